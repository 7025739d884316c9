import type { AccessGraph } from '../../../engines/iam/access-graph';
import { parseArn, parseLike } from '../../../engines/iam/globs/glob';
import { uncoveredText } from '../../../engines/iam/globs/glob-algebra';
import type { Condition } from '../../../engines/iam/operators';
import type { Statement } from '../../../engines/iam/statement';
import type { Requirement } from './row';

/** Whether a statement says, for certain, what a row requires of it. */
export function isRequired<About>(
  { key, values }: Requirement<About>,
  { conditions }: Pick<Statement, 'conditions'>,
  about: About,
  graph: AccessGraph,
): boolean {
  const own = conditions.filter((condition) => condition.key === key && condition.sure);
  if (values === undefined) return own.some((condition) => isNull(condition, 'true'));
  const allowed = values(about, graph).flatMap((text) => [parseArn(text), parseLike(text)]);
  return own.some(
    (condition) =>
      isPositive(condition) &&
      condition.values.every((value) => uncoveredText(value, allowed) === undefined) &&
      (condition.operator?.set === 'one' ||
        (condition.operator?.set === 'all' && own.some((each) => isNull(each, 'false')))),
  );
}

const isNull = ({ operator, values }: Condition, said: 'true' | 'false') =>
  operator?.comparison === 'absence' && values.length > 0 && values.every(({ text }) => text === said);

const COMPARED = new Set(['text', 'like', 'arn', 'boolean']);
const isPositive = ({ operator }: Condition) =>
  operator !== undefined && !operator.negated && !operator.ifExists && COMPARED.has(operator.comparison);
