import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { RolePart } from '../config/names';
import type { Deployment } from '../config/schema';
import { Bucket } from './bucket';
import { RolePolicy } from './role-policy';

export interface PayloadsProps {
  readonly deployment: Deployment;
  /** ARN of the key for payloads. */
  readonly keyArn: string;
}

/** Sealed exchanges: the proxy puts them away and can't read them again; the review service reads those held. */
export class Payloads extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PayloadsProps,
  ) {
    super(scope, id);
    const { deployment, keyArn } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      deployment,
      part: 'payloads',
      keyArn,
      readers: ['review'],
      writers: ['proxy'],
      lockDays: deployment.charter.retention.payloadDays,
    });
  }

  /** Lets the proxy put exchanges away. */
  grantSeal(): void {
    this.grant('seal', 'proxy', 's3:PutObject', 'kms:GenerateDataKey');
  }

  /** Lets the review service read exchanges. */
  grantRead(): void {
    this.grant('read', 'review', 's3:GetObject', 'kms:Decrypt');
  }

  private grant(what: string, role: RolePart, object: string, key: string): void {
    new RolePolicy(this, `${what}-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({ actions: [object], resources: [`${this.bucket.arn}/*`] }),
        new iam.PolicyStatement({ actions: [key], resources: [this.props.keyArn] }),
      ],
    });
  }
}
