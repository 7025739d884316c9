import { ownAccount, ownArn, ownRegion, ownServiceHost, roleArn } from './own-names';
import { exactly, matching, of, oneOrMore, record, type Shape, whole } from './shape';

const flag = exactly(true, false);
const name = matching(/^[\w./-]{1,255}$/, 'a name');

// What each condition key may be held against; keys are compared without regard to case, as in IAM.
const KEYS: Readonly<Record<string, Shape>> = {
  'aws:principalaccount': ownAccount,
  'aws:principalarn': roleArn,
  'aws:requestedregion': ownRegion,
  'aws:sourceaccount': ownAccount,
  'aws:sourcearn': ownArn,
  'aws:sourcevpce': of('AWS::EC2::VPCEndpoint', 'Ref'),
  'cloudwatch:namespace': name,
  'dynamodb:leadingkeys': matching(/^[a-z]+(-[a-z]+)*(-\d)?$/, 'a kind of record, whole'),
  'ec2:vpc': ownArn,
  'kms:calleraccount': ownAccount,
  'kms:encryptioncontext:secretarn': ownArn,
  // What Secrets Manager names when it tries a key out while it makes a secret.
  'kms:encryptioncontext:secretversionid': exactly('RequestToValidateKeyAccess'),
  'kms:encryptioncontext:aws:cloudtrail:arn': ownArn,
  'kms:encryptioncontext:aws:dynamodb:tablename': of('AWS::DynamoDB::Table', 'Ref'),
  'kms:encryptioncontext:aws:logs:arn': ownArn,
  'kms:encryptioncontext:aws:s3:arn': of('AWS::S3::Bucket', 'Arn'),
  'kms:resourcealiases': of('AWS::KMS::Alias', 'Ref'),
  'kms:viaservice': ownServiceHost,
  'sts:externalid': matching(/^[\w+=,.@:/-]{2,1224}$/, 'an external id'),
  'sts:sourceidentity': matching(/^[\w+=,.@*-]{2,64}$/, 'a source identity, or a pattern of one'),
  's3:tlsversion': exactly('1.2', '1.3'),
  's3:object-lock-mode': exactly('COMPLIANCE'),
  's3:object-lock-remaining-retention-days': whole(1, 36_500),
  's3:prefix': matching(/^[\w./-]+\*?$/, 'a prefix of object keys'),
  's3:x-amz-acl': exactly('bucket-owner-full-control'),
  's3:x-amz-server-side-encryption': exactly('aws:kms'),
  's3:x-amz-server-side-encryption-aws-kms-key-id': of('AWS::KMS::Key', 'Arn'),
};

// Keys that hold ARNs. An operator for ARNs never matches what isn't one: such an Allow allows nothing, and such a Deny
// denies nothing. Source: IAM user guide, "Amazon Resource Name (ARN) condition operators".
const HOLD_ARNS: ReadonlySet<string> = new Set([
  'aws:principalarn',
  'aws:sourcearn',
  'ec2:vpc',
  'kms:encryptioncontext:secretarn',
  'kms:encryptioncontext:aws:cloudtrail:arn',
  'kms:encryptioncontext:aws:logs:arn',
  'kms:encryptioncontext:aws:s3:arn',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
]);
const COMPARES_ARNS = /^(\w+:)?Arn/;

// Keys that are asked for being there, or for being true.
const FLAGS = new Set([
  ...Object.keys(KEYS),
  'aws:principalisawsservice',
  'aws:securetransport',
  'kms:grantisforawsresource',
  's3:if-none-match',
  's3:objectcreationoperation',
  'sagemaker:sourceinferencerouterarn',
]);

const COMPARES =
  /^(ForAllValues:|ForAnyValue:)?(StringEquals|StringNotEquals|StringLike|ArnEquals|ArnNotEquals|ArnLike|NumericLessThan)$/;

// Held where there is one. A role that another role takes brings none.
const secondFactor = record((key) =>
  key.toLowerCase() === 'aws:multifactorauthage' ? whole(60, 43_200) : undefined,
);

/** A condition: operators, keys and values that the access graph models exactly. */
export const conditions: Shape = record((operator) =>
  operator === 'Bool' || operator === 'Null'
    ? record((key) => (FLAGS.has(key.toLowerCase()) ? oneOrMore(flag) : undefined))
    : operator === 'NumericLessThanIfExists'
      ? secondFactor
      : COMPARES.test(operator)
        ? record((key) => {
            const name = key.toLowerCase();
            if (!Object.hasOwn(KEYS, name) || (COMPARES_ARNS.test(operator) && !HOLD_ARNS.has(name)))
              return undefined;
            return KEYS[name] && oneOrMore(KEYS[name]);
          })
        : undefined,
);
