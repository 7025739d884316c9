import { HANDLERS, type Handlers } from './handler';
import { STATED } from './stated';

// What CloudFormation's handlers call for the types that an enclave is made of, as AWS states it in its registry schemas.

/**
 * Types that still run on CloudFormation's older handlers, whose schemas state no permissions. Source (2026-11): the API
 * calls of the same name in the Service Authorization Reference; that these are all is known only from what they do.
 */
const UNSTATED: Readonly<Record<string, Handlers>> = {
  'AWS::SageMaker::EndpointConfig': {
    create: [
      'kms:CreateGrant',
      'kms:DescribeKey',
      'sagemaker:AddTags',
      'sagemaker:CreateEndpointConfig',
      'sagemaker:DescribeEndpointConfig',
    ],
    read: ['sagemaker:DescribeEndpointConfig', 'sagemaker:ListTags'],
    update: ['sagemaker:AddTags', 'sagemaker:DeleteTags'],
    delete: ['sagemaker:DeleteEndpointConfig', 'sagemaker:DescribeEndpointConfig'],
  },
  // Cloud Map makes a private hosted zone in its caller's name. Source: Cloud Map API reference,
  // CreatePrivateDnsNamespace, and its developer guide, "AWS Cloud Map API permissions reference".
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    create: [
      'ec2:DescribeRegions',
      'ec2:DescribeVpcs',
      'route53:AssociateVPCWithHostedZone',
      'route53:CreateHostedZone',
      'route53:GetHostedZone',
      'route53:ListHostedZonesByName',
      'servicediscovery:CreatePrivateDnsNamespace',
      'servicediscovery:GetOperation',
      'servicediscovery:TagResource',
    ],
    read: ['servicediscovery:GetNamespace', 'servicediscovery:ListTagsForResource'],
    update: [
      'servicediscovery:GetOperation',
      'servicediscovery:TagResource',
      'servicediscovery:UntagResource',
      'servicediscovery:UpdatePrivateDnsNamespace',
    ],
    delete: ['route53:DeleteHostedZone', 'servicediscovery:DeleteNamespace', 'servicediscovery:GetOperation'],
  },
};

/** What handlers ask beside what their schemas say, by type. Source (2026-11): each action's own page in AWS's guides. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::FlowLog': ['logs:DescribeLogGroups'],
  // With private DNS, of the endpoint's own zone. Source: Service Authorization Reference, dependent actions.
  'AWS::EC2::VPCEndpoint': [
    'ec2:DescribePrefixLists',
    'ec2:DescribeVpcEndpointServices',
    'route53:AssociateVPCWithHostedZone',
  ],
  'AWS::IAM::Role': ['iam:PutRolePermissionsBoundary'],
  'AWS::SecretsManager::Secret': ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Every type that the permissions are known of, in order. */
export const HANDLED_TYPES: readonly string[] = Object.keys({ ...STATED, ...UNSTATED }).sort();

/** What a type's handlers call, as IAM knows it: services in small letters, sorted, each once. Unknown types call nothing. */
export function permissionsOf(type: string): readonly string[] {
  const handlers = STATED[type] ?? UNSTATED[type] ?? {};
  const all = [...HANDLERS.flatMap((handler) => handlers[handler] ?? []), ...(BESIDE[type] ?? [])];
  return [...new Set(all.map(spelled))].sort();
}

/** Names that the schemas spell otherwise than IAM does, or use an API's name for. Source: Service Authorization Reference. */
const SPELLED: Readonly<Record<string, string>> = {
  's3:PutObjectLockConfiguration': 's3:PutBucketObjectLockConfiguration',
};

function spelled(action: string): string {
  const [service = '', name] = action.split(':');
  const plain = `${service.toLowerCase()}:${name}`;
  return SPELLED[plain] ?? plain;
}
