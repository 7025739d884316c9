import { keyOf } from '../../aws/data-types';
import { type RequestKeys, spokenFor } from '../../aws/request-keys';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { EMPTY_INDEX, OPEN_INDEX } from '../../engines/iam/policy-index';
import { is } from '../../engines/iam/request-contexts';
import { policyOf, resourceNamed, resourcePoliciesOf } from '../../engines/iam/resource-policies';
import type { Assembly, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { isDeployer } from '../shared/permissions/guests';
import { viaHost } from './key-uses';
import type { Need } from './needs';
import { formsOf } from './request-forms';

// What CloudFormation does as the deployment role when it makes, reads and changes what has a policy of its own. What the role's own
// policies allow isn't of the assembly: it is taken to be enough, and docs/bootstrap has it.

/** Handlers' permissions of `AWS::KMS::Key` on a key. Source: CloudFormation's registry schema (2026-11). */
const KEEPING_KEYS = [
  'kms:DescribeKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:TagResource',
  'kms:UntagResource',
];

/** Handlers' permissions of `AWS::S3::Bucket` that change what it is. Source: as above. */
const KEEPING_BUCKETS = [
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutLifecycleConfiguration',
];

/** Source: KMS developer guide, "Controlling access to aliases": needed on the key and on the alias. */
const NAMING = ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'];

const TABLE_KEY = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** What a service asks of a key in the deployment role's name while what the key encrypts is made. */
interface Making {
  readonly via: string;
  readonly granting?: true;
  readonly actions: readonly string[];
  readonly keys?: (of: Resource) => RequestKeys;
}

/** Sources (2026-11): ECR, SageMaker, DynamoDB and Secrets Manager user guides, "encryption at rest". */
const MAKING: Readonly<Record<string, Making>> = {
  'AWS::ECR::Repository': { via: 'ecr', granting: true, actions: ['kms:DescribeKey', 'kms:RetireGrant'] },
  'AWS::SageMaker::EndpointConfig': { via: 'sagemaker', granting: true, actions: ['kms:DescribeKey'] },
  'AWS::DynamoDB::Table': { via: 'dynamodb', granting: true, actions: TABLE_KEY },
  'AWS::SecretsManager::Secret': {
    via: 'secretsmanager',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    keys: (secret) => ({
      'kms:EncryptionContext:SecretARN': [arnOf(secret)],
      'kms:EncryptionContext:SecretVersionId': ['RequestToValidateKeyAccess'],
    }),
  },
};

/** What deploys must be allowed by the policies that the assembly gives its keys and buckets. */
export function* deployments(graph: AccessGraph): Iterable<Need> {
  const { assembly, charter } = graph.world;
  for (const arn of deployersIn(assembly, charter.accounts)) yield* asDeployer(arn, assembly);
}

/** The deployment roles that policies name; without any, one that is named by no policy. */
function deployersIn(assembly: Assembly, accounts: readonly string[]): readonly string[] {
  const named = resourcePoliciesOf(assembly).flatMap(({ policy }) =>
    policy.statements.flatMap(({ principals = [] }) => principals.map(({ text }) => text)),
  );
  const found = [...new Set(named.filter((text) => isDeployer(text, accounts)))];
  return found.length > 0 ? found : [UNNAMED];
}
const UNNAMED = 'the deployment role';

/** The deployment role as it asks for things of one account and region. */
function deployer(id: string, of: Resource): Actor {
  const { account } = of.template;
  const keys = new Map([
    ['aws:principalarn', is(id)],
    ['aws:principalisawsservice', is('false')],
    ...(account === undefined ? [] : [['aws:principalaccount', is(account)] as const]),
  ]);
  const principal = { kind: 'role', id, account, identity: OPEN_INDEX, boundary: undefined, keys } as const;
  return { resource: of, trust: EMPTY_INDEX, principal };
}

function* asDeployer(arn: string, assembly: Assembly): Iterable<Need> {
  const actors = new Map<string, Actor>();
  const actorIn = (of: Resource) => {
    const place = `${of.template.account} ${of.template.region}`;
    const actor = actors.get(place) ?? deployer(arn, of);
    actors.set(place, actor);
    return actor;
  };
  const asks = (
    of: Resource,
    because: string,
    action: string,
    target: Resource,
    use: Partial<Making> = {},
    more: RequestKeys = {},
  ): Need => {
    const actor = actorIn(target);
    const keys: RequestKeys = {
      ...(use.via !== undefined && { 'kms:ViaService': [viaHost(of, use.via)] }),
      ...use.keys?.(of),
      ...more,
    };
    return {
      who: 'CloudFormation',
      because,
      by: of,
      target,
      passage: undefined,
      request: {
        principal: actor.principal,
        action,
        policy: policyOf(assembly, target),
        ruledByPolicy: target.type === 'AWS::KMS::Key',
        forms: formsOf(actor, {
          action,
          resource: arnOf(target, 'Arn'),
          byService: use.via !== undefined,
          keys,
        }),
      },
    };
  };
  for (const key of assembly.ofType('AWS::KMS::Key'))
    for (const action of KEEPING_KEYS) yield asks(key, `keeps ${key.logicalId}`, action, key);
  for (const alias of assembly.ofType('AWS::KMS::Alias')) {
    const key = resourceNamed(assembly, 'AWS::KMS::Key', get(alias.properties, 'TargetKeyId'));
    if (key)
      for (const action of NAMING)
        yield asks(alias, `makes ${textOf(get(alias.properties, 'AliasName')) ?? 'the alias'}`, action, key);
  }
  for (const bucket of assembly.ofType('AWS::S3::Bucket'))
    for (const action of KEEPING_BUCKETS)
      for (const spoken of spokenFor(action))
        yield asks(bucket, `keeps ${bucket.logicalId}`, action, bucket, {}, spoken);
  for (const [type, making] of Object.entries(MAKING))
    for (const made of assembly.ofType(type)) {
      const key = resourceNamed(assembly, 'AWS::KMS::Key', keyOf(made));
      if (!key) continue;
      const because = `makes ${made.logicalId}`;
      for (const action of making.actions) yield asks(made, because, action, key, making);
      if (making.granting)
        yield asks(made, because, 'kms:CreateGrant', key, making, { 'kms:GrantIsForAWSResource': ['true'] });
    }
}
