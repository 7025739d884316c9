import type { Charter } from '../../config/schema';
import { digestText, type RegressionStatement } from './predicate';
import { type Reason, reason } from './refusal';
import { isOfClassifiers, repeatedSubjects, type Subjects, subjectsIn } from './subjects';

/** Whether a regression result lets what changed be used by the evidence before it. */
export function* regressionFaults(
  statement: RegressionStatement,
  {
    changed,
    base,
    deployed,
    charter,
  }: {
    readonly changed: readonly string[];
    readonly base: Subjects;
    readonly deployed: Subjects;
    readonly charter: Charter;
  },
): Iterable<Reason> {
  const { replaces, recalls } = statement.predicate;
  const named = subjectsIn(statement);
  yield* repeatedSubjects(statement);
  for (const { name, from, to } of replaces) {
    if (!isOfClassifiers(name)) yield reason('regression_scope', name);
    if (digestText(from) !== base.get(name)) yield reason('regression_from', name);
    if (digestText(to) !== deployed.get(name)) yield reason('regression_to', name);
    if (digestText(to) !== named.get(name)) yield reason('regression_subject', name);
  }
  const names = replaces.map(({ name }) => name);
  for (const name of named.keys()) if (!names.includes(name)) yield reason('regression_subject', name);
  for (const name of changed) if (!names.includes(name)) yield reason('regression_incomplete', name);
  for (const redLine of charter.redLines) {
    const found = recalls.filter((each) => each.redLine === redLine);
    if (found.length === 0) yield reason('recall_missing', redLine);
    if (found.length > 1) yield reason('recall_repeated', redLine);
    for (const { before, after } of found) {
      if (before.count !== after.count || after.count === 0 || after.observed > after.count)
        yield reason('recall_cases', redLine);
      if (after.observed < before.observed)
        yield reason(
          'recall_lower',
          `${redLine}, ${after.observed} of ${after.count} after ${before.observed}`,
        );
    }
  }
}
