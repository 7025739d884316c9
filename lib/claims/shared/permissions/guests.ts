import { keyOf } from '../../../aws/data-types';
import { servicePrincipal } from '../../../aws/service-principal';
import { partitionOf } from '../../../config/partitions';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { arnOf } from '../../../engines/iam/access-graph';
import { accountNamed } from '../../../engines/iam/principal';
import { resourceNamed } from '../../../engines/iam/resource-policies';
import type { PrincipalPattern } from '../../../engines/iam/statement';
import type { Resource } from '../../../template/assembly';
import { keyOfBucket } from '../stores';
import { BUCKETS, type BucketClass, reviewTables, secretArns } from './classes';
import { type Requirement, values } from './row';

// Who but the enclave's own roles a key or a bucket lets in: the account's administrators, CDK's deployment role, and
// AWS's own services. Each has rows here, as each part has in the table of permissions.

/** What a guest may do with one resource, and what the statement must require. */
export interface GuestRow {
  readonly actions: readonly string[];
  readonly to: (resource: Resource, graph: AccessGraph) => boolean;
  readonly when: readonly Requirement<Resource>[];
  readonly because: string;
}

const isKey = ({ type }: Resource) => type === 'AWS::KMS::Key';
const isKeyOf =
  (...types: readonly string[]) =>
  (key: Resource, { world }: AccessGraph) =>
    types.some((type) => usersOf(key, type, world).length > 0);
/** What of a type a key encrypts. */
const usersOf = (key: Resource, type: string, { assembly }: AccessGraph['world']): readonly Resource[] =>
  assembly.ofType(type).filter((each) => resourceNamed(assembly, 'AWS::KMS::Key', keyOf(each)) === key);
const isKeyOfBucket =
  (kind: BucketClass) =>
  (key: Resource, graph: AccessGraph): boolean =>
    BUCKETS[kind](graph).some((bucket) => keyOfBucket(graph.world.assembly, bucket) === key);
const isKeyOfReviews = (key: Resource, graph: AccessGraph): boolean =>
  reviewTables(graph).some(
    (table) => resourceNamed(graph.world.assembly, 'AWS::KMS::Key', keyOf(table)) === key,
  );
const isBucketOf = (kind: BucketClass) => (resource: Resource, graph: AccessGraph) =>
  BUCKETS[kind](graph).includes(resource);

const via = (...services: readonly string[]) =>
  values<Resource>('kms:ViaService', ({ template }) => {
    const region = template.region ?? '';
    return services.map((service) => `${service}.${region}.${partitionOf(region)?.urlSuffix ?? '-'}`);
  });
const forAnAwsService = values<Resource>('kms:GrantIsForAWSResource', () => ['true']);
const ownTrail = values<Resource>('aws:SourceArn', (_, { world }) =>
  world.assembly
    .ofType('AWS::CloudTrail::Trail')
    .map((trail) => ownArn(trail, 'cloudtrail', `trail/${arnOf(trail)}`, world)),
);
const ownLogGroupArns = values<Resource>('kms:EncryptionContext:aws:logs:arn', (key, { world }) =>
  usersOf(key, 'AWS::Logs::LogGroup', world).map((group) => arnOf(group, 'Arn').replace(/:\*$/, '')),
);
const ownSecrets = values<Resource>('kms:EncryptionContext:SecretARN', (key, { world }) =>
  usersOf(key, 'AWS::SecretsManager::Secret', world).flatMap((secret) => secretArns(arnOf(secret))),
);
const withOwnersControl = values<Resource>('s3:x-amz-acl', () => ['bucket-owner-full-control']);

const ownArn = (
  { template }: Resource,
  service: string,
  resource: string,
  { charter }: AccessGraph['world'],
) => `arn:${charter.partition}:${service}:${template.region}:${template.account}:${resource}`;

const row = (
  because: string,
  actions: string,
  to: GuestRow['to'],
  ...when: readonly Requirement<Resource>[]
): GuestRow => ({ because, actions: actions.split(' '), to, when });

const TABLE_KEY =
  'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo';

/** The account's own administrators: they keep keys, and use, grant, disable and delete none. */
const ADMINISTRATORS: readonly GuestRow[] = [
  row(
    'keeps the key',
    'kms:CancelKeyDeletion kms:DescribeKey kms:EnableKey kms:EnableKeyRotation kms:GetKeyPolicy kms:GetKeyRotationStatus ' +
      'kms:ListGrants kms:ListKeyPolicies kms:ListResourceTags kms:PutKeyPolicy kms:RevokeGrant kms:TagResource ' +
      'kms:UntagResource kms:UpdateKeyDescription',
    isKey,
  ),
];

/** CDK's deployment role: what CloudFormation needs while it makes what a key encrypts. */
const DEPLOYER: readonly GuestRow[] = [
  ...(
    [
      ['ecr', isKeyOf('AWS::ECR::Repository')],
      // Disks of hosts that have none of their own are encrypted with the key of the weights.
      ['sagemaker', isKeyOfBucket('weights')],
      ['dynamodb', isKeyOfReviews],
    ] as const
  ).flatMap(([service, to]) => [
    row(
      'lets the service grant itself the use of the key for what CloudFormation makes',
      'kms:CreateGrant',
      to,
      forAnAwsService,
      via(service),
    ),
    row('makes what the key encrypts', 'kms:DescribeKey kms:RetireGrant', to, via(service)),
  ]),
  row('makes the table', TABLE_KEY, isKeyOfReviews, via('dynamodb')),
  row(
    'makes secrets, empty',
    'kms:Decrypt kms:GenerateDataKey',
    isKeyOf('AWS::SecretsManager::Secret'),
    via('secretsmanager'),
    values<Resource>('kms:EncryptionContext:SecretVersionId', () => ['RequestToValidateKeyAccess']),
    ownSecrets,
  ),
  row('names the key', 'kms:CreateAlias kms:DeleteAlias kms:UpdateAlias', isKey),
];

/** AWS's own services, by the first part of their principal's name. */
const SERVICES: Readonly<Record<string, readonly GuestRow[]>> = {
  logs: [
    row(
      'encrypts the log groups of the account',
      'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey',
      isKeyOf('AWS::Logs::LogGroup'),
      ownLogGroupArns,
    ),
  ],
  cloudtrail: [
    row('looks at the key', 'kms:DescribeKey', isKeyOf('AWS::CloudTrail::Trail'), ownTrail),
    row(
      'encrypts the trail',
      'kms:GenerateDataKey',
      isKeyOf('AWS::CloudTrail::Trail'),
      ownTrail,
      values<Resource>('kms:EncryptionContext:aws:cloudtrail:arn', (key, { world }) => [
        ownArn(key, 'cloudtrail', '*', world),
      ]),
    ),
    row('looks whether it may deliver', 's3:GetBucketAcl', isBucketOf('trail'), ownTrail),
    row('delivers the trail', 's3:PutObject', isBucketOf('trail'), ownTrail, withOwnersControl),
  ],
};

/** The rows of whoever a policy names and the assembly doesn't make; undefined where there is no such guest. */
export function guestRows(
  { kind, text }: PrincipalPattern,
  accounts: readonly string[],
): readonly GuestRow[] | undefined {
  if (kind === 'service')
    return Object.entries(SERVICES).find(([name]) => text === servicePrincipal(name))?.[1];
  if (kind !== 'aws') return undefined;
  if (accounts.includes(accountNamed(text) ?? '')) return ADMINISTRATORS;
  return isDeployer(text, accounts) ? DEPLOYER : undefined;
}

/** The role with which CloudFormation deploys, as `cdk bootstrap` names it: an assumption of every claim. */
export const isDeployer = (arn: string, accounts: readonly string[]): boolean =>
  accounts.some((account) =>
    new RegExp(
      `^arn:[a-z-]+:iam::${account}:role/cdk-[a-z0-9]{1,10}-cfn-exec-role-${account}-[a-z0-9-]+$`,
    ).test(arn),
  );
