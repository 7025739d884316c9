import type { Fault } from '../contract/fault';
import type { Rule } from '../contract/rule';
import type { World } from '../contract/world';
import type { Resource } from '../template/assembly';
import { placeOf } from '../template/values/worst-case';

/** A fault, the rule that found it, and the resource that it was looking at. */
export interface Hit {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly fault: Fault;
}

/** Holds every resource of the world against the rules. A rule that throws has found something, too. */
export function* runRules(world: World, rules: readonly Rule[]): Iterable<Hit> {
  const ofType = new Map<string, readonly Rule[]>();
  for (const resource of world.assembly.resources) {
    const asked = ofType.get(resource.type) ?? rulesOf(resource.type, rules);
    ofType.set(resource.type, asked);
    for (const rule of asked) {
      for (const fault of faultsOf(rule, resource, world)) yield { rule, resource, fault };
    }
  }
}

/** Those of every type first. */
const rulesOf = (type: string, rules: readonly Rule[]): readonly Rule[] => [
  ...rules.filter(({ types }) => types.includes('*')),
  ...rules.filter(({ types }) => types.includes(type)),
];

function faultsOf(rule: Rule, resource: Resource, world: World): readonly Fault[] {
  try {
    return [...rule.check(resource, world)];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      {
        at: placeOf(resource),
        message: `the rule ${rule.id} could not be checked: ${why}`,
        remedy: 'Write the resource plainly enough to be checked, and report the rule to the maintainers.',
      },
    ];
  }
}
