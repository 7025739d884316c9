import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { CHARTER, writeAssembly } from '../assembly';
import { session } from '../session';

// Two claims that are proved of anything without an internet gateway.
jest.mock('../../../lib/rules', () => ({
  RULES: [
    {
      id: 'no-internet-gateway',
      claim: 'no-egress',
      severity: 'fatal',
      remedy: 'remove the gateway',
      types: ['AWS::EC2::InternetGateway'],
      check: (resource: object) => [{ at: resource, message: 'leads out of the enclave' }],
    },
  ],
}));
jest.mock('../../../lib/claims', () => ({
  CLAIMS: ['closed-world', 'no-egress'].map((id) => ({
    id,
    title: '',
    statement: '',
    controls: [],
    assumptions: [],
    prove: () => ({ faults: [], undecided: [], guards: () => [] }),
  })),
}));

const OTHERS = CLAIM_IDS.filter((id) => id !== 'closed-world' && id !== 'no-egress').join();
const start = process.cwd();
let folder: string;

/** Keys of reviewers, which the charter of these tests has for evidence. */
function writeKeys(names: readonly string[]): void {
  const deployment = parse(readFileSync(resolve(start, CHARTER), 'utf8'));
  for (const name of names) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(`${name}.pem`, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    if (name !== 'stranger')
      deployment.charter.signingKeys.push({
        id: name,
        use: 'evidence',
        algorithm: 'ecdsa-p384-sha384',
        publicKey: key,
      });
  }
  writeFileSync('own.yaml', stringify(deployment));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-attest-'));
  process.chdir(folder);
  writeKeys(['first', 'second', 'stranger']);
  const vpc = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
  writeAssembly('good', vpc, undefined);
  writeAssembly('other', { Net: vpc.Vpc }, undefined);
  writeAssembly('bad', { ...vpc, Gateway: { Type: 'AWS::EC2::InternetGateway' } }, undefined);
});

afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

const attest = (path: string, ...more: readonly string[]) =>
  session(['attest', path, '--charter', 'own.yaml', '--except', OTHERS, ...more]);

test('two people verify and sign one statement, which then is checked', async () => {
  expect(await attest('good', '--key', 'first.pem', '--output', 'one.json')).toEqual({
    stdout: '',
    stderr: '',
    code: 0,
  });
  const alone = await attest('good', '--check', 'one.json');
  expect(alone).toMatchObject({ stdout: 'refuted: 1 of 2 keys of the charter signed it: first\n', code: 1 });
  expect((await attest('good', '--check', 'one.json', '--signers', '1')).code).toBe(0);

  expect(
    (await attest('good', '--key', 'second.pem', '--add', 'one.json', '--output', 'two.json')).code,
  ).toBe(0);
  const both = await attest('good', '--check', 'two.json');
  expect(both).toMatchObject({ stderr: '', code: 0 });
  expect(both.stdout).toMatch(/^proved: 2 claims, as first, second signed; found by urn:cordon:verify:/);
  const { payload } = JSON.parse(readFileSync('two.json', 'utf8'));
  expect(JSON.parse(Buffer.from(payload, 'base64').toString()).predicate.properties).toEqual([
    'CORDON_CLOSED_WORLD',
    'CORDON_NO_EGRESS',
  ]);
});

test('what is signed is of one assembly, one charter and the claims that it names', async () => {
  await attest('good', '--key', 'first.pem', 'second.pem', '--output', 'signed.json');
  expect((await attest('other', '--check', 'signed.json')).stdout).toBe(
    'refuted: it is about another assembly\n',
  );
  const more = await session(['attest', 'good', '--charter', 'own.yaml', '--check', 'signed.json']);
  expect(more.stdout).toMatch(/^refuted: it does not say that these claims are proved: one-boundary, /);
  writeFileSync('changed.yaml', `${readFileSync('own.yaml', 'utf8')}# one line more\n`);
  const changed = await session([
    'attest',
    'good',
    '--charter',
    'changed.yaml',
    '--except',
    OTHERS,
    '--check',
    'signed.json',
  ]);
  expect(changed).toMatchObject({ stdout: 'refuted: it is by another charter\n', code: 1 });
});

test('nothing is signed that is not proved, and nobody adds to what they did not find', async () => {
  const bad = await attest('bad', '--key', 'first.pem', '--output', 'bad.json');
  expect([bad.code, bad.stdout]).toEqual([1, '']);
  expect(bad.stderr).toBe(
    'cordon: refuted, so there is nothing to sign; see cordon verify bad --charter own.yaml\n',
  );
  expect(() => readFileSync('bad.json')).toThrow('ENOENT');

  await attest('good', '--key', 'first.pem', '--output', 'mine.json');
  const { stderr, code } = await attest('other', '--key', 'second.pem', '--add', 'mine.json');
  expect(code).toBe(2);
  expect(stderr).toContain('what was signed before is not what this run proves');
});

test('a time to come is neither countersigned nor believed', async () => {
  await session(
    [
      'attest',
      'good',
      '--charter',
      'own.yaml',
      '--except',
      OTHERS,
      '--key',
      'first.pem',
      '--output',
      'late.json',
    ],
    {
      tick: 10_000_000,
    },
  );
  expect((await attest('good', '--check', 'late.json', '--signers', '1')).stdout).toMatch(
    /^refuted: it is of a time to come/,
  );
  const { stderr, code } = await attest('good', '--key', 'second.pem', '--add', 'late.json');
  expect(code).toBe(2);
  expect(stderr).toContain('is of a time to come');
});

test.each<[string, readonly string[], string]>([
  ['no key', [], 'name a private key with --key'],
  [
    'a key that the charter lacks',
    ['--key', 'stranger.pem'],
    'the key is none that the charter has for this use',
  ],
  [
    'one key twice',
    ['--key', 'first.pem', 'first.pem'],
    'the envelope has a signature by this key already: first',
  ],
  ['a file that is no key', ['--key', 'own.yaml'], "'own.yaml' is no private key"],
  [
    'a key that is not there',
    ['--key', 'none.pem'],
    'key "none.pem" can\'t be read: no such file or folder is there',
  ],
  ['an envelope that is none', ['--check', 'own.yaml'], 'the envelope is malformed'],
  ['no number of signers', ['--check', 'own.yaml', '--signers', '0'], "'0' is no number of signers"],
])('answers %s with one line and exit 2', async (_, more, line) => {
  const { stdout, stderr, code } = await attest('good', ...more);
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toMatch(/^cordon: .*\n$/);
  expect(stderr).toContain(line);
});

test('a check takes no charter from the assembly', async () => {
  const { stderr, code } = await session(['attest', 'good', '--check', 'one.json']);
  expect(code).toBe(2);
  expect(stderr).toContain('bring the charter with --charter');
});
