import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { deployedSubjects } from '../../../lib/claims/verified-before-use/deployed';
import type { Charter } from '../../../lib/config/schema';
import type { GivenEvidence } from '../../../lib/contract/evidence';
import { World } from '../../../lib/contract/world';
import { AssemblyPlugin } from '../../../lib/nag/assembly-plugin';
import type { Assembly } from '../../../lib/template/assembly';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { verify } from '../../../lib/verify/verify';
import {
  AT,
  type KeyName,
  type Loose,
  operational,
  publicKey,
  regressionStatement,
  SIGNERS,
  signed,
  useStatement,
} from '../../evidence/use/fixture';
import { assemblyDirectory, deploymentOf } from '../../helpers/assemblies';

// This claim alone, so that each case is verified and synthesized in milliseconds.
jest.mock('../../../lib/rules', () => ({ RULES: [] }));
jest.mock('../../../lib/claims', () => ({
  CLAIMS: [jest.requireActual('../../../lib/claims/verified-before-use/claim').verifiedBeforeUse],
}));

const directory = mkdtempSync(join(tmpdir(), 'cordon-operational-'));
const charter = operational(deploymentOf('commercial').charter);
/** The same charter and assembly with another image of the classifiers. */
const OTHER_IMAGE = `sha256:${'c'.repeat(64)}`;
const updated = { ...charter, images: { ...charter.images, classifier: OTHER_IMAGE } };
const updatedDirectory = mkdtempSync(join(tmpdir(), 'cordon-updated-'));
let assembly: Assembly;
let newer: Assembly;

/** An assembly of ours as that of an operational charter. */
function rewrite(to: string, change: (text: string) => string): void {
  cpSync(assemblyDirectory('commercial'), to, { recursive: true });
  for (const name of readdirSync(to))
    if (name.endsWith('.template.json'))
      writeFileSync(
        join(to, name),
        change(
          readFileSync(join(to, name), 'utf8').replaceAll(
            '\\"class\\":\\"trial\\"',
            '\\"class\\":\\"operational\\"',
          ),
        ),
      );
}

beforeAll(() => {
  rewrite(directory, (text) => text);
  rewrite(updatedDirectory, (text) => text.replaceAll(charter.images.classifier, OTHER_IMAGE));
  assembly = readAssembly(directory);
  newer = readAssembly(updatedDirectory);
});
afterAll(() => {
  for (const each of [directory, updatedDirectory]) rmSync(each, { recursive: true });
});

const ID = 'verified-before-use';

/** Why this claim falls, by code: when files are verified, and when an app is synthesized. */
function codes(by: Charter, evidence: GivenEvidence, of: 'first' | 'updated' = 'first') {
  const source = { file: '', digest: '', charter: by };
  const verdict = verify(of === 'first' ? assembly : newer, source, { claims: [ID], evidence });
  const app = new App({ outdir: of === 'first' ? directory : updatedDirectory });
  const report = new AssemblyPlugin({ charter: by, evidence }).validate({ appConstruct: app } as Loose);
  const codeIn = (text: string) => /\(([a-z_]+)\)$/.exec(text)?.[1] ?? text;
  return {
    status: verdict.claims.find(({ id }) => id === ID)?.status,
    verified: verdict.findings.filter(({ claim }) => claim === ID).map(({ message }) => codeIn(message)),
    synthesized: report.violations
      .filter(({ ruleName }) => ruleName === ID)
      .map(({ description }) => codeIn(description)),
  };
}

const given = (...bytes: readonly Buffer[]): GivenEvidence => ({
  files: bytes.map((each, index) => ({ file: `${index}.dsse.json`, bytes: each })),
  at: AT,
});

const subjects = (of: Assembly, by: Charter) => deployedSubjects(new World(of, by));
const valid = (): Loose => useStatement(subjects(assembly, charter), charter);

it('lets evidence of exactly what is deployed into use', () => {
  expect(codes(charter, given(signed(valid(), charter)))).toEqual({
    status: 'proved',
    verified: [],
    synthesized: [],
  });
});

it('passes over evidence that does not hold beside evidence that does', () => {
  const old = valid();
  old.predicate.expires = '2026-11-02T00:00:00Z';
  expect(codes(charter, given(signed(old, charter), signed(valid(), charter))).status).toBe('proved');
});

it('needs evidence', () => {
  expect(codes(charter, given())).toEqual({
    status: 'refuted',
    verified: ['evidence_missing'],
    synthesized: ['evidence_missing'],
  });
});

interface Case {
  readonly says: string;
  readonly code: string;
  readonly change: (predicate: Loose, statement: Loose) => void;
  readonly by?: readonly KeyName[];
  readonly charter?: (own: Charter) => Charter;
}
const CASES: Case[] = [];
const when = (says: string, code: string, change: Case['change'], more: Partial<Case> = {}) =>
  CASES.push({ says, code, change, ...more });
const nothing = () => undefined;
const LATER = '2027-11-01T00:00:00Z';

when('a requirement has no result', 'requirement_missing', (p) => p.results.pop());
when('a requirement has two results', 'requirement_repeated', (p) => p.results.push({ ...p.results[0] }));
when('a result answers nothing', 'requirement_unknown', (p) =>
  p.results.push({ ...p.results[0], requirement: 'more' }),
);
when('a result is of another kind', 'requirement_differs', (p) => (p.results[0].kind = 'red-team'));
when('a result is by another method', 'requirement_differs', (p) => (p.results[0].method = 'We looked.'));
when('a threshold is lowered', 'requirement_differs', (p) => (p.results[0].threshold = 0.5));
when('a direction is turned', 'requirement_differs', (p) => (p.results[0].direction = 'at-most'));
when('confidence is lowered', 'requirement_differs', (p) => (p.results[0].confidence = 0.5));
when('cases are few', 'cases_too_few', (p) =>
  Object.assign(p.results[0], { observed: 100, count: 100, bound: 0.97 }),
);
when('there are no cases', 'cases_too_few', (p) =>
  Object.assign(p.results[0], { observed: 0, count: 0, bound: 0 }),
);
when('more was observed than there was', 'observed_impossible', (p) => (p.results[0].observed = 501));
when('a bound is the share itself', 'bound_overstated', (p) => (p.results[0].bound = 490 / 500));
when('a bound is a little too high', 'bound_overstated', (p) => (p.results[0].bound += 0.0001));
when('an upper bound is too low', 'bound_overstated', (p) => (p.results[1].bound = 10 / 500));
when('a bound does not reach the threshold', 'bound_fails', (p) =>
  Object.assign(p.results[0], { observed: 450, bound: 0.87 }),
);
when('an upper bound goes beyond the threshold', 'bound_fails', (p) =>
  Object.assign(p.results[1], { observed: 60, bound: 0.15 }),
);
when('the share reaches it and the bound does not', 'bound_fails', (p) =>
  Object.assign(p.results[2], { observed: 452, bound: 0.88 }),
);
when('it is simulated', 'environment_unrealistic', (p) => (p.environment.realism = 'simulated'));
when(
  'the charter asks for the place of use',
  'environment_unrealistic',
  (p) => (p.environment.realism = 'representative'),
  {
    charter: (own) => ({ ...own, evidence: { ...own.evidence, realism: 'operational' } }),
  },
);
when('it is about directing a weapon', 'directs_weapon', (p) => (p.useCase.weapons = 'directs'));
when(
  'it is about directing a weapon, and the charter allows autonomy',
  'directs_weapon',
  (p) => (p.useCase.weapons = 'directs'),
  {
    charter: (own) => ({ ...own, evidence: { ...own.evidence, autonomy: 'autonomous' } }),
  },
);
when('it is about another purpose', 'purpose_unknown', (p) => p.useCase.purposes.push('targeting'));
when('it leaves a purpose out', 'purpose_missing', (p) => p.useCase.purposes.pop());
when('it is about autonomous use', 'autonomy_exceeded', (p) => (p.useCase.autonomy = 'autonomous'));
when('it is about semi-autonomous use', 'autonomy_exceeded', (p) => (p.useCase.autonomy = 'semi-autonomous'));
when('it has expired', 'expired', (p) => (p.expires = '2026-11-25T23:59:59Z'));
when('it expires now', 'expired', (p) => (p.expires = '2026-11-26T00:00:00Z'));
when('it is of a time to come', 'not_yet_valid', (p) => (p.issued = '2026-11-26T00:06:00Z'));
when('it is too old', 'too_old', (p) => (p.issued = '2025-11-25T00:00:00Z'));
when('it is too old by a shorter charter', 'too_old', nothing, {
  charter: (own) => ({ ...own, evidence: { ...own.evidence, maxAgeDays: 7 } }),
});
when('it expires before it begins', 'validity_backwards', (p) =>
  Object.assign(p, { issued: LATER, expires: '2027-01-01T00:00:00Z' }),
);
when('it is a sample', 'sample', (p) => (p.sample = true));
when('a builder is unknown', 'builder_unknown', (p) => p.builders.push('somebody-else'));
when('a builder is left out', 'builder_unnamed', (p) => (p.builders = ['somebody-else']));
when('the evaluator is unknown', 'evaluator_unknown', (p) => (p.evaluator.person = 'somebody-else'));
when('the evaluator is an approver', 'evaluator_unknown', (p) => (p.evaluator.person = 'counsel-one'));
when(
  'the evaluator claims another employer',
  'evaluator_unknown',
  (p) => (p.evaluator.organisation = 'agency'),
);
when('the evaluator claims another key', 'evaluator_unknown', (p) => (p.evaluator.key = 'counsel'));
when('the evaluator is the builder', 'evaluator_is_builder', (p) => (p.evaluator.person = 'builder-one'));
when('the evaluator is named as a builder', 'evaluator_is_builder', (p) => p.builders.push('evaluator-one'));
when('the evaluator works for the builder', 'evaluator_dependent', nothing, {
  charter: (own) => ({
    ...own,
    evidence: {
      ...own.evidence,
      people: own.evidence.people?.map((each) =>
        each.role === 'builder' ? { ...each, organisation: 'test-house' } : each,
      ),
    },
  }),
});
when('the evaluator did not sign', 'evaluator_unsigned', nothing, { by: ['director', 'safety'] });
when('nobody approves', 'approvals_too_few', (p) => (p.approvals = []));
when('one person approves', 'approvals_too_few', (p) => p.approvals.pop());
when('the charter asks for three', 'approvals_too_few', nothing, {
  charter: (own) => ({ ...own, evidence: { ...own.evidence, approvers: 3 } }),
});
when('one person approves twice', 'approver_repeated', (p) => (p.approvals[1] = { ...p.approvals[0] }));
when(
  'one person approves in two roles',
  'approver_role',
  (p) => (p.approvals[1] = { ...p.approvals[0], role: 'safety-officer' }),
);
when('two approve in one role', 'approver_role_repeated', (p) => (p.approvals[1].role = 'test-director'));
when('an approver is unknown', 'approver_unknown', (p) => (p.approvals[1].person = 'somebody-else'));
when(
  'an approver has taken a key of somebody else',
  'approver_key',
  (p) => (p.approvals[1].key = 'director'),
);
when(
  'an approver is the builder',
  'approver_is_builder',
  (p) => (p.approvals[1] = { person: 'builder-one', role: 'builder', key: 'safety' }),
);
when('an approver is named as a builder', 'approver_is_builder', (p) => p.builders.push('safety-one'));
when(
  'an approver is the evaluator',
  'approver_is_evaluator',
  (p) => (p.approvals[1] = { person: 'evaluator-one', role: 'evaluator', key: 'evaluation' }),
);
when('an approver did not sign', 'approver_unsigned', nothing, { by: ['evaluation', 'director'] });
when('another approver signed', 'approver_unsigned', nothing, { by: ['evaluation', 'director', 'counsel'] });
const digestOf = (statement: Loose, name: string) =>
  statement.subject.find((each: Loose) => each.name === name || each.name.startsWith(name));
for (const name of [
  'charter',
  'image:proxy',
  'image:review',
  'image:classifier',
  'model:image',
  'model:weights',
  'model:safety-training',
  'safeguard:weights',
  'policies:autonomous-weapons',
  'template:cordon-commercial-safety',
])
  when(`it is about another digest of ${name}`, 'digest_differs', (_, s) => {
    const { digest } = digestOf(s, name);
    const [kind = ''] = Object.keys(digest);
    digest[kind] = digest[kind].replace(/^./, (letter: string) => (letter === '0' ? '1' : '0'));
  });
when('a digest is left out', 'digest_missing', (_, s) => s.subject.pop());
when(
  'weights are left out',
  'digest_missing',
  (_, s) => (digestOf(s, 'model:weights').name = 'model:weight'),
);
when('it names something more', 'digest_extra', (_, s) =>
  s.subject.push({ name: 'template:more', digest: { sha384: '0'.repeat(96) } }),
);
when('it names one thing twice', 'digest_repeated', (_, s) => s.subject.push({ ...s.subject[0] }));
when(
  'the predicate is of another type',
  'predicate_unknown',
  (_, s) => (s.predicateType = 'https://in-toto.io/attestation/svr/v0.2'),
);
when('the predicate has a field more', 'statement_malformed', (p) => (p.waiver = 'all of it'));
when('the predicate has a field less', 'statement_malformed', (p) => delete p.useCase);
when(
  'the statement is another type',
  'statement_malformed',
  (_, s) => (s._type = 'https://in-toto.io/Statement/v0.1'),
);
when('a date is none', 'statement_malformed', (p) => (p.expires = 'never'));
when('a bound is no number', 'statement_malformed', (p) => (p.results[0].bound = '1'));
when('there are no results', 'statement_malformed', (p) => (p.results = []));
when('a digest is short', 'statement_malformed', (_, s) => (s.subject[0].digest = { sha384: 'ab' }));

test.each(CASES.map((each) => [each.says, each] as const))('is refused when %s', (_, one) => {
  const own = one.charter?.(charter) ?? charter;
  const statement = useStatement(subjects(assembly, own), own);
  one.change(statement.predicate, statement);
  const found = codes(own, given(signed(statement, own, one.by ?? SIGNERS)));
  expect(found.status).toBe('refuted');
  expect(found.verified).toContain(one.code);
  expect(found.synthesized).toEqual(found.verified);
});

describe('an envelope', () => {
  const edited = (edit: (envelope: Loose) => void): Buffer => {
    const envelope = JSON.parse(signed(valid(), charter).toString());
    edit(envelope);
    return Buffer.from(JSON.stringify(envelope));
  };
  test.each<[string, string, () => Buffer]>([
    [
      'has another payload',
      'signature_invalid',
      () =>
        edited(
          (e) =>
            (e.payload = Buffer.from(
              Buffer.from(e.payload, 'base64').toString().replace('"sample":false', '"sample":true '),
            ).toString('base64')),
        ),
    ],
    [
      'has a signature of another',
      'signature_invalid',
      () => edited((e) => (e.signatures[0].sig = e.signatures[1].sig)),
    ],
    ['has no signature', 'envelope_malformed', () => edited((e) => (e.signatures = []))],
    ['is of another type', 'envelope_malformed', () => edited((e) => (e.payloadType = 'text/plain'))],
    ['is no JSON', 'envelope_malformed', () => Buffer.from('evidence')],
    ['is cut off', 'envelope_malformed', () => signed(valid(), charter).subarray(0, 500)],
    [
      'is signed by strangers',
      'evaluator_unsigned',
      () =>
        edited((e) => {
          for (const one of e.signatures) one.keyid = 'stranger';
        }),
    ],
    [
      'is spaced in another way',
      'statement_malformed',
      () => {
        const own = { ...charter, signingKeys: charter.signingKeys };
        const { signEnvelope, encodeEnvelope } = jest.requireActual('../../../lib/evidence/dsse');
        const { keysOf } = jest.requireActual('../../../lib/evidence/keys');
        const { privateKey } = jest.requireActual('../../evidence/use/fixture');
        return Buffer.from(
          encodeEnvelope(
            signEnvelope(
              Buffer.from(JSON.stringify(valid(), null, 1)),
              SIGNERS.map(privateKey),
              keysOf(own.signingKeys, 'evidence'),
            ),
          ),
        );
      },
    ],
  ])('that %s is refused', (_, code, bytes) => {
    const found = codes(charter, given(bytes()));
    expect(found.status).toBe('refuted');
    expect(found.verified).toContain(code);
    expect(found.synthesized).toEqual(found.verified);
  });

  it('by a key that the charter gives to another use is refused', () => {
    const own = {
      ...charter,
      signingKeys: charter.signingKeys.map((key) =>
        key.id === 'safety' ? { ...key, use: 'policy' as const } : key,
      ),
    };
    const found = codes(own, given(signed(useStatement(subjects(assembly, own), own), charter)));
    expect(found.verified).toEqual(['approver_unsigned']);
  });

  it('by a key that the charter no longer has is refused', () => {
    const own = {
      ...charter,
      signingKeys: charter.signingKeys.map((key) =>
        key.id === 'safety' ? { ...key, publicKey: publicKey('stranger') } : key,
      ),
    };
    const found = codes(own, given(signed(useStatement(subjects(assembly, own), own), charter)));
    expect(found.verified).toEqual(['signature_invalid']);
  });
});

describe('an update of the classifiers', () => {
  const base = () => signed(valid(), charter);
  const regression = (): Loose => regressionStatement(valid(), subjects(newer, updated), updated);

  it('voids the evidence by itself', () => {
    const found = codes(updated, given(base()), 'updated');
    expect(found).toEqual({
      status: 'refuted',
      verified: ['digest_differs'],
      synthesized: ['digest_differs'],
    });
  });

  it('is let into use by a regression result that catches no less', () => {
    expect(codes(updated, given(base(), signed(regression(), updated)), 'updated')).toEqual({
      status: 'proved',
      verified: [],
      synthesized: [],
    });
  });

  it('is not let into use by a regression result alone', () => {
    expect(codes(updated, given(signed(regression(), updated)), 'updated').verified).toEqual([
      'regression_base',
    ]);
  });

  it('is not let into use by a result for evidence that does not hold', () => {
    const old = valid();
    old.predicate.expires = '2026-11-02T00:00:00Z';
    const result = regressionStatement(old, subjects(newer, updated), updated);
    const found = codes(updated, given(signed(old, charter), signed(result, updated)), 'updated');
    expect(found.verified).toEqual(['expired']);
  });

  const rows: [string, string, (predicate: Loose, statement: Loose) => void, (readonly KeyName[])?][] = [
    ['it catches less', 'recall_lower', (p) => (p.recalls[1].after.observed = 189)],
    ['it catches as much of more cases', 'recall_cases', (p) => (p.recalls[0].after.count = 300)],
    [
      'it rests on nothing',
      'recall_cases',
      (p) =>
        Object.assign(p.recalls[0], { before: { observed: 0, count: 0 }, after: { observed: 0, count: 0 } }),
    ],
    ['it catches more than there was', 'recall_cases', (p) => (p.recalls[0].after.observed = 201)],
    ['a red line is left out', 'recall_missing', (p) => p.recalls.pop()],
    ['a red line stands twice', 'recall_repeated', (p) => p.recalls.push({ ...p.recalls[0] })],
    ['it goes on from other evidence', 'regression_base', (p) => (p.base = '0'.repeat(96))],
    [
      'it replaces another digest',
      'regression_from',
      (p) => (p.replaces[0].from = { sha256: '0'.repeat(64) }),
    ],
    [
      'it replaces by another digest',
      'regression_to',
      (p) => (p.replaces[0].to = { sha256: '0'.repeat(64) }),
    ],
    [
      'its subject is another',
      'regression_subject',
      (_, s) => (s.subject[0].digest = { sha256: '0'.repeat(64) }),
    ],
    [
      'it names a subject more',
      'regression_subject',
      (_, s) => s.subject.push({ name: 'image:proxy', digest: { sha256: '0'.repeat(64) } }),
    ],
    [
      'it replaces the proxy too',
      'regression_scope',
      (p) => p.replaces.push({ ...p.replaces[0], name: 'image:proxy' }),
    ],
    [
      'it does not replace what changed',
      'regression_incomplete',
      (p) => (p.replaces[0].name = 'policies:autonomous-weapons'),
    ],
    ['it has expired', 'expired', (p) => (p.expires = '2026-11-02T00:00:00Z')],
    ['it is a sample', 'sample', (p) => (p.sample = true)],
    ['one person approves', 'approvals_too_few', (p) => p.approvals.pop()],
    ['the evaluator built it', 'evaluator_is_builder', (p) => (p.evaluator.person = 'builder-one')],
    ['an approver did not sign', 'approver_unsigned', nothing, ['evaluation', 'director']],
  ];
  test.each(rows.map((row) => [row[0], row] as const))(
    'is refused when %s',
    (_, [, code, change, by = SIGNERS]) => {
      const statement = regression();
      change(statement.predicate, statement);
      const found = codes(updated, given(base(), signed(statement, updated, by)), 'updated');
      expect(found.status).toBe('refuted');
      expect(found.verified).toContain(code);
      expect(found.synthesized).toEqual(found.verified);
    },
  );

  it('takes nothing else along', () => {
    const other = { ...updated, images: { ...updated.images, proxy: `sha256:${'d'.repeat(64)}` } };
    const result = regressionStatement(valid(), subjects(newer, updated), updated);
    const found = codes(other, given(base(), signed(result, updated)), 'updated');
    expect(found.status).toBe('refuted');
    expect(found.verified).toContain('regression_incomplete');
  });
});

it('has at least 60 cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(CASES.map(({ says }) => says)).size).toBe(CASES.length);
});

it('is no matter of a trial', () => {
  const trial = deploymentOf('commercial').charter;
  const world = new World(readAssembly(assemblyDirectory('commercial')), trial);
  expect(verify(world.assembly, { file: '', digest: '', charter: trial }, { claims: [ID] }).verdict).toBe(
    'proved',
  );
});
