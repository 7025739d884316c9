import type { PolicyKind } from '../aws/policy-place';
import type { World } from '../contract/world';
import { type Policy, policiesOf } from '../engines/iam/policy-documents';
import type { Resource, Value } from '../template/assembly';
import { get } from '../template/values/values';
import { items, options } from '../template/values/worst-case';

/** One statement as it stands; what is absent is undefined. */
export interface Statement {
  readonly kind: PolicyKind;
  readonly value: Value;
  readonly effect: Value | undefined;
  readonly actions: readonly Value[];
  readonly resources: readonly Value[];
  readonly principal: Value | undefined;
  readonly condition: Value | undefined;
}

// Where each type keeps its policy documents. A path's `*` is every member of a list.
// Some types take their policy as a string of JSON.
// Everything within keeps the pointer of the string that it was read from.
/** Statements of those resources that a rule has asked for. */
const askedFor = (_: World) => new Map<Resource, readonly Statement[]>();

/** Every statement of a resource's policies. A statement that can't be resolved is returned with nothing known in it. */
export function statementsOf(resource: Resource, world: World): readonly Statement[] {
  const known = world.once(askedFor);
  const statements = known.get(resource) ?? policiesOf(resource).flatMap(statementsIn);
  known.set(resource, statements);
  return statements;
}

const statementsIn = ({ kind, document }: Policy): readonly Statement[] =>
  items(get(document, 'Statement') ?? document).map((value) => ({
    kind,
    value,
    effect: get(value, 'Effect'),
    actions: items(get(value, 'Action')),
    resources: items(get(value, 'Resource')),
    principal: get(value, 'Principal'),
    condition: get(value, 'Condition'),
  }));

/** Whether a statement may allow something: anything but a plain Deny. */
export const mayAllow = (statement: Statement): boolean =>
  options(statement.effect).some((effect) => effect?.kind !== 'known' || effect.value !== 'Deny');

/** The principals of a statement by kind (`AWS`, `Service`, …); a bare `*` is of kind `*`. */
export function principalsOf(
  statement: Statement,
): readonly { readonly kind: string; readonly value: Value }[] {
  return options(statement.principal).flatMap((option) => {
    if (option === undefined) return [];
    if (option.kind !== 'mapping') return items(option).map((value) => ({ kind: '*', value }));
    return [...option.entries].flatMap(([kind, entry]) => items(entry).map((value) => ({ kind, value })));
  });
}

/** The values that a condition operator holds a key against; keys are compared without regard to case, as in IAM. */
export function conditionValues(
  condition: Value | undefined,
  operator: string,
  key: string,
): readonly Value[] | undefined {
  const held = options(get(condition, operator));
  const [only] = held;
  if (held.length !== 1 || only?.kind !== 'mapping') return undefined;
  const entry = [...only.entries].find(([name]) => name.toLowerCase() === key.toLowerCase());
  return entry && items(entry[1]);
}
