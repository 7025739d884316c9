import { keyOf } from '../../aws/data-types';
import { parseS3Uri } from '../../aws/s3-uri';
import { arnOf } from '../../engines/iam/access-graph';
import type { Target } from '../../engines/iam/decide';
import { parseArn } from '../../engines/iam/globs/glob';
import { policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import type { Task } from '../../engines/inventory/inventory';
import type { Assembly, Resource } from '../../template/assembly';

/** A bucket that a URL names, and the prefix in it. */
export interface Store {
  readonly bucket: Resource;
  readonly prefix: string;
}

/** The store at `s3://BUCKET/PREFIX`, when the bucket is of the assembly. */
export function storeAt(assembly: Assembly, url: string | undefined): Store | undefined {
  const location = parseS3Uri(url ?? '');
  const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', location?.bucket);
  return bucket && { bucket, prefix: location?.key ?? '' };
}

/** The store that a name of a task's environment holds. */
export const storeNamedByEnvironment = (assembly: Assembly, { environment }: Task, name: string) =>
  storeAt(assembly, environment.get(name)?.text);

/** The resource of the assembly at `SCHEME://` and its ARN or name. */
export function resourceAtUrl(assembly: Assembly, url: string | undefined, scheme: string, type: string) {
  const start = `${scheme}://`;
  return url?.startsWith(start) ? resourceNamed(assembly, type, url.slice(start.length)) : undefined;
}

/** The same, under a name of a task's environment. */
export const resourceNamedByEnvironment = (
  assembly: Assembly,
  { environment }: Task,
  name: string,
  scheme: string,
  type: string,
) => resourceAtUrl(assembly, environment.get(name)?.text, scheme, type);

/** The key that a bucket encrypts with by default. */
export const keyOfBucket = (assembly: Assembly, bucket: Resource): Resource | undefined =>
  resourceNamed(assembly, 'AWS::KMS::Key', keyOf(bucket));

export const arnOfBucket = (bucket: Resource) => arnOf(bucket, 'Arn');

/** A bucket as a target, and objects in it by name or glob. */
export const bucketTarget = (
  assembly: Assembly,
  bucket: Resource,
  ...objects: readonly string[]
): Target => ({
  names: [arnOf(bucket, 'Arn'), ...objects.map((object) => `${arnOf(bucket, 'Arn')}/${object}`)].map(
    parseArn,
  ),
  account: bucket.template.account,
  policy: policyOf(assembly, bucket),
});

/** Objects of a bucket as a target. */
export const objectTarget = (assembly: Assembly, bucket: Resource, object: string): Target => ({
  ...bucketTarget(assembly, bucket),
  names: [parseArn(`${arnOf(bucket, 'Arn')}/${object}`)],
});

export const keyTarget = (assembly: Assembly, key: Resource): Target => ({
  names: [parseArn(arnOf(key, 'Arn'))],
  account: key.template.account,
  policy: policyOf(assembly, key),
  ruledByPolicy: true,
});
