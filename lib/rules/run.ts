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
  const anywhere = rules.filter(({ types }) => types.includes('*'));
  for (const resource of world.assembly.resources) {
    const specific = rules.filter(({ types }) => types.includes(resource.type));
    for (const rule of [...anywhere, ...specific]) {
      for (const fault of faultsOf(rule, resource, world)) yield { rule, resource, fault };
    }
  }
}

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
