import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { DOORED_KINDS, type DooredKind, type Named, type RolePart } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { LEDGER_PREFIX, LOG_FOLDERS } from '../../services/ledger-places';
import { bucketArn, roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { Bucket } from './bucket';

export interface LedgerProps {
  readonly deployment: Deployment;
  /** ARN of the key for the ledger. */
  readonly keyArn: string;
}

/** ARNs of the objects that make a service's logs, which it alone writes. */
export const logArns = (of: Named, writer: DooredKind): string[] =>
  Object.values(LOG_FOLDERS).map((folder) => `${bucketArn(of, 'ledger')}/${LEDGER_PREFIX[writer]}${folder}*`);

/** The write-once transparency logs of what the safety stack decided, and of what people did in review. */
export class Ledger extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: LedgerProps,
  ) {
    super(scope, id);
    const { deployment, keyArn } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      deployment,
      part: 'ledger',
      keyArn,
      readers: [...DOORED_KINDS, 'researcher', 'verifier'],
      writers: DOORED_KINDS,
      lockDays: deployment.charter.retention.ledgerDays,
      statements: DOORED_KINDS.map((writer) => othersLogs(deployment, writer)),
    });
  }

  /** Lets a service append to logs of its own, and read what it needs to continue them where they ended. */
  grantAppend(writer: DooredKind): void {
    this.grant(
      'append',
      writer,
      ['s3:GetObject', 's3:PutObject'],
      ['kms:Decrypt', 'kms:GenerateDataKey'],
      logArns(this.props.deployment.enclave, writer),
    );
  }

  /** Lets a role read the ledger and every version of it. */
  grantRead(role: RolePart): void {
    this.grant(
      'read',
      role,
      ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention'],
      ['kms:Decrypt'],
    );
  }

  private grant(
    what: string,
    role: RolePart,
    objects: string[],
    key: string[],
    on: string[] = [`${this.bucket.arn}/*`],
  ): void {
    new RolePolicy(this, `${what}-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({ actions: objects, resources: on }),
        // Of the whole bucket: S3 says of an object that isn't there that it may not be read to whom a prefix is asked of.
        new iam.PolicyStatement({
          actions: ['s3:ListBucket', ...(what === 'read' ? ['s3:ListBucketVersions'] : [])],
          resources: [this.bucket.arn],
        }),
        new iam.PolicyStatement({ actions: key, resources: [this.props.keyArn] }),
      ],
    });
  }
}

/** Keeps each service from the other's logs, whatever its own policies say. */
const othersLogs = ({ enclave }: Deployment, writer: DooredKind) =>
  new iam.PolicyStatement({
    sid: `Others${writer === 'proxy' ? 'OfProxy' : 'OfReview'}`,
    effect: iam.Effect.DENY,
    principals: [new iam.StarPrincipal()],
    actions: ['s3:PutObject'],
    resources: logArns(enclave, writer),
    conditions: { ArnNotEquals: { 'aws:PrincipalArn': [roleArn(enclave, writer)] } },
  });
