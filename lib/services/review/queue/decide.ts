import { clears } from '../../../config/clearances';
import { Fault } from '../../common/fault';
import type { FaultCode } from '../../common/faults';
import { areTwoPeople, isAbout, readDecision, type SignedDecision } from '../../common/review/decision';
import type { Objects } from '../../common/stores/objects';
import { REVIEW_KINDS } from '../../review-keys';
import { ReviewError, type ReviewErrorCode } from '../errors';
import type { People, Person } from '../people';
import type { Case } from './cases';
import { hasRecused, stateOf } from './state';

/** Milliseconds that a reviewer's clock may be off. */
const SKEW = 120_000;

const FROM_FAULTS: Readonly<Partial<Record<FaultCode, ReviewErrorCode>>> = {
  envelope_invalid: 'decision_invalid',
  decision_invalid: 'decision_invalid',
  signature_invalid: 'signature_invalid',
  reviewer_unknown: 'reviewer_unknown',
};

/**
 * The decision in an envelope, if this person may make it on this request now. Nothing is written.
 * @throws ReviewError
 */
export function checkDecision(
  envelope: string,
  one: Case,
  { person, people, now }: { readonly person: Person; readonly people: People; readonly now: number },
): SignedDecision {
  const { held } = one;
  const decision = read(envelope, people);
  const refuse = (code: ReviewErrorCode) => {
    throw new ReviewError(code);
  };
  if (decision.reviewer !== person.certificate) refuse('signature_invalid');
  if (!isAbout(decision, held)) refuse('digest_mismatch');
  if (decision.reviewer === held.caller) refuse('is_requester');
  if (!person.agencies.includes(held.agency)) refuse('other_agency');
  if (!clears(person, held)) refuse('clearance_missing');
  if (Math.abs(Date.parse(decision.decidedAt) - now) > SKEW) refuse('clock_skew');
  if (hasRecused(one, decision.reviewer)) refuse('recused');
  if (decision.verdict === 'approve' && held.why.some(({ verdict }) => verdict === 'refuse'))
    refuse('red_line');
  if (Math.max(now, Date.parse(decision.decidedAt)) >= Date.parse(held.expires)) refuse('expired');
  return decision;
}

/**
 * Puts a decision on record: in the first slot that is free, beside someone else's decision. What was approved can be denied
 * by anyone, in a place of its own; a known case's answer has one, too. The same envelope once more changes nothing.
 * @throws ReviewError `same_person`, `already_decided`
 */
export async function putDecision(
  records: Objects,
  one: Case,
  decision: SignedDecision,
  envelope: string,
  people: People,
): Promise<void> {
  const { id } = one.held;
  if (one.canary) {
    if ((await putOrGet(records, `${REVIEW_KINDS.canaryAnswer}/${id}`, envelope)) !== envelope)
      throw new ReviewError('same_person');
    return;
  }
  const denies = decision.verdict === 'deny';
  for (const kind of REVIEW_KINDS.decisions) {
    const before = await putOrGet(records, `${kind}/${id}`, envelope);
    if (before === envelope) return;
    const other = readOr(before, people);
    // One denial is enough; another's beside it says that two agree.
    if (!other || (other.verdict === 'deny' && !denies)) throw new ReviewError('already_decided');
    if (areTwoPeople(other, decision)) continue;
    if (other.verdict === 'deny') throw new ReviewError('same_person');
    if (!denies) throw new ReviewError('same_person');
    // Who approved, and thinks better of it.
    break;
  }
  if (!denies) throw new ReviewError('already_decided');
  if (await records.get(`${REVIEW_KINDS.consumed}/${id}`)) throw new ReviewError('already_decided');
  if ((await putOrGet(records, `${REVIEW_KINDS.denial}/${id}`, envelope)) !== envelope)
    throw new ReviewError('already_decided');
}

/** Whether the records have this very envelope already. */
export const isOnRecord = ({ slots, denial }: Case, envelope: string): boolean =>
  [...slots, denial].some((slot) => slot?.text === envelope);

/** Writes a text where there is none; answers with what is there then. */
async function putOrGet(records: Objects, key: string, text: string): Promise<string> {
  if (await records.putNew(key, text)) return text;
  const there = await records.get(key);
  if (there === undefined) throw new ReviewError('unavailable');
  return there;
}

function read(envelope: string, people: People): SignedDecision {
  try {
    return readDecision(envelope, people.reviewers);
  } catch (error) {
    const code = error instanceof Fault ? FROM_FAULTS[error.code] : undefined;
    throw code ? new ReviewError(code) : error;
  }
}

function readOr(envelope: string, people: People): SignedDecision | undefined {
  try {
    return read(envelope, people);
  } catch (error) {
    if (error instanceof ReviewError) return undefined;
    throw error;
  }
}

/** Whether a request waits for a decision: what is decided takes none but a denial of what was approved. */
export function checkOpen(one: Case, verdict: SignedDecision['verdict'], now: number): void {
  const state = stateOf(one, now);
  if (state === 'expired') throw new ReviewError('expired');
  const denied = state === 'denied' && (verdict === 'approve' || one.slots.every(Boolean));
  if (denied || state === 'used' || (state === 'approved' && verdict === 'approve'))
    throw new ReviewError('already_decided');
}
