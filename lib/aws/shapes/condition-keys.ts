import { ownAccount, ownArn, ownRegion, ownServiceHost, roleArn } from './own-names';
import { exactly, matching, of, type Shape, whole } from './shape';

/** What a condition key holds. `age` is a number that is compared only where there is one. */
export type KeyType = 'text' | 'arn' | 'number' | 'age' | 'flag';

/** A condition key that a policy of an enclave may ask for. */
export interface ConditionKey {
  readonly type: KeyType;
  /** What it may be held against. @default - it may be asked for being there, and for nothing else */
  readonly values?: Shape;
  /** Set where a request may hold several values at once: set operators are for those keys, and they need one. */
  readonly many?: true;
  /** Set where every signed request holds it, so that asking whether it is there tells nothing. */
  readonly always?: true;
}

const text = (values?: Shape): ConditionKey => ({ type: 'text', ...(values && { values }) });
const arn = (values: Shape): ConditionKey => ({ type: 'arn', values });
const number = (values: Shape): ConditionKey => ({ type: 'number', values });
const flag: ConditionKey = { type: 'flag', values: exactly(true, false) };
const many = (key: ConditionKey): ConditionKey => ({ ...key, many: true });
const always = (key: ConditionKey): ConditionKey => ({ ...key, always: true });

/**
 * Condition keys by name in lower case; IAM compares names without regard to case. Sources (2026-11): IAM user guide, "AWS
 * global condition context keys" (availability, data type, value type of each) and "Single-valued vs. multivalued context
 * keys"; service authorization reference, where a key of several values has a type that begins in `ArrayOf`.
 */
const CONDITION_KEYS: Readonly<Record<string, ConditionKey>> = {
  // A second factor's age. A role that another role takes brings none.
  'aws:multifactorauthage': { type: 'age', values: whole(60, 43_200) },
  'aws:principalaccount': always(text(ownAccount)),
  'aws:principalarn': always(arn(roleArn)),
  'aws:principalisawsservice': always(flag),
  'aws:requestedregion': always(text(ownRegion)),
  'aws:securetransport': always(flag),
  'aws:sourceaccount': text(ownAccount),
  'aws:sourcearn': arn(ownArn),
  'aws:sourcevpce': text(of('AWS::EC2::VPCEndpoint', 'Ref')),
  'cloudwatch:namespace': text(matching(/^[\w./-]{1,255}$/, 'a name')),
  'dynamodb:leadingkeys': many(text(matching(/^[a-z]+(-[a-z]+)*(-\d)?$/, 'a kind of record, whole'))),
  'ec2:vpc': arn(ownArn),
  'kms:calleraccount': always(text(ownAccount)),
  'kms:encryptioncontext:secretarn': arn(ownArn),
  // What Secrets Manager names when it tries a key out while it makes a secret.
  'kms:encryptioncontext:secretversionid': text(exactly('RequestToValidateKeyAccess')),
  'kms:encryptioncontext:aws:cloudtrail:arn': arn(ownArn),
  'kms:encryptioncontext:aws:dynamodb:tablename': text(of('AWS::DynamoDB::Table', 'Ref')),
  'kms:encryptioncontext:aws:logs:arn': arn(ownArn),
  'kms:encryptioncontext:aws:s3:arn': arn(of('AWS::S3::Bucket', 'Arn')),
  'kms:grantisforawsresource': flag,
  'kms:resourcealiases': many(text(of('AWS::KMS::Alias', 'Ref'))),
  'kms:viaservice': text(ownServiceHost),
  'sagemaker:sourceinferencerouterarn': text(),
  'sts:externalid': text(matching(/^[\w+=,.@:/-]{2,1224}$/, 'an external id')),
  'sts:sourceidentity': text(matching(/^[\w+=,.@*-]{2,64}$/, 'a source identity, or a pattern of one')),
  's3:if-none-match': text(),
  's3:tlsversion': always(number(exactly('1.2', '1.3'))),
  's3:object-lock-mode': text(exactly('COMPLIANCE')),
  's3:object-lock-remaining-retention-days': number(whole(1, 36_500)),
  's3:objectcreationoperation': always(flag),
  's3:prefix': text(matching(/^[\w./-]+\*?$/, 'a prefix of object keys')),
  's3:x-amz-acl': text(exactly('bucket-owner-full-control')),
  's3:x-amz-server-side-encryption': text(exactly('aws:kms')),
  's3:x-amz-server-side-encryption-aws-kms-key-id': arn(of('AWS::KMS::Key', 'Arn')),
};

/** What is known of a condition key, in whatever case it is written; undefined where it isn't modelled. */
export function conditionKey(name: string): ConditionKey | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(CONDITION_KEYS, lower) ? CONDITION_KEYS[lower] : undefined;
}
