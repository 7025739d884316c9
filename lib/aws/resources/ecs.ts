import { SERVICE_PORT } from '../../services/environment';
import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { ownImage } from '../shapes/image-shape';
import {
  exactly,
  list,
  matching,
  name,
  object,
  of,
  off,
  on,
  refused,
  type Shape,
  scalar,
  sequence,
  tags,
  whole,
} from '../shapes/shape';

const role = of('AWS::IAM::Role', 'Arn');

// What an environment name may hold is for the environment contract; here it is text without control characters.
const value = matching(/^\P{Cc}{1,65536}$/u, 'text');

/** The one probe that services are started with: does the service end a TLS handshake, which the kernel can't do for it. */
const PROBE =
  "require('node:tls').connect({port:8443,host:'127.0.0.1',rejectUnauthorized:false}).on('secureConnect',()=>process.exit(0)).on('error',()=>process.exit(1))";

/** What images of an enclave are built for, where nobody says otherwise. */
const architecture = scalar(
  '"X86_64", for which the images of an enclave are',
  (text) => text === 'X86_64',
  "Leave it at X86_64: a digest is of an image for one architecture, and a task doesn't start on another. docs/images.md",
);

const container = object({
  'Name!': name,
  'Image!': ownImage,
  Essential: on,
  'Environment!': list(
    object({ 'Name!': matching(/^[A-Z_]+$/, 'a name in capitals'), 'Value!': value }),
    1,
    30,
  ),
  HealthCheck: object({
    'Command!': sequence(exactly('CMD'), exactly('node'), exactly('-e'), exactly(PROBE)),
    Interval: whole(5, 300),
    Retries: whole(1, 10),
    StartPeriod: whole(0, 300),
    Timeout: whole(2, 60),
  }),
  LinuxParameters: object({
    Capabilities: object({ Drop: list(exactly('ALL'), 1, 1) }),
    InitProcessEnabled: on,
  }),
  'LogConfiguration!': object({
    'LogDriver!': exactly('awslogs'),
    'Options!': object({
      'awslogs-group!': of('AWS::Logs::LogGroup', 'Ref'),
      'awslogs-region!': matching(/^[a-z0-9-]+$/, 'a region'),
      'awslogs-stream-prefix!': name,
      mode: exactly('blocking', 'non-blocking'),
      'max-buffer-size': matching(/^[1-9]\d{0,8}[km]$/, 'a size'),
    }),
  }),
  PortMappings: list(
    object({
      'ContainerPort!': exactly(SERVICE_PORT),
      HostPort: exactly(SERVICE_PORT),
      Protocol: exactly('tcp'),
    }),
    1,
    1,
  ),
  Privileged: off,
  'ReadonlyRootFilesystem!': on,
  StopTimeout: whole(0, 120),
  // Fargate has this one limit to set, and 65,535 where nobody does.
  Ulimits: list(
    object({
      'Name!': exactly('nofile'),
      'SoftLimit!': whole(65_535, 1_048_576),
      'HardLimit!': whole(65_535, 1_048_576),
    }),
    0,
    1,
  ),
  'User!': matching(/^[1-9]\d{0,8}:[1-9]\d{0,8}$/, 'a numbered user and group, neither 0'),
});

const deployment: Shape = object({
  // By name, as ECS has it; of the assembly, so that nobody outside rings them.
  Alarms: object({
    'AlarmNames!': list(of('AWS::CloudWatch::Alarm', 'Ref'), 1, 10),
    'Enable!': exactly(true, false),
    'Rollback!': exactly(true, false),
  }),
  // Whether it must be there depends on the region: defence-in-depth asks.
  DeploymentCircuitBreaker: object({ 'Enable!': on, 'Rollback!': on }),
  MaximumPercent: whole(100, 200),
  'MinimumHealthyPercent!': whole(50, 100),
  Strategy: exactly('ROLLING'),
});

/** Amazon ECS on Fargate. */
export const ECS: ResourceTypes = {
  'AWS::ECS::Cluster': {
    identity: [['ClusterName']],
    properties: {
      ClusterName: name,
      ClusterSettings: list(
        object({
          'Name!': exactly('containerInsights'),
          'Value!': exactly('enabled', 'enhanced', 'disabled'),
        }),
        0,
        1,
      ),
      Tags: tags,
    },
    attributes: { Ref: '{ClusterName}', Arn: regional('ecs', 'cluster/{ClusterName}') },
  },
  'AWS::ECS::TaskDefinition': {
    identity: [['Family']],
    properties: {
      'ContainerDefinitions!': list(container, 1, 1),
      'Cpu!': exactly(512, 1024, 2048, 4096, 8192),
      EphemeralStorage: refused(
        "room beyond Fargate's own 20 GiB is a larger disk, and a service's container writes to none",
        'Remove it: the root file system is read-only, and policies are held in memory; give the task more Memory.',
      ),
      'ExecutionRoleArn!': role,
      Family: name,
      'Memory!': whole(1024, 61_440),
      'NetworkMode!': exactly('awsvpc'),
      'RequiresCompatibilities!': list(exactly('FARGATE'), 1, 1),
      RuntimePlatform: object({
        CpuArchitecture: architecture,
        OperatingSystemFamily: exactly('LINUX'),
      }),
      'TaskRoleArn!': role,
      Tags: tags,
    },
    attributes: both('TaskDefinitionArn', regional('ecs', 'task-definition/{Family}:{generated}')),
  },
  'AWS::ECS::Service': {
    identity: [['Cluster', 'ServiceName']],
    properties: {
      AvailabilityZoneRebalancing: exactly('ENABLED', 'DISABLED'),
      'Cluster!': of('AWS::ECS::Cluster', 'Ref', 'Arn'),
      'DeploymentConfiguration!': deployment,
      DesiredCount: whole(2, 1000),
      EnableECSManagedTags: exactly(true, false),
      EnableExecuteCommand: off,
      HealthCheckGracePeriodSeconds: whole(0, 3600),
      'LaunchType!': exactly('FARGATE'),
      LoadBalancers: list(
        object({
          'ContainerName!': name,
          'ContainerPort!': exactly(SERVICE_PORT),
          'TargetGroupArn!': of('AWS::ElasticLoadBalancingV2::TargetGroup', 'Ref'),
        }),
        0,
        1,
      ),
      'NetworkConfiguration!': object({
        'AwsvpcConfiguration!': object({
          'AssignPublicIp!': exactly('DISABLED'),
          'SecurityGroups!': list(of('AWS::EC2::SecurityGroup', 'GroupId', 'Ref'), 1, 5),
          'Subnets!': list(of('AWS::EC2::Subnet', 'Ref'), 2, 16),
        }),
      }),
      PlatformVersion: exactly('1.4.0', 'LATEST'),
      SchedulingStrategy: exactly('REPLICA'),
      ServiceName: name,
      ServiceRegistries: list(object({ 'RegistryArn!': of('AWS::ServiceDiscovery::Service', 'Arn') }), 0, 1),
      'TaskDefinition!': of('AWS::ECS::TaskDefinition', 'Ref'),
      PropagateTags: exactly('SERVICE', 'TASK_DEFINITION', 'NONE'),
      Tags: tags,
    },
  },
};
