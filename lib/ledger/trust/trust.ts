import { LedgerError } from '../errors';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint';
import { verifierOf } from '../notes/cosignature';
import { encodeKey, type VerifierKey } from '../notes/key';
import { parseNote } from '../notes/note';
import { type VerifiedNote, verifyNote } from '../notes/verifier';
import { isQuorum, type Policy, type PolicyWitness } from './policy';

/** A witness of the policy that cosigned a checkpoint. */
export interface Cosigned {
  readonly witness: PolicyWitness;
  /** Seconds since the epoch, of its newest cosignature on this checkpoint. */
  readonly timestamp: number;
}

/** A checkpoint that a log of a policy signed. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: VerifiedNote;
  /** Keys of the log that signed it, and those of the policy that did not. */
  readonly signedBy: readonly VerifierKey[];
  readonly notSignedBy: readonly VerifierKey[];
  readonly cosigned: readonly Cosigned[];
  /** Whether those that cosigned are a quorum of the policy. */
  readonly quorum: boolean;
}

export interface TrustOptions {
  /** Every key that the policy has for the log must have signed, so that one broken algorithm breaks nothing. */
  readonly everyLogKey?: boolean;
}

/**
 * Opens a checkpoint by a policy: a log with its origin signed it, and no signature of a known log or witness is
 * wrong. Says who cosigned and whether that is a quorum, and leaves it to the caller to refuse.
 * @throws LedgerError `note_malformed`, `checkpoint_malformed`, `log_unknown`, `signature_invalid`, `note_unsigned`
 */
export function openCheckpoint(
  policy: Policy,
  bytes: Uint8Array,
  { everyLogKey = false }: TrustOptions = {},
): OpenedCheckpoint {
  const parsed = parseNote(bytes);
  const checkpoint = parseCheckpoint(parsed.text);
  const logKeys = policy.logs.map(({ key }) => key).filter(({ name }) => name === checkpoint.origin);
  if (logKeys.length === 0) throw new LedgerError('log_unknown', checkpoint.origin);
  const witnesses = [...policy.witnesses.values()];
  const note = verifyNote(parsed, [...logKeys, ...witnesses.map(({ key }) => key)].map(verifierOf));
  const times = timesOf(note);
  const signedBy = logKeys.filter((key) => times.has(encodeKey(key)));
  const notSignedBy = logKeys.filter((key) => !times.has(encodeKey(key)));
  if (signedBy.length === 0 || (everyLogKey && notSignedBy.length > 0))
    throw new LedgerError('note_unsigned', `by the log ${checkpoint.origin}`);
  const cosigned = witnesses.flatMap((witness) => {
    const timestamp = times.get(encodeKey(witness.key));
    return timestamp === undefined ? [] : [{ witness, timestamp }];
  });
  const quorum = isQuorum(policy, new Set(cosigned.map(({ witness }) => witness.name)));
  return { checkpoint, note, signedBy, notSignedBy, cosigned, quorum };
}

/** The same, and refuses without a quorum. @throws LedgerError as `openCheckpoint`, and `quorum_missing` */
export function openTrustedCheckpoint(
  policy: Policy,
  bytes: Uint8Array,
  options?: TrustOptions,
): OpenedCheckpoint {
  const opened = openCheckpoint(policy, bytes, options);
  if (!opened.quorum) throw new LedgerError('quorum_missing', `${opened.cosigned.length} cosigned`);
  return opened;
}

/**
 * When a quorum of witnesses had seen a checkpoint, in seconds since the epoch: the latest time at which those that had
 * cosigned no earlier are one. Undefined where there is none, or none is asked for.
 */
export function seenAt(policy: Policy, { cosigned }: OpenedCheckpoint): number | undefined {
  if (isQuorum(policy, new Set())) return undefined;
  const times = cosigned.map(({ timestamp }) => timestamp).toSorted((a, b) => b - a);
  return times.find((time) =>
    isQuorum(
      policy,
      new Set(cosigned.flatMap(({ witness, timestamp }) => (timestamp >= time ? [witness.name] : []))),
    ),
  );
}

/** The newest time of each key that signed, by its vkey: distinct keys are counted, not lines. */
function timesOf({ verified }: VerifiedNote): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { key, timestamp = 0 } of verified)
    times.set(encodeKey(key), Math.max(timestamp, times.get(encodeKey(key)) ?? 0));
  return times;
}
