import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Charter } from '../../../lib/config/schema';
import { encodeEnvelope, signEnvelope } from '../../../lib/evidence/dsse';
import { keysOf } from '../../../lib/evidence/keys';
import { lowerBound, upperBound } from '../../../lib/evidence/use/bound';
import { digestValue, REGRESSION_TYPE, STATEMENT, USE_TYPE } from '../../../lib/evidence/use/predicate';
import type { Subjects } from '../../../lib/evidence/use/subjects';
import { encodeCanonical } from '../../../lib/ledger/canonical-json';

export const AT = Date.UTC(2026, 10, 26);

/** JSON that a case may spoil anyhow. */
// biome-ignore lint/suspicious/noExplicitAny: what is signed in these tests is to be of any shape
export type Loose = any;

const NAMES = ['evaluation', 'director', 'safety', 'counsel', 'stranger'] as const;
export type KeyName = (typeof NAMES)[number];
const PAIRS = new Map(NAMES.map((name) => [name, generateKeyPairSync('ec', { namedCurve: 'secp384r1' })]));

export const privateKey = (name: KeyName): KeyObject => {
  const pair = PAIRS.get(name);
  if (!pair) throw new Error(`no key ${name}`);
  return pair.privateKey;
};
export const publicKey = (name: KeyName): string =>
  PAIRS.get(name)?.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') ?? '';

export const METHOD = 'Held-out cases, labelled by two people.';

/** A charter made operational: who vouches, what evidence must show, which bundles are in use. */
export function operational(charter: Charter): Charter {
  const key = (name: KeyName) => ({
    id: name,
    use: 'evidence' as const,
    algorithm: 'ecdsa-p384-sha384' as const,
    publicKey: publicKey(name),
  });
  const requirement = (id: string, kind: 'verification' | 'validation' | 'operational-test') => ({
    id,
    kind,
    method: METHOD,
    direction: 'at-least' as const,
    threshold: 0.9,
    confidence: 0.95,
    cases: 400,
  });
  return {
    ...charter,
    class: 'operational',
    signingKeys: [...charter.signingKeys, ...NAMES.filter((name) => name !== 'stranger').map(key)],
    evidence: {
      required: ['verification', 'validation', 'operational-test'],
      maxAgeDays: 365,
      approvers: 2,
      requirements: [
        requirement('refuses', 'verification'),
        { ...requirement('false-holds', 'validation'), direction: 'at-most', threshold: 0.1 },
        requirement('in-use', 'operational-test'),
      ],
      people: [
        { person: 'builder-one', organisation: 'provider', role: 'builder' },
        { person: 'evaluator-one', organisation: 'test-house', role: 'evaluator', key: 'evaluation' },
        { person: 'director-one', organisation: 'test-house', role: 'test-director', key: 'director' },
        { person: 'safety-one', organisation: 'agency', role: 'safety-officer', key: 'safety' },
        { person: 'counsel-one', organisation: 'agency', role: 'legal-counsel', key: 'counsel' },
      ],
      policies: charter.redLines.map((redLine, index) => ({
        redLine,
        version: '2026-11',
        digest: `sha384:${String(index + 1).repeat(96)}`,
      })),
    },
  };
}

const vouched = () => ({
  builders: ['builder-one'],
  evaluator: {
    person: 'evaluator-one',
    organisation: 'test-house',
    key: 'evaluation',
    independence: 'Another firm, paid by the agency.',
  },
  issued: '2026-11-01T00:00:00Z',
  expires: '2027-05-01T00:00:00Z',
  approvals: [
    { person: 'director-one', role: 'test-director', key: 'director' },
    { person: 'safety-one', role: 'safety-officer', key: 'safety' },
  ],
  sample: false,
});

const result = (requirement: string, kind: string, observed: number, least: boolean) => ({
  requirement,
  kind,
  method: METHOD,
  direction: least ? 'at-least' : 'at-most',
  threshold: least ? 0.9 : 0.1,
  confidence: 0.95,
  observed,
  count: 500,
  bound: (least ? lowerBound : upperBound)(observed, 500, 0.95),
  report: { sha384: 'a'.repeat(96) },
});

const named = (subjects: Subjects) =>
  Array.from(subjects, ([name, digest]) => ({ name, digest: digestValue(digest) }));

/** A statement that holds of what is deployed. */
export const useStatement = (subjects: Subjects, charter: Charter): Loose => ({
  _type: STATEMENT,
  subject: named(subjects),
  predicateType: USE_TYPE,
  predicate: {
    results: [
      result('refuses', 'verification', 490, true),
      result('false-holds', 'validation', 10, false),
      result('in-use', 'operational-test', 485, true),
    ],
    environment: {
      description: 'The enclave itself, before it was opened.',
      realism: 'operational',
      differences: [],
    },
    useCase: { purposes: charter.purposes.map(({ id }) => id), autonomy: 'advisory', weapons: 'none' },
    ...vouched(),
  },
});

/** A regression result by which an update of the classifier's image may be used. */
export const regressionStatement = (base: Loose, subjects: Subjects, charter: Charter): Loose => {
  const name = 'image:classifier';
  const from = base.subject.find((each: Loose) => each.name === name).digest;
  const to = digestValue(subjects.get(name) ?? '');
  return {
    _type: STATEMENT,
    subject: [{ name, digest: to }],
    predicateType: REGRESSION_TYPE,
    predicate: {
      base: createHash('sha384').update(encodeCanonical(base)).digest('hex'),
      replaces: [{ name, from, to }],
      recalls: charter.redLines.map((redLine) => ({
        redLine,
        set: { sha384: 'b'.repeat(96) },
        before: { observed: 190, count: 200 },
        after: { observed: 191, count: 200 },
      })),
      ...vouched(),
    },
  };
};

export const SIGNERS: readonly KeyName[] = ['evaluation', 'director', 'safety'];

/** An envelope of a statement. */
export const signed = (statement: Loose, charter: Charter, by: readonly KeyName[] = SIGNERS): Buffer =>
  Buffer.from(
    encodeEnvelope(
      signEnvelope(encodeCanonical(statement), by.map(privateKey), keysOf(charter.signingKeys, 'evidence')),
    ),
  );
