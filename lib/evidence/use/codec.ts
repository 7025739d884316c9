import { encodeCanonical, parseCanonical } from '../../ledger/canonical-json';
import { EvidenceError } from '../errors';
import {
  digestText,
  digestValue,
  type EvidenceStatement,
  evidenceStatement,
  REGRESSION_TYPE,
  regressionPredicate,
  STATEMENT,
  USE_TYPE,
  type UsePredicate,
  usePredicate,
} from './predicate';
import type { Subjects } from './subjects';

/** In canonical form (RFC 8785). */
export const encodeEvidence = (statement: EvidenceStatement): Buffer => encodeCanonical(statement);

/** @throws EvidenceError `statement_malformed` */
export function parseEvidence(payload: Buffer): EvidenceStatement {
  try {
    return evidenceStatement.parse(parseCanonical(payload));
  } catch (cause) {
    throw new EvidenceError('statement_malformed', undefined, { cause });
  }
}

/**
 * The statement that a draft becomes: evidence of use is about all that is deployed, a regression result about what it
 * replaces, and by what is deployed.
 * @param results what parts say, besides those of the draft, which may have none
 * @throws EvidenceError `statement_malformed`, with the first field that is wrong
 */
export function statementFrom(
  draft: Buffer,
  deployed: Subjects,
  results: readonly UsePredicate['results'][number][] = [],
): EvidenceStatement {
  let value: unknown;
  try {
    value = JSON.parse(draft.toString());
  } catch (cause) {
    throw new EvidenceError('statement_malformed', 'the draft is no JSON', { cause });
  }
  if (results.length > 0) value = withResults(value, results);
  const isRegression = typeof value === 'object' && value !== null && 'base' in value;
  const parsed = isRegression ? regressionPredicate.safeParse(value) : usePredicate.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EvidenceError('statement_malformed', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const predicate = parsed.data;
  if (!('base' in predicate)) {
    const subject = Array.from(deployed, ([name, digest]) => ({ name, digest: digestValue(digest) }));
    return { _type: STATEMENT, subject, predicateType: USE_TYPE, predicate };
  }
  const subject = predicate.replaces.map(({ name, to }) => {
    if (deployed.get(name) !== digestText(to))
      throw new EvidenceError(
        'statement_malformed',
        `replaces: ${name} is deployed as ${deployed.get(name) ?? 'nothing'}`,
      );
    return { name, digest: to };
  });
  return { _type: STATEMENT, subject, predicateType: REGRESSION_TYPE, predicate };
}

/** A draft with further results. What is no object, and what has no list of results, is left to be refused. */
function withResults(draft: unknown, more: readonly UsePredicate['results'][number][]): unknown {
  if (typeof draft !== 'object' || draft === null) return draft;
  const { results = [] } = draft as { readonly results?: unknown };
  return Array.isArray(results) ? { ...draft, results: [...results, ...more] } : draft;
}
