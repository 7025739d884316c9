import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { policyPrefix } from '../../config/names';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { RolePolicy } from '../identity/role-policy';
import { Bucket } from './bucket';
import { allowCourierUpload } from './courier-upload';

export interface PoliciesProps {
  readonly deployment: Deployment;
  /** ARN of the key for policy bundles. */
  readonly keyArn: string;
}

/** The bucket of signed policy bundles, one prefix per red line. A new bundle is a new object; what is there stays. */
export class Policies extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PoliciesProps,
  ) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      deployment: props.deployment,
      part: 'policies',
      keyArn: props.keyArn,
      readers: RED_LINES.map((redLine) => `classifier-${redLine}` as const),
      writers: ['courier'],
      writeOnce: true,
    });
  }

  /** Lets couriers put bundles in place. */
  grantCarry(): void {
    const { deployment, keyArn } = this.props;
    new RolePolicy(this, 'carry-courier', {
      enclave: deployment.enclave,
      role: 'courier',
      statements: allowCourierUpload(this.bucket.arn, keyArn),
    });
  }

  /** Lets a red line's classifier read its own bundles, and no others. */
  grantRead(redLine: RedLine): void {
    const prefix = policyPrefix(redLine);
    new RolePolicy(this, `read-${redLine}`, {
      enclave: this.props.deployment.enclave,
      role: `classifier-${redLine}`,
      statements: [
        new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [`${this.bucket.arn}/${prefix}*`] }),
        new iam.PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [this.bucket.arn],
          conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
        }),
        new iam.PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.props.keyArn] }),
      ],
    });
  }
}
