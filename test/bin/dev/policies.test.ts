import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicy, unsealPolicy } from '../../../lib/services/classifier/policy/bundle';

const root = join(__dirname, '..', '..', '..');
const home = mkdtempSync(join(tmpdir(), 'cordon-policies-'));
const RED_LINE = 'autonomous-weapons';

const KINDS = {
  ed25519: { pair: generateKeyPairSync('ed25519'), hash: null },
  'ecdsa-p384-sha384': { pair: generateKeyPairSync('ec', { namedCurve: 'P-384' }), hash: 'sha384' },
} as const;
type Kind = keyof typeof KINDS;
const publicKey = (kind: Kind) =>
  KINDS[kind].pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** The default deployment with keys whose other halves are here. */
function deployment(): string {
  const file = join(home, 'deployment.yaml');
  const keys = Object.keys(KINDS).map(
    (kind) =>
      `    - { id: ${kind}, use: policy, algorithm: ${kind}, publicKey: ${publicKey(kind as Kind)} }\n`,
  );
  const text = readFileSync(join(root, 'config', 'commercial.yaml'), 'utf8');
  writeFileSync(
    file,
    text.replace(/ {2}signingKeys:\n/, (line) => line + keys.join('')),
  );
  return file;
}

function policies(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/bin/dev/policies.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const draft = (version: number) =>
  policies(
    'draft',
    RED_LINE,
    '--policy-version',
    String(version),
    '--expires',
    '2099-01-01',
    '--directory',
    home,
  );

function sealed(version: number, kind: Kind, by: KeyObject, redLine = RED_LINE) {
  const name = join(home, String(version).padStart(8, '0'));
  writeFileSync(`${name}.sig`, sign(KINDS[kind].hash, readFileSync(`${name}.to-be-signed`), by));
  const run = policies(
    ...['seal', redLine, '--policy-version', String(version), '--key', kind, '--signature', `${name}.sig`],
    ...['--deployment', deployment(), '--directory', home],
  );
  return { ...run, name };
}

beforeAll(() => {
  execFileSync(process.execPath, ['bin/dev/build.mjs'], { cwd: root });
});

it.each<[number, Kind]>([
  [1, 'ed25519'],
  [2, 'ecdsa-p384-sha384'],
])('seals version %i, signed elsewhere with %s, so that a classifier opens it', (version, kind) => {
  expect(draft(version)).toMatchObject({ status: 0, stderr: '' });
  const { name, ...run } = sealed(version, kind, KINDS[kind].pair.privateKey);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const keys = [{ id: kind, use: 'policy' as const, algorithm: kind, publicKey: publicKey(kind) }];
  const opened = unsealPolicy(readFileSync(`${name}.json`, 'utf8'), { redLine: RED_LINE, keys, version });
  expect(readPolicy(opened)).toMatchObject({
    redLine: RED_LINE,
    version,
    expires: '2099-01-01T00:00:00.000Z',
  });
});

it.each([
  [
    'another key',
    'no signature is by a key',
    () => sealed(3, 'ed25519', generateKeyPairSync('ed25519').privateKey),
  ],
  [
    "the key of another red line's bundle",
    'the policy is for',
    () => sealed(3, 'ed25519', KINDS.ed25519.pair.privateKey, 'mass-domestic-surveillance'),
  ],
])('writes no bundle that %s has signed', (_, says, seal) => {
  draft(3);
  const { name, status, stderr } = seal();
  expect(status).toBe(2);
  expect(stderr).toMatch(/^cordon policies: [^\n]+\n$/);
  expect(stderr).toContain(says);
  expect(() => readFileSync(`${name}.json`)).toThrow('ENOENT');
});

it.each([
  [
    'a red line that there is not',
    ['draft', 'none', '--policy-version', '1', '--expires', '2099-01-01'],
    'allowed: mass',
  ],
  ['no date', ['draft', RED_LINE, '--policy-version', '1', '--expires', 'soon'], 'cordon policies: '],
  ['no version', ['draft', RED_LINE, '--expires', '2099-01-01'], '--policy-version'],
])('says what is wrong with %s', (_, args, says) => {
  const { status, stderr } = policies(...args, '--directory', home);
  expect(status).not.toBe(0);
  expect(stderr).toContain(says);
});

const DRAFT = ['draft', RED_LINE, '--policy-version', '7', '--expires', '2099-01-01', '--directory', home];
const withValue = (option: string, given: string) =>
  DRAFT.includes(option)
    ? DRAFT.map((one, at) => (DRAFT[at - 1] === option ? given : one))
    : [...DRAFT, option, given];

it.each([
  ['--policy-version', 'x', 'a whole number from 1'],
  ['--policy-version', '0', 'a whole number from 1'],
  ['--expires', 'tomorrow', 'a date to come in UTC, as 2027-06-30'],
  ['--expires', '2020-01-01', 'a date to come in UTC'],
  ['--model', 'foo', "'none', or sha384:"],
])('refuses %s %s in one line that says what is allowed', (option, given, allowed) => {
  const { status, stdout, stderr } = policies(...withValue(option, given));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(`'${given}'`);
  expect(stderr).toContain(allowed);
});

it('names a key that the deployment has not, and those that it has', () => {
  draft(9);
  const file = join(home, '00000009.sig');
  writeFileSync(file, 'x');
  const { status, stderr } = policies(
    ...['seal', RED_LINE, '--policy-version', '9', '--key', 'nokey', '--signature', file],
    ...['--deployment', deployment(), '--directory', home],
  );
  expect(status).toBe(2);
  expect(stderr).toContain("--key 'nokey' is no key of use policy in");
  expect(stderr).toContain('ecdsa-p384-sha384');
});

it('ends in 2 where an option is missing', () => {
  expect(policies('draft', RED_LINE).status).toBe(2);
  expect(policies('draft', '--help').status).toBe(0);
});
