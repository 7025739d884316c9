import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { DooredKind, RolePart } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { HELD_PAYLOADS } from '../../services/review-keys';
import { RolePolicy } from '../identity/role-policy';
import { Bucket } from './bucket';

export interface PayloadsProps {
  readonly deployment: Deployment;
  /** ARN of the key for payloads. */
  readonly keyArn: string;
}

/**
 * Sealed exchanges. Nobody in the enclave reads them again but those held for review: the review service, to show them,
 * and the proxy, to release the very answer that two people approved, which its caller can't send again.
 */
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
      readers: ['proxy', 'review'],
      writers: ['proxy'],
      lockDays: deployment.charter.retention.payloadDays,
    });
  }

  /** Lets the proxy put exchanges away. */
  grantSeal(): void {
    this.grant('seal', 'proxy', 's3:PutObject', '*', 'kms:GenerateDataKey');
  }

  /** Lets a role read the exchanges that are held for review. */
  grantReadHeld(role: DooredKind): void {
    this.grant('read', role, 's3:GetObject', `${HELD_PAYLOADS}*`, 'kms:Decrypt');
  }

  private grant(what: string, role: RolePart, object: string, keys: string, key: string): void {
    new RolePolicy(this, `${what}-${role}`, {
      enclave: this.props.deployment.enclave,
      role,
      statements: [
        new iam.PolicyStatement({ actions: [object], resources: [`${this.bucket.arn}/${keys}`] }),
        new iam.PolicyStatement({ actions: [key], resources: [this.props.keyArn] }),
      ],
    });
  }
}
