import { createColors } from 'picocolors';
import type {
  ClaimExplanation,
  ErrorExplanation,
  Explanation,
  ResourceExplanation,
  RuleExplanation,
  TopicExplanation,
} from '../contract/verdict-explanation';
import { count, placeOf } from './summary';
import { visible, visibleJson } from './visible';
import { COLUMNS, type Wrap, wrapAt } from './wrap';

/** The explanation alone. */
export const explanationToJson = (explanation: Explanation) =>
  `${visibleJson(JSON.stringify(explanation, null, 2))}\n`;

/** What the lines are written with. */
interface Pen {
  readonly paint: ReturnType<typeof createColors>;
  readonly wrap: Wrap;
}

type Lines = Iterable<string>;

export function explanationToText(
  explanation: Explanation,
  { color = false, columns = COLUMNS } = {},
): string {
  const pen = { paint: createColors(color), wrap: wrapAt(columns) };
  return `${[...linesOf(explanation, pen)].join('\n')}\n`;
}

function linesOf(explanation: Explanation, pen: Pen): Lines {
  switch (explanation.kind) {
    case 'claim':
      return ofClaim(explanation, pen);
    case 'error':
      return ofError(explanation, pen);
    case 'rule':
      return ofRule(explanation, pen);
    case 'resource':
      return ofResource(explanation, pen);
    default:
      return ofTopic(explanation, pen);
  }
}

function* ofTopic({ subject, says, facts, lists }: TopicExplanation, pen: Pen): Lines {
  const { paint, wrap } = pen;
  yield paint.bold(subject);
  yield* wrap('  ', says);
  for (const [name, fact] of facts) yield* wrap(`  ${name.padEnd(11)}`, fact);
  for (const [title, items] of lists) yield* section(title, items, (item) => [item], pen);
}

function* ofError({ code, errors }: ErrorExplanation, { paint, wrap }: Pen): Lines {
  for (const { where, cause, mend, status } of errors) {
    yield paint.bold(`${code}${status === undefined ? '' : ` (HTTP ${status})`}, told by ${where}`);
    yield* wrap('  cause      ', cause);
    yield* wrap('  mend       ', mend);
  }
}

function* ofRule({ rule, resources, findings }: RuleExplanation, pen: Pen): Lines {
  const { paint, wrap } = pen;
  yield paint.bold(`${rule.id}: ${rule.title}`);
  yield* wrap('  ', rule.rationale);
  yield* wrap('  remedy     ', rule.remedy);
  yield* wrap('  claim      ', `${rule.claim}, which falls where it finds something`);
  if (rule.controls.length > 0) yield* wrap('  controls   ', rule.controls.join(', '));
  const types = rule.types.join(', ').replace('*', 'every type');
  yield* wrap('  looks at   ', types || "the assembly's files themselves");
  const looked = types ? `${count(resources, 'resource')}, ` : '';
  yield* wrap('  here       ', `${looked}${count(findings.length, 'finding')}`);
  yield* section('findings', findings, ({ message, ...at }) => [message, placeOf(at)], pen);
}

function* ofClaim({ claim, guards, findings }: ClaimExplanation, pen: Pen): Lines {
  const { paint, wrap } = pen;
  yield paint.bold(`${claim.status}: ${claim.id}`);
  yield* wrap('  ', visible(claim.statement));
  yield* section('findings', findings, ({ message, ...at }) => [message, placeOf(at)], pen);
  yield* section(
    `rests on ${count(guards.length, 'fact')}`,
    guards,
    ({ says, ...at }) => [says, placeOf(at)],
    pen,
  );
  yield* section(
    'assumed, outside the assembly',
    claim.assumptions,
    ({ says, check }) => [says, `check: ${visible(check)}`],
    pen,
  );
}

function* ofResource({ resources }: ResourceExplanation, pen: Pen): Lines {
  const { paint, wrap } = pen;
  for (const [index, { file, logicalId, stack, type, rules, guards, findings }] of resources.entries()) {
    if (index > 0) yield '';
    if (resources.length > 1) yield paint.bold(visible(logicalId));
    yield* wrap('', `${visible(type)} in ${visible(stack)}, ${visible(file)}`).map(paint.bold);
    yield* section(
      'findings',
      findings,
      ({ claim, message, ...at }) => [`${claim}: ${message}`, placeOf(at)],
      pen,
    );
    yield* section(
      'would fall without it',
      guards,
      ({ claim, says, ...at }) => [`${claim}: ${says}`, placeOf(at)],
      pen,
    );
    yield* section('looked at by', rules, ({ id, claim, title }) => [`${id} (${claim}): ${title}`], pen);
  }
}

/** A title with what stands below it, each with its place; nothing where there is nothing to stand there. */
function* section<T>(
  title: string,
  all: readonly T[],
  lines: (one: T) => readonly [says: string, place?: string],
  { paint, wrap }: Pen,
): Lines {
  if (all.length === 0) return;
  yield '';
  yield paint.bold(title);
  for (const one of all) {
    const [says, place] = lines(one);
    yield* wrap('  - ', visible(says));
    if (place) yield* wrap('    ', place);
  }
}
