import { pointerTo } from '../../../lib/template/values/pointer';
import { type Change, changeOf, isObject, type Json, type Site, siteAt } from './change';
import { namesOf } from './known-values';

const COPY = 'SweepCopy';

/** Each resource once more, by the same name and by another; two of a type exchanged; each one kept when replaced. */
export function* resourceChanges(file: string, root: unknown): Iterable<Change> {
  const resources = isObject(root) && isObject(root.Resources) ? root.Resources : {};
  const sites = Object.entries(resources).flatMap(([id, json]) =>
    isObject(json) ? [{ id, json, site: siteAt(file, root, pointerTo('/Resources', id), json) }] : [],
  );
  for (const { json, site } of sites) {
    yield duplicate('duplicate', site, json);
    const renamed = renamedCopy(json);
    if (renamed) yield duplicate('duplicate by another name', site, renamed);
    yield* retained(site, json);
  }
  for (const [index, one] of sites.entries()) {
    const other = sites.slice(index + 1).find(({ json }) => json.Type === one.json.Type);
    if (other) yield* swapped(one, other);
  }
}

const duplicate = (kind: 'duplicate' | 'duplicate by another name', site: Site, copy: Json): Change => ({
  ...changeOf(kind, site, copy, [
    { file: site.file, op: 'add', pointer: pointerTo('/Resources', COPY), value: copy },
  ]),
  id: `${kind} ${site.file}#${site.pointer}`,
});

/** The resource with its names, and those of the policies in it, changed. */
function renamedCopy(json: Json): Json | undefined {
  const names = namesOf(json);
  const properties = isObject(json.Properties) ? json.Properties : {};
  const own = Object.entries(properties).filter(
    ([key, value]) => typeof value === 'string' && (names.includes(value) || /Name$/.test(key)),
  );
  if (own.length === 0) return undefined;
  const renamed = Object.fromEntries(own.map(([key, value]) => [key, `${value}-copy`]));
  return { ...json, Properties: { ...properties, ...renamed } };
}

/** What is replaced or taken out of the template goes on running when it is retained. */
function* retained(site: Site, json: Json): Iterable<Change> {
  for (const attribute of ['DeletionPolicy', 'UpdateReplacePolicy'])
    for (const value of ['Retain', 'Delete', 'RetainExceptOnCreate']) {
      if (json[attribute] === value || (attribute === 'UpdateReplacePolicy' && value.endsWith('Create')))
        continue;
      const pointer = pointerTo(site.pointer, attribute);
      const at = { ...site, pointer, path: attribute, value: json[attribute] };
      yield changeOf('retain', at, value, [{ file: site.file, op: 'add', pointer, value }]);
    }
}

interface Placed {
  readonly id: string;
  readonly json: Json;
  readonly site: Site;
}

/** Two resources of a type, each with the other's properties. */
function* swapped(one: Placed, other: Placed): Iterable<Change> {
  if (JSON.stringify(one.json.Properties) === JSON.stringify(other.json.Properties)) return;
  const exchange = (to: Placed, from: Placed) =>
    ({
      file: to.site.file,
      op: 'replace',
      pointer: to.site.pointer,
      value: { ...to.json, Properties: from.json.Properties },
    }) as const;
  yield {
    ...changeOf('swap', one.site, other.id, [exchange(one, other), exchange(other, one)]),
    id: `swap ${one.site.file}#${one.site.pointer} ${other.id}`,
  };
}
