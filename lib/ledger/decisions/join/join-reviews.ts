import type { EntryBody } from '../entry';
import type { DecisionFault, DecisionFaultCode } from '../faults';
import type { UsedApproval } from '../requests';

/** Where an entry stands, and when. */
interface Placed {
  /** Origin of its log. */
  readonly log: string;
  readonly entry: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** What a log of the review service says that one person decided, and what became of it. Placed before it took effect. */
export interface LoggedDecision extends Placed {
  readonly decision: EntryBody<'review-decision'>;
  /** Undefined where the service ended before it was known. */
  readonly outcome: (Placed & { readonly is: EntryBody<'review-outcome'>['outcome'] }) | undefined;
}

/** That one person stepped back from a request, for good. */
export interface Recusal extends Placed {
  readonly review: string;
  readonly person: string;
}

/** That the service saw that nobody had decided in time. */
export interface Expired extends Placed {
  readonly review: string;
}

export interface Reviewed {
  readonly decisions: readonly LoggedDecision[];
  readonly recusals: readonly Recusal[];
  readonly expired: readonly Expired[];
}

/** How many approvals were used, and how many of them stand in logs of the review service, both people's. */
export interface LoggedApprovals {
  readonly approvals: number;
  readonly logged: number;
}

/** Milliseconds by which clocks may differ: the review service's, a proxy's and a reviewer's. */
const SKEW = 300_000;

/**
 * Holds each approval that was used against what the logs of the review service say: both people's decisions stand there,
 * from before they were used, neither had stepped back, and nobody's denial had taken effect by then.
 */
export function joinReviews(
  used: readonly UsedApproval[],
  reviews: readonly Reviewed[],
  note: (fault: DecisionFault) => void,
): LoggedApprovals {
  const decisions = reviews.flatMap((one) => one.decisions);
  const decided = groupsOf(decisions, ({ decision }) => decision.review);
  const recused = groupsOf(
    reviews.flatMap((one) => one.recusals),
    (recusal) => recusal.review,
  );
  const expired = groupsOf(
    reviews.flatMap((one) => one.expired),
    ({ review }) => review,
  );
  distinct(decisions, note);
  once(decisions, note);
  let logged = 0;
  for (const one of used) {
    const { review, reviewers } = one.approval;
    const of = decided.get(review) ?? [];
    const report = (code: DecisionFaultCode, detail: string) =>
      note({ code, log: one.log, entry: one.entry, detail: `${detail} on ${review}` });
    const approvals = reviewers.map((person) => of.filter((said) => isOf(said, one, person)));
    if (approvals.every((list) => list.length > 0)) logged++;
    for (const [at, { id }] of reviewers.entries()) {
      const list = approvals[at] ?? [];
      if (list.length === 0) report('review_unlogged', id);
      else if ((recused.get(review) ?? []).some((act) => act.person === id && isBeforeAll(act, list)))
        report('approver_recused', id);
    }
    if ((expired.get(review) ?? []).some((act) => isBefore(act, one)))
      note({ code: 'expired_released', log: one.log, entry: one.entry, detail: review });
    for (const denial of of) {
      if (denial.decision.verdict !== 'deny') continue;
      // Before it was used; or before one of the approvals, which the service takes of nothing that was denied.
      const isFirst = (placed: Placed) =>
        isBefore(placed, one) || approvals.some((list) => isBeforeAll(placed, list));
      const { outcome = { ...denial, is: 'unknown' } } = denial;
      if (outcome.is === 'recorded' && isFirst(outcome)) report('denied_released', denial.decision.reviewer);
      if (outcome.is === 'unknown' && isFirst(denial)) report('denial_unresolved', denial.decision.reviewer);
    }
  }
  return { approvals: used.length, logged };
}

function groupsOf<T>(list: readonly T[], nameOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return groups;
}

/** Whether something was first for certain: by their order in one log, by their clocks in two. */
const isBefore = (one: Placed, other: Placed): boolean =>
  one.log === other.log ? one.entry < other.entry : one.time < other.time - SKEW;

/** Before the first of them and all that repeat it. */
const isBeforeAll = (one: Placed, others: readonly Placed[]): boolean =>
  others.length > 0 && others.every((other) => isBefore(one, other));

/** A certificate is of one person, and an envelope of one decision: whoever has two names decides once. */
function distinct(decisions: readonly LoggedDecision[], note: (fault: DecisionFault) => void): void {
  const shownFor = new Map<string, string>();
  for (const { log, entry, decision } of decisions) {
    const { certificate, envelope, reviewer, review } = decision;
    const shown = [
      [envelope, JSON.stringify([reviewer, review])],
      ...(certificate ? [[certificate, reviewer]] : []),
    ];
    for (const [digest = '', whose = ''] of shown) {
      const before = shownFor.get(digest) ?? whose;
      shownFor.set(digest, before);
      if (before !== whose) note({ code: 'decision_shared', log, entry, detail: digest });
    }
  }
}

/** The service takes one approval of a person on one request; the same envelope may have been sent again. */
function once(decisions: readonly LoggedDecision[], note: (fault: DecisionFault) => void): void {
  const envelopes = new Map<string, string>();
  for (const { log, entry, decision, outcome } of decisions) {
    if (decision.verdict !== 'approve' || outcome?.is !== 'recorded') continue;
    const key = JSON.stringify([decision.review, decision.reviewer]);
    const before = envelopes.get(key) ?? decision.envelope;
    envelopes.set(key, before);
    if (before !== decision.envelope)
      note({ code: 'decision_repeated', log, entry, detail: decision.reviewer });
  }
}

/** Whether a logged decision is the one that an approval names, and may have taken effect. */
const isOf = (
  { decision, time, outcome }: LoggedDecision,
  { approval, time: usedAt }: UsedApproval,
  { id, decidedAt }: UsedApproval['approval']['reviewers'][number],
): boolean =>
  decision.verdict === 'approve' &&
  decision.reviewer === id &&
  decision.decidedAt === decidedAt &&
  decision.requestDigest === approval.requestDigest &&
  decision.policyDigest === approval.policyDigest &&
  decision.payloadDigest === approval.payloadDigest &&
  outcome?.is !== 'refused' &&
  // The service takes none that was signed long before, or for later.
  Math.abs(time - Date.parse(decidedAt)) <= SKEW &&
  time <= usedAt + SKEW;
