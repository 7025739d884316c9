import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { releaseAddCommand } from '../../../lib/cli/release/add';
import { writeKey } from '../ledger/logs';
import { session } from '../session';

// What `cordon release log add` refuses: all of it before a write, and nothing that `check` would refute is left behind.

const CHARTER = 'config/commercial.yaml';
const IMAGES: Readonly<Record<string, string>> = parse(readFileSync(CHARTER, 'utf8')).charter.images;
const NEW = `new=sha256:${'3'.repeat(64)}`;
let folder: string;
let begun: string;
let log: string;

const at = (name: string) => join(folder, name);
const keys = () => ['--origin', 'releases.example', '--key', at('log.pem'), '--ml-dsa-seed', at('seed')];
const add = (...more: readonly string[]) =>
  session(['release', 'log', 'add', '--log', log, ...keys(), ...more]);
const check = (...more: readonly string[]) =>
  session(['release', 'log', 'check', log, '--policy', at('policy'), ...more]);
const checkpoint = () => readFileSync(join(log, 'checkpoint'), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-release-add-'));
  begun = at('begun');
  log = begun;
  writeKey(at('log.pem'));
  writeKey(at('other.pem'));
  writeFileSync(at('seed'), '07'.repeat(32));
  const { code, stderr } = await add('--charter', CHARTER, '--write-policy', at('policy'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: `cordon: a new log was begun in '${log}'\n` });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A log of six entries: a charter, three images, two models. */
beforeEach(() => {
  log = at('releases');
  rmSync(log, { recursive: true, force: true });
  cpSync(begun, log, { recursive: true });
});

/** Exit 2 with a code and a sentence, nothing written, and the log as good as before. */
async function refuses(more: readonly string[], code: string, says: string): Promise<void> {
  const before = checkpoint();
  const refused = await add(...more);
  expect([refused.stdout, refused.code]).toEqual(['', 2]);
  expect(refused.stderr).toMatch(/^cordon: [^\n]*\n$/);
  expect(refused.stderr).toContain(says);
  expect(refused.stderr).toContain(`[${code}]`);
  expect(checkpoint()).toBe(before);
  expect((await check()).code).toBe(0);
}

test.each([
  ['99', 'there is no entry 99 that releases something; give the number'],
  ['6', 'there is no entry 6 that releases something'],
  ['abc', "'abc' is no number of an entry; give the one that stood before the entry when it was added"],
])('withdraws no %s', (number, says) =>
  refuses(['--withdraw', number, '--reason', 'recalled', '--image', NEW], 'withdrawal-invalid', says),
);

test('withdraws nothing twice, and no withdrawal', async () => {
  expect((await add('--withdraw', '1', '--reason', 'recalled')).stdout).toBe('6  withdraws 1\n');
  const again = (number: string) => ['--withdraw', number, '--reason', 'recalled'];
  await refuses(
    again('1'),
    'withdrawal-invalid',
    'entry 1 was withdrawn before; there is nothing left to do',
  );
  await refuses(again('6'), 'withdrawal-invalid', 'there is no entry 6 that releases something');
});

test.each([
  ['--withdraw', '0', '--reason', 'recalled'],
  ['--image', NEW, '--release-again', '1'],
])('makes no log for %s', async (...more) => {
  const other = at('relesaes');
  const { stdout, stderr, code } = await session([
    ...['release', 'log', 'add', '--log', other, ...keys()],
    ...more,
  ]);
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toContain('[log-missing]');
  expect(existsSync(other)).toBe(false);
});

test('what was withdrawn is not added again unless its entry is named', async () => {
  expect((await add('--withdraw', '1', '--reason', 'recalled')).code).toBe(0);
  const proxy = IMAGES.proxy ?? '';
  const says = `${proxy} was withdrawn, as entry 1; take it out of what is added, or have it used again with --release-again 1`;
  await refuses(['--charter', CHARTER], 'was-withdrawn', says);
  await refuses(['--image', NEW, `other=${proxy}`], 'was-withdrawn', says);
  await refuses(['--charter', CHARTER, '--release-again', '2'], 'was-withdrawn', says);
  await refuses(['--image', NEW, '--release-again', '1'], 'again-invalid', 'was withdrawn as entry 1');
  await refuses(['--image', NEW, '--release-again', 'x'], 'again-invalid', "'x' is no number of an entry");
  expect((await check('--charter', CHARTER)).stdout).toContain('it was withdrawn');

  const again = await add('--charter', CHARTER, '--release-again', '1');
  expect([again.code, again.stdout]).toEqual([0, `7  image proxy, ${proxy}\n`]);
  expect((await check('--charter', CHARTER)).code).toBe(0);
});

test('withdraws nothing of which a newer entry would stay in force', async () => {
  for (const more of [
    ['--withdraw', '1', '--reason', 'recalled'],
    ['--charter', CHARTER, '--release-again', '1'],
  ])
    expect((await add(...more)).code).toBe(0);
  await refuses(
    ['--withdraw', '1', '--reason', 'recalled'],
    'withdrawal-invalid',
    'entry 7 releases the same as 1 and would stay in force; withdraw 7',
  );
  expect((await add('--withdraw', '7', '--reason', 'recalled')).code).toBe(0);
  expect((await check('--charter', CHARTER)).stdout).toContain('it was withdrawn');
});

test('of a checkpoint that is refused nothing is proved', async () => {
  writeFileSync(join(log, 'checkpoint'), checkpoint().replace('releases.example\n', 'other.example\n'));
  const { stdout, code } = await check('--format', 'json');
  const { claims } = JSON.parse(stdout);
  expect([code, claims.map(({ status }: { status: string }) => status)]).toEqual([
    1,
    ['refuted', 'undecided', 'undecided'],
  ]);
});

test('adds what is named twice once', async () => {
  const digest = NEW.replace('new=', '');
  expect((await add('--image', NEW, `same=${digest}`)).stdout).toBe(`6  image new, ${digest}\n`);
});

test('a log that two keys signed is signed by both', async () => {
  const before = checkpoint();
  const common = ['release', 'log', 'add', '--log', log, '--origin', 'releases.example', '--image', NEW];
  for (const given of [
    ['--key', at('log.pem')],
    ['--key', at('other.pem'), '--ml-dsa-seed', at('seed')],
  ]) {
    const { stdout, stderr, code } = await session([...common, ...given]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('is signed by two keys, and not all of them are given; give both');
    expect(stderr).toContain('[keys-incomplete]');
  }
  expect(checkpoint()).toBe(before);
});

test('asks no witness by a policy that has a key which does not sign', async () => {
  log = at('one-key');
  const one = ['release', 'log', 'add', '--log', log, '--origin', 'releases.example', '--key', at('log.pem')];
  const { stderr, code } = await session([...one, '--image', NEW, '--witnesses', at('policy')]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('[keys-incomplete]')]);
  expect(existsSync(log)).toBe(false);
});

test('a policy that says something else is not overwritten; the same is no matter', async () => {
  writeFileSync(at('own'), `${readFileSync(at('policy'), 'utf8')}# reviewed\n`);
  await refuses(['--image', NEW, '--write-policy', at('own')], 'file-exists', 'is not overwritten');
  expect(readFileSync(at('own'), 'utf8')).toContain('# reviewed');
  await refuses(['--image', NEW, '--write-policy', at('nowhere/own')], 'folder-missing', 'nowhere/own');
  expect((await add('--image', NEW, '--write-policy', at('policy'))).code).toBe(0);
});

test('begins no log among other files', async () => {
  const other = at('documents');
  mkdirSync(other);
  writeFileSync(join(other, 'README.md'), 'text');
  const { stderr, code } = await session([
    'release',
    'log',
    'add',
    '--log',
    other,
    ...keys(),
    '--image',
    NEW,
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("holds no log, and holds 'README.md'")]);
  expect(existsSync(join(other, 'journal'))).toBe(false);
});

test('adds nothing at a time before the last entry', async () => {
  const before = checkpoint();
  // The log was begun on 23 November 2026, where the session's clock stands.
  const output = { isTTY: false, write: () => {} };
  const io = { stdout: output, stderr: output, env: {}, now: () => Date.UTC(2026, 10, 22) };
  const names = { key: at('log.pem'), mlDsaSeed: at('seed') };
  const flags = { log, origin: 'releases.example', image: [NEW], ...names };
  await expect(releaseAddCommand(flags, io)).rejects.toMatchObject({ code: 'entry-refused' });
  expect(checkpoint()).toBe(before);
});

test('what holds no log proves nothing and refutes nothing', async () => {
  mkdirSync(at('empty'), { recursive: true });
  for (const path of ['README.md', at('empty')]) {
    const checked = await session(['release', 'log', 'check', path, '--policy', at('policy')]);
    expect([checked.stdout, checked.code]).toEqual(['', 2]);
    expect(checked.stderr).toContain('[log-missing]');
    const image = await session(['release', 'check', at('empty'), '--log', path, '--policy', at('policy')]);
    expect([image.code, image.stderr]).toEqual([2, expect.stringContaining('[log-missing]')]);
  }
});
