import { SERVICE_PORT } from '../../services/environment';
import { ownImage } from '../shapes/image-shape';
import {
  exactly,
  type Keys,
  list,
  matching,
  name,
  object,
  of,
  off,
  on,
  prose,
  type Shape,
  scalar,
  tags,
  textsOf,
  whole,
} from '../shapes/shape';

const role = of('AWS::IAM::Role', 'Arn');

// What an environment name may hold is for the environment contract; here it is text without control characters.
const value = matching(/^\P{Cc}{1,65536}$/u, 'text');

/** The one probe that services are started with: does the port answer. */
const PROBE =
  "require('node:net').connect(8443,'127.0.0.1').on('connect',()=>process.exit(0)).on('error',()=>process.exit(1))";

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
    'Command!': list(exactly('CMD', 'node', '-e', PROBE), 4, 4),
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
      'max-buffer-size': matching(/^\d+[km]$/, 'a size'),
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
  'User!': matching(/^[1-9]\d*:[1-9]\d*$/, 'a numbered user and group, neither 0'),
});

/** A service of a cluster, or a variant of an endpoint, as Application Auto Scaling names them. */
const scalable = scalar('a service or an endpoint variant of the assembly', (text, { assembly }) => {
  const [, kind = '', first = '', last = ''] =
    /^(service|endpoint)\/([^/]+)(?:\/variant)?\/([^/]+)$/.exec(text) ?? [];
  const is = (type: string, attribute: string, wanted: string) =>
    textsOf(assembly, type, attribute).has(wanted);
  return kind === 'service'
    ? is('AWS::ECS::Cluster', 'Ref', first) && is('AWS::ECS::Service', 'Name', last)
    : is('AWS::SageMaker::Endpoint', 'EndpointName', first) && last !== '';
});

const deployment: Shape = object({
  'DeploymentCircuitBreaker!': object({ 'Enable!': on, 'Rollback!': on }),
  MaximumPercent: whole(100, 200),
  'MinimumHealthyPercent!': whole(50, 100),
});

/** Amazon ECS on Fargate. */
export const ECS: Readonly<Record<string, Keys>> = {
  'AWS::ECS::Cluster': {
    ClusterName: name,
    ClusterSettings: list(
      object({ 'Name!': exactly('containerInsights'), 'Value!': exactly('enabled', 'enhanced', 'disabled') }),
      0,
      1,
    ),
    Tags: tags,
  },
  'AWS::ECS::TaskDefinition': {
    'ContainerDefinitions!': list(container, 1, 1),
    'Cpu!': exactly(512, 1024, 2048, 4096, 8192),
    'ExecutionRoleArn!': role,
    Family: name,
    'Memory!': whole(1024, 61_440),
    'NetworkMode!': exactly('awsvpc'),
    'RequiresCompatibilities!': list(exactly('FARGATE'), 1, 1),
    RuntimePlatform: object({
      CpuArchitecture: exactly('X86_64', 'ARM64'),
      OperatingSystemFamily: exactly('LINUX'),
    }),
    'TaskRoleArn!': role,
    Tags: tags,
  },
  'AWS::ECS::Service': {
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
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    'MaxCapacity!': whole(2, 1000),
    'MinCapacity!': whole(2, 1000),
    'ResourceId!': scalable,
    RoleARN: matching(
      /^arn:[a-z-]+:iam::\d{12}:role\/aws-service-role\/[a-z]+\.application-autoscaling\.[a-z.]+\/AWSServiceRoleForApplicationAutoScaling_[A-Za-z]+$/,
      "Application Auto Scaling's own role",
    ),
    'ScalableDimension!': exactly('sagemaker:variant:DesiredInstanceCount', 'ecs:service:DesiredCount'),
    'ServiceNamespace!': exactly('sagemaker', 'ecs'),
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    'PolicyName!': name,
    'PolicyType!': exactly('TargetTrackingScaling'),
    'ScalingTargetId!': of('AWS::ApplicationAutoScaling::ScalableTarget', 'Ref'),
    'TargetTrackingScalingPolicyConfiguration!': object({
      'PredefinedMetricSpecification!': object({
        'PredefinedMetricType!': exactly(
          'SageMakerVariantInvocationsPerInstance',
          'ECSServiceAverageCPUUtilization',
          'ECSServiceAverageMemoryUtilization',
        ),
      }),
      DisableScaleIn: exactly(true, false),
      ScaleInCooldown: whole(0, 3600),
      ScaleOutCooldown: whole(0, 3600),
      'TargetValue!': whole(1, 10_000),
    }),
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    'Name!': matching(/^([a-z0-9-]+\.)+[a-z]+$/, 'a domain name'),
    'Vpc!': of('AWS::EC2::VPC', 'Ref'),
    Description: prose,
    Tags: tags,
  },
  'AWS::ServiceDiscovery::Service': {
    'DnsConfig!': object({
      'DnsRecords!': list(object({ 'TTL!': whole(0, 300), 'Type!': exactly('A') }), 1, 1),
      RoutingPolicy: exactly('MULTIVALUE'),
    }),
    HealthCheckCustomConfig: object({ FailureThreshold: whole(1, 10) }),
    'Name!': matching(/^[a-z0-9-]+$/, 'a host name'),
    'NamespaceId!': of('AWS::ServiceDiscovery::PrivateDnsNamespace', 'Id', 'Ref'),
    Tags: tags,
  },
};
