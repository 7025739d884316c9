import { RETAINED_TYPES } from '../../aws/retained-types';
import type { Fault } from '../../contract/fault';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { isOneOf, options, placeOf, show } from '../../template/values/worst-case';

type Check = (resource: Resource) => Iterable<Fault>;

// For types that keep records, the rule records-are-retained says which of these.
const RETAINING = ['Retain', 'RetainExceptOnCreate', 'Delete'];

function* policy(resource: Resource, name: string): Iterable<Fault> {
  const value = resource.attributes.get(name);
  const allowed = RETAINED_TYPES.includes(resource.type) ? RETAINING : ['Delete'];
  if (value && !isOneOf(value, allowed)) {
    yield {
      at: placeOf(value),
      message: `${name} is ${show(value)}; it must be ${allowed.join(' or ')}: what keeps no records would go on running or allowing when no template has it`,
      remedy: `Remove ${name}.`,
    };
  }
}

const CHECKS: Readonly<Record<string, Check>> = {
  DeletionPolicy: (resource) => policy(resource, 'DeletionPolicy'),
  UpdateReplacePolicy: (resource) => policy(resource, 'UpdateReplacePolicy'),
  *DependsOn(resource) {
    for (const value of itemsOf(resource.attributes.get('DependsOn'))) {
      const id = textOf(value);
      if (id === undefined || !resource.template.resources.has(id)) {
        yield {
          at: placeOf(value),
          message: `DependsOn names ${show(value)}, which is no resource of the template`,
        };
      }
    }
  },
  // What steers tooling is refused: only the construct's path, which people read.
  *Metadata(resource) {
    const metadata = resource.attributes.get('Metadata');
    for (const option of options(metadata)) {
      if (option?.kind !== 'mapping') {
        if (option)
          yield { at: placeOf(option), message: `Metadata is ${show(option)}; it must be an object` };
        continue;
      }
      for (const [key, value] of option.entries) {
        if (key !== 'aws:cdk:path' || textOf(get(option, key)) === undefined) {
          yield {
            at: placeOf(value),
            message: `the metadata ${key} is not modelled; metadata can steer the tools that deploy and check`,
            remedy: 'Remove it; only aws:cdk:path may stay.',
          };
        }
      }
    }
  },
};

const WHY: Readonly<Record<string, string>> = {
  Condition: 'whether the resource exists would be decided when it is deployed',
  CreationPolicy: 'it waits for signals from elsewhere',
  UpdatePolicy: 'it changes how, and whether, updates are made',
};

/** Faults of what a resource has beside its type and properties. */
export function* attributeFaults(resource: Resource): Iterable<Fault> {
  for (const [name, value] of resource.attributes) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    if (check) yield* check(resource);
    else {
      const why = Object.hasOwn(WHY, name) ? WHY[name] : 'it is not an attribute that Cordon models';
      yield {
        at: placeOf(value),
        message: `the resource has the attribute ${name}: ${why}`,
        remedy: `Remove ${name}.`,
      };
    }
  }
}
