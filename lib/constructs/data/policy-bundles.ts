import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { bundlePrefix, CLASSIFIER_ROLES } from '../../config/names';
import type { RedLine } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { RolePolicy } from '../identity/role-policy';
import { Bucket } from './bucket';
import { grantCourierUpload } from './courier-upload';

export interface PolicyBundlesProps {
  readonly deployment: Deployment;
  /** ARN of the key for policy bundles. */
  readonly keyArn: string;
}

/** The bucket of signed policy bundles, one prefix per red line. A new bundle is a new object; what is there stays. */
export class PolicyBundles extends Construct {
  private readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PolicyBundlesProps,
  ) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      deployment: props.deployment,
      part: 'policies',
      keyArn: props.keyArn,
      readers: CLASSIFIER_ROLES,
      writers: ['courier'],
      writeOnce: true,
    });
  }

  /** Lets couriers put bundles in place. */
  grantUpload(): void {
    grantCourierUpload(this, this.props, this.bucket);
  }

  /** Lets a red line's classifier read its own bundles, and no others. */
  grantRead(redLine: RedLine): void {
    const prefix = bundlePrefix(redLine);
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
