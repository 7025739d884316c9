import { keysOf } from '../../../lib/template/values/pointer';
import { type Change, changeOf, type Site } from './change';

/** Each field of a manifest: left out (with every other node), another text, and what the same field says elsewhere. */
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
