import type { HoldEvent } from '../console/page/model/events';
import type { Case } from './cases';
import { decisionsOf, stateOf } from './state';

/** Events that are told: the newest of more. */
const MOST_EVENTS = 1000;

/** What happened to some cases, the oldest first: when, to which, by whom. No text is in it, reasons included. */
export function eventsOf(cases: readonly Case[], now: number): readonly HoldEvent[] {
  const events = cases.flatMap((one) => [...happenedTo(one, now)]);
  return events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).slice(-MOST_EVENTS);
}

function* happenedTo(one: Case, now: number): Iterable<HoldEvent> {
  const { id, heldAt, expires } = one.held;
  yield { at: heldAt, id, event: 'held' };
  for (const { at, act, reviewer } of one.assignments) yield { at, id, event: act, reviewer };
  for (const { decidedAt, verdict, reviewer } of decisionsOf(one))
    yield { at: decidedAt, id, event: verdict, reviewer };
  if (stateOf(one, now) === 'expired') yield { at: expires, id, event: 'expired' };
}
