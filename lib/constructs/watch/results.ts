import { Aws, aws_iam as iam, aws_kms as kms, aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { RESULTS, resultBucket, WATCH_PATH } from '../../config/watch/names';
import type { Watching } from '../../config/watch/watching';
import { CLOSED_BUCKET, lockedFor } from '../data/closed-bucket';
import { retain, retainAlways } from '../data/retain';
import { NAMING } from '../data/signing-key';
import { roleArn } from '../identity/arns';
import { allow, here, inIam, named, watchPolicyOf, watchRoleOf } from './placed';

/** What an account may do with the key that signs, but sign. */
const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:GetPublicKey',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

const DIGESTS = {
  StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'ECDSA_SHA_384' },
};

/**
 * Who reads the account, the key that results are signed by, and where they are kept: written once, and locked. The role is there
 * before anything runs with it, since AWS takes no policy that names one which isn't: the key's, and the enclave's role's.
 */
export class WatchResults extends Construct {
  readonly keyArn: string;
  readonly bucket: string;
  readonly role: iam.CfnRole;

  constructor(scope: Construct, id: string, watching: Watching) {
    super(scope, id);
    const { watch, deployment } = watching;
    const allowed = (sid: string, arn: string, actions: string[], conditions = {}) =>
      new iam.PolicyStatement({
        ...{ sid, principals: [new iam.ArnPrincipal(arn)], actions, resources: ['*'], conditions },
      });
    this.role = watchRoleOf(this, 'Role', {
      watching,
      service: 'ecs-tasks',
      source: here(watching, 'ecs', '*'),
    });
    const key = new kms.CfnKey(this, 'Key', {
      description: `Cordon ${deployment.enclave.name}: results of cordon live`,
      keySpec: 'ECC_NIST_P384',
      keyUsage: 'SIGN_VERIFY',
      keyPolicy: new iam.PolicyDocument({
        statements: [
          allowed('Administer', inIam(watching, 'root'), [...ADMINISTRATION, ...NAMING]),
          // A key's policy allows by itself, so that what its role may is said here, too.
          allowed('Sign', this.role.attrArn, ['kms:Sign'], DIGESTS),
        ],
        minimize: false,
      }),
    });
    retainAlways(key);
    this.keyArn = key.attrArn;
    new kms.CfnAlias(this, 'Alias', { aliasName: `alias/${named(watching)}`, targetKeyId: key.attrArn });
    this.bucket = resultBucket(watch, deployment.enclave);
    // Reads as the watcher, signs with this key, and writes into this bucket what is new.
    watchPolicyOf(this, 'Watching', this.role, [
      allow(['sts:AssumeRole', 'sts:SetSourceIdentity'], [roleArn(deployment.enclave, 'watcher')]),
      allow(['kms:Sign'], [key.attrArn], DIGESTS),
      allow(['s3:PutObject'], [`arn:${Aws.PARTITION}:s3:::${this.bucket}/${RESULTS}*`]),
    ]);
    const bucket = retain(
      new s3.CfnBucket(this, 'Bucket', {
        bucketName: this.bucket,
        ...CLOSED_BUCKET,
        bucketEncryption: {
          serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }],
        },
        ...lockedFor(watch.retentionDays),
        // Its events tell that there is a new result.
        notificationConfiguration: { eventBridgeConfiguration: { eventBridgeEnabled: true } },
      }),
    );
    retain(
      new s3.CfnBucketPolicy(this, 'Policy', {
        bucket: bucket.ref,
        policyDocument: new iam.PolicyDocument({
          statements: refusals(bucket.attrArn, watching),
          minimize: false,
        }),
      }),
    );
  }
}

/** Nobody comes in plain text or from elsewhere, deletes, or puts one over another; the task alone writes results. */
function refusals(arn: string, watching: Watching): iam.PolicyStatement[] {
  const deny = (sid: string, actions: string[], conditions: Record<string, Record<string, unknown>>) =>
    new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.StarPrincipal()],
      actions,
      resources: [arn, `${arn}/*`],
      ...(Object.keys(conditions).length > 0 && { conditions }),
    });
  return [
    deny('PlainText', ['s3:*'], { Bool: { 'aws:SecureTransport': 'false' } }),
    deny('OtherAccounts', ['s3:*'], {
      StringNotEquals: { 'aws:PrincipalAccount': watching.watch.account },
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
    }),
    deny('Destruction', ['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion'], {}),
    deny('Locks', ['s3:PutObjectLegalHold', 's3:PutObjectRetention'], {}),
    deny('Overwriting', ['s3:PutObject'], {
      Null: { 's3:if-none-match': 'true' },
      Bool: { 's3:ObjectCreationOperation': 'true' },
    }),
    deny('OtherWriters', ['s3:PutObject'], {
      ArnNotEquals: { 'aws:PrincipalArn': inIam(watching, `role${WATCH_PATH}${named(watching)}`) },
    }),
  ];
}

/** Where a run puts its result. */
export const resultUrl = (bucket: string) => `s3://${bucket}/${RESULTS}`;
