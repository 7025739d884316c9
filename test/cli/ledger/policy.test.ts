import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEDGER_KEY_KINDS, ledgerOrigin, signingAlias } from '../../../lib/config/names';
import {
  cosigner,
  ed25519NoteSigner,
  ed25519PrivateKey,
  ed25519Signer,
  mlDsa44Signer,
  parsePolicy,
  SPKI,
} from '../../../lib/ledger';
import { filesOfLog } from '../../ledger/decisions/story';
import { session } from '../session';
import { CHARTER_FILE, encodeStory, originOf, storyOf, writeFiles, writeTrust } from './logs';

// A verifier's policy out of public keys as KMS gives them, by the commands of docs/ledger.md.

const PREFIX = 'log.example';
let folder: string;
let logs: string;

const KEYS = {
  ed25519: ed25519Signer(ed25519PrivateKey(Buffer.alloc(32, 1))),
  'ml-dsa-44': mlDsa44Signer(Buffer.alloc(32, 2)),
} as const;

/** Public keys as `aws kms get-public-key --query PublicKey --output text` prints them. */
const printed = (kind: keyof typeof KEYS): string =>
  `${Buffer.concat([SPKI[kind], KEYS[kind].publicKey]).toString('base64')}\n`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-policy-'));
  logs = join(folder, 'logs');
  const origin = originOf('proxy-a');
  const now = () => Date.UTC(2026, 10, 23);
  const signers = [ed25519NoteSigner(origin, KEYS.ed25519), cosigner(origin, KEYS['ml-dsa-44'], now)];
  writeFiles(logs, await filesOfLog(origin, encodeStory('proxy-a', storyOf(3)), { signers, witness: [] }));
  writeFileSync(join(folder, 'ed25519.txt'), printed('ed25519'));
  writeFileSync(join(folder, 'ml-dsa-44.txt'), printed('ml-dsa-44'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (file: string) => join(folder, file);
const policy = (...args: readonly string[]) => session(['ledger', 'policy', ...args]);
const named = () => ['--keys', inFolder('ed25519.txt'), inFolder('ml-dsa-44.txt')] as const;

test('the commands of the documentation give a policy by which the logs are proved', async () => {
  const docs = readFileSync('docs/ledger.md', 'utf8');
  const enclave = { name: 'NAME', account: 'ACCOUNT', region: 'REGION' };
  for (const [signer, prefix] of [
    ['proxy', ''],
    ['review', 'review-'],
  ] as const) {
    for (const kind of LEDGER_KEY_KINDS)
      expect(docs).toContain(
        `aws kms get-public-key --key-id ${signingAlias(enclave, signer, kind)} --query PublicKey --output text > ${prefix}${kind}.txt`,
      );
    expect(docs).toContain(`\ncordon ledger policy --origin ${ledgerOrigin(enclave, signer, {})} `);
  }
  const [, line = ''] = /^cordon (ledger policy .*--output policy\.txt)$/m.exec(docs) ?? [];
  const words = line.replace('cordon/ACCOUNT/REGION', PREFIX).split(' ');
  const { stderr, code } = await session(
    words.map((word) => (word.endsWith('.txt') ? inFolder(word) : word)),
  );

  expect([code, stderr]).toEqual([0, '']);
  const { known } = writeTrust(folder);
  const trust = ['--policy', inFolder('policy.txt'), '--charter', CHARTER_FILE, '--known', known];
  expect((await session(['ledger', 'check', logs, ...trust])).stdout.split('\n')[0]).toMatch(/^proved/);
});

test('a key is read as DER, as base64 of it and as PEM', async () => {
  const { stdout: expected } = await policy('--origin', PREFIX, ...named());
  for (const [at, kind] of LEDGER_KEY_KINDS.entries()) {
    const base64 = printed(kind).trim();
    const pem = `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END PUBLIC KEY-----\n`;
    for (const form of [Buffer.from(base64, 'base64'), base64, pem]) {
      writeFileSync(inFolder('key'), form);
      const keys = [...named().slice(1)];
      keys[at] = inFolder('key');
      expect((await policy('--origin', PREFIX, '--keys', ...keys)).stdout).toBe(expected);
    }
  }
});

test('a log is added to a policy, whose witnesses and quorum stay', async () => {
  const { policy: before } = writeTrust(folder, 'w1');
  const other = { ed25519: Buffer.alloc(32, 7), 'ml-dsa-44': Buffer.alloc(1312, 7) };
  for (const kind of LEDGER_KEY_KINDS)
    writeFileSync(inFolder(`other-${kind}`), Buffer.concat([SPKI[kind], other[kind]]));
  const keys = LEDGER_KEY_KINDS.map((kind) => inFolder(`other-${kind}`));
  const { stdout } = await policy('--origin', 'log.2.example', '--keys', ...keys, '--add-to', before);
  const { logs: after, quorum, witnesses } = parsePolicy(Buffer.from(stdout));
  expect(after.map(({ key: { name } }) => name)).toEqual([...Array(2).fill('log.2.example'), PREFIX]);
  expect([quorum, [...witnesses.keys()]]).toEqual(['w1', ['w1']]);
});

test.each([
  ['one key alone', () => ['--keys', inFolder('ed25519.txt')], 'name one Ed25519 key and one ML-DSA-44 key'],
  [
    'one key twice',
    () => ['--keys', inFolder('ed25519.txt'), inFolder('ed25519.txt')],
    'name one Ed25519 key and one ML-DSA-44 key',
  ],
  [
    'a key of another kind',
    () => ['--keys', 'test/cli/ledger/policy.test.ts', inFolder('ed25519.txt')],
    'key',
  ],
  ['an origin that is none', () => [...named(), '--origin', 'a b'], "--origin 'a b' is no name"],
  [
    'a key that the policy has already',
    () => [...named(), '--add-to', writeTrust(folder).policy],
    'a key that another log has',
  ],
])('%s is refused', async (_, args, says) => {
  const { stdout, stderr, code } = await policy('--origin', PREFIX, ...args());
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toContain(says);
});
