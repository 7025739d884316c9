import type { HoldsByPolicy, Research, Workload } from '../console/page/model/research';
import { type Canary, wasMissed } from './canaries';
import type { Case } from './cases';
import { agreementOf } from './load';
import { decisionsOf, stateOf } from './state';

type Counted<T> = { -readonly [K in keyof T]: T[K] };

export function researchOf(cases: readonly Case[], canaries: readonly Canary[], now: number): Research {
  const holds = new Map<string, Counted<HoldsByPolicy>>();
  for (const one of cases) {
    const label = labelOf(one, now);
    for (const { redLine, verdict, policy } of one.held.why) {
      if (verdict !== 'hold') continue;
      const key = `${redLine} ${policy}`;
      const counted = holds.get(key) ?? { redLine, policy, held: 0, falseHolds: 0, denied: 0, undecided: 0 };
      counted.held++;
      counted[label === 'allow' ? 'falseHolds' : label === 'refuse' ? 'denied' : 'undecided']++;
      holds.set(key, counted);
    }
  }
  const people = new Map<string, { shown: number; missed: number }>();
  for (const one of canaries) {
    if (one.answer === undefined) continue;
    const counted = people.get(one.reviewer) ?? { shown: 0, missed: 0 };
    counted.shown++;
    if (wasMissed(one)) counted.missed++;
    people.set(one.reviewer, counted);
  }
  const agreement = agreementOf(cases.map(decisionsOf));
  return {
    people: workloadsOf(cases, now),
    ...(agreement === undefined ? {} : { agreement }),
    holds: [...holds.values()].sort((one, other) =>
      one.redLine === other.redLine ? one.policy - other.policy : one.redLine < other.redLine ? -1 : 1,
    ),
    canaries: [...people].map(([reviewer, counts]) => ({ reviewer, ...counts })),
  };
}

const DAY = 86_400_000;

/** Of a case that someone decided twice, approving and then denying, the last word. */
function workloadsOf(cases: readonly Case[], now: number): readonly Workload[] {
  const people = new Map<string, Counted<Workload>>();
  for (const one of cases) {
    const last = new Map(decisionsOf(one).map((decision) => [decision.reviewer, decision]));
    const verdicts = new Set([...last.values()].map(({ verdict }) => verdict));
    for (const { reviewer, decidedAt } of last.values()) {
      const counted = people.get(reviewer) ?? { reviewer, decided: 0, lastDay: 0, together: 0, alike: 0 };
      counted.decided++;
      if (now - Date.parse(decidedAt) < DAY) counted.lastDay++;
      if (last.size > 1) counted.together++;
      if (last.size > 1 && verdicts.size === 1) counted.alike++;
      people.set(reviewer, counted);
    }
  }
  return [...people.values()].sort(
    (one, other) => other.lastDay - one.lastDay || other.decided - one.decided,
  );
}

/** What two people's approval, or one's denial, says of a case. Undefined where people have said nothing. */
export function labelOf(one: Case, now: number): 'allow' | 'refuse' | undefined {
  const decided = decisionsOf(one);
  if (decided.some(({ verdict }) => verdict === 'deny')) return 'refuse';
  const state = stateOf(one, now);
  return decided.length === 2 && (state === 'approved' || state === 'used' || state === 'expired')
    ? 'allow'
    : undefined;
}
