import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/**
 * Clients of AWS, each request with a time limit. The SDK has none of its own, and of one that it is given it only
 * warns unless told to throw; a connection that hangs would hold up for ever whatever waits for it.
 */
const limits = () => ({
  requestHandler: {
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    throwOnRequestTimeout: true,
    /** Of silence, also within a body. */
    socketTimeout: 10_000,
  },
});

export const openS3 = (config: S3ClientConfig = {}) => new S3Client({ ...limits(), ...config });
export const openDynamo = () => new DynamoDBClient(limits());
export const openSecretsManager = () => new SecretsManagerClient(limits());
export const openKms = () => new KMSClient(limits());
