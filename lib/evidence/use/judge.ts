import { createHash } from 'node:crypto';
import type { Charter } from '../../config/schema';
import type { GivenEvidence } from '../../contract/evidence';
import { parseCanonical } from '../../ledger/canonical-json';
import { parseEnvelope, payloadOf, signersOf } from '../dsse';
import { EvidenceError } from '../errors';
import { keysOf } from '../keys';
import { isProofFile } from '../releases/proof-file';
import {
  type EvidenceStatement,
  evidenceStatement,
  REGRESSION_TYPE,
  type RegressionStatement,
  USE_TYPE,
  type UseStatement,
} from './predicate';
import { type Reason, type Refusal, reason, refusalOf } from './refusal';
import { regressionFaults } from './regression';
import { resultFaults } from './results';
import {
  changedNames,
  isOfClassifiers,
  otherNames,
  repeatedSubjects,
  type Subjects,
  subjectsIn,
} from './subjects';
import { vouchingFaults } from './vouching';

/** A statement, and whose keys of the charter signed it. */
export interface Opened<S extends EvidenceStatement = EvidenceStatement> {
  readonly file: string;
  readonly statement: S;
  readonly signers: readonly string[];
  /** SHA-384 of the payload, hexadecimal. */
  readonly digest: string;
}

export interface Judgement {
  /** The files by which it may be used; none when it may not. */
  readonly by: readonly string[];
  /** Why the others don't count, or none does. */
  readonly refusals: readonly Refusal[];
}

/**
 * Whether what is deployed may be used: some evidence holds of exactly these digests, or holds but for parts of
 * classifiers that a regression result replaces.
 */
export function judge(given: GivenEvidence, deployed: Subjects, charter: Charter): Judgement {
  const { at } = given;
  // Proofs out of the release log are another matter.
  const files = given.files.filter((file) => !isProofFile(file));
  if (files.length === 0) return { by: [], refusals: [refusalOf('evidence', reason('evidence_missing'))] };
  const refusals: Refusal[] = [];
  const opened = files.flatMap(({ file, bytes }) => {
    const found = openEvidence(file, bytes, charter);
    if ('code' in found) refusals.push(found);
    return 'code' in found ? [] : [found];
  });
  const regressions = opened.filter(isRegression);
  for (const use of opened.filter(isUse)) {
    const found = [...useFaults(use, deployed, charter, at)];
    if (found.length > 0) {
      refusals.push(...found.map((each) => refusalOf(use.file, each)));
      continue;
    }
    const changed = changedNames(subjectsIn(use.statement), deployed);
    if (changed.length === 0) return { by: [use.file], refusals };
    const updates = regressions.filter(({ statement }) => statement.predicate.base === use.digest);
    for (const update of updates) {
      const faults = [...updateFaults(update, use, { changed, deployed, charter, at })];
      if (faults.length === 0) return { by: [use.file, update.file], refusals };
      refusals.push(...faults.map((each) => refusalOf(update.file, each)));
    }
    if (updates.length === 0 || !changed.every(isOfClassifiers))
      refusals.push(...changed.map((name) => refusalOf(use.file, reason('digest_differs', name))));
  }
  const bases = new Set(opened.filter(isUse).map(({ digest }) => digest));
  for (const { file, statement } of regressions)
    if (!bases.has(statement.predicate.base)) refusals.push(refusalOf(file, reason('regression_base')));
  return { by: [], refusals };
}

/** Opens an envelope with the charter's keys; a refusal where that fails. */
export function openEvidence(file: string, bytes: Buffer, charter: Charter): Opened | Refusal {
  try {
    const envelope = parseEnvelope(bytes);
    const signers = signersOf(envelope, keysOf(charter.signingKeys, 'evidence'));
    const payload = payloadOf(envelope);
    const value = parse(payload);
    if (value === undefined) return refusalOf(file, reason('predicate_unknown'));
    return { file, statement: value, signers, digest: createHash('sha384').update(payload).digest('hex') };
  } catch (error) {
    if (error instanceof EvidenceError) return { file, code: error.code, message: error.message };
    throw error;
  }
}

/** @throws EvidenceError `statement_malformed`; undefined for a statement of another kind */
function parse(payload: Buffer): EvidenceStatement | undefined {
  try {
    const value = parseCanonical(payload);
    const { predicateType } = (value ?? {}) as { predicateType?: unknown };
    if (typeof predicateType === 'string' && ![USE_TYPE, REGRESSION_TYPE].includes(predicateType))
      return undefined;
    return evidenceStatement.parse(value);
  } catch (cause) {
    throw new EvidenceError('statement_malformed', undefined, { cause });
  }
}

const isUse = (one: Opened): one is Opened<UseStatement> => one.statement.predicateType === USE_TYPE;
const isRegression = (one: Opened): one is Opened<RegressionStatement> =>
  one.statement.predicateType === REGRESSION_TYPE;

/** All that is wrong with evidence but for digests that have changed. */
function* useFaults(
  { statement, signers }: Opened<UseStatement>,
  deployed: Subjects,
  charter: Charter,
  at: number,
): Iterable<Reason> {
  yield* repeatedSubjects(statement);
  yield* otherNames(subjectsIn(statement), deployed);
  yield* resultFaults(statement.predicate, charter);
  yield* vouchingFaults(statement.predicate, signers, charter, at);
}

function* updateFaults(
  { statement, signers }: Opened<RegressionStatement>,
  use: Opened<UseStatement>,
  known: {
    readonly changed: readonly string[];
    readonly deployed: Subjects;
    readonly charter: Charter;
    readonly at: number;
  },
): Iterable<Reason> {
  yield* regressionFaults(statement, { ...known, base: subjectsIn(use.statement) });
  yield* vouchingFaults(statement.predicate, signers, known.charter, known.at);
}
