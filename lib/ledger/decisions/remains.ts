import { CHECKPOINT_PATH, parseCheckpoint } from '../notes/checkpoint';
import { parseNote } from '../notes/note';
import { type NoteVerifier, openNote } from '../notes/verifier';
import { TILE_WIDTH } from '../tiles/bundle';
import { type LogReader, readEntries } from '../tiles/tile-reader';
import { parseEntry } from './entry';
import type { Remains } from './recorder';

/**
 * What a log left that ended, for the log that takes over from it. It must have been opened and closed since it was
 * last written, so that its checkpoint covers what its journal kept.
 * @param verifiers of the keys that must have signed it; undefined for a log of former keys, of which nothing is known here:
 * what is said of it is held against its own signatures by whoever checks both
 * @returns undefined for a log that has no checkpoint, or no entry
 * @throws LedgerError `note_malformed`, `note_unsigned`, `signature_invalid`, `checkpoint_malformed`, `tile_missing`,
 * `bundle_malformed`, `entry_malformed`, `not_canonical`
 */
export async function remainsOf(
  reader: LogReader,
  verifiers: readonly NoteVerifier[] | undefined,
): Promise<Remains | undefined> {
  const bytes = await reader.read(CHECKPOINT_PATH);
  if (!bytes) return undefined;
  const { origin, size, root } = parseCheckpoint(
    (verifiers ? openNote(bytes, verifiers) : parseNote(bytes)).text,
  );
  const open = new Set<string>();
  let sealed = false;
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    for (const entry of (await readEntries(reader, bundle, size)).map(parseEntry)) {
      sealed = entry.kind === 'seal';
      if (entry.kind === 'intent') open.add(entry.request);
      if (entry.kind === 'decision') open.delete(entry.request);
      if (entry.kind === 'abandoned' && entry.log === origin)
        for (const request of entry.requests) open.delete(request);
    }
  if (size === 0) return undefined;
  return { origin, size, root: `sha256:${root.toString('hex')}`, sealed, abandoned: [...open] };
}
