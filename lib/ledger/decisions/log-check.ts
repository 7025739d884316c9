import { LedgerError } from '../errors';
import type { Entries } from '../tiles/bundle';
import { type EntryBody, isOriginOf } from './entry';
import { Announcements, type Expected } from './expected';
import type { Report } from './faults';
import type { Reviewed } from './join/join-reviews';
import type { ReceiptsOfLog } from './join/receipts';
import type { RepeatedRequests } from './join/repeated-requests';
import type { LaidOut } from './layout/entry-layout';
import { EntryReader } from './layout/entry-reader';
import { type Hold, type Invocations, type Outcomes, Requests, type UsedApproval } from './requests';
import { type ActCounts, ReviewActs } from './review-acts';

/** What one log says, as far as other logs must fit it. */
export interface LogFacts {
  readonly origin: string;
  /** Undefined where no entry names that of its origin. */
  readonly enclave: string | undefined;
  readonly genesis: EntryBody<'genesis'> | undefined;
  readonly sealed: boolean;
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Requests that have no decision, and that this log doesn't give up itself. */
  readonly undecided: ReadonlySet<string>;
  /** Requests of other logs that this one gives up, by the log's origin, each with the entry that does. */
  readonly abandoned: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly holds: ReadonlyMap<string, Hold>;
  readonly approvals: readonly UsedApproval[];
  readonly invocations: Invocations;
  readonly outcomes: Outcomes | ActCounts;
  /** What people decided and refused to decide, of a log of the review service; undefined of a proxy's. */
  readonly reviewed: Reviewed | undefined;
}

export interface LogCheckOptions {
  readonly origin: string;
  readonly expected: Expected;
  /** Milliseconds since the epoch after which no entry can be, since the checkpoint was signed then. */
  readonly notAfter: number;
  /** Sizes of this log at earlier times, in milliseconds: no entry after them can be older. */
  readonly notBefore: readonly { readonly size: number; readonly time: number }[];
  readonly ids: RepeatedRequests;
  /** Of callers, where some name this log. */
  readonly receipts: ReceiptsOfLog | undefined;
  readonly report: Report;
}

/** What both services write, and what one of them does. */
const SHARED_KINDS: ReadonlySet<string> = new Set(['genesis', 'heartbeat', 'seal']);
const REVIEW_KINDS: ReadonlySet<string> = new Set(['review-act', 'review-decision', 'review-outcome']);

const NO_INVOCATIONS: Invocations = { least: 0, most: 0 };

/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;

/** Holds the entries of one log, in order, against the documented format and a charter. Any order of faults is by entry. */
export class LogCheck {
  private readonly announcements: Announcements;
  private readonly requests: Requests;
  private readonly acts: ReviewActs;
  private readonly abandoned = new Map<string, Map<string, number>>();
  private genesis: EntryBody<'genesis'> | undefined;
  private readonly reader = new EntryReader();
  private first: number | undefined;
  private last: number | undefined;
  /** As entries of this log name enclave and instance. */
  private own: LaidOut['place'] | undefined;
  private sealed = false;
  private late = false;
  private readonly floors: { readonly size: number; readonly time: number }[];
  /** Milliseconds since the epoch before which no entry can be any more, since an earlier checkpoint without it was signed then. */
  private floor = Number.NEGATIVE_INFINITY;
  /** Of the sequence of the last entry against its index. */
  private shift = 0;

  constructor(private readonly options: LogCheckOptions) {
    const { origin, expected, report, notBefore } = options;
    this.floors = notBefore.toSorted((one, other) => one.size - other.size);
    this.announcements = new Announcements(expected);
    this.requests = new Requests(origin, expected, this.announcements, options.ids, report);
    this.acts = new ReviewActs(origin, expected, report);
  }

  /** Takes entry `index` of the log, which stands at place `at` of its bundle. */
  take(index: number, entries: Entries, at: number): void {
    const { report } = this.options;
    let read: LaidOut;
    try {
      read = this.reader.read(entries, at);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      report('entry_malformed', index, error.message);
      return;
    }
    this.place(read, index);
    this.clock(read, index);
    this.content(read, index);
    this.options.receipts?.take(read.body, index, read.time);
  }

  finish(): LogFacts {
    const { origin, receipts } = this.options;
    receipts?.finish();
    const { genesis, sealed, abandoned, own } = this;
    const [first, last] = [this.first, this.last].map((time) =>
      time === undefined ? undefined : new Date(time).toISOString(),
    );
    const { holds, approvals, invocations } = this.requests;
    const undecided = this.requests.undecided();
    const outcomes = this.isReview() ? this.acts.counts : this.requests.outcomes;
    const reviewed = this.isReview() ? this.acts.reviewed() : undefined;
    return {
      origin,
      enclave: own?.enclave,
      genesis,
      sealed,
      first,
      last,
      undecided,
      abandoned,
      holds,
      approvals,
      invocations: this.isReview() ? NO_INVOCATIONS : invocations,
      outcomes,
      reviewed,
    };
  }

  private place({ place: { enclave, instance }, sequence, body }: LaidOut, index: number): void {
    const { report, origin } = this.options;
    const shift = sequence - index;
    // Said where it begins: what follows a gap is out of step as much.
    if (shift !== 0 && shift !== this.shift) report('sequence_gap', index, String(sequence));
    this.shift = shift;
    if (enclave !== this.own?.enclave || instance !== this.own.instance) {
      if (isOriginOf(origin, { enclave, instance })) this.own = { enclave, instance };
      else report('entry_foreign', index, `${enclave}/${instance}`);
    }
    if (index === 0 && body.kind !== 'genesis') report('genesis_missing', index, body.kind);
    if (index > 0 && body.kind === 'genesis') report('genesis_repeated', index);
    if (this.sealed) report('entry_after_seal', index, body.kind);
    if (REVIEW_KINDS.has(body.kind) !== this.isReview() && !SHARED_KINDS.has(body.kind))
      report('entry_misplaced', index, body.kind);
  }

  private clock({ time }: LaidOut, index: number): void {
    const { report, notAfter } = this.options;
    const before = this.last ?? time;
    if (time < before) report('time_backwards', index, new Date(time).toISOString());
    const silence = this.genesis && time - before > this.genesis.heartbeatSeconds * 1000;
    if (silence) report('silence', index, `${Math.round((time - before) / 1000)} s`);
    // Said once: what follows can't be earlier.
    if (time > notAfter + SKEW && !this.late) {
      this.late = true;
      report('time_ahead', index, new Date(time).toISOString());
    }
    if (this.floors.length > 0) this.raise(index);
    if (time < this.floor - SKEW) {
      report('time_behind', index, new Date(time).toISOString());
      this.floor = Number.NEGATIVE_INFINITY;
    }
    this.first ??= time;
    if (time >= before) this.last = time;
  }

  /** Goes on to the checkpoints of before that this entry isn't in. */
  private raise(index: number): void {
    for (let next = this.floors[0]; next && next.size <= index; next = this.floors[0]) {
      this.floors.shift();
      this.floor = Math.max(this.floor, next.time);
    }
  }

  private content({ body: entry, time }: LaidOut, index: number): void {
    const { report, origin } = this.options;
    const { requests, announcements } = this;
    if (entry.kind === 'genesis') this.begin(entry, index, time);
    else if (entry.kind === 'policies') announcements.announce(entry.policies, index, time, report);
    else if (entry.kind === 'intent') requests.intent(entry, index, this.genesis?.normaliser);
    else if (entry.kind === 'approval') requests.approval(entry, index, time);
    else if (entry.kind === 'window') requests.window(entry, index, time);
    else if (entry.kind === 'decision') requests.decision(entry, index, time);
    else if (entry.kind === 'denial') requests.deny(entry, index);
    else if (entry.kind === 'review-act') this.acts.act(entry, index, time);
    else if (entry.kind === 'review-decision') this.acts.decision(entry, index, time);
    else if (entry.kind === 'review-outcome') this.acts.outcome(entry, index, time);
    else if (entry.kind === 'seal') this.seal(entry, index);
    else if (entry.kind === 'abandoned' && entry.log === origin) requests.abandon(entry.requests, index);
    else if (entry.kind === 'abandoned') this.giveUp(entry, index);
    else entry.kind satisfies 'heartbeat';
  }

  private begin(genesis: EntryBody<'genesis'>, index: number, time: number): void {
    const { report, expected, origin } = this.options;
    // The first one counts: a second can't change what its log is held against.
    this.genesis ??= genesis;
    const { service, image, configuration, charter, normaliser, policies, follows } = genesis;
    const isReview = service === 'review';
    const placed = expected.isReview(origin);
    if (placed === undefined && isReview) report('review_log_unknown', index);
    if (placed !== undefined && placed !== isReview) report('entry_misplaced', index, 'genesis');
    const images = isReview ? (expected.charter.reviewImages ?? []) : expected.charter.images;
    if (!images.includes(image)) report('image_unknown', index, image);
    if (!expected.isCharter(charter)) report('charter_differs', index, charter);
    const { configurations, normalisers } = expected.known;
    if (configurations && !configurations.includes(configuration))
      report('configuration_unknown', index, configuration);
    if (!isReview && normalisers && !normalisers.includes(normaliser ?? ''))
      report('normaliser_unknown', index, normaliser ?? 'none');
    this.announcements.announce(policies, index, time, report);
    if (follows.some((log) => log.origin === origin)) report('follows_itself', index);
  }

  private isReview(): boolean {
    return this.genesis?.service === 'review';
  }

  private giveUp({ log, requests }: EntryBody<'abandoned'>, index: number): void {
    const known = this.abandoned.get(log) ?? new Map<string, number>();
    this.abandoned.set(log, known);
    const follows = this.genesis?.follows.some(({ origin }) => origin === log);
    for (const request of requests) {
      if (!follows || known.has(request)) this.options.report('abandoned_differs', index, request);
      known.set(request, index);
    }
  }

  private seal({ entries }: EntryBody<'seal'>, index: number): void {
    const { report } = this.options;
    if (entries !== index) report('seal_wrong', index, String(entries));
    const [open] = this.requests.undecided();
    if (open !== undefined) report('seal_early', index, open);
    this.sealed = true;
  }
}
