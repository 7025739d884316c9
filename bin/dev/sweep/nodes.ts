import { type Change, changeOf, type Site } from './change';

/** Every node is left out by itself: keys, members of lists, attributes, whole resources, sections. */
export function* deletions(sites: readonly Site[]): Iterable<Change> {
  for (const site of sites) yield changeOf('delete', site, undefined);
}
