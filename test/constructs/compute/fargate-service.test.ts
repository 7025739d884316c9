import { Match, type Template } from 'aws-cdk-lib/assertions';
import { FargateService, type FargateServiceProps } from '../../../lib/constructs/compute/fargate-service';
import { reviewEnvironment } from '../../../lib/constructs/environment/review';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const deployment = deploymentOf('commercial');
const service = (found: FargateServiceProps['found']): Template =>
  render((stack) => {
    new FargateService(stack, 'Service', {
      deployment,
      role: 'review',
      image: 'review',
      environment: reviewEnvironment({
        deployment,
        ledgerKeyArns: { ed25519: 'key', 'ml-dsa-44': 'other-key' },
        tlsSecretArn: 'secret',
      }),
      size: deployment.enclave.review,
      subnetIds: ['subnet-1', 'subnet-2'],
      securityGroupId: 'sg-review',
      logKeyArn: 'key',
      found,
    });
  });
const template = service({ targetGroupArn: 'targets' });

const role = (name: string) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, `:iam::111122223333:role/cordon/cordon-commercial-${name}`],
  ],
});

test('the task is one container of the approved image, by digest', () => {
  const [task] = Object.values(template.findResources('AWS::ECS::TaskDefinition'));
  expect(task?.Properties.ContainerDefinitions).toHaveLength(1);
  expect(task?.Properties.Volumes).toBeUndefined();
  template.hasResourceProperties('AWS::ECS::TaskDefinition', {
    RequiresCompatibilities: ['FARGATE'],
    NetworkMode: 'awsvpc',
    TaskRoleArn: role('review'),
    ExecutionRoleArn: role('task-execution'),
    Cpu: '512',
    Memory: '1024',
    ContainerDefinitions: [
      Match.objectLike({
        Image: {
          'Fn::Join': [
            '',
            [
              '111122223333.dkr.ecr.us-east-1.',
              { Ref: 'AWS::URLSuffix' },
              `/cordon-commercial/review@${deployment.charter.images.review}`,
            ],
          ],
        },
      }),
    ],
  });
});

test('the container has no root, no writable files, no capabilities and no secrets by reference', () => {
  template.hasResourceProperties('AWS::ECS::TaskDefinition', {
    ContainerDefinitions: [
      Match.objectLike({
        User: '65532:65532',
        Privileged: false,
        ReadonlyRootFilesystem: true,
        LinuxParameters: { Capabilities: { Drop: ['ALL'] }, InitProcessEnabled: true },
        PortMappings: [{ ContainerPort: 8443, Protocol: 'tcp' }],
        EntryPoint: Match.absent(),
        Command: Match.absent(),
        EnvironmentFiles: Match.absent(),
        Secrets: Match.absent(),
        MountPoints: Match.absent(),
      }),
    ],
  });
});

test("it logs to a group of its own, with the enclave's key, which task-execution alone may write", () => {
  template.hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/cordon/commercial/review',
    KmsKeyId: 'key',
  });
  template.hasResourceProperties('AWS::ECS::TaskDefinition', {
    ContainerDefinitions: [
      Match.objectLike({
        LogConfiguration: {
          LogDriver: 'awslogs',
          Options: {
            'awslogs-group': '/cordon/commercial/review',
            'awslogs-region': 'us-east-1',
            'awslogs-stream-prefix': 'review',
          },
        },
      }),
    ],
  });
  const [log] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: ['cordon-commercial-task-execution'],
    PolicyDocument: {
      Statement: [
        {
          Sid: 'Log',
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: { 'Fn::GetAtt': [log, 'Arn'] },
        },
      ],
    },
  });
});

test('the service has no shell and no public address, and rolls back', () => {
  template.hasResourceProperties('AWS::ECS::Service', {
    LaunchType: 'FARGATE',
    PlatformVersion: '1.4.0',
    DesiredCount: 2,
    EnableExecuteCommand: false,
    DeploymentConfiguration: {
      MinimumHealthyPercent: 100,
      DeploymentCircuitBreaker: { Enable: true, Rollback: true },
    },
    NetworkConfiguration: {
      AwsvpcConfiguration: {
        AssignPublicIp: 'DISABLED',
        Subnets: ['subnet-1', 'subnet-2'],
        SecurityGroups: ['sg-review'],
      },
    },
    VpcLatticeConfigurations: Match.absent(),
    ServiceConnectConfiguration: Match.absent(),
  });
});

test('it starts after it may log', () => {
  const [log] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
  const [policy] = Object.keys(template.findResources('AWS::IAM::Policy'));
  const [made] = Object.values(template.findResources('AWS::ECS::Service'));
  expect(new Set(made?.DependsOn)).toEqual(new Set([log, policy]));
});

test('it is found by a load balancer or by name, never both', () => {
  template.hasResourceProperties('AWS::ECS::Service', {
    LoadBalancers: [{ ContainerName: 'review', ContainerPort: 8443, TargetGroupArn: 'targets' }],
    ServiceRegistries: Match.absent(),
  });
  service({ registryArn: 'registry' }).hasResourceProperties('AWS::ECS::Service', {
    ServiceRegistries: [{ RegistryArn: 'registry' }],
    LoadBalancers: Match.absent(),
  });
});

test('it scales between the bounds of the deployment, and rings below the lower', () => {
  template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
    ServiceNamespace: 'ecs',
    MinCapacity: 2,
    MaxCapacity: 4,
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'RunningTaskCount', Threshold: 2 });
});
