import { clears } from '../../../config/clearances';
import type { ReviewDecision } from '../../common/review/decision';
import type { Held } from '../../common/review/held';
import type { Person } from '../people';
import type { Case } from './cases';

export type HoldState = 'waiting' | 'one_approval' | 'approved' | 'denied' | 'expired' | 'used';

/** A held request as the API lists it. */
export interface Hold
  extends Pick<
    Held,
    'id' | 'stage' | 'tenant' | 'agency' | 'purpose' | 'because' | 'why' | 'clearance' | 'caveats'
  > {
  readonly heldAt: string;
  readonly expires: string;
  readonly state: HoldState;
  readonly decisions: readonly Pick<ReviewDecision, 'reviewer' | 'verdict' | 'decidedAt'>[];
  /** What the one who asks decided. */
  readonly mine: ReviewDecision['verdict'] | null;
  readonly assignedTo?: string;
}

/** What the records say at a time. The proxy finds out for itself whether an approval counts. */
export function stateOf({ held, slots, denial, used }: Case, now: number): HoldState {
  if (used) return 'used';
  const there = slots.filter((slot) => slot !== undefined);
  // Nobody can approve what a slot can't be read of.
  const denied = there.some(({ decision }) => decision === 'unreadable' || decision.verdict === 'deny');
  if (denial || denied) return 'denied';
  if (Date.parse(held.expires) <= now) return 'expired';
  if (there.length === slots.length) return 'approved';
  return there.length > 0 ? 'one_approval' : 'waiting';
}

export const isWaiting = (state: HoldState): boolean => state === 'waiting' || state === 'one_approval';

/** Decisions that people signed, the last word included. */
export const decisionsOf = ({ slots, denial }: Case): readonly ReviewDecision[] =>
  [...slots, denial].flatMap((slot) => (slot && slot.decision !== 'unreadable' ? [slot.decision] : []));

export function holdFor(one: Case, { certificate }: Person, now: number): Hold {
  const { id, stage, tenant, agency, purpose, because, why, clearance, caveats, heldAt, expires } = one.held;
  const decisions = decisionsOf(one);
  const assignedTo = assignedIn(one);
  return {
    id,
    stage,
    tenant,
    agency,
    purpose,
    because,
    why,
    ...(clearance ? { clearance } : {}),
    ...(caveats ? { caveats } : {}),
    heldAt,
    expires,
    state: stateOf(one, now),
    decisions: decisions.map(({ reviewer, verdict, decidedAt }) => ({ reviewer, verdict, decidedAt })),
    mine: decisions.findLast(({ reviewer }) => reviewer === certificate)?.verdict ?? null,
    ...(assignedTo ? { assignedTo } : {}),
  };
}

/** Who has taken it last, and not given it back. */
export function assignedIn({ assignments }: Case): string | undefined {
  let to: string | undefined;
  for (const { act, reviewer } of assignments)
    if (act === 'take') to = reviewer;
    else if (reviewer === to) to = undefined;
  return to;
}

export const hasRecused = ({ assignments }: Case, reviewer: string): boolean =>
  assignments.some((one) => one.act === 'recuse' && one.reviewer === reviewer);

/** Whether a person may see and decide what is held. */
export const mayDecide = (person: Person, held: Held): boolean =>
  person.agencies.includes(held.agency) && clears(person, held);
