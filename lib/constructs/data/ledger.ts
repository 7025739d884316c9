import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { RolePart } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { RolePolicy } from '../identity/role-policy';
import { Bucket } from './bucket';

export interface LedgerProps {
  readonly deployment: Deployment;
  /** ARN of the key for the ledger. */
  readonly keyArn: string;
}

/** The write-once transparency log of what the safety stack decided. */
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
      readers: ['proxy', 'researcher', 'verifier'],
      writers: ['proxy'],
      lockDays: deployment.charter.retention.ledgerDays,
    });
  }

  /** Lets the proxy append, and read what it needs to continue the log where it ended. */
  grantAppend(): void {
    this.grant('append', 'proxy', ['s3:GetObject', 's3:PutObject'], ['kms:Decrypt', 'kms:GenerateDataKey']);
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

  private grant(what: string, role: RolePart, objects: string[], key: string[]): void {
    new RolePolicy(this, `${what}-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({ actions: objects, resources: [`${this.bucket.arn}/*`] }),
        new iam.PolicyStatement({
          actions: ['s3:ListBucket', ...(what === 'read' ? ['s3:ListBucketVersions'] : [])],
          resources: [this.bucket.arn],
        }),
        new iam.PolicyStatement({ actions: key, resources: [this.props.keyArn] }),
      ],
    });
  }
}
