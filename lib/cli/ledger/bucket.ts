import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CHECKPOINT_PATH,
  LedgerError,
  MAX_FILE_BYTES,
  MAX_NOTE_BYTES,
  parseCheckpoint,
  parseNote,
  parseTilePath,
  type StoreFaultCode,
  type StoreFinding,
  StoreUnreadable,
  TILE_WIDTH,
  tileWidth,
} from '../../ledger';
import { bodyUpTo } from '../../services/common/stores/body-up-to';
import { UsageError } from '../command';
import { type Listed, objectsUnder, type Under, type Version, versionsUnder } from './bucket-versions';
import { type FoundLog, noLog } from './found-log';

/** Prefixes below the one that is named, in which logs are looked for: each is a request. */
const DEPTH = 8;
/** Files that are told of at most, of each log. */
const MOST_FINDINGS = 100;
/** Earlier checkpoints that are read at most, of each log. */
const MOST_EARLIER = 64;
/** S3 says which requests are too many; these wait longer and longer. */
const ATTEMPTS = 8;
/** Of a version where a bucket keeps none. */
const UNVERSIONED = 'null';

function open(): S3Client {
  // The SDK warns of Node 20, on stderr, where a command says one line or nothing.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  return new S3Client({
    maxAttempts: ATTEMPTS,
    followRegionRedirects: true,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  });
}

/**
 * Puts an object where there is none yet: nothing is put over another.
 * @param url `s3://BUCKET/KEY`
 * @throws UsageError `bucket-invalid`, `result-unwritten`
 */
export async function putNew(url: string, text: string, client = open()): Promise<void> {
  const [, bucket, key = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/(.+)$/.exec(url) ?? [];
  if (bucket === undefined)
    throw new UsageError('bucket-invalid', `'${url}' names no bucket; give s3://BUCKET/PREFIX`);
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, IfNoneMatch: '*' }));
  } catch (error) {
    throw new UsageError('result-unwritten', `'${url}' can't be written (${reasonOf(error)})`);
  }
}

/** What lists a bucket, and whether it tells of versions. */
interface Bucket {
  readonly client: S3Client;
  readonly bucket: string;
  readonly list: (under: Under) => AsyncIterable<Listed>;
  readonly seesVersions: boolean;
}

/**
 * The logs under `s3://BUCKET/PREFIX`, to be read as they are now: each file at a version that is fixed here, which for
 * what is written once is its first, so that whatever is put on top changes nothing but what is told of.
 * @throws UsageError for a bucket that can't be listed, or without a log
 */
export async function logsInBucket(url: string, client = open()): Promise<readonly FoundLog[]> {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/?(.*)$/.exec(url) ?? [];
  if (bucket === undefined)
    throw new UsageError('bucket-invalid', `'${url}' names no bucket; give s3://BUCKET/PREFIX`);
  const folder = path.replace(new RegExp(`(^|/)${CHECKPOINT_PATH}$`), '').replace(/\/+$/, '');
  const prefix = folder === '' ? '' : `${folder}/`;
  try {
    const opened = await openBucket(client, bucket, prefix);
    const logs: FoundLog[] = [];
    for await (const log of logsUnder(opened, prefix, DEPTH)) logs.push(log);
    if (logs.length === 0) throw noLog(url);
    return logs;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (isRegionMissing(error))
      throw new UsageError(
        'region-missing',
        `no region is set for '${url}'; set AWS_REGION to the bucket's, such as AWS_REGION=us-gov-west-1, or region in the profile of AWS_PROFILE`,
      );
    throw new UsageError('bucket-unreadable', `'${url}' can't be read (${reasonOf(error)})`);
  }
}

/** Who may not list versions may list what is on top: then nothing is proved, and what is there is checked. */
async function openBucket(client: S3Client, bucket: string, prefix: string): Promise<Bucket> {
  const versions = {
    client,
    bucket,
    list: (under: Under) => versionsUnder(client, under),
    seesVersions: true,
  };
  try {
    for await (const _ of versions.list({ bucket, prefix, byFolder: true })) break;
    return versions;
  } catch (error) {
    if (nameOf(error) !== 'AccessDenied') throw error;
    return { ...versions, list: (under) => objectsUnder(client, under), seesVersions: false };
  }
}

async function* logsUnder(opened: Bucket, prefix: string, depth: number): AsyncIterable<FoundLog> {
  const checkpoints: Version[] = [];
  const folders: string[] = [];
  for await (const page of opened.list({ bucket: opened.bucket, prefix, byFolder: true })) {
    for (const one of page.versions) if (one.key === `${prefix}${CHECKPOINT_PATH}`) checkpoints.push(one);
    folders.push(...page.folders);
  }
  if (checkpoints.length > 0 || folders.includes(`${prefix}tile/`)) {
    yield await openLog(opened, prefix, checkpoints);
    return;
  }
  // What nobody looks into can't be said to be right.
  if (depth < 0)
    throw new UsageError(
      'log-missing',
      `'s3://${opened.bucket}/${prefix}' lies more than ${DEPTH} prefixes deep, where no logs are looked for; name one nearer to them`,
    );
  for (const folder of folders.toSorted()) yield* logsUnder(opened, folder, depth - 1);
}

async function openLog(opened: Bucket, prefix: string, listed: readonly Version[]): Promise<FoundLog> {
  const path = `s3://${opened.bucket}/${prefix.replace(/\/$/, '')}`;
  const findings = new Findings();
  const [latest, ...replaced] = listed.filter(({ isMarker }) => !isMarker);
  if (latest && listed.some(({ isMarker }) => isMarker)) findings.add('object_hidden', CHECKPOINT_PATH);
  if (!opened.seesVersions) findings.add('versions_unseen');
  else if (latest?.id === UNVERSIONED) findings.add('versions_unkept');
  // Failures are told where they count: when the file is read.
  const checkpoint = latest && (await settled(read(opened, latest, MAX_NOTE_BYTES)));
  const files = await filesOf(opened, prefix, sizeIn(checkpoint), findings);
  const earlier: Buffer[] = [];
  for (const version of spread(replaced.toReversed(), MOST_EARLIER)) {
    const bytes = await settled(read(opened, version, MAX_NOTE_BYTES));
    if (bytes instanceof Error) findings.add('versions_unseen', `${CHECKPOINT_PATH}, version ${version.id}`);
    else if (bytes) earlier.push(bytes);
  }
  return {
    path,
    reader: {
      read: async (file) => {
        if (file !== CHECKPOINT_PATH) {
          const version = files.get(file);
          return version && read(opened, version, MAX_FILE_BYTES);
        }
        if (checkpoint instanceof Error) throw checkpoint;
        return checkpoint;
      },
    },
    store: { findings: findings.all, earlier },
  };
}

/** The first version of each file that the tree of so many entries needs. What else is there is told of all the same. */
async function filesOf(
  opened: Bucket,
  prefix: string,
  size: number,
  findings: Findings,
): Promise<ReadonlyMap<string, Version>> {
  const files = new Map<string, Version>();
  let before: Version | undefined;
  for await (const { versions } of opened.list({ ...opened, prefix: `${prefix}tile/`, byFolder: false })) {
    for (const version of versions) {
      const path = version.key.slice(prefix.length);
      const tile = parseTilePath(path);
      if (!tile) continue;
      if (version.isMarker) {
        findings.add('object_hidden', path);
        continue;
      }
      if (version.key === before?.key) findings.add('object_rewritten', path);
      before = version;
      const level = tile.level === 'entries' ? 0 : tile.level;
      const width = tileWidth(level, tile.index, size);
      const isNeeded = width > 0 && (tile.width === TILE_WIDTH || tile.width === width);
      // The last one that is listed is the first that was written.
      if (isNeeded) files.set(path, version);
    }
  }
  return files;
}

/** @throws StoreUnreadable where S3 doesn't say whether it is there */
async function read(
  { client, bucket }: Bucket,
  { key, id, size }: Version,
  most: number,
): Promise<Buffer | undefined> {
  // No file of a log is so large, so that it is malformed whatever it holds.
  if (size > most) return Buffer.alloc(0);
  try {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, ...(id !== undefined && { VersionId: id }) }),
    );
    // What is longer than it was said to be is malformed as well.
    return (await bodyUpTo(Body, most)) ?? Buffer.alloc(0);
  } catch (error) {
    if (['NoSuchKey', 'NoSuchVersion'].includes(nameOf(error))) return undefined;
    throw new StoreUnreadable(`s3://${bucket}/${key} can't be read (${reasonOf(error)})`, { cause: error });
  }
}

/** What could not be read, as the value that it is. */
const settled = (reading: Promise<Buffer | undefined>): Promise<Buffer | StoreUnreadable | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof StoreUnreadable) return error;
    throw error;
  });

function sizeIn(checkpoint: Buffer | Error | undefined): number {
  if (!Buffer.isBuffer(checkpoint)) return 0;
  try {
    return parseCheckpoint(parseNote(checkpoint).text).size;
  } catch (error) {
    if (error instanceof LedgerError) return 0;
    throw error;
  }
}

/** As many of a list as are allowed, from its first to its last. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => Math.round((at * (list.length - 1)) / (most - 1))).flatMap(
    (at) => list[at] ?? [],
  );
}

class Findings {
  readonly all: StoreFinding[] = [];

  /** Each file once. */
  add(code: StoreFaultCode, path?: string): void {
    if (this.all.length >= MOST_FINDINGS) return;
    if (this.all.some((one) => one.code === code && one.path === path)) return;
    this.all.push({ code, ...(path !== undefined && { path }) });
  }
}

/** What AWS's SDK says where neither environment nor profile has a region. */
const isRegionMissing = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Region is missing';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
