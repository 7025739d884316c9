import { checkLog } from '../../check/check';
import { RequestIds } from '../../check/request-ids';
import { StoreUnreadable } from '../../check/store-report';
import { LedgerError } from '../../errors';
import type { Entries } from '../../tiles/bundle';
import type { LogReader } from '../../tiles/tile-reader';
import type { TreeHead } from '../../tree/consistency';
import { DECISION_FAULTS, type DecisionFault } from '../faults';
import { EntryReader } from '../layout/entry-reader';
import { requestOf } from '../layout/request-key';

/** A log that was checked, to be read again. */
export interface CheckedReader {
  readonly origin: string;
  readonly reader: LogReader;
  readonly head: TreeHead;
  /** Whether its entries were those that were signed. */
  readonly ok: boolean;
}

interface First {
  readonly log: CheckedReader;
  readonly entry: number;
  readonly time: number;
}

type Note = (fault: DecisionFault) => void;
type Take = (key: string, log: CheckedReader, entry: number, time: number) => void;

/** Ids that may have come twice, at most: with so many, more say nothing new. */
const MOST_SUSPECTED = 10_000;

/**
 * Finds out whether any id is of two requests, over all logs: each has one intent, or one denial. Ids are taken as the logs are
 * checked. Where one may have come again, the logs are read once more to see where; and where ids don't fit into memory, once for
 * each part of them.
 */
export class RepeatedRequests {
  private readonly suspected = new Set<string>();
  private readonly ids: RequestIds;
  private total = 0;

  constructor(private readonly mostSlots?: number) {
    this.ids = new RequestIds(mostSlots);
  }

  /** Takes the key of the id of an intent or a denial. */
  take(key: string): void {
    this.total++;
    if (this.ids.add(key)) this.suspect(key);
  }

  /** Names each entry that has the id of an earlier one: by their order in one log, by their times in two. */
  async find(logs: readonly CheckedReader[], note: Note): Promise<void> {
    if (this.ids.isFull) await this.inParts(logs, note);
    if (this.suspected.size === 0) return;
    const firsts = new Map<string, First>();
    await this.reread(logs, note, (key, log, entry, time) => {
      if (!this.suspected.has(key)) return;
      const first = firsts.get(key);
      if (!first || time < first.time) firsts.set(key, { log, entry, time });
    });
    await this.reread(
      logs,
      () => undefined,
      (key, log, entry) => {
        const first = firsts.get(key);
        if (!first || (first.log === log && first.entry === entry)) return;
        const detail = `${requestOf(key)} stands in ${first.log.origin}, entry ${first.entry}`;
        note({ code: 'intent_repeated', log: log.origin, entry, detail });
      },
    );
  }

  private async inParts(logs: readonly CheckedReader[], note: Note): Promise<void> {
    // An eighth more than fit, as parts aren't all of one size.
    const parts = Math.ceil((1.125 * this.total) / this.ids.most);
    for (let part = 0; part < parts; part++) {
      const ids = new RequestIds(this.mostSlots);
      await this.reread(logs, note, (key) => {
        if (this.ids.part(key, parts) === part && ids.add(key)) this.suspect(key);
      });
      if (ids.isFull) throw new RangeError(`ids of ${this.total} requests don't fit into ${parts} parts`);
    }
  }

  private suspect(key: string): void {
    if (this.suspected.size < MOST_SUSPECTED) this.suspected.add(key);
  }

  /** Reads logs again, and holds them against their roots again, since nobody knows that they stayed as they were. */
  private async reread(logs: readonly CheckedReader[], note: Note, take: Take): Promise<void> {
    for (const log of logs)
      try {
        const { problems } = await checkLog(log.reader, log.head, { onEntries: ofRequests(log, take) });
        for (const { code, entry, end } of log.ok ? problems : [])
          note({ code, log: log.origin, entry, end, detail: 'it was another one when it was read before' });
      } catch (error) {
        if (!(error instanceof StoreUnreadable)) throw error;
        const { claim } = DECISION_FAULTS.intent_repeated;
        note({ code: 'log_unread', claim, log: log.origin, entry: 0, detail: error.message });
      }
  }
}

/** Gives the entries on, of a log's bundles, that a request begins with. */
function ofRequests(log: CheckedReader, take: Take): (first: number, entries: Entries) => void {
  const reader = new EntryReader();
  return (first, entries) => {
    for (let at = 0; at < entries.length; at++)
      try {
        const { body, time } = reader.read(entries, at);
        if (body.kind === 'intent' || body.kind === 'denial') take(body.request, log, first + at, time);
      } catch (error) {
        // Told when the log was checked.
        if (!(error instanceof LedgerError)) throw error;
      }
  };
}
