import { type Box, subtractAll } from './box';
import type { AclEntry } from './network';

/** What one entry of an ACL lets through. */
export interface Passing {
  readonly entry: AclEntry;
  readonly boxes: readonly Box[];
}

/** What each entry lets through, in the order in which they are tried; which one by its place in the list. */
const passing = new WeakMap<readonly AclEntry[], readonly { place: number; boxes: readonly Box[] }[]>();

/** What an ACL lets through in one direction, with the entry that does. Worked out once for each list of entries. */
export function allowedBy(entries: readonly AclEntry[]): readonly Passing[] {
  const known = passing.get(entries) ?? passedBy(entries);
  // Entries lead to a whole assembly, which what is remembered of them would keep.
  passing.set(entries, known);
  return known.flatMap(({ place, boxes }) => {
    const entry = entries[place];
    return entry ? [{ entry, boxes }] : [];
  });
}

function passedBy(entries: readonly AclEntry[]) {
  const ordered = [...entries.entries()].sort(([, one], [, two]) => one.number - two.number);
  const decided: Box[] = [];
  return ordered.flatMap(([place, { box, allow }]) => {
    const boxes = subtractAll([box], decided);
    decided.push(box);
    return allow && boxes.length > 0 ? [{ place, boxes }] : [];
  });
}

const withheld = new WeakMap<readonly AclEntry[], Map<string, readonly Box[]>>();

/** What of the wanted packets the entries don't let through. */
export function deniedBy(entries: readonly AclEntry[], wanted: Box): readonly Box[] {
  const key = [wanted.address, wanted.port, wanted.protocol].join();
  const asked = withheld.get(entries) ?? new Map<string, readonly Box[]>();
  withheld.set(entries, asked);
  let found = asked.get(key);
  if (found === undefined) {
    found = subtractAll(
      [wanted],
      allowedBy(entries).flatMap(({ boxes }) => boxes),
    );
    asked.set(key, found);
  }
  return found;
}
