import type { EntryBody } from './entry';
import type { DecisionFault, DecisionFaultCode } from './faults';
import type { UsedApproval } from './requests';

/** What a log of the review service says that one person decided, and what became of it. */
export interface LoggedDecision {
  readonly log: string;
  readonly entry: number;
  /** Milliseconds since the epoch, of the entry that stands before the decision took effect. */
  readonly time: number;
  readonly decision: EntryBody<'review-decision'>;
  /** Undefined where the service ended before it was known. */
  readonly outcome:
    | { readonly time: number; readonly is: EntryBody<'review-outcome'>['outcome'] }
    | undefined;
}

/** How many approvals were used, and how many of them stand in logs of the review service, both people's. */
export interface LoggedApprovals {
  readonly approvals: number;
  readonly logged: number;
}

/** Milliseconds by which the review service's clock may differ from a proxy's. */
const SKEW = 300_000;

/**
 * Holds each approval that was used against what the logs of the review service say: both people's decisions stand there,
 * from before they were used, and nobody's denial had taken effect by then.
 */
export function joinReviews(
  used: readonly UsedApproval[],
  decisions: readonly LoggedDecision[],
  note: (fault: DecisionFault) => void,
): LoggedApprovals {
  const byReview = groupsOf(decisions);
  let logged = 0;
  for (const one of used) {
    const of = byReview.get(one.approval.review) ?? [];
    const report = (code: DecisionFaultCode, detail: string) =>
      note({ code, log: one.log, entry: one.entry, detail });
    const missing = one.approval.reviewers.filter((person) => !of.some((said) => isOf(said, one, person)));
    for (const { id } of missing) report('review_unlogged', `${id} on ${one.approval.review}`);
    if (missing.length === 0) logged++;
    for (const { decision, outcome } of of)
      if (decision.verdict === 'deny' && outcome?.is === 'recorded' && outcome.time < one.time - SKEW)
        report('denied_released', `${decision.reviewer} on ${one.approval.review}`);
  }
  return { approvals: used.length, logged };
}

function groupsOf(decisions: readonly LoggedDecision[]): ReadonlyMap<string, readonly LoggedDecision[]> {
  const groups = new Map<string, LoggedDecision[]>();
  for (const one of decisions) {
    const group = groups.get(one.decision.review);
    if (group) group.push(one);
    else groups.set(one.decision.review, [one]);
  }
  return groups;
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
  time <= usedAt + SKEW;
