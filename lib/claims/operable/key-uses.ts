import { keyOf } from '../../aws/data-types';
import type { RequestKeys } from '../../aws/request-keys';
import { partitionOf } from '../../config/partitions';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { booleanOf, get, itemsOf, textOf } from '../../template/values/values';
import { everySecret, ownSecret } from '../shared/permissions/classes';
import type { Holder } from '../shared/permissions/parts';

/** One way in which a key is used: by a service in the user's name, with what it encrypts as context. */
export interface KeyUse {
  readonly keys: RequestKeys;
  readonly byService: boolean;
}

/** What a service says of the thing when it uses a key for it. Sources: "Encryption context" in the guides of S3,
 * DynamoDB and Secrets Manager (2026-11). */
export const USES: Readonly<
  Record<string, { readonly via: string; readonly context: (of: Resource) => RequestKeys }>
> = {
  'AWS::S3::Bucket': {
    via: 's3',
    context: (bucket) => ({ 'kms:EncryptionContext:aws:s3:arn': [bucketContext(bucket)] }),
  },
  'AWS::DynamoDB::Table': {
    via: 'dynamodb',
    context: (table) => ({
      'kms:EncryptionContext:aws:dynamodb:tableName': [arnOf(table)],
      'kms:EncryptionContext:aws:dynamodb:subscriberId': [table.template.account ?? ''],
    }),
  },
  'AWS::SecretsManager::Secret': {
    via: 'secretsmanager',
    context: (secret) => ({ 'kms:EncryptionContext:SecretARN': [arnOf(secret)] }),
  },
};

/** The bucket's ARN where it has a bucket key, any object's where it hasn't. */
function bucketContext(bucket: Resource): string {
  const rules = itemsOf(get(bucket.properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration'));
  const arn = arnOf(bucket, 'Arn');
  return rules.some((rule) => booleanOf(get(rule, 'BucketKeyEnabled')) === true) ? arn : `${arn}/an/object`;
}

/** How a holder's key comes to be used; a key that signs is used directly. */
export function* keyUses(holder: Holder, key: string, graph: AccessGraph): Iterable<KeyUse> {
  const { assembly } = graph.world;
  const secrets = new Set([...(holder.part === 'courier' ? everySecret : ownSecret)(holder, graph)]);
  let used = false;
  for (const [type, { via, context }] of Object.entries(USES))
    for (const resource of assembly.ofType(type)) {
      if (!isKeyOf(resource, key, graph)) continue;
      used = true;
      if (type === 'AWS::SecretsManager::Secret' && !secrets.has(arnOf(resource))) continue;
      yield {
        byService: true,
        keys: { 'kms:ViaService': [viaHost(resource, via)], ...context(resource) },
      };
    }
  if (used) return;
  const aliases = assembly
    .ofType('AWS::KMS::Alias')
    .filter(({ properties }) => textOf(get(properties, 'TargetKeyId')) === key)
    .flatMap((alias) => textOf(attribute(alias, 'Ref')) ?? []);
  yield { byService: false, keys: { 'kms:ResourceAliases': aliases } };
}

export const isKeyOf = (resource: Resource, key: string, { world }: AccessGraph) => {
  const said = textOf(keyOf(resource));
  return (
    said !== undefined &&
    world.assembly
      .ofType('AWS::KMS::Key')
      .some((each) => arnOf(each, 'Arn') === key && (said === key || said === arnOf(each)))
  );
};

export const viaHost = ({ template }: Resource, service: string): string => {
  const region = template.region ?? '';
  return `${service}.${region}.${partitionOf(region)?.urlSuffix ?? '-'}`;
};
