import { App } from 'aws-cdk-lib';
import { CLAIMS } from '../../../lib/claims';
import { verifiedBeforeUse } from '../../../lib/claims/verified-before-use/claim';
import { deployedSubjects } from '../../../lib/claims/verified-before-use/deployed';
import { charterDigest } from '../../../lib/config/charter-digest';
import type { Charter } from '../../../lib/config/schema';
import type { Claim } from '../../../lib/contract/claim';
import type { EvidenceFile } from '../../../lib/contract/evidence';
import { World } from '../../../lib/contract/world';
import { openProofs } from '../../../lib/evidence/releases/open-proofs';
import {
  cosigner,
  ed25519PrivateKey,
  ed25519Signer,
  encodeKey,
  encodeTlogProof,
  leafHash,
  type NoteSigner,
  proveInclusion,
  treeOf,
} from '../../../lib/ledger';
import {
  encodeReleaseEntry,
  RELEASE_SCHEMA,
  type ReleaseBody,
  type Released,
  type ReleaseEntry,
} from '../../../lib/ledger/releases/entry';
import { AssemblyPlugin } from '../../../lib/nag/assembly-plugin';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { attempt } from '../../../lib/verify/challenge';
import { verify } from '../../../lib/verify/verify';
import { type Loose, operational, signed, AT as USE_AT, useStatement } from '../../evidence/use/fixture';
import { assemblyDirectory, deploymentOf } from '../../helpers/assemblies';
import { filesOfLog, sha384, timeOf } from '../../ledger/decisions/story';
import { logSigners, NOW } from '../../ledger/support';

// What a charter that demands the release log refuses, when files are verified and when an app is synthesized. These
// claims alone, so that each case takes milliseconds.
jest.mock('../../../lib/rules', () => ({ RULES: [] }));
jest.mock('../../../lib/claims', () => ({
  CLAIMS: [
    jest.requireActual('../../../lib/claims/verified-before-use/claim').verifiedBeforeUse,
    jest.requireActual('../../../lib/claims/sealed-model/claim').sealedModel,
  ],
}));

// Read once: nothing here changes it.
jest.mock('../../../lib/template/read/read-assembly', () => {
  const actual = jest.requireActual('../../../lib/template/read/read-assembly');
  const known = new Map<string, unknown>();
  return {
    readAssembly: (path: string) => {
      if (!known.has(path)) known.set(path, actual.readAssembly(path));
      return known.get(path);
    },
  };
});

const ORIGIN = 'releases.example';
const DAY = 86_400_000;
/** A day after the witness saw the log. */
const AT = NOW * 1000 + DAY;
const IDS = ['verified-before-use', 'sealed-model'] as const;

const witness = (seed: number, seconds = NOW): NoteSigner =>
  cosigner(
    `witness.example/${seed}`,
    ed25519Signer(ed25519PrivateKey(Buffer.alloc(32, seed))),
    () => seconds * 1000,
  );

const policyOf = (quorum: string, origin = ORIGIN) =>
  [
    ...logSigners(origin).map(({ key }) => `log ${encodeKey(key)}`),
    ...[41, 42].map((seed) => `witness w${seed} ${encodeKey(witness(seed).key)}`),
    'group both all w41 w42',
    `quorum ${quorum}`,
    '',
  ].join('\n');

const trial = deploymentOf('commercial').charter;
const bundles = trial.redLines.map((redLine, at) => ({
  redLine,
  version: '3',
  digest: sha384(String(at + 1)),
}));
const demanding = (
  change: Partial<NonNullable<Charter['releaseLog']>> = {},
  own: Charter = trial,
): Charter => ({
  ...own,
  evidence: { ...own.evidence, policies: own.evidence.policies ?? bundles },
  releaseLog: { policy: policyOf('w41'), maxAgeDays: 30, ...change },
});
const charter = demanding();
const directory = assemblyDirectory('commercial');
const assembly = readAssembly(directory);

/** All that is deployed, as a release log names it; `image:proxy` and the like tell which. */
const deployed = (of: Charter): ReadonlyMap<string, Released> =>
  new Map<string, Released>([
    ...Object.entries(of.images).map(([name, digest]): [string, Released] => [
      `image:${name}`,
      { kind: 'image', name, digest },
    ]),
    ...of.releases.map(({ id, image, weights, safetyTraining, use }): [string, Released] => [
      `model:${use}`,
      { kind: 'model', name: id, image, weights, safetyTraining },
    ]),
    ...(of.evidence.policies ?? []).map(({ redLine, digest }): [string, Released] => [
      `policy:${redLine}`,
      { kind: 'policy', name: redLine, version: 3, digest },
    ]),
    ['charter', { kind: 'charter', name: 'commercial', digest: charterDigest(of) }],
    ['assembly', { kind: 'assembly', name: 'commercial', digest: assembly.digest, attestation: sha384('a') }],
  ]);

const encoded = (bodies: readonly ReleaseBody[]): readonly Buffer[] =>
  bodies.map((body, sequence) =>
    encodeReleaseEntry({ schema: RELEASE_SCHEMA, sequence, time: timeOf(sequence), ...body } as ReleaseEntry),
  );

/** A proof of each entry of a log. */
async function proofsOf(
  bodies: readonly ReleaseBody[],
  { origin = ORIGIN, by = [witness(41)], signers = logSigners(origin) } = {} as {
    origin?: string;
    by?: readonly NoteSigner[];
    signers?: readonly NoteSigner[];
  },
): Promise<readonly Buffer[]> {
  const entries = encoded(bodies);
  const files = await filesOfLog(origin, entries, { witness: by, signers });
  const checkpoint = files.get('checkpoint') ?? Buffer.alloc(0);
  const read = treeOf(entries.map(leafHash));
  return Promise.all(
    entries.map(async (extra, index) =>
      encodeTlogProof({
        extra,
        index,
        hashes: await proveInclusion(read, index, entries.length),
        checkpoint,
      }),
    ),
  );
}

const fileNames = (count: number) => Array.from({ length: count }, (_, at) => `${at}.tlog-proof`);
const given = (proofs: readonly Buffer[]): readonly EvidenceFile[] =>
  fileNames(proofs.length).map((file, at) => ({ file, bytes: proofs[at] ?? Buffer.alloc(0) }));

/** What refutes each claim, by code; and that synthesis finds the same. */
function codes(by: Charter, files: readonly EvidenceFile[], at = AT) {
  const evidence = { files, at };
  const claims = CLAIMS.map(({ id }) => id);
  const verdict = verify(assembly, { file: '', digest: '', charter: by }, { claims, evidence });
  const report = new AssemblyPlugin({ charter: by, evidence }).validate({
    appConstruct: new App({ outdir: directory }),
  } as Loose);
  const codeIn = (text: string) => /\(([a-z_]+)\)$/.exec(text)?.[1] ?? text;
  const found = new Set(verdict.findings.map(({ message }) => codeIn(message)));
  expect(new Set(report.violations.map(({ description }) => codeIn(description)))).toEqual(found);
  const status = Object.fromEntries(verdict.claims.map((one) => [one.id, one.status]));
  return { status, found: [...found], messages: verdict.findings.map(({ message }) => message) };
}

const BOTH = [...CLAIMS];
/** What sealed-model rests on beside the log takes a while to work out: most cases are about the other claim. */
const decide = (...ids: readonly string[]) => {
  (CLAIMS as Claim[]).splice(0, CLAIMS.length, ...BOTH.filter(({ id }) => ids.includes(id)));
};
beforeEach(() => decide(...IDS));

const ALL = [...deployed(charter).values()];
const PROVED = { 'verified-before-use': 'proved', 'sealed-model': 'proved' };
let proofs: readonly Buffer[];
beforeAll(async () => {
  proofs = await proofsOf(ALL);
});

it('asks for nothing where the charter does not demand it', () => {
  expect(codes(trial, [])).toMatchObject({ status: PROVED, found: [] });
});

it('is satisfied by a proof of each thing that is deployed', () => {
  expect(codes(charter, given(proofs))).toMatchObject({ status: PROVED, found: [] });
});

it('passes over proofs that do not count beside those that do', () => {
  const files = [...given(proofs), { file: 'odd', bytes: Buffer.from('c2sp.org/tlog-proof@v1\nodd') }];
  expect(codes(charter, files).status).toEqual(PROVED);
});

it.each([...deployed(charter)])('misses %s', (name, one) => {
  const claim = name.startsWith('model:') ? 'sealed-model' : 'verified-before-use';
  decide(claim);
  const missing = ALL.indexOf(ALL.find((each) => JSON.stringify(each) === JSON.stringify(one)) ?? one);
  const { status, found, messages } = codes(
    charter,
    given(proofs).filter((_, at) => at !== missing),
  );
  expect({ status, found }).toEqual({ status: { [claim]: 'refuted' }, found: ['unlogged'] });
  expect(messages[0]).toContain(one.kind === 'model' ? one.weights : one.digest);
});

it('misses all without a proof, and without evidence of another kind too', () => {
  expect(codes(charter, [])).toMatchObject({ found: ['unlogged'] });
  const { found } = codes(demanding({}, operational(trial)), []);
  expect(found).toEqual(expect.arrayContaining(['evidence_missing', 'unlogged']));
});

it('counts proofs and signed evidence each for what it is', async () => {
  const own = demanding({}, { ...operational(trial), class: 'trial' });
  const files = given(await proofsOf([...deployed(own).values()]));
  const use = signed(useStatement(deployedSubjects(new World(assembly, own)), own), own);
  expect(codes(own, [...files, { file: 'use.dsse.json', bytes: use }]).status).toEqual(PROVED);
});

/** A case spoils the log, what signed it, the proofs or the charter. */
interface Spoilt {
  readonly bodies?: (all: readonly Released[]) => readonly ReleaseBody[];
  readonly options?: Parameters<typeof proofsOf>[1];
  readonly proofs?: (all: readonly Buffer[]) => readonly Buffer[];
  readonly charter?: Partial<NonNullable<Charter['releaseLog']>>;
  readonly at?: number;
}
const edited = (change: (text: string) => string) => (all: readonly Buffer[]) =>
  all.map((bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1'));
const other = (digest: string) => digest.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
const eachOf =
  (kind: Released['kind'], change: (one: Loose) => object) =>
  (all: readonly Released[]): readonly ReleaseBody[] =>
    all.map((one) => (one.kind === kind ? ({ ...one, ...change(one) } as Released) : one));

const cases: readonly (readonly [says: string, code: string, spoilt: Spoilt])[] = [
  [
    'another image is logged',
    'unlogged',
    { bodies: eachOf('image', (one) => ({ digest: other(one.digest) })) },
  ],
  [
    'the model is logged with other weights',
    'unlogged',
    { bodies: eachOf('model', (one) => ({ weights: other(one.weights) })) },
  ],
  [
    'the model is logged with another image',
    'unlogged',
    { bodies: eachOf('model', (one) => ({ image: other(one.image) })) },
  ],
  [
    'the model is logged without its safety training',
    'unlogged',
    { bodies: eachOf('model', (one) => ({ safetyTraining: other(one.safetyTraining) })) },
  ],
  [
    'a bundle is logged for another red line',
    'unlogged',
    { bodies: eachOf('policy', (one) => ({ name: `${one.name}x` })) },
  ],
  [
    'another assembly is logged',
    'unlogged',
    { bodies: eachOf('assembly', (one) => ({ digest: other(one.digest) })) },
  ],
  [
    'another charter is logged',
    'unlogged',
    { bodies: eachOf('charter', (one) => ({ digest: other(one.digest) })) },
  ],
  [
    'the digest of the charter is logged as that of an assembly',
    'unlogged',
    {
      bodies: (all) =>
        all.map((one) =>
          one.kind === 'charter' ? { ...one, kind: 'assembly', attestation: sha384('0') } : one,
        ),
    },
  ],
  ['it is another log', 'log_unknown', { options: { origin: 'other.example' } }],
  [
    'it is a log of that name by other keys',
    'note_unsigned',
    { options: { signers: logSigners('other.example') } },
  ],
  [
    'one of two keys of the log has signed',
    'note_unsigned',
    { options: { signers: logSigners(ORIGIN).slice(0, 1) } },
  ],
  ['no witness has seen it', 'quorum_missing', { options: { by: [] } }],
  ['another witness has seen it', 'quorum_missing', { options: { by: [witness(42)] } }],
  ['one of two witnesses has seen it', 'quorum_missing', { charter: { policy: policyOf('both') } }],
  ['a stranger has seen it', 'quorum_missing', { options: { by: [witness(43)] } }],
  ['the charter asks for no witness', 'quorum_none', { charter: { policy: policyOf('none') } }],
  ['the charter has no policy that can be read', 'policy_malformed', { charter: { policy: 'quorum' } }],
  [
    'the charter names another log',
    'log_unknown',
    { charter: { policy: policyOf('w41', 'elsewhere.example') } },
  ],
  ['it was seen too long ago', 'proof_stale', { at: NOW * 1000 + 31 * DAY }],
  ['the charter allows less time', 'proof_stale', { charter: { maxAgeDays: 1 }, at: AT + 1 }],
  [
    'one of two witnesses saw it too long ago',
    'proof_stale',
    { options: { by: [witness(41, NOW - 40 * 86_400), witness(42)] }, charter: { policy: policyOf('both') } },
  ],
  ['it was seen at a time to come', 'proof_ahead', { at: NOW * 1000 - DAY }],
  ['a witness says no time', 'proof_unseen', { options: { by: [witness(41, 0)] } }],
  ['it brings no entry', 'proof_malformed', { proofs: edited((text) => text.replace(/extra .*\n/, '')) }],
  [
    'it has another index',
    'proof_invalid',
    { proofs: edited((text) => text.replace(/index \d+/, 'index 3')) },
  ],
  ['it is cut off', 'note_malformed', { proofs: (all) => all.map((one) => one.subarray(0, -10)) }],
  [
    'the entry was withdrawn, as a later proof shows',
    'entry_withdrawn',
    { bodies: (all) => [...all, { kind: 'withdrawal', of: 0, reason: 'recalled' }] },
  ],
];

it.each(cases)('is refused when %s', async (says, code, spoilt) => {
  if (!says.includes('model')) decide('verified-before-use');
  const made = await proofsOf(spoilt.bodies?.(ALL) ?? ALL, spoilt.options);
  const own = demanding(spoilt.charter);
  // The charter's own digest changes with what it demands.
  const bodies = spoilt.charter ? [...deployed(own).values()] : undefined;
  const files = given(spoilt.proofs?.(made) ?? (bodies ? await proofsOf(bodies, spoilt.options) : made));
  const { found, status } = codes(own, files, spoilt.at);
  expect(Object.values(status)).toContain('refuted');
  expect(found).toContain(code);
  expect(found).toContain('unlogged');
});

it('needs a bundle for each red line', () => {
  const own = { ...charter, evidence: { ...charter.evidence, policies: bundles.slice(1) } };
  expect(codes(own, given(proofs)).found).toContain('policy_unnamed');
});

it('finds nothing in proofs of which a byte was changed', () => {
  const demand = charter.releaseLog ?? { policy: '', maxAgeDays: 0 };
  const [bytes = Buffer.alloc(0)] = proofs;
  // Not in what nobody reads: the name of the key that is on each line of a signature.
  const last = bytes.lastIndexOf('\n\n');
  for (let position = 0; position < last; position += 7) {
    const spoilt = Buffer.from(bytes);
    spoilt[position] = (spoilt[position] ?? 0) ^ 1;
    const { filesOf } = openProofs({ files: [{ file: 'spoilt', bytes: spoilt }], at: AT }, demand);
    expect([position, ALL.flatMap((one) => filesOf(one))]).toEqual([position, []]);
  }
});

it('falls in a challenge with each proof that it rests on', async () => {
  const files = given([...proofs, ...(await proofsOf(ALL.slice(0, 2)))]);
  const evidence = { files, at: AT };
  const world = new World(assembly, charter, evidence);
  const guards = BOTH.flatMap((claim) =>
    claim
      .prove(world)
      .guards()
      .flatMap((guard) => (guard.without ? [{ claim, guard }] : [])),
  );
  const source = { file: '', digest: '', charter };
  const fallen = guards.filter(
    ({ claim, guard }) => attempt(assembly, source, claim, guard, evidence).outcome === 'fallen',
  );
  expect(fallen).toHaveLength(ALL.length);
  expect(guards).toHaveLength(ALL.length);
  // Two proofs of one thing are taken away together.
  expect(guards.filter(({ guard }) => guard.without?.length === 2)).toHaveLength(2);
});

it('finds the evidence of use among what a challenge takes away', () => {
  decide('verified-before-use');
  const own = operational(trial);
  const use = signed(useStatement(deployedSubjects(new World(assembly, own)), own), own);
  const evidence = { files: [{ file: 'use.dsse.json', bytes: use }], at: USE_AT };
  const guards = verifiedBeforeUse.prove(new World(assembly, own, evidence)).guards();
  expect(guards.filter(({ without }) => without?.includes('use.dsse.json'))).toHaveLength(1);
});
