import { type Box, subtractAll } from './box';
import type { AclEntry } from './network';

/** What one entry of an ACL lets through. */
export interface Passing {
  readonly entry: AclEntry;
  readonly boxes: readonly Box[];
}

const passing = new WeakMap<readonly AclEntry[], readonly Passing[]>();

/** What an ACL lets through in one direction, with the entry that does. Worked out once for each list of entries. */
export function allowedBy(entries: readonly AclEntry[]): readonly Passing[] {
  const known = passing.get(entries);
  if (known) return known;
  const ordered = [...entries].sort((one, two) => one.number - two.number);
  const decided: Box[] = [];
  const found = ordered.flatMap((entry) => {
    const boxes = subtractAll([entry.box], decided);
    decided.push(entry.box);
    return entry.allow && boxes.length > 0 ? [{ entry, boxes }] : [];
  });
  passing.set(entries, found);
  return found;
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
