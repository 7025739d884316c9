import { fileURLToPath } from 'node:url';
import type { LogObjects } from '../../../ledger';
import type { StoreUrl } from '../../environment';
import { Fault } from '../fault';
import { openS3 } from './aws-clients';
import { s3Objects } from './aws-stores';
import { fileObjects, type Objects } from './objects';
import { s3LogObjects } from './s3-log-objects';

/** The directory that a URL names, if it names one. */
export const directoryOf = (url: StoreUrl): string | undefined =>
  url.startsWith('file:///') ? fileURLToPath(url) : undefined;

/** @throws Fault `environment_invalid` for a URL that names neither a bucket nor a directory */
export function openObjects(url: StoreUrl): Objects {
  const directory = directoryOf(url);
  if (directory) return fileObjects(directory);
  const { bucket, prefix } = bucketOf(url);
  return s3Objects(openS3(), bucket, prefix);
}

/** @throws Fault `environment_invalid` for a URL that names no bucket */
export function openLogObjects(url: StoreUrl): LogObjects {
  const { bucket, prefix } = bucketOf(url);
  return s3LogObjects(openS3(), bucket, prefix);
}

function bucketOf(url: StoreUrl): { readonly bucket: string; readonly prefix: string } {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9.-]+)\/?([\w./-]*)$/.exec(url) ?? [];
  if (bucket) return { bucket, prefix: path === '' || path.endsWith('/') ? path : `${path}/` };
  throw unknownStore(url);
}

export const unknownStore = (url: StoreUrl): Fault =>
  new Fault(
    'environment_invalid',
    `'${url}' is no store: use s3://BUCKET/PREFIX, file:///DIRECTORY or, for reviews alone, dynamodb://TABLE`,
  );
