import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { logsInBucket } from '../../../lib/cli/ledger/bucket';
import { type StandInS3, standInS3 } from '../../helpers/stand-in-s3';
import { session } from '../session';
import { CHARTER_FILE, encodeStory, originOf, storyOf, type Trust, writeLog, writeTrust } from './logs';

// Logs in a bucket, against an S3 on loopback: whole sessions of the CLI, with the SDK's own client.

let folder: string;
let trust: Trust;
let s3: StandInS3;

/** Entries in a bundle and one partial one, so that lists have several pages. */
const STORY = storyOf(140);
const TOP = 'top/logs';

const filesUnder = (top: string): readonly (readonly [string, Buffer])[] =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => join(top, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => [relative(top, path), readFileSync(path)] as const);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-bucket-'));
  trust = writeTrust(folder);
  await writeLog(join(folder, 'early'), 'proxy-a', encodeStory('proxy-a', STORY).slice(0, 100));
  await writeLog(join(folder, 'a'), 'proxy-a', encodeStory('proxy-a', STORY));
  await writeLog(join(folder, 'b'), 'proxy-b', encodeStory('proxy-b', storyOf(3, 1000)));
  await writeLog(join(folder, 'fork'), 'proxy-a', encodeStory('proxy-a', storyOf(60)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a log's files where an enclave keeps them, beside a journal that nobody reads. */
const keep = (from: string, instance: string) => {
  for (const [path, bytes] of filesUnder(join(folder, from))) s3.put(`${TOP}/${instance}/${path}`, bytes);
  s3.put(`${TOP}/${instance}/journal/0000000000000000`, Buffer.from('frame'));
};

const ENVIRONMENT = [
  'AWS_ENDPOINT_URL_S3',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;
const before = ENVIRONMENT.map((name) => [name, process.env[name]] as const);

beforeEach(async () => {
  s3 = await standInS3();
  for (const [path, bytes] of filesUnder(join(folder, 'early'))) s3.put(`${TOP}/a/${path}`, bytes);
  keep('a', 'a');
  keep('b', 'b');
  // Of the earlier state, only the checkpoint was replaced.
  for (const [path, bytes] of filesUnder(join(folder, 'early')))
    if (path !== 'checkpoint' && !path.includes('.p/')) {
      s3.forget(`${TOP}/a/${path}`);
      s3.put(`${TOP}/a/${path}`, bytes);
    }
  const values = [s3.url, 'us-east-1', 'AKIDEXAMPLE', 'example'];
  for (const [at, name] of ENVIRONMENT.entries()) process.env[name] = values[at];
});
afterEach(async () => {
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  await s3.close();
});

const check = async (path = 's3://bucket/top') => {
  const { stdout, stderr, code } = await session([
    ...['ledger', 'check', path, '--charter', CHARTER_FILE, '--policy', trust.policy],
    ...['--known', trust.known, '--format', 'json'],
  ]);
  const verdict = stdout === '' ? undefined : JSON.parse(stdout);
  const found: string[] = verdict?.findings.map((one: { rule: string }) => one.rule) ?? [];
  return { code, stderr, verdict, found, status: verdict?.verdict };
};
const statusOf = (verdict: { claims: { id: string; status: string }[] }) =>
  Object.fromEntries(verdict.claims.map(({ id, status }) => [id, status]));

const bundle = `${TOP}/a/tile/entries/000`;

it('proves the logs under a prefix, over several pages, each file at its version', async () => {
  const { code, stderr, verdict, found } = await check();
  expect({ code, stderr, found }).toEqual({ code: 0, stderr: '', found: [] });
  expect(verdict.logs.map(({ path, size }: { path: string; size: number }) => [path, size])).toEqual([
    ['s3://bucket/top/logs/a', 282],
    ['s3://bucket/top/logs/b', 8],
  ]);
  expect(s3.asked.filter((asked) => asked === `versions ${TOP}/a/tile/`).length).toBeGreaterThan(1);
  expect(s3.asked.some((asked) => asked.includes('journal'))).toBe(false);
});

it('looks for logs eight prefixes deep, and could not run where there are deeper ones', async () => {
  s3.put('top/1/2/3/4/5/6/7/8/checkpoint', readFileSync(join(folder, 'b', 'checkpoint')));
  expect((await check()).found).toContain('log_repeated');
  s3.put('top/1/2/3/4/5/6/7/8b/9/10/checkpoint', readFileSync(join(folder, 'b', 'checkpoint')));
  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining('[log-missing]') });
});

it('takes one log, or its checkpoint', async () => {
  for (const path of [`s3://bucket/${TOP}/b`, `s3://bucket/${TOP}/b/`, `s3://bucket/${TOP}/b/checkpoint`])
    expect((await check(path)).verdict.logs).toHaveLength(1);
});

it.each([
  ['another bundle', () => s3.put(bundle, Buffer.alloc(9))],
  ['the same bundle again', () => s3.put(bundle, readFileSync(join(folder, 'a/tile/entries/000')))],
  ['another tile', () => s3.put(`${TOP}/a/tile/0/000`, Buffer.alloc(32))],
  ['another partial tile, which no tree needs', () => s3.put(`${TOP}/a/tile/0/000.p/100`, Buffer.alloc(32))],
])('tells of %s on top, and reads what was written first', async (_, spoil) => {
  spoil();
  const { code, verdict, found } = await check();
  expect({ code, found }).toEqual({ code: 1, found: ['object_rewritten'] });
  expect(verdict.findings[0]).toMatchObject({ claim: 'intact', log: originOf('proxy-a'), open: false });
});

it('tells of what was deleted, as its versions are there', async () => {
  s3.mark(bundle);
  s3.mark(`${TOP}/b/checkpoint`);
  const { code, found, verdict } = await check();
  expect({ code, found }).toEqual({ code: 1, found: ['object_hidden', 'object_hidden'] });
  expect(verdict.logs).toHaveLength(2);
  s3.forget(bundle);
  expect((await check()).found).toContain('bundle_missing');
});

it('reads a changed bundle as changed, and a huge one as malformed', async () => {
  const bytes = readFileSync(join(folder, 'a/tile/entries/000'));
  bytes[300] = (bytes[300] ?? 0) ^ 1;
  s3.forget(bundle);
  s3.put(bundle, bytes);
  expect((await check()).found).toContain('entry_differs');
  s3.rewrite = (xml, asked) =>
    asked.startsWith('versions') ? xml.replaceAll(/<Size>\d{4,}</g, '<Size>9999999999<') : xml;
  expect((await check()).found).toContain('bundle_malformed');
});

it('holds a log against the checkpoints that were there before', async () => {
  const checkpoint = `${TOP}/a/checkpoint`;
  s3.put(checkpoint, readFileSync(join(folder, 'fork/checkpoint')));
  s3.put(checkpoint, readFileSync(join(folder, 'a/checkpoint')));
  expect((await check()).found).toEqual(['history_differs']);
  s3.put(checkpoint, Buffer.from('nonsense'));
  s3.put(checkpoint, readFileSync(join(folder, 'a/checkpoint')));
  expect((await check()).found).toEqual(['checkpoint_refused', 'history_differs']);
});

describe('decides nothing', () => {
  it('of a log of which one file is not given', async () => {
    s3.refuse = (asked) => (asked === `get ${bundle}` ? 'AccessDenied' : undefined);
    const { code, verdict, found, status } = await check();
    expect({ code, status, found: new Set(found) }).toEqual({
      code: 1,
      status: 'undecided',
      found: new Set(['log_unread']),
    });
    expect(new Set(Object.values(statusOf(verdict)))).toEqual(new Set(['undecided']));
    expect(verdict.findings[0].message).toContain('AccessDenied');
  });

  it('of a log whose checkpoint is not given, and finds what is wrong in another', async () => {
    s3.refuse = (asked) => (asked === `get ${TOP}/b/checkpoint` ? 'AccessDenied' : undefined);
    expect((await check()).status).toBe('undecided');
    s3.put(bundle, Buffer.alloc(9));
    expect((await check()).status).toBe('refuted');
  });

  it('where versions may not be listed, and checks what is there', async () => {
    s3.refuse = (asked) => (asked.startsWith('versions') ? 'AccessDenied' : undefined);
    const { status, found, verdict } = await check();
    expect({ status, found }).toEqual({
      status: 'undecided',
      found: ['versions_unseen', 'versions_unseen'],
    });
    expect(statusOf(verdict)).toMatchObject({ intact: 'undecided', 'red-lines-held': 'proved' });
    s3.put(bundle, readFileSync(join(folder, 'b/tile/entries/000.p/8')));
    expect((await check()).status).toBe('refuted');
  });

  it('where a bucket keeps no versions', async () => {
    s3.versioned = false;
    expect(await check()).toMatchObject({
      status: 'undecided',
      found: ['versions_unkept', 'versions_unkept'],
    });
  });

  it('where an earlier checkpoint may not be read', async () => {
    let asked = 0;
    s3.refuse = (one) => (one === `get ${TOP}/a/checkpoint` && ++asked === 2 ? 'AccessDenied' : undefined);
    expect(await check()).toMatchObject({ status: 'undecided', found: ['versions_unseen'] });
  });
});

it('waits where there are too many requests, and gives up as undecided', async () => {
  let refused = 0;
  s3.refuse = (asked) => (asked === `get ${bundle}` && refused++ === 0 ? 'SlowDown' : undefined);
  expect((await check()).status).toBe('proved');
  expect(refused).toBe(2);
  s3.refuse = (asked) => (asked === `get ${bundle}` ? 'SlowDown' : undefined);
  const [log] = await logsInBucket(`s3://bucket/${TOP}/a`, s3.client);
  await expect(log?.reader.read('tile/entries/000')).rejects.toMatchObject({ name: 'StoreUnreadable' });
});

it.each([
  ['s3://bucket/elsewhere', "'s3://bucket/elsewhere' holds no log"],
  ['s3://other/top', "'s3://other/top' can't be read (NoSuchBucket"],
  ['s3://Odd_Bucket', "'s3://Odd_Bucket' names no bucket; give s3://BUCKET/PREFIX"],
])('answers %s with one line and exit 2', async (path, line) => {
  const { code, stderr, verdict } = await check(path);
  expect({ code, verdict }).toEqual({ code: 2, verdict: undefined });
  expect(stderr).toContain(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('could not run where nothing may be listed, or a list is cut off or turns in a circle', async () => {
  s3.refuse = (asked) => (asked.startsWith('get') ? undefined : 'AccessDenied');
  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining('AccessDenied') });
  s3.refuse = () => undefined;
  s3.rewrite = (xml) => xml.replaceAll(/<Next.*Marker>/g, '');
  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining("doesn't go on") });
  s3.rewrite = (xml, asked) =>
    asked.endsWith('tile/')
      ? xml.replace(
          /<IsTruncated>.*(?=<\/ListVersionsResult>)/,
          '<IsTruncated>true</IsTruncated><NextKeyMarker>x</NextKeyMarker>',
        )
      : xml;
  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining("doesn't go on") });
});

it('proves single entries, shows and exports as from a folder', async () => {
  const proof = join(folder, 'entry.tlog-proof');
  const made = await session([
    'ledger',
    'prove',
    'proxy-a/42',
    '--log',
    's3://bucket/top',
    '--output',
    proof,
  ]);
  expect(made).toEqual({ stdout: '', stderr: '', code: 0 });
  const shown = await session(['ledger', 'show', `s3://bucket/${TOP}/b`]);
  expect(shown.stdout.split('\n')).toHaveLength(9);
  expect(await session(['ledger', 'tail', 's3://bucket/top', '--follow'])).toMatchObject({ code: 2 });

  s3.put(bundle, Buffer.alloc(9));
  const to = join(folder, 'export');
  const exported = await session(['ledger', 'export', 's3://bucket/top', '--to', to]);
  expect(exported.code).toBe(0);
  expect(exported.stderr).toContain('the bucket tells of 1 oddities');
  expect(await check(to)).toMatchObject({ code: 0, status: 'proved' });

  s3.refuse = (asked) => (asked === `get ${bundle}` ? 'AccessDenied' : undefined);
  const unread = await session(['ledger', 'show', 's3://bucket/top']);
  expect(unread).toMatchObject({ code: 2, stderr: expect.stringContaining("can't be read (AccessDenied") });
});

it('says what to set where no region is', async () => {
  const names = ['AWS_REGION', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'] as const;
  const kept = names.map((name) => [name, process.env[name]] as const);
  delete process.env.AWS_REGION;
  process.env.AWS_CONFIG_FILE = process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'none');
  try {
    const { code, stderr } = await check();
    expect(code).toBe(2);
    expect(stderr).toContain('set AWS_REGION');
  } finally {
    for (const [name, value] of kept)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
});

test('nothing of a folder waits for the client of S3', () => {
  const sources = readdirSync('lib/cli', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const importing = sources.filter((path) =>
    /from '(@aws-sdk\/|\.\/bucket')/.test(readFileSync(join('lib/cli', path), 'utf8')),
  );
  expect(importing.toSorted()).toEqual(['ledger/bucket-versions.ts', 'ledger/bucket.ts']);
});
