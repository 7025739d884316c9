import type { HarmlessKind } from './kind';

// What AWS documents that it takes where nothing is said. Each is here because a template states the very same value, so
// that leaving it out changes nothing; of a target group, whose port is 8443, the port that is asked is the targets' own. Read 2026-11-26 in the CloudFormation reference and the services' API references.
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'AWS::EC2::VPC': { InstanceTenancy: 'default', EnableDnsSupport: true },
  'AWS::EC2::Subnet': { MapPublicIpOnLaunch: false },
  'AWS::EC2::VPCEndpoint': { VpcEndpointType: 'Gateway', IpAddressType: 'ipv4' },
  'AWS::EC2::VPCEndpointService': { SupportedIpAddressTypes: ['ipv4'] },
  'AWS::EC2::NetworkAclEntry': { Egress: false },
  'AWS::EC2::FlowLog': { LogDestinationType: 'cloud-watch-logs' },
  'AWS::ECS::TaskDefinition': {
    'ContainerDefinitions/*/Essential': true,
    'ContainerDefinitions/*/Privileged': false,
    'ContainerDefinitions/*/PortMappings/*/Protocol': 'tcp',
    RuntimePlatform: { CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' },
    'RuntimePlatform/CpuArchitecture': 'X86_64',
    'RuntimePlatform/OperatingSystemFamily': 'LINUX',
  },
  'AWS::ECS::Service': {
    EnableExecuteCommand: false,
    SchedulingStrategy: 'REPLICA',
    'DeploymentConfiguration/MaximumPercent': 200,
    'DeploymentConfiguration/MinimumHealthyPercent': 100,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { IpAddressType: 'ipv4' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { HealthCheckProtocol: 'TCP', HealthCheckPort: '8443' },
  'AWS::IAM::Role': { MaxSessionDuration: 3600 },
  'AWS::SageMaker::Model': {
    'PrimaryContainer/Mode': 'SingleModel',
    'PrimaryContainer/ImageConfig': { RepositoryAccessMode: 'Platform' },
  },
  'AWS::SageMaker::EndpointConfig': { 'ProductionVariants/*/InitialVariantWeight': 1 },
  'AWS::ServiceDiscovery::Service': {
    'HealthCheckCustomConfig/FailureThreshold': 1,
  },
};

const defaultOf = (type: string, path: string) => DEFAULTS[type]?.[path.replace(/^Properties\//, '')];

/** What is the same unsaid. */
export const UNSAID: readonly HarmlessKind[] = [
  {
    id: 'documented-default',
    says: `a value left out that is the one which AWS documents as its default: ${Object.entries(DEFAULTS)
      .map(([type, paths]) => `${type} ${Object.keys(paths).join(', ')}`)
      .join('; ')}`,
    reason:
      'AWS documents the default, and the value that is left out equals it, so that the resource is the same.',
    is: ({ kind, type, path, before }) =>
      kind === 'delete' &&
      defaultOf(type, path) !== undefined &&
      JSON.stringify(defaultOf(type, path)) === JSON.stringify(before),
  },
  {
    id: 'stated-default',
    says: 'a deletion or replacement policy `Delete` where none was stated',
    reason:
      'CloudFormation deletes when neither is said, for every type of an enclave (its exceptions are database clusters and instances). Where records must be kept, rules refute it.',
    is: ({ kind, before, after }) => kind === 'retain' && before === undefined && after === 'Delete',
  },
  {
    id: 'retained-once-made',
    says: 'the deletion policy `RetainExceptOnCreate` instead of `Retain`, and the other way round',
    reason:
      'CloudFormation documents that it retains just as `Retain` does, but for a resource whose own creation is rolled back: that one has kept no record yet.',
    is: ({ kind, path, before, after }) =>
      kind === 'retain' &&
      path === 'DeletionPolicy' &&
      ['Retain', 'RetainExceptOnCreate'].includes(String(before)) &&
      ['Retain', 'RetainExceptOnCreate'].includes(String(after)),
  },
  {
    id: 'order-of-making',
    says: 'a `DependsOn`, or one of its members, left out',
    reason:
      'It orders the making of resources and is no part of what is made. A resource that is made too early fails and the stack is rolled back, or it retries: tasks are stopped by ECS until their role may do what they need.',
    is: ({ kind, path }) => kind === 'delete' && /^DependsOn(\/\*)?$/.test(path),
  },
  {
    id: 'scaling-role',
    says: 'the role of a scalable target left out',
    reason:
      'For ECS and SageMaker, Application Auto Scaling takes its service-linked role whatever is said; the property is for services that have none.',
    is: ({ kind, type, path }) =>
      kind === 'delete' &&
      type === 'AWS::ApplicationAutoScaling::ScalableTarget' &&
      path === 'Properties/RoleARN',
  },
];
