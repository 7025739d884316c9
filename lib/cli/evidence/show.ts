import type { Envelope } from '../../evidence/dsse';
import { digestText, type EvidenceStatement, USE_TYPE } from '../../evidence/use/predicate';
import { visible } from '../../report/visible';

/** A statement for people: what, by whom, until when, on how much. Texts of the statement are made harmless. */
export function shown(statement: EvidenceStatement, { signatures }: Envelope): string {
  return `${[...lines(statement), `signatures: ${signatures.map(({ keyid }) => keyid).join(', ')} (not checked)`].map(visible).join('\n')}\n`;
}

function* lines(statement: EvidenceStatement): Iterable<string> {
  const { builders, evaluator, approvals, issued, expires, sample } = statement.predicate;
  yield `${sample ? 'SAMPLE ' : ''}${statement.predicateType}, ${issued} to ${expires}`;
  yield `builders: ${builders.join(', ')}`;
  yield `evaluator: ${evaluator.person} of ${evaluator.organisation}: ${evaluator.independence}`;
  yield `approvals: ${approvals.map(({ person, role }) => `${person} as ${role}`).join(', ') || 'none'}`;
  if (statement.predicateType === USE_TYPE) {
    const { environment, useCase, results } = statement.predicate;
    yield `environment: ${environment.realism}, ${environment.description}`;
    for (const difference of environment.differences) yield `  differs: ${difference}`;
    yield `use: ${useCase.purposes.join(', ')}; ${useCase.autonomy}; weapons: ${useCase.weapons}`;
    for (const { requirement, kind, observed, count, bound, direction, threshold, confidence } of results)
      yield `  ${requirement} (${kind}): ${observed} of ${count}, bound ${bound.toFixed(4)} at ${confidence}, ${direction} ${threshold}`;
  } else {
    const { base, replaces, recalls } = statement.predicate;
    yield `goes on from: sha384:${base}`;
    for (const { name, from, to } of replaces) yield `  ${name}: ${digestText(from)} → ${digestText(to)}`;
    for (const { redLine, before, after } of recalls)
      yield `  ${redLine}: ${before.observed} of ${before.count} → ${after.observed} of ${after.count}`;
  }
  yield `subjects: ${statement.subject.length}`;
  for (const { name, digest } of statement.subject) yield `  ${name} ${digestText(digest)}`;
}
