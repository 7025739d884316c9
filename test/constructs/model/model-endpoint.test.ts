import { Match, type Template } from 'aws-cdk-lib/assertions';
import type { Deployment } from '../../../lib/config/schema';
import { ModelEndpoint } from '../../../lib/constructs/model/model-endpoint';
import { deploymentOf } from '../../helpers/assemblies';
import { errorCode, render } from '../../helpers/construct';

const endpoint = (deployment: Deployment, use: 'model' | 'safeguard' = 'model'): Template =>
  render((stack) => {
    new ModelEndpoint(stack, 'Model', {
      deployment,
      use,
      vpcId: 'vpc-1',
      subnetIds: ['subnet-1', 'subnet-2'],
      securityGroupId: 'sg-model',
      volumeKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/volume',
      logKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/logs',
    }).grantInvoke('proxy');
  });

const edited = (edit: (deployment: Deployment) => void): Deployment => {
  const deployment = structuredClone(deploymentOf('commercial'));
  edit(deployment);
  return deployment;
};

const commercial = endpoint(deploymentOf('commercial'));

test('the model has no network, and its interfaces lie in the model tier', () => {
  commercial.hasResourceProperties('AWS::SageMaker::Model', {
    EnableNetworkIsolation: true,
    VpcConfig: { Subnets: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-model'] },
    Containers: Match.absent(),
    InferenceExecutionConfig: Match.absent(),
  });
});

test('image and weights are those of the release, the image by digest from the enclave', () => {
  const release = deploymentOf('commercial').charter.releases[0];
  commercial.hasResourceProperties('AWS::SageMaker::Model', {
    PrimaryContainer: {
      Mode: 'SingleModel',
      Image: {
        'Fn::Join': [
          '',
          [
            '111122223333.dkr.ecr.us-east-1.',
            { Ref: 'AWS::URLSuffix' },
            `/cordon-commercial/model@${release?.image}`,
          ],
        ],
      },
      ImageConfig: { RepositoryAccessMode: 'Platform' },
      ModelDataSource: {
        S3DataSource: {
          S3Uri: `s3://cordon-commercial-weights-111122223333-us-east-1/${release?.id}/weights.tar.gz`,
          S3DataType: 'S3Object',
          CompressionType: 'Gzip',
          HubAccessConfig: Match.absent(),
        },
      },
      Environment: Match.absent(),
    },
  });
});

test('the endpoint has one variant and no shadow, capture, shell, dump or queue', () => {
  const [config] = Object.values(commercial.findResources('AWS::SageMaker::EndpointConfig'));
  expect(Object.keys(config?.Properties)).toEqual(['ProductionVariants']);
  expect(config?.Properties.ProductionVariants).toEqual([
    {
      VariantName: 'release',
      ModelName: { 'Fn::GetAtt': [expect.any(String), 'ModelName'] },
      InstanceType: 'ml.p5.48xlarge',
      InitialInstanceCount: 2,
      InitialVariantWeight: 1,
      ModelDataDownloadTimeoutInSeconds: 3600,
      ContainerStartupHealthCheckTimeoutInSeconds: 3600,
    },
  ]);
});

test("volumes are encrypted with the enclave's key on instances that have no storage of their own", () => {
  endpoint(
    edited(({ enclave }) => Object.assign(enclave.model, { instanceType: 'ml.p3.16xlarge' })),
  ).hasResourceProperties('AWS::SageMaker::EndpointConfig', {
    KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/volume',
    ProductionVariants: [Match.objectLike({ VolumeSizeInGB: 512 })],
  });
});

test('an update rolls over half of the instances and rolls back when invocations fail', () => {
  const [alarm] = Object.keys(
    commercial.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: 'Invocation5XXErrors' } }),
  );
  commercial.hasResourceProperties('AWS::SageMaker::Endpoint', {
    EndpointName: 'cordon-commercial-model',
    DeploymentConfig: {
      RollingUpdatePolicy: { MaximumBatchSize: { Type: 'CAPACITY_PERCENT', Value: 50 } },
      AutoRollbackConfiguration: { Alarms: [{ AlarmName: { Ref: alarm } }] },
    },
  });
});

test('a role that is granted may invoke this endpoint in this region, and no router', () => {
  commercial.hasResourceProperties('AWS::IAM::Policy', {
    Roles: ['cordon-commercial-proxy'],
    PolicyDocument: {
      Statement: [
        {
          Sid: 'Invoke',
          Effect: 'Allow',
          Action: ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointWithResponseStream'],
          Resource: {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':sagemaker:us-east-1:111122223333:endpoint/cordon-commercial-model',
              ],
            ],
          },
          Condition: {
            StringEquals: { 'aws:RequestedRegion': 'us-east-1' },
            Null: { 'sagemaker:SourceInferenceRouterArn': 'true' },
          },
        },
        {
          Sid: 'NoRouter',
          Effect: 'Deny',
          Action: ['sagemaker:*InferenceRouter*', 'sagemaker:PutEndpointPolicy'],
          Resource: '*',
        },
      ],
    },
  });
});

test('it scales between the bounds of the deployment', () => {
  commercial.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
    MinCapacity: 2,
    MaxCapacity: 6,
    ServiceNamespace: 'sagemaker',
  });
});

test('fails if the instance family is unknown', () => {
  const deployment = edited(({ enclave }) => Object.assign(enclave.model, { instanceType: 'ml.zz9.large' }));
  expect(errorCode(() => endpoint(deployment))).toBe('instance-family-unknown');
});

test('fails if the release is not one of that use', () => {
  const deployment = edited(({ enclave }) => Object.assign(enclave.model, { release: 'safeguard-2026-07' }));
  expect(errorCode(() => endpoint(deployment))).toBe('release-unknown');
});

test('fails if the deployment has no such model', () => {
  expect(errorCode(() => endpoint(deploymentOf('isob'), 'safeguard'))).toBe('model-missing');
});
