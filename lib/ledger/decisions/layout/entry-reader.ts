import { parseEntry } from '../entry';
import { isPlainEntry } from '../plain-entry';
import { EntryLayout, type LaidOut } from './entry-layout';

/** Layouts that are tried of those that begin alike, the one that fitted last first. */
const MOST_ALIKE = 6;
/** Bytes by which entries are told apart before a layout is tried: `{"agency":"` and the like. */
const BEGINNING = 6;

/** Reads the entries of a log in order, those of a known layout without parsing them. */
export class EntryReader {
  private readonly layouts = new Map<number, EntryLayout[]>();

  /** @throws LedgerError as `parseEntry` */
  read(bytes: Buffer): LaidOut {
    const key = bytes.length > BEGINNING ? bytes.readUIntBE(0, BEGINNING) : 0;
    const alike = this.layouts.get(key) ?? [];
    for (const layout of alike) {
      const found = layout.read(bytes);
      if (!found) continue;
      if (layout !== alike[0]) this.layouts.set(key, [layout, ...alike.filter((one) => one !== layout)]);
      return found;
    }
    const entry = parseEntry(bytes);
    const layout = isPlainEntry(entry) ? EntryLayout.of(entry, bytes) : undefined;
    if (layout) this.layouts.set(key, [layout, ...alike].slice(0, MOST_ALIKE));
    return { place: entry, sequence: entry.sequence, time: Date.parse(entry.time), body: entry };
  }
}
