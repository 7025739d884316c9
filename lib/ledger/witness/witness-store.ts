import { hash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere, syncFolder, writeDurably } from '../log/durable-file-store';
import { type FolderLock, lockFolder } from '../log/folder-lock-store';
import { CHECKPOINT_PATH, parseCheckpoint } from '../notes/checkpoint';
import { parseNote } from '../notes/note';
import type { Witnessed, WitnessStore } from './witness';

/**
 * A witness's memory in a folder: `<SHA-256 of the origin in hex>/checkpoint`, as it is served to monitors (C2SP
 * tlog-witness, "Monitor Retrieval Mechanism"). Its folder is locked: two witnesses of one key on two memories could
 * cosign a fork.
 * @throws LedgerError `log_locked`; reading throws `note_malformed`, `checkpoint_malformed` if the memory is damaged,
 * which must not be taken for having none
 */
export async function openWitnessStore(folder: string): Promise<WitnessStore & FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { release } = await lockFolder(folder);
  const pathOf = (origin: string) => join(folder, hash('sha256', origin, 'hex'));
  let turn: Promise<unknown> = Promise.resolve();

  const latest = async (origin: string): Promise<Witnessed | undefined> => {
    const note = await readIfThere(join(pathOf(origin), CHECKPOINT_PATH));
    if (!note) return undefined;
    const { size, root } = parseCheckpoint(parseNote(note).text);
    return { size, root, note };
  };

  const replace = async (origin: string, expected: number, { note }: Witnessed): Promise<boolean> => {
    if (((await latest(origin))?.size ?? 0) !== expected) return false;
    if (await mkdir(pathOf(origin), { recursive: true, mode: 0o700 })) await syncFolder(folder);
    await writeDurably(join(pathOf(origin), CHECKPOINT_PATH), note);
    return true;
  };

  return {
    latest,
    // One after the other, so that nothing comes between the comparison and the write.
    replace: (origin, expected, next) => {
      const done = turn.then(() => replace(origin, expected, next));
      turn = done.catch(() => undefined);
      return done;
    },
    release: () => turn.then(release),
  };
}
