import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../../config/schema';
import { RolePolicy } from '../identity/role-policy';
import type { Bucket } from './bucket';

export interface CourierUploadProps {
  readonly deployment: Deployment;
  /** ARN of the key that encrypts the bucket's objects. */
  readonly keyArn: string;
}

/**
 * Lets couriers put objects into a bucket, and no more: reading isn't among it, nor is deleting. An upload in parts
 * that fails is taken back, else its parts stay unseen.
 */
export function grantCourierUpload(
  scope: Construct,
  { deployment, keyArn }: CourierUploadProps,
  bucket: Bucket,
): void {
  // The id stands in the policy's name, so it stays as it was first deployed.
  new RolePolicy(scope, 'carry-courier', {
    enclave: deployment.enclave,
    role: 'courier',
    statements: [
      new iam.PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
        resources: [`${bucket.arn}/*`],
      }),
      new iam.PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [keyArn] }),
    ],
  });
}
