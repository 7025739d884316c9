import { aws_iam as iam, aws_s3 as s3 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { bucketName, type RolePart } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { bucketArn, deployerArn, roleArn } from '../identity/arns';
import { CLOSED_BUCKET, lockedFor } from './closed-bucket';
import { retain } from './retain';

export interface BucketProps {
  readonly deployment: Deployment;
  /** What its name has after that of the enclave. */
  readonly part: string;
  /** ARN of the key that encrypts every object. */
  readonly keyArn: string;
  /** The roles that may read objects. */
  readonly readers: readonly RolePart[];
  /**
   * The roles that may write objects.
   * @default - whoever the account's IAM lets, and AWS services that a statement allows
   */
  readonly writers?: readonly RolePart[];
  /**
   * Days for which no object version can be deleted or overwritten, by anyone.
   * @default - no Object Lock
   */
  readonly lockDays?: number;
  /**
   * Whether an object, once written, can be neither overwritten nor deleted, while this policy stands.
   * @default false - Object Lock, if it is on, keeps versions, and newer ones may lie on top
   */
  readonly writeOnce?: boolean;
  /**
   * Statements that let an AWS service write.
   * @default - none
   */
  readonly statements?: readonly iam.PolicyStatement[];
}

const CONFIGURATION = [
  's3:DeleteBucket',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
];
const DESTRUCTION = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
];
const READING = ['s3:GetObject', 's3:GetObjectVersion'];
const WRITING = ['s3:PutObject'];

/**
 * A versioned bucket without ACLs, public access or any way in but TLS, encrypted with one key alone. Object Lock, where
 * it is on, is in compliance mode: nobody shortens it, root included. Access is recorded by the trail's data events.
 */
export class Bucket extends Construct {
  readonly arn: string;
  readonly name: string;
  /** The bucket itself, as its own policy refers to it. */
  private readonly self: string;

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    const { deployment, part, keyArn, lockDays } = props;
    this.name = bucketName(deployment.enclave, part);
    this.arn = bucketArn(deployment.enclave, part);
    const bucket = retain(
      new s3.CfnBucket(this, 'Bucket', {
        bucketName: this.name,
        ...CLOSED_BUCKET,
        bucketEncryption: {
          serverSideEncryptionConfiguration: [
            {
              bucketKeyEnabled: true,
              serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn },
            },
          ],
        },
        ...(lockDays !== undefined && lockedFor(lockDays)),
      }),
    );
    this.self = bucket.attrArn;
    const policy = new s3.CfnBucketPolicy(this, 'Policy', {
      bucket: bucket.ref,
      policyDocument: new iam.PolicyDocument({ statements: [...this.statements(props)], minimize: false }),
    });
    retain(policy);
  }

  private *statements(props: BucketProps): Iterable<iam.PolicyStatement> {
    const { deployment, keyArn, readers, writers, lockDays, writeOnce = false, statements = [] } = props;
    const arns = (parts: readonly RolePart[]) => parts.map((role) => roleArn(deployment.enclave, role));
    yield this.deny('PlainText', ['s3:*'], { Bool: { 'aws:SecureTransport': 'false' } });
    yield this.deny('OldTls', ['s3:*'], { NumericLessThan: { 's3:TlsVersion': '1.2' } });
    yield this.deny('OtherAccounts', ['s3:*'], {
      StringNotEquals: { 'aws:PrincipalAccount': deployment.enclave.account },
      Bool: { 'aws:PrincipalIsAWSService': 'false' },
    });
    yield this.deny('OtherKeys', WRITING, {
      Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
      StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': keyArn },
    });
    yield this.deny('OtherEncryption', WRITING, {
      Null: { 's3:x-amz-server-side-encryption': 'false' },
      StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
    });
    yield this.deny('OtherReaders', READING, unless(arns(readers)));
    if (writers !== undefined) yield this.deny('OtherWriters', WRITING, unless(arns(writers)));
    yield this.deny('OtherAdministrators', CONFIGURATION, unless([deployerArn(deployment.enclave)]));
    if (writeOnce || lockDays !== undefined) yield this.deny('Destruction', DESTRUCTION, {});
    if (writeOnce) yield this.onlyNew();
    if (lockDays !== undefined) yield* this.locked(lockDays);
    yield* statements;
  }

  /**
   * Objects are made under new keys alone. The parts of an upload carry no condition; what completes it does. Source:
   * S3 user guide, "Enforce conditional writes on Amazon S3 buckets".
   */
  private onlyNew(): iam.PolicyStatement {
    return this.deny('Overwriting', WRITING, {
      Null: { 's3:if-none-match': 'true' },
      Bool: { 's3:ObjectCreationOperation': 'true' },
    });
  }

  /** Object Lock keeps versions; this keeps shorter or weaker locks of single objects away. */
  private locked(days: number): iam.PolicyStatement[] {
    return [
      this.deny('ShortLocks', WRITING, {
        NumericLessThan: { 's3:object-lock-remaining-retention-days': String(days) },
      }),
      this.deny('WeakLocks', WRITING, {
        Null: { 's3:object-lock-mode': 'false' },
        StringNotEquals: { 's3:object-lock-mode': 'COMPLIANCE' },
      }),
    ];
  }

  private deny(sid: string, actions: string[], conditions: Record<string, Record<string, unknown>>) {
    return new iam.PolicyStatement({
      sid,
      effect: iam.Effect.DENY,
      principals: [new iam.StarPrincipal()],
      actions,
      resources: [this.self, `${this.self}/*`],
      conditions,
    });
  }
}

/** Everyone but these roles, and but AWS services, which only a statement of the policy itself lets in. */
const unless = (arns: readonly string[]) => ({
  ...(arns.length > 0 && { ArnNotEquals: { 'aws:PrincipalArn': arns } }),
  Bool: { 'aws:PrincipalIsAWSService': 'false' },
});
