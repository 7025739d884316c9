import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RED_LINES } from '../../../../lib/config/red-lines';
import {
  CHECKPOINT_PATH,
  encodeKey,
  encodeTlogProof,
  fileLogReader,
  nodesOfTiles,
  openFileLog,
  openLog,
  parsePolicy,
  proveInclusion,
} from '../../../../lib/ledger';
import { encodeReleaseEntry, RELEASE_SCHEMA, type Released } from '../../../../lib/ledger/releases/entry';
import { checkServedProofs } from '../../../../lib/ledger/releases/served-proofs';
import { LOCAL_CALLERS } from '../../../../lib/services/local/callers';
import { localApproved } from '../../../../lib/services/local/verifier-files';
import { session } from '../../../cli/session';
import { logSigners, witnessSigner } from '../../../ledger/support';
import { type Harness, openHarness } from '../support/harness';
import { JUDGES_BY } from '../support/stub-classifier';

const ORIGIN = 'releases.example';
const { image, charter, model } = localApproved(LOCAL_CALLERS);
const ASSEMBLY = `sha384:${'a'.repeat(96)}`;
const EVERYTHING: readonly Released[] = [
  { kind: 'image', name: 'proxy', digest: image },
  { kind: 'model', name: 'release', ...model, safetyTraining: `sha384:${'5'.repeat(96)}` },
  { kind: 'assembly', name: 'local', digest: ASSEMBLY, attestation: `sha384:${'b'.repeat(96)}` },
  ...RED_LINES.map((name): Released => ({ kind: 'policy', name, ...JUDGES_BY.policy })),
];

let harness: Harness;
let folder: string;
beforeAll(async () => {
  harness = await openHarness();
  folder = await mkdtemp(join(tmpdir(), 'cordon-releases-'));
});
afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true });
});

let logs = 0;
/** Proofs of all entries of a new log. */
async function proofsOf(released: readonly Released[]): Promise<string[]> {
  const path = join(folder, String(logs++));
  const log = await openLog({
    storage: await openFileLog(path),
    origin: ORIGIN,
    signers: logSigners(ORIGIN),
  });
  const entries = released.map((one, sequence) =>
    encodeReleaseEntry({ schema: RELEASE_SCHEMA, sequence, time: '2026-11-22T20:00:00.000Z', ...one }),
  );
  await Promise.all(entries.map(log.append));
  await log.close();
  const reader = fileLogReader(path);
  const checkpoint = (await reader.read(CHECKPOINT_PATH)) ?? Buffer.alloc(0);
  return Promise.all(
    entries.map(async (extra, index) => {
      const hashes = await proveInclusion(nodesOfTiles(reader, entries.length), index, entries.length);
      return encodeTlogProof({ extra, index, hashes, checkpoint }).toString();
    }),
  );
}

const policyText = (quorum: string) =>
  [
    ...logSigners(ORIGIN).map(({ key }) => `log ${encodeKey(key)}`),
    `witness w1 ${encodeKey(witnessSigner(1).key)}`,
    `quorum ${quorum}\n`,
  ].join('\n');
const policy = (quorum = 'none') => parsePolicy(Buffer.from(policyText(quorum)));

/** Has the proxy show these proofs. */
async function serve(proofs: readonly string[]): Promise<void> {
  await harness.renewCertificate({ proofs: [...proofs] });
  await harness.local.proxy.refreshTls();
}

const get = (send: Parameters<Harness['send']>[0] = {}) =>
  harness.send({ path: '/v1/cordon/proofs', method: 'GET', ...send });
const expected = { policy: policy(), redLines: RED_LINES };
const codesOf = (text: string, changes: Partial<Parameters<typeof checkServedProofs>[1]> = {}) =>
  checkServedProofs(text, { ...expected, ...changes }).faults.map(({ code }) => code);

it('shows what runs and proofs of it, under the entry that its log begins with', async () => {
  await serve(await proofsOf(EVERYTHING));
  const reply = await get();
  expect(reply.status).toBe(200);
  expect(reply.entry).toMatch(/^proxy-.*\/0$/);
  const { verdict, faults, logged } = checkServedProofs(reply.text, {
    ...expected,
    images: [image],
    charter,
    assembly: ASSEMBLY,
  });
  expect(faults).toEqual([]);
  expect([verdict, logged.length]).toEqual(['proved', EVERYTHING.length]);
});

it.each<[string, number, string]>([
  ['image', 0, 'image_unlogged'],
  ['release', 1, 'model_unlogged'],
  ['assembly', 2, 'assembly_unlogged'],
  ['policy', 4, 'policy_unlogged'],
])('refuses a proxy whose %s is in no log', async (_, left, code) => {
  await serve(await proofsOf(EVERYTHING.toSpliced(left, 1)));
  expect(codesOf((await get()).text)).toEqual([code]);
});

it('refuses another image, charter or assembly than is asked for, and a log that no quorum has seen', async () => {
  await serve(await proofsOf(EVERYTHING));
  const { text } = await get();
  expect(codesOf(text, { images: [`sha256:${'9'.repeat(64)}`] })).toEqual(['image_differs']);
  expect(codesOf(text, { charter: `sha384:${'9'.repeat(96)}` })).toEqual(['charter_differs']);
  expect(codesOf(text, { assembly: `sha384:${'9'.repeat(96)}` })).toEqual(['assembly_unlogged']);
  expect(codesOf(text, { redLines: [...RED_LINES, 'another'] })).toEqual(['policy_missing']);
  expect(new Set(codesOf(text, { policy: policy('w1') }))).toEqual(
    new Set(['quorum_missing', 'image_unlogged', 'model_unlogged', 'policy_unlogged', 'assembly_unlogged']),
  );
});

it('believes no proof that was changed, or is of another log', async () => {
  const proofs = await proofsOf(EVERYTHING);
  const [first = ''] = proofs;
  const moved = first.replace('index 0', 'index 1');
  const other = first.replace(ORIGIN, 'elsewhere.example');
  for (const wrong of [moved, other, `${first}x`, 'nothing']) {
    await serve([wrong, ...proofs.slice(1)]);
    expect(codesOf((await get()).text)).toEqual(['proof_invalid', 'image_unlogged']);
  }
  expect(codesOf('{}')).toEqual(['answer_malformed']);
  expect(codesOf('no JSON')).toEqual(['answer_malformed']);
});

it.each<[string, Parameters<Harness['send']>[0], number, string]>([
  ['a stranger', { certificate: null }, 401, 'caller_unknown'],
  ['a tenant outside the agreement', { tenant: 'excluded' }, 401, 'caller_unknown'],
  ['a POST', { method: 'POST' }, 404, 'not_found'],
  ['a path that is not written so', { path: '/v1/cordon/proofs/' }, 404, 'not_found'],
  ['a stranger who asks for models', { path: '/v1/models', certificate: null }, 401, 'caller_unknown'],
  ['a POST to the models', { path: '/v1/models', method: 'POST' }, 404, 'not_found'],
  ['a single model', { path: '/v1/models/stub' }, 404, 'not_found'],
])('answers %s with an error that is on record', async (_, send, status, code) => {
  const before = (await harness.entries()).length;
  const reply = await get(send);
  expect([reply.status, reply.code]).toEqual([status, code]);
  expect((await harness.entries()).slice(before)).toMatchObject([{ kind: 'denial', code }]);
});

it('shows nothing while a classifier does not say what it judges by', async () => {
  harness.classifier.sabotage = (response) => response.destroy();
  expect((await get()).code).toBe('safety_stack_unavailable');
  harness.classifier.sabotage = undefined;
});

it('cordon client check: proved, refuted, and why', async () => {
  await serve(await proofsOf(EVERYTHING));
  const { certificate, privateKey } = await harness.local.identity('example');
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const args = async (quorum: string) => [
    ...['client', 'check', harness.local.url],
    ...['--policy', await file(`${quorum}.txt`, policyText(quorum))],
    ...['--authority', await file('authority.pem', harness.local.certificates.services.certificate)],
    ...['--cert', await file('cert.pem', certificate), '--key', await file('key.pem', privateKey)],
  ];
  const good = await session(await args('none'));
  expect([good.code, good.stderr]).toEqual([0, '']);
  expect(good.stdout).toContain(`logged   image proxy, ${image}`);
  const unseen = await session([...(await args('w1')), '--format', 'json']);
  expect(unseen.code).toBe(1);
  expect(JSON.parse(unseen.stdout).faults[0].code).toBe('quorum_missing');
  const other = await session([...(await args('none')), '--charter', 'config/commercial.yaml']);
  expect(other.stdout).toMatch(/refuted {2}image_differs[\s\S]*refuted {2}charter_differs/);
  const nobody = await session(['client', 'check', 'http://x', ...(await args('none')).slice(3)]);
  expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('https://HOST:PORT')]);
});
