import type { Entries } from '../../tiles/bundle';
import { parseEntry } from '../entry';
import { isPlainEntry } from '../plain-entry';
import { EntryLayout, type LaidOut } from './entry-layout';
import { keyOf } from './request-key';

/** Layouts that are tried of those that begin alike, the one that fitted last first. */
const MOST_ALIKE = 6;
/** Four bytes by which entries are told apart before a layout is tried: `agen` of `{"agency":` and the like. */
const BEGINNING = 2;
const BEGINNING_END = BEGINNING + 4;
const NONE: readonly EntryLayout[] = [];

/** Reads the entries of a log in order, those of a known layout without parsing them. */
export class EntryReader {
  private readonly layouts = new Map<number, EntryLayout[]>();

  /** Reads the entry at place `at`. @throws LedgerError as `parseEntry` */
  read(entries: Entries, at: number): LaidOut {
    const start = entries.start(at);
    const end = entries.end(at);
    const key = end - start < BEGINNING_END ? 0 : entries.view.getInt32(start + BEGINNING);
    const alike = this.layouts.get(key) ?? NONE;
    for (let tried = 0; tried < alike.length; tried++) {
      const layout = alike[tried];
      const found = layout?.read(entries, start, end);
      if (!layout || !found) continue;
      if (tried > 0) this.layouts.set(key, [layout, ...alike.filter((one) => one !== layout)]);
      return found;
    }
    const entry = parseEntry(entries.bytes.subarray(start, end));
    const layout = isPlainEntry(entry) ? EntryLayout.of(entry) : undefined;
    const found = layout?.read(entries, start, end);
    if (layout && found) {
      this.layouts.set(key, [layout, ...alike].slice(0, MOST_ALIKE));
      return found;
    }
    const body = 'request' in entry ? { ...entry, request: keyOf(entry.request) } : entry;
    return { place: entry, sequence: entry.sequence, time: Date.parse(entry.time), body };
  }
}
