import { LedgerError } from '../errors';
import { leafHash } from '../tree/hash';
import { verifyInclusion } from '../tree/inclusion';
import { openFleetCheckpoint } from '../trust/fleet';
import type { Policy } from '../trust/policy';
import type { TlogProof } from '../trust/tlog-proof';
import type { OpenedCheckpoint } from '../trust/trust';
import { type DecisionEntry, isOriginOf, parseEntry } from './entry';

export interface ProvedEntry {
  readonly verdict: 'proved' | 'refuted' | 'undecided';
  /** One sentence, which may hold text of the proof. */
  readonly says: string;
  readonly origin?: string;
  readonly index?: number;
  readonly size?: number;
  readonly cosignedBy?: readonly string[];
  /** What is proved to be in the log. */
  readonly entry?: DecisionEntry;
}

/**
 * Verifies that an entry is in a log of the policy, where it says that it is, and is the one that was asked for. The
 * proof's `extra` may be given as the entry: it is believed no more than any other, for only the entry in the log
 * hashes to the root. Without a quorum of witnesses nothing is proved.
 */
export function verifyDecisionProof(
  policy: Policy,
  { index, hashes, checkpoint }: TlogProof,
  bytes: Uint8Array,
  asked: { readonly instance?: string | undefined; readonly sequence?: number },
): ProvedEntry {
  let opened: OpenedCheckpoint;
  let entry: DecisionEntry;
  try {
    opened = openFleetCheckpoint(policy, checkpoint, { everyLogKey: true });
    const { size, root } = opened.checkpoint;
    if (bytes.length > 0xffff || !verifyInclusion({ index, size, root }, leafHash(bytes), hashes))
      throw new LedgerError('proof_invalid', `the entry is not number ${index} of ${size}`);
    entry = parseEntry(bytes);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { verdict: 'refuted', says: error.message };
  }
  const { origin, size } = opened.checkpoint;
  const cosignedBy = opened.cosigned.map(({ witness }) => witness.name);
  const found = { origin, index, size, cosignedBy, entry };
  const { instance, sequence } = entry;
  const isInPlace = sequence === index && isOriginOf(origin, entry);
  if (!isInPlace)
    return {
      verdict: 'refuted',
      says: `the entry calls itself ${instance}/${sequence}, and is number ${index} of ${origin}`,
      ...found,
    };
  const isAsked = (asked.instance ?? instance) === instance && (asked.sequence ?? sequence) === sequence;
  if (!isAsked)
    return {
      verdict: 'refuted',
      says: `the proof is of ${instance}/${sequence}, which is not what was asked for`,
      ...found,
    };
  const says = `${instance}/${sequence} is in ${origin}, number ${index} of ${size}`;
  return opened.quorum
    ? { verdict: 'proved', says, ...found }
    : { verdict: 'undecided', says: `${says}, which no quorum of witnesses has seen`, ...found };
}
