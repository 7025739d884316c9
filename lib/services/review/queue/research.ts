import type { RedLine } from '../../../config/red-lines';
import { type Canary, wasMissed } from './canaries';
import type { Case } from './cases';
import { decisionsOf, stateOf } from './state';

/** What people made of what one red line held, by the version of its policy. */
export interface HoldsByPolicy {
  readonly redLine: RedLine;
  readonly policy: number;
  readonly held: number;
  /** Approved by two: nothing stood against it but the classifier. */
  readonly falseHolds: number;
  readonly denied: number;
  /** Nobody decided in time, or nobody has yet. */
  readonly undecided: number;
}

export interface Research {
  readonly holds: readonly HoldsByPolicy[];
  /** Known cases that were mixed in, by who they were for. */
  readonly canaries: readonly {
    readonly reviewer: string;
    readonly shown: number;
    readonly missed: number;
  }[];
}

export function researchOf(cases: readonly Case[], canaries: readonly Canary[], now: number): Research {
  const holds = new Map<string, { -readonly [K in keyof HoldsByPolicy]: HoldsByPolicy[K] }>();
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
  return {
    holds: [...holds.values()].sort((one, other) =>
      one.redLine === other.redLine ? one.policy - other.policy : one.redLine < other.redLine ? -1 : 1,
    ),
    canaries: [...people].map(([reviewer, counts]) => ({ reviewer, ...counts })),
  };
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
