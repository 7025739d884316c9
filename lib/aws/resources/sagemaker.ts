import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { ownImage } from '../shapes/image-shape';
import { exactly, list, matching, name, object, of, off, on, tags, whole } from '../shapes/shape';

// Source: SageMaker API reference, `CreateModel`, `CreateEndpointConfig` and `CreateEndpoint`.
const ownName = matching(
  /^[A-Za-z0-9](-*[A-Za-z0-9]){0,62}$/,
  'a name of up to 63 letters, digits and hyphens',
);

/** Amazon SageMaker: one model behind one endpoint. */
export const SAGEMAKER: ResourceTypes = {
  'AWS::SageMaker::Model': {
    identity: [['ModelName']],
    properties: {
      'EnableNetworkIsolation!': on,
      'ExecutionRoleArn!': of('AWS::IAM::Role', 'Arn'),
      ModelName: ownName,
      'PrimaryContainer!': object({
        'Image!': ownImage,
        ImageConfig: object({ 'RepositoryAccessMode!': exactly('Platform') }),
        Mode: exactly('SingleModel'),
        'ModelDataSource!': object({
          'S3DataSource!': object({
            'CompressionType!': exactly('Gzip', 'None'),
            'S3DataType!': exactly('S3Object'),
            'S3Uri!': matching(/^s3:\/\/[a-z0-9-]+\/[\w./-]+$/, 'one object in a bucket'),
            VersionId: matching(/^[\w.~-]{8,1024}$/, 'a version of the object'),
            ETag: matching(/^[0-9a-f-]{32,64}$/, 'an ETag'),
          }),
        }),
      }),
      'VpcConfig!': object({
        'SecurityGroupIds!': list(of('AWS::EC2::SecurityGroup', 'GroupId', 'Ref'), 1, 5),
        'Subnets!': list(of('AWS::EC2::Subnet', 'Ref'), 2, 16),
      }),
      Tags: tags,
    },
    attributes: { Ref: regional('sagemaker', 'model/{ModelName}'), ModelName: '{ModelName}' },
  },
  'AWS::SageMaker::EndpointConfig': {
    identity: [['EndpointConfigName']],
    properties: {
      EndpointConfigName: ownName,
      // Left out where the instances have local disks, which are encrypted by hardware.
      KmsKeyId: of('AWS::KMS::Key', 'Arn', 'Ref'),
      'ProductionVariants!': list(
        object({
          ContainerStartupHealthCheckTimeoutInSeconds: whole(60, 3600),
          EnableSSMAccess: off,
          InferenceAmiVersion: name,
          'InitialInstanceCount!': whole(2, 1000),
          InitialVariantWeight: exactly(1),
          'InstanceType!': matching(/^ml\.[a-z0-9-]+\.[a-z0-9]+$/, 'a SageMaker instance type'),
          ModelDataDownloadTimeoutInSeconds: whole(60, 3600),
          'ModelName!': of('AWS::SageMaker::Model', 'ModelName'),
          'VariantName!': name,
          // Source: API reference, ProductionVariant (2026-11).
          VolumeSizeInGB: whole(1, 512),
        }),
        1,
        1,
      ),
      Tags: tags,
    },
    attributes: {
      Ref: regional('sagemaker', 'endpoint-config/{EndpointConfigName}'),
      EndpointConfigName: '{EndpointConfigName}',
    },
  },
  'AWS::SageMaker::Endpoint': {
    identity: [['EndpointName']],
    properties: {
      DeploymentConfig: object({
        AutoRollbackConfiguration: object({
          Alarms: list(object({ 'AlarmName!': of('AWS::CloudWatch::Alarm', 'Ref') }), 1, 10),
        }),
        RollingUpdatePolicy: object({
          MaximumBatchSize: object({
            'Type!': exactly('CAPACITY_PERCENT', 'INSTANCE_COUNT'),
            'Value!': whole(1, 100),
          }),
          MaximumExecutionTimeoutInSeconds: whole(600, 28_800),
          WaitIntervalInSeconds: whole(0, 3600),
        }),
      }),
      'EndpointConfigName!': of('AWS::SageMaker::EndpointConfig', 'EndpointConfigName'),
      EndpointName: ownName,
      RetainAllVariantProperties: on,
      Tags: tags,
    },
    attributes: { Ref: regional('sagemaker', 'endpoint/{EndpointName}'), EndpointName: '{EndpointName}' },
  },
};
