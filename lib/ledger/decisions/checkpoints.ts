import { LedgerError } from '../errors';
import { CHECKPOINT_PATH } from '../notes/checkpoint';
import { encodeKey } from '../notes/key';
import type { LogReader } from '../tiles/tile-reader';
import { openFleetCheckpoint } from '../trust/fleet';
import type { Policy } from '../trust/policy';
import type { OpenedCheckpoint } from '../trust/trust';
import type { Report } from './faults';
import type { Notes } from './notes';

/** The checkpoint of a log; undefined where it has none that can be believed, which is noted. */
export async function openOwn(
  policy: Policy,
  path: string,
  reader: LogReader,
  notes: Notes,
): Promise<OpenedCheckpoint | undefined> {
  const bytes = await reader.read(CHECKPOINT_PATH);
  if (!bytes) {
    notes.note({ code: 'checkpoint_missing', log: path, entry: 0 });
    return undefined;
  }
  try {
    return openFleetCheckpoint(policy, bytes, { everyLogKey: true });
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    notes.note({ code: 'checkpoint_refused', log: path, entry: 0, detail: error.message });
    return undefined;
  }
}

/** Earlier checkpoints of a log. @throws LedgerError for one that is no checkpoint by the policy */
export function historyOf(
  origin: string,
  policy: Policy,
  history: readonly Uint8Array[],
): readonly OpenedCheckpoint[] {
  const opened = history.map((bytes) => openFleetCheckpoint(policy, bytes));
  return opened.filter(({ checkpoint }) => checkpoint.origin === origin);
}

/** Checkpoints that a store has under the one of today. One that this log didn't sign was never its own. */
export function earlierOf(
  origin: string,
  policy: Policy,
  earlier: readonly Uint8Array[],
  report: Report,
): readonly OpenedCheckpoint[] {
  const heads: OpenedCheckpoint[] = [];
  for (const bytes of earlier)
    try {
      const opened = openFleetCheckpoint(policy, bytes, { everyLogKey: true });
      if (opened.checkpoint.origin === origin) heads.push(opened);
      else report('checkpoint_refused', 0, `an earlier one is of ${opened.checkpoint.origin}`);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      report('checkpoint_refused', 0, `an earlier one, ${error.message}`);
    }
  return heads;
}

/** When the checkpoint was signed, by the earliest of those who say so: no entry in it can be later. */
export const signedAt = ({ note }: OpenedCheckpoint): number =>
  Math.min(
    ...note.verified.flatMap(({ timestamp }) => (timestamp ? [timestamp * 1000] : [])),
    Number.POSITIVE_INFINITY,
  );

/** When the log itself says that it signed a checkpoint: what it took later can't be older. */
export function loggedAt({ note, signedBy }: OpenedCheckpoint): number {
  const own = new Set(signedBy.map(encodeKey));
  const times = note.verified.flatMap(({ key, timestamp }) =>
    timestamp && own.has(encodeKey(key)) ? [timestamp * 1000] : [],
  );
  return times.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...times);
}
