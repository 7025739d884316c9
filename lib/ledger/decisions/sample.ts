import { encodeUint64 } from '../encoding';
import type { Checkpoint } from '../notes/checkpoint';
import { leafHash } from '../tree/hash';
import { type DecisionEntry, type EntryOf, parseEntry } from './entry';

/** A decided request of a log. */
export interface Sample {
  readonly origin: string;
  /** Index of the decision. */
  readonly entry: number;
  readonly intent: EntryOf<'intent'>;
  readonly decision: EntryOf<'decision'>;
  /** Of an approval that was used for it. */
  readonly stage: 'input' | 'output' | undefined;
  /** Of the request that people approved, in it. */
  readonly approved: string | undefined;
}

/**
 * Picks decided requests by what the signed roots say, so that who kept the logs didn't choose and anyone picks the same:
 * those whose hash of seed and index, as of a leaf (RFC 6962), is least, over all logs. Holds no more than are picked, and the open requests.
 */
export class Sampler {
  private readonly picked: { readonly rank: Buffer; readonly sample: Sample }[] = [];
  /** Requests that have a decision which says something of what was judged. */
  decided = 0;

  /**
   * @param most samples at the most
   * @param salt the verifier's own, which nobody could foresee who kept the log
   */
  constructor(
    private readonly most: number,
    private readonly salt: string,
  ) {}

  /** What takes the entries of one log, in order. @throws LedgerError as `parseEntry`, from what it returns */
  of({ origin, size, root }: Checkpoint): (index: number, bytes: Uint8Array) => void {
    const seed = leafHash(
      Buffer.from(`cordon.ledger-replay/v1\n${origin}\n${size}\n${root.toString('base64')}\n${this.salt}\n`),
    );
    const open = new Map<string, { readonly intent: EntryOf<'intent'>; approval?: EntryOf<'approval'> }>();
    return (index, bytes) => {
      const entry: DecisionEntry = parseEntry(bytes);
      if (entry.kind === 'intent') open.set(entry.request, { intent: entry });
      if (entry.kind === 'approval') {
        const asked = open.get(entry.request);
        if (asked) asked.approval = entry;
      }
      if (entry.kind !== 'decision') return;
      const asked = open.get(entry.request);
      open.delete(entry.request);
      if (!asked || entry.outcome === 'failed') return;
      this.decided++;
      const rank = leafHash(Buffer.concat([seed, encodeUint64(index)]));
      const { intent, approval } = asked;
      const { stage, requestDigest: approved } = approval ?? {};
      this.offer(rank, { origin, entry: index, intent, decision: entry, stage, approved });
    };
  }

  /** In the order of logs and entries. */
  samples(): readonly Sample[] {
    return this.picked
      .map(({ sample }) => sample)
      .toSorted((a, b) => (a.origin === b.origin ? a.entry - b.entry : a.origin < b.origin ? -1 : 1));
  }

  private offer(rank: Buffer, sample: Sample): void {
    const { picked, most } = this;
    const last = picked.at(-1);
    if (picked.length >= most && last && rank.compare(last.rank) >= 0) return;
    let [low, high] = [0, picked.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((picked[middle]?.rank.compare(rank) ?? 1) < 0) low = middle + 1;
      else high = middle;
    }
    picked.splice(low, 0, { rank, sample });
    if (picked.length > most) picked.pop();
  }
}
