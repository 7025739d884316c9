import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  type GetObjectCommandInput,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';

/** What a put does instead of writing, or after it: answers are lost, or never come to be. */
export type Mishap = 'none' | 'refused' | 'answer lost';

/** A bucket in memory that writes on conditions as S3 does. */
export function stubS3(pageSize = 3) {
  const objects = new Map<string, { readonly bytes: Buffer; readonly tag: string }>();
  const mock = mockClient(S3Client);
  const puts: PutObjectCommandInput[] = [];
  const state = { mishap: (_key: string): Mishap => 'none' };
  const failed = (name: string) => Object.assign(new Error(name), { name });

  mock.on(PutObjectCommand).callsFake((input: PutObjectCommandInput) => {
    const key = input.Key ?? '';
    const mishap = state.mishap(key);
    if (mishap === 'refused') throw failed('InternalError');
    const there = objects.get(key);
    if (input.IfNoneMatch === '*' && there) throw failed('PreconditionFailed');
    if (input.IfMatch !== undefined && input.IfMatch !== there?.tag) throw failed('PreconditionFailed');
    const bytes = Buffer.from(input.Body as Buffer);
    const tag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    puts.push(input);
    objects.set(key, { bytes, tag });
    if (mishap === 'answer lost') throw failed('TimeoutError');
    return { ETag: tag };
  });
  mock.on(GetObjectCommand).callsFake(({ Key = '' }: GetObjectCommandInput) => {
    const found = objects.get(Key);
    if (!found) throw new NoSuchKey({ $metadata: {}, message: '' });
    return { Body: Readable.from([found.bytes]), ETag: found.tag };
  });
  mock.on(ListObjectsV2Command).callsFake((input: ListObjectsV2CommandInput) => {
    const { Prefix = '', Delimiter, StartAfter = '', ContinuationToken } = input;
    const names = [...objects.keys()]
      .filter((key) => key.startsWith(Prefix) && key > StartAfter)
      .map((key) => {
        const end = Delimiter ? key.indexOf(Delimiter, Prefix.length) : -1;
        return end < 0 ? key : key.slice(0, end + 1);
      });
    const sorted = [...new Set(names)].toSorted();
    const from = Number(ContinuationToken ?? 0);
    const page = sorted.slice(from, from + pageSize);
    return {
      Contents: page.filter((name) => !name.endsWith('/')).map((Key) => ({ Key })),
      CommonPrefixes: page.filter((name) => name.endsWith('/')).map((Name) => ({ Prefix: Name })),
      ...(from + pageSize < sorted.length ? { NextContinuationToken: String(from + pageSize) } : {}),
    };
  });
  return {
    client: new S3Client({ region: 'us-east-1' }),
    objects,
    puts,
    state,
    restore: () => mock.restore(),
  };
}
