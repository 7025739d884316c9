import type { Example, Rule } from '../../lib/contract/rule';
import { RULES } from '../../lib/rules';
import { faultsOf } from './world';

/** What, where under the resource (`Properties/Scheme`, list items by number), and the value; undefined removes it. */
export type Edit = readonly [what: string, path: string, value: unknown];
export type Refused = readonly [...Edit, message: string];

export interface Cases {
  /** The resource that is edited. @default - the rule's good example */
  readonly base?: Example;
  /** Edits that change nothing for the rule: near-misses. */
  readonly passes: readonly Edit[];
  readonly refuses: readonly Refused[];
}

/** The cases of one rule, each an edit of a good resource. */
export function cases(id: string, { base, passes, refuses }: Cases): void {
  const rule = ruleOf(id);
  const good = base ?? rule.good;
  test('passes what the cases start from', () => expect(faultsOf(rule, good)).toEqual([]));
  test.each(passes)('passes %s', (_, path, value) => {
    expect(faultsOf(rule, edited(good, path, value))).toEqual([]);
  });
  test.each(refuses)('refuses %s', (_, path, value, message) => {
    const messages = faultsOf(rule, edited(good, path, value)).map((fault) => fault.message);
    expect(messages.join('\n')).toContain(message);
  });
}

function ruleOf(id: string): Rule {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
}

/** A copy with one value set, or removed when it is undefined. What leads there is made. */
export function edited<T>(json: T, path: string, value: unknown): T {
  const copy = structuredClone(json);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  let holder = copy as Record<string, unknown>;
  for (const key of keys) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
