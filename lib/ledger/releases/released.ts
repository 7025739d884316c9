import { identityOf, type Released, type ReleaseEntry } from './entry';

export type ReleaseFaultCode =
  | 'entry_malformed'
  | 'sequence_gap'
  | 'time_backwards'
  | 'withdrawal_of_nothing'
  | 'withdrawal_repeated';

/** What a release log says may be used, as its entries are read in order. */
export class ReleasedSet {
  /** Index of the newest entry of each, and whether it was withdrawn. */
  private readonly entries = new Map<string, number>();
  private readonly identities: (string | undefined)[] = [];
  private readonly withdrawn = new Set<number>();
  /** Of the sequence of the last entry against its index. */
  private shift = 0;
  private last = Number.NEGATIVE_INFINITY;

  take(entry: ReleaseEntry, index: number, report: (code: ReleaseFaultCode, detail: string) => void): void {
    const shift = entry.sequence - index;
    // Said where it begins: what follows a gap is out of step as much.
    if (shift !== 0 && shift !== this.shift) report('sequence_gap', String(entry.sequence));
    this.shift = shift;
    const time = Date.parse(entry.time);
    if (time < this.last) report('time_backwards', entry.time);
    this.last = Math.max(this.last, time);
    if (entry.kind === 'withdrawal') {
      if (this.identities[entry.of] === undefined) report('withdrawal_of_nothing', String(entry.of));
      if (this.withdrawn.has(entry.of)) report('withdrawal_repeated', String(entry.of));
      this.withdrawn.add(entry.of);
      this.identities.push(undefined);
      return;
    }
    const identity = identityOf(entry);
    this.identities.push(identity);
    this.entries.set(identity, index);
  }

  /** A malformed entry takes a place, and says nothing. */
  skip(): void {
    this.identities.push(undefined);
  }

  /** Index of the newest entry of something that may be used; undefined if there is none, or it was withdrawn. */
  find(one: Released): number | undefined {
    const index = this.entries.get(identityOf(one));
    return index === undefined || this.withdrawn.has(index) ? undefined : index;
  }

  /** Index of the entry by which what this one releases may be used, if it may: to withdraw an older one changes nothing. */
  inForceLike(index: number): number | undefined {
    const newest = this.entries.get(this.identities[index] ?? '');
    return newest === undefined || this.withdrawn.has(newest) ? undefined : newest;
  }

  /** Index of the newest entry of something that was withdrawn, and not released again since. */
  findWithdrawn(one: Released): number | undefined {
    const index = this.entries.get(identityOf(one));
    return index !== undefined && this.withdrawn.has(index) ? index : undefined;
  }
}
