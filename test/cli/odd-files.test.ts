import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  CHARTER_FILE,
  encodeStory,
  storyOf,
  type Trust,
  writeKey,
  writeLog,
  writeTrust,
} from './ledger/logs';
import { session } from './session';

// What whoever hands a verifier files could put in their place: each reader of a command refuses it, by a line or a finding, and
// neither waits for it, nor takes memory for it, nor reads what isn't its own.

let folder: string;
let trust: Trust;
const at = (name: string) => join(folder, name);

/** Bytes of a file that holds nothing and takes no room on a disk. */
const HUGE = 1024 ** 3;
/** By which a process may grow meanwhile: nothing near a file. */
const MOST_GROWTH = HUGE / 2;

/** What stands in the place of a file, by the way in which it is put there. */
const ODD = {
  huge: (path: string) => {
    writeFileSync(path, '');
    truncateSync(path, HUGE);
  },
  pipe: (path: string) => void execFileSync('mkfifo', [path]),
  device: (path: string) => symlinkSync('/dev/zero', path),
  folder: (path: string) => void mkdirSync(path),
} as const;
type Odd = keyof typeof ODD;
const KINDS = Object.keys(ODD) as readonly Odd[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-odd-'));
  trust = writeTrust(folder);
  writeKey(at('key.pem'));
  writeFileSync(at('template.json'), '{"Resources":{}}');
  await writeLog(at('log'), 'proxy-a', encodeStory('proxy-a', storyOf(200)));
  for (const kind of KINDS) ODD[kind](at(kind));
  mkdirSync(at('payloads'));
  writeFileSync(at('payloads/payloads-a.jsonl'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Of each option and argument that names a file: a command line with `ODD` in its place, and all else that is read before. */
const READERS: readonly string[] = [
  'charter key show ODD --use policy',
  'charter digest ODD',
  `charter check ${CHARTER_FILE} --against ODD`,
  `charter sign ${CHARTER_FILE} --key ODD`,
  `charter sign ${CHARTER_FILE} --key KEY --add ODD`,
  `charter sign ${CHARTER_FILE} --check ODD --trusted config/govcloud.yaml`,
  `verify ODD --charter ${CHARTER_FILE}`,
  'verify TEMPLATE --charter ODD',
  `diff TEMPLATE ODD --charter ${CHARTER_FILE}`,
  `attest TEMPLATE --charter ${CHARTER_FILE} --key ODD`,
  `verify TEMPLATE --charter ${CHARTER_FILE} --evidence ODD`,
  `preflight ${CHARTER_FILE} --recorded ODD`,
  'evidence show ODD',
  `evidence sign ODD --charter ${CHARTER_FILE} --key KEY`,
  'ledger check LOG --policy ODD --charter CHARTER --known KNOWN',
  'ledger check LOG --policy POLICY --charter ODD --known KNOWN',
  'ledger check LOG --policy POLICY --charter CHARTER --known ODD',
  'ledger check LOG --policy POLICY --charter CHARTER --known KNOWN --history ODD',
  'ledger check LOG --policy POLICY --charter CHARTER --known KNOWN --receipts ODD',
  'ledger prove --verify ODD --policy POLICY',
  'ledger prove --verify PROOF --policy POLICY --entry ODD',
  'ledger prove --verify PROOF --policy ODD',
  'ledger replay LOG --policy ODD --payloads PAYLOADS --key KEY',
  'ledger replay LOG --policy POLICY --payloads PAYLOADS --key KEY --bundles ODD',
  'ledger replay LOG --policy POLICY --payloads PAYLOADS --key ODD',
  'ledger export LOG --to NEW --charter ODD',
  'ledger policy --origin x --keys ODD KEY',
  'ledger witness --policy ODD --key KEY --name x --directory NEW --port 0',
  'ledger witness --policy POLICY --key ODD --name x --directory NEW --port 0',
  'release log check LOG --policy ODD',
  'release log check LOG --policy POLICY --history ODD',
  `release log add --log NEW --origin x --key ODD --charter ${CHARTER_FILE}`,
  `release log add --log NEW --origin x --key KEY --ml-dsa-seed ODD --charter ${CHARTER_FILE}`,
  `release log prove sha256:${'0'.repeat(64)} --verify ODD --policy POLICY`,
  'client check https://127.0.0.1:1 --policy ODD --authority KEY --cert KEY --key KEY',
  'client check https://127.0.0.1:1 --policy POLICY --authority ODD --cert KEY --key KEY',
  'review list https://127.0.0.1:1 --authority KEY --cert KEY --key ODD',
];

/** Options that name what is written, and those that are read once an assembly or keys are, by the functions of those above. */
const OTHERS: readonly string[] = [
  ...[
    '--add-to',
    '--also',
    '--attestation',
    '--certificate',
    '--deployment',
    '--draft',
    '--from',
    '--output',
  ],
  ...['--record', '--result', '--signing-key', '--since', '--witnesses', '--write-policy'],
];

let runs = 0;
const argsOf = (line: string, odd: string): readonly string[] =>
  line.split(' ').map((word) => {
    const named: Readonly<Record<string, string>> = {
      ...{
        ODD: odd,
        KEY: at('key.pem'),
        TEMPLATE: at('template.json'),
        LOG: at('log'),
        PAYLOADS: at('payloads'),
      },
      ...{
        POLICY: trust.policy,
        KNOWN: trust.known,
        CHARTER: CHARTER_FILE,
        PROOF: at('proof'),
        NEW: at(`new-${runs++}`),
      },
    };
    return named[word] ?? word;
  });

const resident = () => process.resourceUsage().maxRSS * 1024;

test.each(READERS)('cordon %s', async (line) => {
  await session(['ledger', 'prove', '3', '--log', at('log'), '--output', at('proof')]);
  const before = resident();
  for (const kind of KINDS) {
    // Weights are read in parts, however many, and a folder may be an image.
    if (line === 'charter digest ODD' && kind === 'huge') continue;
    const { code, stderr } = await session(argsOf(line, at(kind)));
    expect([kind, code, stderr.trim().split('\n')]).toEqual([kind, 2, [expect.stringContaining(kind)]]);
    expect(stderr).not.toContain('[internal]');
  }
  expect(resident() - before).toBeLessThan(MOST_GROWTH);
});

/** Puts something in the place of a file of a copy of the log. */
async function logWith(file: string, put: (path: string) => void): Promise<string> {
  const copy = at(`copy-${runs++}`);
  await writeLog(copy, 'proxy-a', encodeStory('proxy-a', storyOf(200)));
  rmSync(join(copy, file), { recursive: true });
  put(join(copy, file));
  return copy;
}
const check = (log: string) =>
  session([
    'ledger',
    'check',
    log,
    '--policy',
    trust.policy,
    '--charter',
    CHARTER_FILE,
    '--known',
    trust.known,
  ]);

const FILES = ['checkpoint', 'tile/entries/000', 'tile/0/000', 'tile/0/001.p/146'] as const;

test.each(FILES)('of a log, %s', async (file) => {
  const before = resident();
  for (const kind of KINDS) {
    const log = await logWith(file, ODD[kind]);
    const { code, stdout, stderr } = await check(log);
    // A folder is what the system refuses to read.
    if (kind === 'folder') expect([code, stderr]).toEqual([2, expect.stringContaining('EISDIR')]);
    else expect([kind, code, stderr, stdout]).toEqual([kind, 1, '', expect.stringMatching(/^refuted/)]);
  }
  expect(resident() - before).toBeLessThan(MOST_GROWTH);
});

test.each([...FILES, 'tile/entries', 'tile'])(
  'of a log, a link from %s to elsewhere is not followed',
  async (file) => {
    // Whoever exports a log copies its files: what a link leads to may be anybody's.
    const log = await logWith(file, (path) => symlinkSync(join(at('log'), file), path));
    const { code, stdout } = await check(log);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^refuted/)]);
    const to = at(`new-${runs++}`);
    await session(['ledger', 'export', log, '--to', to]);
    const copied = join(to, 'logs/log.example/commercial/proxy-a', file);
    if (existsSync(copied) && statSync(copied).isFile()) expect(statSync(copied).size).toBe(0);
  },
);

test('of a log, a link within is followed', async () => {
  const log = await logWith('tile/entries/000', (path) => {
    const kept = join(dirname(path), 'kept');
    copyFileSync(at('log/tile/entries/000'), kept);
    symlinkSync(kept, path);
  });
  expect((await check(log)).stdout).toMatch(/^proved/);
});

test('what was sealed, in place of its file', async () => {
  writeFileSync(at('payload.key'), '0'.repeat(64));
  const before = resident();
  for (const kind of KINDS) {
    const payloads = at(`payloads-${kind}`);
    mkdirSync(payloads);
    ODD[kind](join(payloads, 'payloads-x.jsonl'));
    const { code, stdout, stderr } = await session([
      'ledger',
      'replay',
      at('log'),
      '--policy',
      trust.policy,
      '--payloads',
      payloads,
      '--key',
      at('payload.key'),
    ]);
    expect([kind, code, stderr, stdout]).toEqual([kind, 1, '', expect.stringMatching(/^undecided/)]);
  }
  expect(resident() - before).toBeLessThan(MOST_GROWTH);
});

test('a charter that is checked, in place of its file', async () => {
  for (const kind of KINDS) {
    const { code, stdout, stderr } = await session(['charter', 'check', at(kind)]);
    // A folder is no file at all; of any other it says what is wrong.
    const said = kind === 'folder' ? stderr : stdout;
    expect([kind, code, said]).toEqual([kind, kind === 'folder' ? 2 : 1, expect.stringContaining(kind)]);
  }
});

test('every option that names a file has a reader here, or is written to', () => {
  // Of the text of help, which is made of the commands themselves.
  const help = readFileSync('docs/commands.md', 'utf8').split(/^### /m).slice(1);
  const options = help.flatMap((block) =>
    [...block.matchAll(/^ +(--[a-z-]+) <(?:file|proof|policy|draft|envelope)(?:\.\.\.)?>/gm)].map(
      ([, option = '']) => option,
    ),
  );
  expect(options.length).toBeGreaterThan(40);
  const swept = new Set(READERS.flatMap((line) => line.split(' ').filter((word) => word.startsWith('--'))));
  expect(options.filter((option) => !swept.has(option) && !OTHERS.includes(option))).toEqual([]);
});
