import { LedgerError } from '../errors';
import { parseCheckpoint } from '../notes/checkpoint';
import { parseNote } from '../notes/note';
import { policyFor } from '../trust/fleet';
import type { Policy } from '../trust/policy';
import { parseTlogProof, verifyTlogProof } from '../trust/tlog-proof';
import { type OpenedCheckpoint, seenAt } from '../trust/trust';
import { parseReleaseEntry, type ReleaseEntry } from './entry';

/** What a proof shows to be in a release log. */
export interface ProvedRelease {
  readonly origin: string;
  /** Number of the entry, which is its sequence too. */
  readonly index: number;
  readonly entry: ReleaseEntry;
  readonly opened: OpenedCheckpoint;
  /** Seconds since the epoch at which a quorum of the policy's witnesses had seen the log, if it asks for any. */
  readonly seenAt: number | undefined;
}

/**
 * The entry that a proof brings as its `extra`, which is believed as far as it hashes to a root that every key of the log
 * signed and a quorum of witnesses has seen, where it says that it stands.
 * @throws LedgerError `proof_malformed`, `entry_malformed`, `not_canonical`, and as `verifyTlogProof`
 */
export function openReleaseProof(policy: Policy, bytes: Buffer): ProvedRelease {
  const proof = parseTlogProof(bytes);
  const { origin } = parseCheckpoint(parseNote(proof.checkpoint).text);
  const { extra } = proof;
  if (!extra) throw new LedgerError('proof_malformed', 'it brings no entry');
  const own = policyFor(policy, origin);
  const opened = verifyTlogProof(own, proof, extra, { everyLogKey: true });
  const entry = parseReleaseEntry(extra);
  if (entry.sequence !== proof.index)
    throw new LedgerError('proof_invalid', 'its entry names another place than it has');
  return { origin, index: proof.index, entry, opened, seenAt: seenAt(own, opened) };
}
