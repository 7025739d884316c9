import type { ResourceName, Subject } from '../../contract/verdict-difference';
import type { Assembly } from '../../template/assembly';
import { isObject as isRecord } from '../../template/intrinsics/scope';
import type { Fact } from './fact';
import { isObject, type Json } from './plain';
import { factsIn, resourceFacts } from './resource-facts';
import { subjectOf } from './subjects';

/** What is compared: an assembly, the charter beside it, and how its stacks are deployed. */
export interface Sides {
  readonly assembly: Assembly;
  readonly charter: unknown;
  /** Of each stack: what the manifest says besides where its template lies. */
  readonly deployment: unknown;
}

/** Something of an assembly that is compared as a whole, with what it says. */
export interface Stated {
  readonly name: ResourceName;
  readonly subject: Subject;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** Sections of a template in which nothing means anything by itself: values that come of them are in its resources. */
const MEANS_NOTHING = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Resources',
  'Mappings',
  'Conditions',
]);

/** All of one side, by what it is. Two templates that each stand alone are compared whatever they are called. */
export function statedIn({ assembly, charter, deployment }: Sides): Map<string, Stated> {
  const alone = assembly.templates.length === 1;
  const all: Stated[] = [
    stated(
      { stack: '', logicalId: '', type: 'the charter' },
      'charter',
      factsIn(jsonOf(charter), [], 'charter'),
    ),
  ];
  if (isRecord(deployment))
    for (const [stack, says] of Object.entries(deployment))
      all.push(
        stated(
          { stack, logicalId: '', type: 'the stack' },
          'deployment',
          factsIn(jsonOf(says), [], 'deployment'),
        ),
      );
  for (const { stack, raw, resources } of assembly.templates) {
    all.push(stated({ stack, logicalId: '', type: '' }, 'output', sections(raw)));
    for (const resource of resources.values()) {
      const { logicalId, type } = resource;
      all.push(stated({ stack, logicalId, type }, subjectOf(type), resourceFacts(resource)));
    }
  }
  return new Map(
    all.map((one) => {
      const { stack, logicalId, type } = one.name;
      return [
        JSON.stringify([alone && type !== 'the stack' ? '' : stack, logicalId, logicalId ? '' : type]),
        one,
      ];
    }),
  );
}

const stated = (name: ResourceName, subject: Subject, facts: Iterable<Fact>): Stated => ({
  name,
  subject,
  facts: new Map(Array.from(facts, (fact) => [fact.key, fact])),
});

function* sections(raw: unknown): Iterable<Fact> {
  for (const [name, section] of Object.entries(isRecord(raw) ? raw : {}))
    if (!MEANS_NOTHING.has(name))
      yield* factsIn(jsonOf(section), [name], name === 'Transform' ? 'foreign' : 'output');
}

/** Whatever a file holds is JSON, or is taken as the text that it prints as. */
function jsonOf(value: unknown): Json {
  if (value === undefined) return null;
  const json: unknown = JSON.parse(JSON.stringify(value));
  return isJson(json) ? json : null;
}

const isJson = (value: unknown): value is Json =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value)
    ? value.every(isJson)
    : isObject(value as Json) && Object.values(value as object).every(isJson));
