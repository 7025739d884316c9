import { aws_iam as iam } from 'aws-cdk-lib';

/**
 * What it takes to put objects into a bucket and no more: reading isn't among it, nor is deleting. An upload in parts
 * that fails is taken back, else its parts stay unseen.
 */
export const allowCourierUpload = (bucketArn: string, keyArn: string): iam.PolicyStatement[] => [
  new iam.PolicyStatement({
    actions: ['s3:AbortMultipartUpload', 's3:PutObject'],
    resources: [`${bucketArn}/*`],
  }),
  new iam.PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [keyArn] }),
];
