import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';

/** A version of an object; without bytes it is a delete marker. */
interface Version {
  readonly id: string;
  readonly bytes?: Buffer;
}

export interface StandInS3 {
  readonly url: string;
  readonly client: S3Client;
  /** Puts a version on top, as S3 does where a bucket is versioned. */
  readonly put: (key: string, bytes: Buffer) => void;
  readonly mark: (key: string) => void;
  /** Takes away all that was ever there. */
  readonly forget: (key: string) => void;
  /** What was asked, such as `versions logs/a/tile/` and `get logs/a/checkpoint`. */
  readonly asked: string[];
  /** Whether the bucket tells versions apart. */
  versioned: boolean;
  /** Answers to a question with an error of S3's, if it is to. */
  refuse: (asked: string) => string | undefined;
  /** Rewrites an answer. */
  rewrite: (xml: string, asked: string) => string;
  readonly close: () => Promise<void>;
}

const STATUS: Readonly<Record<string, number>> = { AccessDenied: 403, SlowDown: 503, NoSuchVersion: 404 };
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** S3 on loopback, as far as a bucket with versions is read: lists of versions and of objects in pages, and objects. */
export async function standInS3(pageSize = 3): Promise<StandInS3> {
  const objects = new Map<string, Version[]>();
  let number = 0;
  const add = (key: string, bytes?: Buffer) => {
    const id = `v${++number}`;
    objects.set(key, [{ id, ...(bytes && { bytes }) }, ...(objects.get(key) ?? [])]);
  };
  const stand: Omit<StandInS3, 'url' | 'client' | 'close'> = {
    put: add,
    mark: (key) => add(key),
    forget: (key) => void objects.delete(key),
    asked: [],
    versioned: true,
    refuse: () => undefined,
    rewrite: (xml) => xml,
  };

  const list = (query: URLSearchParams, versions: boolean): string => {
    const prefix = query.get('prefix') ?? '';
    const delimiter = query.get('delimiter');
    const rows: { readonly key: string; readonly xml: string; readonly id: string }[] = [];
    for (const key of [...objects.keys()].filter((one) => one.startsWith(prefix)).toSorted()) {
      const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const folder = end < 0 ? undefined : key.slice(0, end + 1);
      if (folder !== undefined) {
        if (rows.at(-1)?.key !== folder)
          rows.push({
            key: folder,
            id: '',
            xml: `<CommonPrefixes><Prefix>${escaped(folder)}</Prefix></CommonPrefixes>`,
          });
        continue;
      }
      const all = objects.get(key) ?? [];
      const [latest] = all;
      if (!versions && !latest?.bytes) continue;
      for (const { id, bytes } of versions ? all : all.slice(0, 1)) {
        const size = `<Size>${bytes?.length ?? 0}</Size>`;
        const named = `<Key>${escaped(key)}</Key><VersionId>${stand.versioned ? id : 'null'}</VersionId>`;
        const xml = versions
          ? bytes
            ? `<Version>${named}${size}</Version>`
            : `<DeleteMarker>${named}</DeleteMarker>`
          : `<Contents><Key>${escaped(key)}</Key>${size}</Contents>`;
        rows.push({ key, id, xml });
      }
    }
    const marker = versions ? query.get('key-marker') : query.get('continuation-token');
    const from = rows.findIndex(
      ({ key, id }) => key === marker && (!versions || id === (query.get('version-id-marker') ?? '')),
    );
    const page = rows.slice(from + 1, from + 1 + pageSize);
    const last = page.at(-1);
    const more =
      last && from + 1 + pageSize < rows.length
        ? versions
          ? `<IsTruncated>true</IsTruncated><NextKeyMarker>${last.key}</NextKeyMarker><NextVersionIdMarker>${last.id}</NextVersionIdMarker>`
          : `<IsTruncated>true</IsTruncated><NextContinuationToken>${last.key}</NextContinuationToken>`
        : '<IsTruncated>false</IsTruncated>';
    const name = versions ? 'ListVersionsResult' : 'ListBucketResult';
    return `<${name}>${page.map(({ xml }) => xml).join('')}${more}</${name}>`;
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://stand.in');
    const [, bucket = '', ...rest] = decodeURIComponent(pathname).split('/');
    const key = rest.join('/');
    const kind = key !== '' ? 'get' : query.has('versions') ? 'versions' : 'objects';
    const asked = `${kind} ${key === '' ? query.get('prefix') : key}`;
    stand.asked.push(asked);
    const all = objects.get(key) ?? [];
    const id = query.get('versionId');
    const wanted = stand.versioned && id !== null ? all.find((one) => one.id === id) : all[0];
    const missing =
      kind === 'get' && !wanted?.bytes ? (id === null ? 'NoSuchKey' : 'NoSuchVersion') : undefined;
    const code = stand.refuse(asked) ?? (bucket === 'bucket' ? missing : 'NoSuchBucket');
    if (code !== undefined) {
      response.writeHead(STATUS[code] ?? 404, { 'content-type': 'application/xml' });
      response.end(`<Error><Code>${code}</Code><Message>told so</Message></Error>`);
    } else if (kind === 'get') response.end(wanted?.bytes);
    else {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(stand.rewrite(list(query, kind === 'versions'), asked));
    }
  };
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new S3Client({
    endpoint: url,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'example' },
    maxAttempts: 2,
  });
  return Object.assign(stand, {
    url,
    client,
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}
