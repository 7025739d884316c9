import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type LogObjects, MAX_FILE_BYTES } from '../../../ledger';
import { bodyUpTo } from './body-up-to';

/** Bytes of an object: a bundle, or a part of a journal, which holds less with what frames it. */
const MOST_OBJECT = 2 * MAX_FILE_BYTES;

/**
 * Objects of logs in a bucket. The bucket's own retention locks each version; a checksum, which S3 asks for where objects
 * are locked, goes along. https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function s3LogObjects(client: S3Client, bucket: string, prefix: string): LogObjects {
  const put = async (key: string, bytes: Buffer, condition: { IfNoneMatch?: '*'; IfMatch?: string }) => {
    try {
      const { ETag } = await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `${prefix}${key}`,
          Body: bytes,
          ContentType: 'application/octet-stream',
          ChecksumAlgorithm: 'SHA256',
          ...condition,
        }),
      );
      if (!ETag) throw new Error('S3 gave no ETag');
      return ETag;
    } catch (error) {
      if (nameOf(error) === 'PreconditionFailed') return undefined;
      throw error;
    }
  };
  return {
    putNew: async (key, bytes) => (await put(key, bytes, { IfNoneMatch: '*' })) !== undefined,
    replace: (key, bytes, tag) =>
      put(key, bytes, tag === undefined ? { IfNoneMatch: '*' } : { IfMatch: tag }),
    get: async (key) => {
      try {
        const { Body, ETag } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` }),
        );
        const bytes = await bodyUpTo(Body, MOST_OBJECT);
        if (!bytes || !ETag)
          throw new Error(bytes ? 'S3 gave no ETag' : 'S3 gave more than any object of a log has');
        return { bytes, tag: ETag };
      } catch (error) {
        if (nameOf(error) === 'NoSuchKey') return undefined;
        throw error;
      }
    },
    list: (under, after) =>
      listed(under, { after, delimiter: undefined }, ({ Contents = [] }) => Contents.map(({ Key }) => Key)),
    folders: (under) =>
      listed(under, { after: undefined, delimiter: '/' }, ({ CommonPrefixes = [] }) =>
        CommonPrefixes.map(({ Prefix }) => Prefix),
      ),
  };

  async function listed(
    under: string,
    { after, delimiter }: { readonly after: string | undefined; readonly delimiter: string | undefined },
    namesIn: (page: ListObjectsV2CommandOutput) => readonly (string | undefined)[],
  ): Promise<readonly string[]> {
    const names: string[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: `${prefix}${under}`,
          Delimiter: delimiter,
          StartAfter: after === undefined ? undefined : `${prefix}${after}`,
          ContinuationToken: token,
        }),
      );
      for (const name of namesIn(page)) if (name) names.push(name.slice(prefix.length));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return names;
  }
}

const nameOf = (error: unknown): string | undefined => (error instanceof Error ? error.name : undefined);
