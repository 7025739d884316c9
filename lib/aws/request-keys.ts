// What requests hold under condition keys, as far as AWS documents it. A key that isn't here isn't known, and whatever
// asks for it is taken as shut. Sources (2026-11): IAM user guide, "AWS global condition context keys"; service
// authorization reference of S3, KMS, DynamoDB, SageMaker and Secrets Manager.

/** Keys and values; undefined: the request doesn't have the key. */
export type RequestKeys = Readonly<Record<string, readonly string[] | undefined>>;

/** Whoever calls AWS does so by HTTPS; a call that isn't made by a service for someone has none of `CalledVia`. */
export const CALLED: RequestKeys = {
  'aws:securetransport': ['true'],
  'aws:viaawsservice': ['false'],
  'aws:calledvia': undefined,
  'aws:calledviafirst': undefined,
  'aws:calledvialast': undefined,
  'sagemaker:sourceinferencerouterarn': undefined,
};

/** A service calls another in the name of whoever called it, as S3 and DynamoDB use a key. */
export const CALLED_BY_SERVICE: RequestKeys = {
  'aws:securetransport': ['true'],
  'aws:viaawsservice': ['true'],
};

/** Requests through a VPC endpoint come from no address of the internet. */
export const THROUGH_ENDPOINT: RequestKeys = { 'aws:sourceip': undefined };

/** Headers of objects' requests that neither our services nor SageMaker send: the bucket's defaults then hold. */
const PLAIN_OBJECT: RequestKeys = {
  's3:x-amz-acl': undefined,
  's3:x-amz-copy-source': undefined,
  's3:x-amz-server-side-encryption': undefined,
  's3:x-amz-server-side-encryption-aws-kms-key-id': undefined,
  's3:x-amz-server-side-encryption-customer-algorithm': undefined,
  's3:x-amz-storage-class': undefined,
  's3:x-amz-website-redirect-location': undefined,
  's3:object-lock-mode': undefined,
  's3:object-lock-remaining-retention-days': undefined,
  's3:object-lock-retain-until-date': undefined,
  's3:object-lock-legal-hold': undefined,
  's3:if-match': undefined,
};

/** Versions of TLS that our services, those who come by the CLI and AWS's own services speak to S3. Each must get through. */
const TLS_VERSIONS = ['1.2', '1.3'];

/** What requests for an action hold, one of them for each version of TLS where the service tells them apart. */
export const spokenFor = (action: string): readonly RequestKeys[] =>
  action.toLowerCase().startsWith('s3:')
    ? TLS_VERSIONS.map((version) => ({ 's3:tlsversion': [version] }))
    : [{}];

const S3: RequestKeys = {
  ...PLAIN_OBJECT,
  's3:signatureversion': ['AWS4-HMAC-SHA256'],
};

/** By action. Objects are written under new keys alone (`If-None-Match: *`), by our services and by couriers. */
const BY_ACTION: Readonly<Record<string, RequestKeys>> = {
  's3:putobject': { 's3:if-none-match': ['*'], 's3:objectcreationoperation': ['true'] },
};

/** A key used directly, not by a service. */
const DIRECT_KEY: RequestKeys = { 'kms:viaservice': undefined, 'kms:grantisforawsresource': undefined };

/** What an action's own request holds when a principal makes it itself. */
export const keysOfAction = (action: string): RequestKeys => {
  const lower = action.toLowerCase();
  return {
    ...(lower.startsWith('s3:') && S3),
    ...(lower.startsWith('kms:') && DIRECT_KEY),
    ...BY_ACTION[lower],
  };
};
