import { fileLogReader, readEntries, TILE_WIDTH } from '../../ledger';
import { parseReleaseEntry } from '../../ledger/releases/entry';
import { ReleasedSet } from '../../ledger/releases/released';
import { UsageError } from '../command';

/** What the first entries of a release log in a folder say may be used. @throws UsageError for one that is wrong */
export async function releasedIn(folder: string, size: number): Promise<ReleasedSet> {
  const released = new ReleasedSet();
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    for (const [at, bytes] of (await readEntries(fileLogReader(folder), bundle, size)).entries())
      released.take(parseReleaseEntry(bytes), bundle * TILE_WIDTH + at, (code, detail) => {
        throw new UsageError(
          'release-log-wrong',
          `entry ${bundle * TILE_WIDTH + at} of '${folder}' is wrong: ${code}, ${detail}`,
        );
      });
  return released;
}
