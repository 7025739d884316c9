import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { witnessCommand } from '../../../lib/cli/ledger/witness';
import { charterDigest } from '../../../lib/config/charter-digest';
import { loadDeployment } from '../../../lib/config/load';
import { CLAIM_IDS, type ClaimId } from '../../../lib/contract/claim-id';
import { STATEMENTS } from '../../../lib/contract/statements';
import { encodeEnvelope, signEnvelope } from '../../../lib/evidence/dsse';
import { keysOf } from '../../../lib/evidence/keys';
import { encodeStatement, statementOf, type VerificationStatement } from '../../../lib/evidence/svr';
import { cosigner, ed25519NoteSigner, ed25519Signer, encodeKey, mlDsa44Signer } from '../../../lib/ledger';
import { writeKey } from '../ledger/logs';
import { session } from '../session';

const ORIGIN = 'releases.example';
const CHARTER = 'config/commercial.yaml';
const SEED = '07'.repeat(32);
let folder: string;
let log: string;
let policy: string;

const at = (name: string) => join(folder, name);
const add = (...more: readonly string[]) =>
  session([
    'release',
    'log',
    'add',
    '--log',
    log,
    '--origin',
    ORIGIN,
    '--key',
    at('log.pem'),
    '--ml-dsa-seed',
    at('seed'),
    ...more,
  ]);
const check = (...more: readonly string[]) =>
  session(['release', 'log', 'check', log, '--policy', policy, ...more]);

const logKeys = () => [
  ed25519NoteSigner(ORIGIN, ed25519Signer(createPrivateKey(readFileSync(at('log.pem'))))),
  cosigner(ORIGIN, mlDsa44Signer(Buffer.from(SEED, 'hex')), Date.now),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-release-'));
  log = at('releases');
  policy = at('policy.txt');
  writeKey(at('log.pem'));
  writeFileSync(at('seed'), `${SEED}\n`);
  writeFileSync(
    policy,
    `${logKeys()
      .map(({ key }) => `log ${encodeKey(key)}\n`)
      .join('')}quorum none\n`,
  );
  expect(await add('--charter', CHARTER)).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(folder, { recursive: true }));

const proxy = (): string => parse(readFileSync(CHARTER, 'utf8')).charter.images.proxy;

test('adds what a charter approves, once, and finds it again', async () => {
  expect(await add('--charter', CHARTER)).toEqual({ stdout: '', stderr: '', code: 0 });
  const { stdout, code } = await check('--charter', CHARTER);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^proved: all of 4 claims, 6 entries of 1 log\n/);
  expect(stdout).toContain('1 charter, 3 image, 2 model');
  expect(stdout).toContain('signed by 2 keys');
});

test('writes the policy of its own keys, as a verifier would', async () => {
  expect(await add('--charter', CHARTER, '--write-policy', at('own.txt'))).toMatchObject({ code: 0 });
  expect(readFileSync(at('own.txt'), 'utf8')).toBe(readFileSync(policy, 'utf8'));
});

test('what is not in it, or was withdrawn, is named', async () => {
  const image = `other=sha256:${'0'.repeat(64)}`;
  const missing = await check('--image', image);
  expect([missing.code, missing.stdout.split('\n')[0]]).toEqual([
    1,
    'refuted: of 4 claims, 1 refuted; 1 finding, 6 entries of 1 log',
  ]);
  expect(missing.stdout).toContain('it is not in the log: image other,');

  expect((await add('--image', image)).stdout).toMatch(/^6 {2}image other, /);
  expect((await check('--image', image)).code).toBe(0);
  expect((await add('--withdraw', '6', '--reason', 'recalled')).stdout).toBe('7  withdraws 6\n');
  const json = JSON.parse((await check('--image', image, '--format', 'json')).stdout);
  expect(json).toMatchObject({ verdict: 'refuted', findings: [{ rule: 'withdrawn', claim: 'listed' }] });
});

test('proves a digest to whoever has a policy, and nothing else', async () => {
  const proof = at('proxy.tlog-proof');
  const prove = (...more: readonly string[]) => session(['release', 'log', 'prove', ...more]);
  expect((await prove(proxy(), '--log', log, '--output', proof)).code).toBe(0);
  const right = await prove(proxy(), '--verify', proof, '--policy', policy);
  expect(right.code).toBe(0);
  expect(right.stdout).toContain(`proved: ${proxy()} is number 1 of `);
  const other = await prove(`sha256:${'f'.repeat(64)}`, '--verify', proof, '--policy', policy);
  expect([other.code, other.stdout.slice(0, 8)]).toEqual([1, 'refuted:']);
  const text = readFileSync(proof, 'utf8');
  writeFileSync(proof, text.replace('index 1\n', 'index 2\n'));
  expect((await prove(proxy(), '--verify', proof, '--policy', policy)).stdout).toMatch(
    /^refuted: the proof does not verify/,
  );
  const gone = await prove(`sha256:${'0'.repeat(64)}`, '--log', log);
  expect(gone).toMatchObject({ stdout: '', code: 2 });
  expect(gone.stderr).toContain('or was withdrawn');
});

test('an assembly is added once enough keys of the charter signed it', async () => {
  const deployment = parse(readFileSync(CHARTER, 'utf8'));
  const pairs = ['first', 'second'].map((id) => ({
    id,
    ...generateKeyPairSync('ec', { namedCurve: 'secp384r1' }),
  }));
  for (const { id, publicKey } of pairs)
    deployment.charter.signingKeys.push({
      id,
      use: 'evidence',
      algorithm: 'ecdsa-p384-sha384',
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    });
  writeFileSync(at('own.yaml'), stringify(deployment));
  const digest = `sha384:${'a'.repeat(96)}`;
  const proved = (ids: readonly ClaimId[], by: string): VerificationStatement =>
    statementOf(
      {
        schema: 'cordon.verdict/v2',
        verdict: 'proved',
        version: '0',
        assembly: { path: '', digest, templates: [] },
        charter: { file: '', digest: by },
        claims: ids.map((id) => ({
          ...{ id, ...STATEMENTS[id], status: 'proved' as const, assumptions: [], findings: [] },
        })),
        findings: [],
        causes: [],
        stats: { templates: 0, resources: 0, milliseconds: 0 },
      },
      { version: '0', at: new Date(0) },
    );
  const keys = keysOf(deployment.charter.signingKeys, 'evidence');
  const own = loadDeployment(at('own.yaml')).digest;
  const forLog = CLAIM_IDS.filter((id) => id !== 'verified-before-use');
  const write = (count: number, statement = proved(forLog, own)) =>
    writeFileSync(
      at('signed.json'),
      encodeEnvelope(
        signEnvelope(
          encodeStatement(statement),
          pairs.slice(0, count).map(({ privateKey }) => privateKey),
          keys,
        ),
      ),
    );
  write(1);
  const few = await add('--attestation', at('signed.json'), '--charter', at('own.yaml'));
  expect([few.code, few.stdout]).toEqual([2, '']);
  expect(few.stderr).toContain('1 of 2 keys of the charter signed');
  write(2, proved(forLog.slice(1), own));
  const less = await add('--attestation', at('signed.json'), '--charter', at('own.yaml'));
  expect([less.code, less.stderr]).toEqual([2, expect.stringContaining('closed-world are proved')]);
  write(2, proved(forLog, digest));
  const another = await add('--attestation', at('signed.json'), '--charter', at('own.yaml'));
  expect([another.code, another.stderr]).toEqual([2, expect.stringContaining('by another charter')]);
  write(2);
  const enough = await add('--attestation', at('signed.json'), '--charter', at('own.yaml'));
  expect(enough.stdout).toContain(`assembly commercial, ${digest}`);
  expect((await check('--attestation', at('signed.json'), '--charter', at('own.yaml'))).code).toBe(0);
});

test('proves all that a charter approves into a folder of evidence, or nothing', async () => {
  const prove = (...more: readonly string[]) =>
    session(['release', 'log', 'prove', '--log', log, '--charter', CHARTER, '--to', at('evidence'), ...more]);
  const missing = await prove('--image', `missing=sha256:${'1'.repeat(64)}`);
  expect([missing.code, missing.stdout]).toEqual([2, '']);
  expect(missing.stderr).toContain('image missing, sha256:1');
  expect(existsSync(at('evidence'))).toBe(false);

  expect((await prove(proxy())).code).toBe(0);
  const files = readdirSync(at('evidence'));
  expect(files).toHaveLength(7);
  expect(files).toContain('charter-commercial.tlog-proof');
  // The name of the charter in logs of decisions, by which the two logs join.
  const digest = charterDigest(loadDeployment(CHARTER).deployment.charter);
  const verified = await session([
    ...['release', 'log', 'prove', digest, '--policy', policy],
    ...['--verify', join(at('evidence'), 'charter-commercial.tlog-proof')],
  ]);
  expect(verified.code).toBe(0);
  expect(verified.stdout).toContain(`proved: ${digest} is number 0 of `);
  expect(await session(['release', 'log', 'prove'])).toMatchObject({ code: 2 });
});

test('asks the witnesses of a policy, and then has a quorum', async () => {
  writeKey(at('witness.pem'));
  const said = { stdout: '' };
  const write = (text: string) => {
    said.stdout += text;
  };
  const output = { isTTY: false, write };
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const flags = {
    policy,
    key: at('witness.pem'),
    name: 'w',
    directory: at('witnessed'),
    host: '127.0.0.1',
    port: '0',
  };
  let ended: Promise<number> | undefined;
  const url = await new Promise<string>((listening) => {
    ended = witnessCommand(
      flags,
      { stdout: output, stderr: output, env: {}, now: Date.now },
      { stopped, listening },
    );
  });
  try {
    const witnessed = at('witnesses.txt');
    const [, , vkey = ''] = said.stdout.split(' ');
    writeFileSync(
      witnessed,
      readFileSync(policy, 'utf8').replace('quorum none', `witness w ${vkey} ${url}\nquorum w`),
    );
    expect((await session(['release', 'log', 'check', log, '--policy', witnessed])).stdout).toMatch(
      /refuted +witnessed/,
    );
    const image = `more=sha256:${'9'.repeat(64)}`;
    expect((await add('--image', image, '--witnesses', witnessed)).code).toBe(0);
    const seen = await session(['release', 'log', 'check', log, '--policy', witnessed, '--image', image]);
    expect(seen.stdout).toContain('seen by w');
    expect(seen.code).toBe(0);
  } finally {
    stop();
  }
  expect(await ended).toBe(0);
});

test.each<[readonly string[], string]>([
  [[], 'name what to add'],
  [['--image', 'proxy:latest'], "'proxy:latest' names no image; give NAME=sha256:DIGEST"],
  [['--policy-bundle', 'weapons'], "'weapons' names no policy bundle"],
  [['--withdraw', 'x', '--reason', 'y'], "'x' is no number of an entry"],
  [['--withdraw', '1'], 'say with --reason why it is withdrawn'],
  [['--attestation', 'a.json'], 'name with --charter whose signatures on the attestation count'],
  [['--charter', CHARTER, '--origin', 'elsewhere.example'], 'the note has no valid signature by a known key'],
])('answers %j with one line and exit 2', async (more, line) => {
  const { stdout, stderr, code } = await add(...more);
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toMatch(/^cordon: .*\n$/);
  expect(stderr).toContain(line);
});
