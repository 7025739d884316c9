import { isObject, type Json, type Site } from './change';

/** What stands elsewhere in an assembly, by which a value can be replaced and still be of the right kind. */
export interface KnownValues {
  /** The likest of the other values that the same property has, likest first. */
  othersOf(site: Site): readonly unknown[];
  /** Other resources of the type that a `Ref` or `Fn::GetAtt` names, in the same template. */
  siblingsOf(file: string, logicalId: string): readonly string[];
  /** Other exports of what is of the same type. */
  exportsLike(name: string): readonly string[];
  /** A text with the name of a resource replaced by that of another of its type. */
  renamings(text: string): readonly string[];
}

/** At most so many replacements of one sort for one value. */
const MOST = 2;

export function knownValues(templates: ReadonlyMap<string, unknown>, sites: readonly Site[]): KnownValues {
  const byProperty = new Map<string, Map<string, unknown>>();
  for (const site of sites) {
    const pool = byProperty.get(propertyOf(site)) ?? new Map<string, unknown>();
    byProperty.set(propertyOf(site), pool.set(JSON.stringify(site.value), site.value));
  }
  const resources = [...templates].flatMap(([file, root]) => resourcesOf(file, root));
  const typeOf = new Map(resources.map(({ file, id, json }) => [`${file} ${id}`, String(json.Type)]));
  const exported = [...templates].flatMap(([file, root]) => exportsOf(file, root, typeOf));
  const names = namesByType(resources);

  return {
    othersOf(site) {
      const own = JSON.stringify(site.value);
      const pool = [...(byProperty.get(propertyOf(site)) ?? [])].filter(([text]) => text !== own);
      return pool
        .map(([text, value]) => ({ text, value, likeness: likeness(own, text) }))
        .sort((a, b) => b.likeness - a.likeness || (a.text < b.text ? -1 : 1))
        .slice(0, MOST)
        .map(({ value }) => value);
    },
    siblingsOf(file, logicalId) {
      const type = typeOf.get(`${file} ${logicalId}`);
      const same = resources.filter((each) => each.file === file && each.json.Type === type);
      return next(
        same.map(({ id }) => id),
        logicalId,
      );
    },
    exportsLike(name) {
      const type = exported.find((each) => each.name === name)?.type;
      const same = exported.filter((each) => type !== undefined && each.type === type);
      return next(
        same.map((each) => each.name),
        name,
      );
    },
    renamings(text) {
      return names.flatMap((ofType) =>
        ofType
          .filter((name) => within(text, name))
          .flatMap((name) => next(ofType, name).map((other) => text.replace(bounded(name), `$1${other}`))),
      );
    },
  };
}

const propertyOf = ({ type, path }: Site) => `${type} ${path}`;

/** The next members of a list after one of them, from the start again at its end. */
function next(all: readonly string[], after: string): readonly string[] {
  const at = all.indexOf(after);
  return at < 0 ? [] : [...all.slice(at + 1), ...all.slice(0, at)].slice(0, MOST);
}

interface Found {
  readonly file: string;
  readonly id: string;
  readonly json: Json;
}

function resourcesOf(file: string, root: unknown): Found[] {
  const resources = isObject(root) && isObject(root.Resources) ? root.Resources : {};
  return Object.entries(resources).flatMap(([id, json]) => (isObject(json) ? [{ file, id, json }] : []));
}

/** Exports by the type, and attribute, of what they give. */
function exportsOf(file: string, root: unknown, typeOf: ReadonlyMap<string, string>) {
  const outputs = isObject(root) && isObject(root.Outputs) ? root.Outputs : {};
  return Object.values(outputs).flatMap((output) => {
    if (!isObject(output) || !isObject(output.Export) || typeof output.Export.Name !== 'string') return [];
    const { id, attribute } = referenceOf(output.Value) ?? { id: '', attribute: '' };
    return [{ name: output.Export.Name, type: `${typeOf.get(`${file} ${id}`)} ${attribute}` }];
  });
}

/** What a `Ref` or `Fn::GetAtt` names. */
export function referenceOf(value: unknown): { id: string; attribute: string } | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value.Ref === 'string') return { id: value.Ref, attribute: 'Ref' };
  const [id, attribute] = Array.isArray(value['Fn::GetAtt']) ? value['Fn::GetAtt'] : [];
  return typeof id === 'string' && typeof attribute === 'string' ? { id, attribute } : undefined;
}

/** The physical names that resources are given, by type; only types with two or more. */
function namesByType(resources: readonly Found[]): string[][] {
  const byType = new Map<string, string[]>();
  for (const { json } of resources)
    for (const name of namesOf(json)) {
      const key = String(json.Type);
      byType.set(key, [...(byType.get(key) ?? []), name]);
    }
  return [...byType.values()].filter((names) => names.length > 1);
}

const NAME = /^(?!PolicyName$|AlarmName$|GroupName$|ContainerName$|Description$)\w*(Name|Family)$/;

/** The names in a resource's properties that are texts and long enough to be told from words. */
export function namesOf({ Properties: properties }: Json): string[] {
  const entries = Object.entries(isObject(properties) ? properties : {});
  return entries.flatMap(([key, value]) =>
    NAME.test(key) && typeof value === 'string' && value.length > 5 ? [value] : [],
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const bounded = (name: string) => new RegExp(`(^|[^\\w-])${escaped(name)}(?![\\w-])`);
const within = (text: string, name: string) => text.includes(name) && bounded(name).test(text);

/** How much two texts share at either end, from 0 to 1. */
function likeness(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return (start + end) / Math.max(one.length, other.length);
}
