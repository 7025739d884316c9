import type { EntryBody, Judgement } from './entry';
import type { Announcements, Expected } from './expected';
import type { Report } from './faults';
import type { RepeatedRequests } from './join/repeated-requests';
import { keyOf, requestOf } from './layout/request-key';

/** A request with an intent and no decision yet. */
interface Open {
  readonly intent: EntryBody<'intent'>;
  readonly entry: number;
  windows: number;
  characters: number;
  approval?: EntryBody<'approval'>;
}

/** A request that waits for people. */
export interface Hold {
  readonly log: string;
  readonly entry: number;
  readonly time: number;
  readonly intent: EntryBody<'intent'>;
  readonly hold: NonNullable<EntryBody<'decision'>['hold']>;
}

/** An approval that was used up. */
export interface UsedApproval {
  readonly log: string;
  readonly entry: number;
  readonly time: number;
  readonly intent: EntryBody<'intent'> | undefined;
  readonly approval: EntryBody<'approval'>;
}

/** How many requests of a log ended how; `abandoned` are its own alone. */
export interface Outcomes {
  released: number;
  refused: number;
  held: number;
  failed: number;
  denied: number;
  abandoned: number;
}

/** How often the model was invoked, by what a log says: each request invokes it once at most. */
export interface Invocations {
  /** Answers of which it tells. */
  least: number;
  /** Requests that may have got as far. */
  most: number;
}

type Decision = EntryBody<'decision'>;

const HOUR = 3_600_000;
/** Milliseconds by which a clock may be set back. */
const SKEW = 300_000;
const NO_VERDICTS: readonly Judgement[] = [];

/** Follows each request of one log from its intent to its decision. Holds those that are open, and what was held. */
export class Requests {
  readonly outcomes: Outcomes = { released: 0, refused: 0, held: 0, failed: 0, denied: 0, abandoned: 0 };
  readonly holds = new Map<string, Hold>();
  readonly invocations: Invocations = { least: 0, most: 0 };
  readonly approvals: UsedApproval[] = [];
  /** By the key of the request, which entries have in place of its id. */
  private readonly open = new Map<string, Open>();
  /**
   * Lists of verdicts that were found to be complete, announced, and to allow everything: the same list comes again with each
   * entry of the same layout.
   */
  private readonly sound = new WeakSet<readonly Judgement[]>();
  /** Two of them that came last. */
  private lastSound: readonly [readonly Judgement[], readonly Judgement[]] | undefined;
  /** The model that was found to be a release last. */
  private known: Decision['model'];

  constructor(
    private readonly log: string,
    private readonly expected: Expected,
    private readonly announcements: Announcements,
    private readonly ids: RepeatedRequests,
    private readonly report: Report,
  ) {}

  /** Requests without a decision. */
  undecided(): ReadonlySet<string> {
    return new Set(Array.from(this.open.keys(), requestOf));
  }

  /** Gives requests up; those that aren't open are wrong. */
  abandon(requests: readonly string[], entry: number): void {
    for (const request of requests) {
      if (!this.open.delete(keyOf(request))) this.report('abandoned_differs', entry, request);
      this.outcomes.abandoned++;
    }
  }

  deny({ request, code, tenant, requests, codes = {} }: EntryBody<'denial'>, entry: number): void {
    this.ids.take(request);
    this.outcomes.denied++;
    const told = Object.values(codes).reduce((sum, count) => sum + count, 0);
    const isOfMany = requests !== undefined;
    if (told !== (requests ?? 0) || (isOfMany && (tenant !== undefined || codes[code] === undefined)))
      this.report('denial_miscounted', entry);
  }

  intent(intent: EntryBody<'intent'>, entry: number, normaliser: string | undefined): void {
    const { request, tenant, agency, purpose } = intent;
    this.ids.take(request);
    this.invocations.most++;
    this.open.set(request, { intent, entry, windows: 0, characters: 0 });
    if (!this.expected.isRegistered(tenant, agency, purpose))
      this.report('caller_unregistered', entry, `${tenant}, ${agency}, ${purpose}`);
    if (normaliser !== undefined && intent.normaliser !== normaliser)
      this.report('normaliser_differs', entry, intent.normaliser);
  }

  approval(approval: EntryBody<'approval'>, entry: number, time: number): void {
    const open = this.open.get(approval.request);
    if (!open) this.report('intent_missing', entry, requestOf(approval.request));
    if (open?.approval) this.report('approval_repeated', entry, approval.review);
    if (open && open.windows > 0) this.report('approval_after_release', entry, approval.review);
    if (open) open.approval = approval;
    this.approvers(approval, open?.intent, entry);
    this.approvals.push({ log: this.log, entry, time, intent: open?.intent, approval });
  }

  window(window: EntryBody<'window'>, entry: number, time: number): void {
    this.announcements.judged(window.output, entry, time, this.report);
    const open = this.open.get(window.request);
    if (!open) {
      this.report('intent_missing', entry, requestOf(window.request));
      return;
    }
    if (window.window !== open.windows)
      this.report('window_gap', entry, `${window.window} after ${open.windows} before it`);
    if (window.characters < open.characters) this.report('window_shrinks', entry);
    open.windows = window.window + 1;
    open.characters = window.characters;
    // Nobody has approved what is only a part of an answer.
    this.releasable(window.output, open, entry, undefined);
  }

  decision(decision: Decision, entry: number, time: number): void {
    const { request, outcome, input = NO_VERDICTS, output = NO_VERDICTS } = decision;
    if (!this.isSound(input) || !this.isSound(output)) this.judged(input, output, entry, time);
    else if (this.lastSound?.[0] !== input) this.lastSound = [input, output];
    this.outcomes[outcome]++;
    const open = this.open.get(request);
    if (!open) {
      this.report('intent_missing', entry, requestOf(request));
      return;
    }
    this.open.delete(request);
    this.invoked(decision, open);
    this.windows(decision, open, entry);
    const { model } = decision;
    if (model && model !== this.known) {
      if (this.expected.isModel(model)) this.known = model;
      else this.report('model_unknown', entry, model.image);
    }
    if (outcome === 'released') {
      this.release(decision, open, entry);
      return;
    }
    // Windows were let out before.
    if (open.windows > 0) this.asked(input, open.approval !== undefined, entry);
    if (outcome === 'held') this.held(decision, open, entry, time);
    else this.unreleased(decision, entry);
  }

  private invoked({ outcome, output, model }: Decision, { windows, approval }: Open): void {
    // An answer that was held before, and is kept.
    const isKept = outcome === 'released' && approval?.stage === 'output';
    const isAnswered = model !== undefined || output !== undefined || windows > 0;
    if (isKept || (!isAnswered && outcome !== 'failed')) this.invocations.most--;
    else if (isAnswered) this.invocations.least++;
  }

  /** Holds verdicts against what was announced, and sees whether they would let anything out as they are. */
  private judged(
    input: readonly Judgement[],
    output: readonly Judgement[],
    entry: number,
    time: number,
  ): void {
    let faults = 0;
    this.announcements.judged([...input, ...output], entry, time, (...fault) => {
      faults++;
      this.report(...fault);
    });
    // A policy that may be withdrawn is looked up each time.
    if (faults > 0 || this.expected.isWithdrawable) return;
    const allows = (list: readonly Judgement[]) =>
      list.length === this.expected.redLines.size &&
      list.every(({ verdict }) => verdict === 'allow') &&
      [...this.expected.redLines].every((redLine) => list.some((one) => one.redLine === redLine));
    for (const list of [input, output]) if (allows(list)) this.sound.add(list);
  }

  private isSound(list: readonly Judgement[]): boolean {
    const last = this.lastSound;
    return list === last?.[0] || list === last?.[1] || this.sound.has(list);
  }

  private windows({ released }: Decision, { windows, characters }: Open, entry: number): void {
    if ((released?.windows ?? 0) !== windows || (released?.characters ?? 0) !== characters)
      this.report('windows_differ', entry, `${released?.windows ?? 0} instead of ${windows}`);
  }

  private release(decision: Decision, open: Open, entry: number): void {
    const { input = NO_VERDICTS, output = NO_VERDICTS, commitment, review, hold, model } = decision;
    if (hold) this.report('review_misplaced', entry);
    if (!model) this.report('model_missing', entry);
    if (commitment === undefined) this.report('commitment_missing', entry);
    const { approval } = open;
    if (approval && !review) this.report('approval_unused', entry, approval.review);
    if (review && !isOf(approval, review)) this.report('approval_missing', entry, review.id);
    const counts = review && isOf(approval, review) ? approval : undefined;
    this.asked(input, counts !== undefined, entry);
    this.releasable(output, open, entry, counts);
  }

  /** Whether a request may be answered by the verdicts on it. */
  private asked(input: readonly Judgement[], approved: boolean, entry: number): void {
    if (this.isSound(input)) return;
    this.judgedAll(input, 'input', entry);
    // An approval of either stage is of a request that someone has read.
    this.allowed(input, entry, approved);
  }

  /** Whether an answer, or a part of one, may be let out by the verdicts on it. */
  private releasable(
    output: readonly Judgement[],
    { intent }: Open,
    entry: number,
    approval: EntryBody<'approval'> | undefined,
  ): void {
    // Whoever approved the request has not seen the answer.
    const answerApproved = approval?.stage === 'output';
    if (!this.isSound(output)) {
      this.judgedAll(output, 'output', entry);
      this.allowed(output, entry, answerApproved);
    }
    if (answerApproved) return;
    if (intent.unreadable > 0) this.report('unreadable_released', entry);
    if (this.expected.highStakes.has(intent.purpose))
      this.report('high_stakes_released', entry, intent.purpose);
  }

  private judgedAll(judgements: readonly Judgement[], direction: string, entry: number): void {
    const judged = judgements.map(({ redLine }) => redLine);
    for (const redLine of this.expected.redLines)
      if (!judged.includes(redLine)) this.report('judgement_missing', entry, `${redLine}, ${direction}`);
    if (new Set(judged).size !== judged.length) this.report('judgement_repeated', entry, direction);
  }

  private allowed(judgements: readonly Judgement[], entry: number, approved: boolean): void {
    for (const { redLine, verdict } of judgements) {
      if (verdict === 'refuse') this.report('refused_released', entry, redLine);
      else if (verdict === 'none' || (verdict === 'hold' && !approved))
        this.report('not_allowed', entry, `${redLine}: ${verdict}`);
    }
  }

  private held(
    { review, hold, input = [], output = [], commitment }: Decision,
    { intent }: Open,
    entry: number,
    time: number,
  ): void {
    if (!review || !hold) {
      this.report('hold_incomplete', entry);
      return;
    }
    // People approve what was judged: a request before there is an answer, or both.
    this.judgedAll(input, 'input', entry);
    if (hold.stage === 'output') this.judgedAll(output, 'output', entry);
    const isOfAnswer = commitment !== undefined && output.length > 0;
    const isOfRequest = commitment === undefined && output.length === 0;
    if (!(hold.stage === 'output' ? isOfAnswer : isOfRequest))
      this.report('hold_incomplete', entry, `${hold.stage}, and what was judged is not that`);
    for (const { redLine, verdict } of [...input, ...output])
      if (verdict === 'refuse' || verdict === 'none')
        this.report('refused_held', entry, `${redLine}: ${verdict}`);
    if (review.reviewers.length > 0) this.report('review_misplaced', entry);
    const { expiryHours = Number.POSITIVE_INFINITY } = this.expected.charter;
    if (Date.parse(hold.expires) - time > expiryHours * HOUR + SKEW)
      this.report('hold_too_long', entry, hold.expires);
    if (this.holds.has(review.id)) this.report('hold_repeated', entry, review.id);
    this.holds.set(review.id, { log: this.log, entry, time, intent, hold });
  }

  private unreleased({ redLine, input = [], output = [], hold, review }: Decision, entry: number): void {
    if (hold || review) this.report('review_misplaced', entry);
    if (redLine === undefined) return;
    const refused = [...input, ...output].some((one) => one.redLine === redLine && one.verdict === 'refuse');
    if (!refused) this.report('refusal_unfounded', entry, redLine);
  }

  private approvers(
    { reviewers }: EntryBody<'approval'>,
    intent: EntryBody<'intent'> | undefined,
    entry: number,
  ): void {
    const ids = new Set(reviewers.map(({ id }) => id));
    if (ids.size < 2) this.report('approvers_too_few', entry, `${ids.size}`);
    const caller = intent && this.expected.tenants.get(intent.tenant)?.certificate;
    for (const id of ids) {
      const reviewer = this.expected.reviewers.get(id);
      if (!reviewer) this.report('approver_unknown', entry, id);
      else if (intent && !reviewer.agencies.includes(intent.agency))
        this.report('approver_other_agency', entry, id);
      else if (intent && !this.expected.isCleared(reviewer, intent.purpose))
        this.report('approver_uncleared', entry, `${id}, ${intent.purpose}`);
      if (id === caller) this.report('approver_is_caller', entry, id);
    }
  }
}

/** Whether a decision's review is the approval that was used for its request. */
const isOf = (
  approval: EntryBody<'approval'> | undefined,
  { id, reviewers }: NonNullable<Decision['review']>,
): boolean =>
  approval !== undefined &&
  approval.review === id &&
  approval.reviewers.length === reviewers.length &&
  approval.reviewers.every((reviewer, at) => reviewer.id === reviewers[at]);
