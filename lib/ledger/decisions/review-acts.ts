import type { EntryBody } from './entry';
import type { Expected } from './expected';
import type { Report } from './faults';
import type { Expired, LoggedDecision, Recusal, Reviewed } from './join/join-reviews';

interface Waiting {
  readonly entry: number;
  readonly time: number;
  readonly decision: EntryBody<'review-decision'>;
}

/** How much a log of the review service tells of. */
export interface ActCounts {
  approvals: number;
  denials: number;
  acts: number;
}

/** Follows what people did in one log of the review service. Holds their decisions and recusals, which are few. */
export class ReviewActs {
  readonly counts: ActCounts = { approvals: 0, denials: 0, acts: 0 };
  private readonly done: LoggedDecision[] = [];
  private readonly recusals: Recusal[] = [];
  private readonly expired: Expired[] = [];
  private readonly waiting = new Map<string, Waiting>();

  constructor(
    private readonly log: string,
    private readonly expected: Expected,
    private readonly report: Report,
  ) {}

  /** All decisions, with what is known to have become of each. */
  reviewed(): Reviewed {
    const open = [...this.waiting.values()].map((one) => this.with(one, undefined));
    return { decisions: [...this.done, ...open], recusals: this.recusals, expired: this.expired };
  }

  act({ act, person, review }: EntryBody<'review-act'>, entry: number, time: number): void {
    this.counts.acts++;
    if (review === undefined) return;
    if (act === 'recuse' && person !== undefined)
      this.recusals.push({ log: this.log, entry, time, review, person });
    if (act === 'expired') this.expired.push({ log: this.log, entry, time, review });
  }

  decision(decision: EntryBody<'review-decision'>, entry: number, time: number): void {
    const { reviewer, verdict } = decision;
    if (!this.expected.reviewers.has(reviewer)) this.report('approver_unknown', entry, reviewer);
    const before = this.waiting.get(keyOf(decision));
    if (before) this.done.push(this.with(before, undefined));
    this.waiting.set(keyOf(decision), { entry, time, decision });
    this.counts[verdict === 'approve' ? 'approvals' : 'denials']++;
  }

  outcome(outcome: EntryBody<'review-outcome'>, entry: number, time: number): void {
    const waiting = this.waiting.get(keyOf(outcome));
    if (!waiting) {
      this.report('review_unfounded', entry, outcome.review);
      return;
    }
    this.waiting.delete(keyOf(outcome));
    this.done.push(this.with(waiting, { log: this.log, entry, time, is: outcome.outcome }));
  }

  private with({ entry, time, decision }: Waiting, outcome: LoggedDecision['outcome']): LoggedDecision {
    return { log: this.log, entry, time, decision, outcome };
  }
}

/** One person may send one envelope several times, and several envelopes on one request. */
const keyOf = ({
  review,
  reviewer,
  envelope,
}: {
  review: string;
  reviewer: string;
  envelope: string;
}): string => JSON.stringify([review, reviewer, envelope]);
