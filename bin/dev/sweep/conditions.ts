import { pointerTo } from '../../../lib/template/values/pointer';
import { type Change, changeOf, isObject, type Json, type Kind, type Site } from './change';

/** How values are compared. Each way takes some values for equal that another doesn't, or none at all. */
const COMPARISONS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'ArnEquals',
  'ArnLike',
  'ArnNotEquals',
  'ArnNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'Bool',
  'Null',
];

/** Keys that are taken one for another: who asks, what asks for them, through what, for whose, and about what. */
const RELATED: readonly (readonly string[])[] = [
  [
    'aws:PrincipalArn',
    'aws:PrincipalAccount',
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:PrincipalIsAWSService',
    'aws:PrincipalServiceName',
    'aws:PrincipalTag/Team',
    'aws:PrincipalType',
    'aws:userid',
    'aws:username',
    'aws:SourceIdentity',
    'sts:SourceIdentity',
    'sts:ExternalId',
    'sts:RoleSessionName',
  ],
  [
    'aws:SourceArn',
    'aws:SourceAccount',
    'aws:SourceOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceIp',
    'aws:VpcSourceIp',
    'ec2:Vpc',
    'ec2:Subnet',
    'aws:PrincipalArn',
  ],
  [
    'aws:ResourceAccount',
    'aws:ResourceOrgID',
    'aws:RequestedRegion',
    'aws:ResourceTag/Team',
    's3:ResourceAccount',
    'kms:CallerAccount',
    'aws:PrincipalAccount',
    'aws:SourceAccount',
  ],
  [
    'aws:SecureTransport',
    'aws:ViaAWSService',
    'aws:MultiFactorAuthPresent',
    'aws:PrincipalIsAWSService',
    's3:ObjectCreationOperation',
    'kms:GrantIsForAWSResource',
  ],
  [
    'kms:ViaService',
    'kms:ResourceAliases',
    'kms:RequestAlias',
    'kms:EncryptionContextKeys',
    'kms:EncryptionContext:SecretARN',
    'kms:EncryptionContext:SecretVersionId',
    'kms:EncryptionContext:aws:s3:arn',
    'kms:EncryptionContext:aws:logs:arn',
    'kms:EncryptionContext:aws:cloudtrail:arn',
    'kms:EncryptionContext:aws:dynamodb:tableName',
    'kms:CallerAccount',
    'aws:CalledViaFirst',
    'aws:SourceArn',
  ],
  [
    's3:prefix',
    's3:delimiter',
    's3:x-amz-acl',
    's3:x-amz-copy-source',
    's3:x-amz-storage-class',
    's3:x-amz-server-side-encryption',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    's3:x-amz-server-side-encryption-customer-algorithm',
    's3:object-lock-mode',
    's3:object-lock-legal-hold',
    's3:if-none-match',
    's3:if-match',
  ],
  ['s3:TlsVersion', 's3:signatureversion', 's3:signatureAge', 's3:max-keys'],
  ['s3:object-lock-remaining-retention-days', 's3:object-lock-retain-until-date', 's3:TlsVersion'],
  ['dynamodb:LeadingKeys', 'dynamodb:Attributes', 'dynamodb:Select', 'aws:TagKeys'],
  ['sagemaker:SourceInferenceRouterArn', 'sagemaker:TargetModel', 'aws:SourceArn', 's3:if-none-match'],
];

/** Each condition of a policy by another comparison, of several values, only where there is one, and of another key. */
export function* conditionChanges(sites: readonly Site[]): Iterable<Change> {
  for (const site of sites) {
    if (!/\/Statement(\/\d+)?\/Condition$/.test(site.pointer) || !isObject(site.value)) continue;
    for (const operator of Object.keys(site.value)) {
      yield* operatorChanges(site, operator);
      yield* keyChanges(site, operator);
    }
  }
}

function* operatorChanges(site: Site, operator: string): Iterable<Change> {
  const [, prefix = '', plain = '', suffix = ''] = /^(\w+:)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  for (const comparison of COMPARISONS) yield* renamed(site, operator, `${prefix}${comparison}${suffix}`);
  for (const other of ['', 'ForAnyValue:', 'ForAllValues:'])
    yield* renamed(site, operator, `${other}${plain}${suffix}`);
  yield* renamed(site, operator, `${prefix}${plain}${suffix ? '' : 'IfExists'}`);
}

/** What an operator says under another, beside what that one says already. */
function* renamed(site: Site, from: string, to: string): Iterable<Change> {
  const { [from]: block, ...others } = site.value as Json;
  if (from === to || !isObject(block)) return;
  const known = isObject(others[to]) ? others[to] : {};
  yield restated('another operator', site, [from], { ...others, [to]: { ...known, ...block } });
}

/** Each key by those that are taken for it, under the same operator. */
function* keyChanges(site: Site, operator: string): Iterable<Change> {
  const whole = site.value as Json;
  const block = whole[operator];
  if (!isObject(block)) return;
  for (const [key, value] of Object.entries(block)) {
    const { [key]: _, ...others } = block;
    for (const other of relatedTo(key))
      if (!Object.hasOwn(block, other))
        yield restated('another key', site, [operator, key], {
          ...whole,
          [operator]: { ...others, [other]: value },
        });
  }
}

function relatedTo(key: string): ReadonlySet<string> {
  const lower = key.toLowerCase();
  const groups = RELATED.filter((group) => group.some((each) => each.toLowerCase() === lower));
  return new Set(groups.flat().filter((each) => each.toLowerCase() !== lower));
}

/** Another condition as a whole, told at the part of it that is another. */
function restated(kind: Kind, site: Site, below: readonly string[], condition: Json): Change {
  const { file, pointer, path } = site;
  const at = { ...site, pointer: pointerTo(pointer, ...below), path: [path, ...below].join('/') };
  return changeOf(kind, at, condition, [{ file, op: 'replace', pointer, value: condition }]);
}

/** Elements that say of whom, what and where a statement is, and what says the same of all others. */
const NEGATED = ['Action', 'Resource', 'Principal'];

/** Each statement of all but what it names, and each of the other effect. */
export function* elementChanges(sites: readonly Site[]): Iterable<Change> {
  for (const site of sites) {
    const [, statement = '', element = ''] = /^(.*\/Statement(?:\/\d+)?)\/(\w+)$/.exec(site.pointer) ?? [];
    const { file, pointer, value } = site;
    if (NEGATED.includes(element))
      yield changeOf('all but these', site, { [`Not${element}`]: value }, [
        { file, op: 'remove', pointer },
        { file, op: 'add', pointer: pointerTo(statement, `Not${element}`), value },
      ]);
    if (element === 'Effect') yield changeOf("another's value", site, value === 'Allow' ? 'Deny' : 'Allow');
  }
}
