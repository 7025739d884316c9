import { keysOf, pointerTo } from '../../../lib/template/values/pointer';
import { type Change, changeOf, isObject, type Site } from './change';

/**
 * Each field of a manifest: left out (with every other node), another text, and what the same field says elsewhere; and
 * fields that it doesn't have.
 */
export function* fieldChanges(sites: readonly Site[]): Iterable<Change> {
  for (const site of sites) {
    const { value } = site;
    if (typeof value === 'string') yield changeOf('another text', site, `${value}x`);
    if (typeof value === 'boolean') yield changeOf('flip', site, !value);
    if (typeof value === 'number') {
      yield changeOf('lower', site, value - 1);
      yield changeOf('higher', site, value + 1);
    }
    for (const other of siblings(sites, site)) yield changeOf("another's value", site, other);
    yield* additions(sites, site);
  }
}

/** What CDK reads in an artifact where it is said, and an enclave's manifest doesn't say. */
function* additions(sites: readonly Site[], { file, pointer, type, path, value }: Site): Iterable<Change> {
  const [, id = ''] = /^\/artifacts\/([^/]+)$/.exec(pointer) ?? [];
  if (!isObject(value) || value.type !== 'aws:cloudformation:stack') return;
  const other = sites.find(
    (site) => isObject(site.value) && site.value.type === value.type && site.pointer !== pointer,
  );
  const noted = (entry: string) => ({ [`/${id}`]: [{ type: entry, data: 'sweep' }] });
  const added: readonly (readonly [keys: readonly string[], value: unknown])[] = [
    [['properties', 'stackName'], `${id}x`],
    [['properties', 'stackName'], keysOf(other?.pointer ?? '').at(-1)],
    [['properties', 'parameters'], { Mode: 'open' }],
    [['properties', 'notificationArns'], ['sweep']],
    [['properties', 'assumeRoleExternalId'], 'sweep'],
    [['properties', 'assumeRoleAdditionalOptions'], { Tags: [] }],
    [['metadata'], noted('aws:cdk:error')],
    [['metadata'], noted('aws:cdk:asset')],
    [['metadata'], noted('aws:cdk:sweep')],
  ];
  for (const [keys, after] of added) {
    const at = pointerTo(pointer, ...keys);
    const place = { file, pointer: at, type, path: [path, ...keys].join('/'), value: undefined };
    yield changeOf('another field', place, after, [{ file, op: 'add', pointer: at, value: after }]);
  }
}

/** What stands at the same place of two other artifacts, files or stacks. */
function siblings(sites: readonly Site[], site: Site): readonly unknown[] {
  if (typeof site.value !== 'string') return [];
  const place = rest(site);
  const others = sites.filter(
    (other) => other !== site && rest(other) === place && other.value !== site.value,
  );
  return [...new Set(others.map(({ value }) => value))].slice(0, 2);
}

const rest = ({ type, pointer }: Site) => {
  const [section, , ...keys] = keysOf(pointer);
  return [
    type,
    section,
    ...keys.map((key) => (/\d{12}/.test(key) || /^[0-9a-f]{64}$/.test(key) ? '*' : key)),
  ].join(' ');
};
