import type { LedgerClaim } from './claims';
import { claimOf, DECISION_FAULTS, type DecisionFault } from './faults';

export type LedgerStatus = 'proved' | 'refuted' | 'undecided';

/** Faults as they come in; beyond the limit they still count. */
export class Notes {
  private readonly faults: DecisionFault[] = [];
  private readonly found = new Map<LedgerClaim, LedgerStatus>();
  private readonly counts = new Map<string, number>();
  leftOut = 0;

  constructor(private readonly limit: number) {}

  note(fault: DecisionFault): void {
    const claim = claimOf(fault);
    const status = 'open' in DECISION_FAULTS[fault.code] ? 'undecided' : 'refuted';
    this.found.set(claim, worst([status, this.status(claim)]));
    const count = (this.counts.get(fault.log) ?? 0) + 1;
    this.counts.set(fault.log, count);
    if (count > this.limit) this.leftOut++;
    else this.faults.push(fault);
  }

  status(claim: LedgerClaim): LedgerStatus {
    return this.found.get(claim) ?? 'proved';
  }

  sorted(logs: readonly string[]): readonly DecisionFault[] {
    const rank = (fault: DecisionFault) => (claimOf(fault) === 'intact' ? 0 : 1);
    return this.faults.toSorted(
      (a, b) => logs.indexOf(a.log) - logs.indexOf(b.log) || a.entry - b.entry || rank(a) - rank(b),
    );
  }
}

export const worst = (statuses: readonly LedgerStatus[]): LedgerStatus =>
  statuses.includes('refuted') ? 'refuted' : statuses.includes('undecided') ? 'undecided' : 'proved';
