import type { Load } from '../console/page/model/held';
import type { Person } from '../people';
import { type Canary, wasMissed } from './canaries';
import type { Case } from './cases';
import { decisionsOf, isWaiting, mayDecide, stateOf } from './state';

/** @param cases what is held, and this person's known cases beside it */
export function loadOf(
  cases: readonly Case[],
  canaries: readonly Canary[],
  person: Person,
  now: number,
): Load {
  const answered = canaries.filter(
    ({ reviewer, answer }) => answer !== undefined && reviewer === person.certificate,
  );
  const own = cases.filter(({ held }) => mayDecide(person, held));
  const mine = ({ reviewer }: { readonly reviewer: string }) => reviewer === person.certificate;
  const waiting = own.filter((one) => isWaiting(stateOf(one, now)) && !decisionsOf(one).some(mine));
  const midnight = now - (now % 86_400_000);
  const today = own.filter((one) =>
    decisionsOf(one).some((decision) => mine(decision) && Date.parse(decision.decidedAt) >= midnight),
  );
  const agreement = agreementOf(own.map((one) => decisionsOf(one)).filter((all) => all.some(mine)));
  const [oldest] = waiting;
  return {
    waiting: waiting.length,
    ...(oldest ? { oldestHeldAt: oldest.held.heldAt } : {}),
    decidedByMeToday: today.length,
    ...(agreement === undefined ? {} : { agreement }),
    ...(answered.length > 0
      ? { canaries: { shown: answered.length, missed: answered.filter(wasMissed).length } }
      : {}),
  };
}

/** Where more than one person decided: how often all said the same. */
export function agreementOf(
  decided: readonly (readonly { readonly reviewer: string; readonly verdict: string }[])[],
): number | undefined {
  const joint = decided.filter((all) => new Set(all.map(({ reviewer }) => reviewer)).size > 1);
  if (joint.length === 0) return undefined;
  const alike = joint.filter((all) => new Set(all.map(({ verdict }) => verdict)).size === 1);
  return alike.length / joint.length;
}
