import { Construct } from 'constructs';
import { shortRedLine } from '../../config/names';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { alarm } from './alarm';
import { reported } from './oversight-metrics';

export interface OversightAlarmsProps {
  readonly deployment: Deployment;
}

const HOUR_MS = 3_600_000;
const LEDGER_LAG_MS = 60_000;
/** Refusals for one red line in a minute, above which somebody is trying. */
const MANY_REFUSALS = 10;

/** Rings for what people must see to: requests waiting, attempts at a red line, blind classifiers, a late ledger. */
export class OversightAlarms extends Construct {
  constructor(scope: Construct, id: string, { deployment: { charter, enclave } }: OversightAlarmsProps) {
    super(scope, id);
    const metrics = reported(enclave);
    const name = (what: string) => `cordon-${enclave.name}-${what}`;
    alarm(this, 'Waiting', {
      name: name('held-waiting'),
      description: `A held request has waited for half of the ${charter.review.expiryHours} hours after which it is denied.`,
      metric: metrics.oldestHeld,
      threshold: (charter.review.expiryHours * HOUR_MS) / 2,
    });
    alarm(this, 'LedgerLag', {
      name: name('ledger-lag'),
      description:
        'Entries wait for more than a minute to be in the ledger, and so do the answers that rest on them.',
      metric: metrics.ledgerLag.proxy,
      threshold: LEDGER_LAG_MS,
      minutes: 3,
    });
    alarm(this, 'ReviewLedgerLag', {
      name: name('review-ledger-lag'),
      description:
        'What people do in review waits for more than a minute to be in the ledger, and so do their decisions.',
      metric: metrics.ledgerLag.review,
      threshold: LEDGER_LAG_MS,
      minutes: 3,
    });
    for (const redLine of RED_LINES) {
      const short = shortRedLine(redLine);
      alarm(this, `Refusals-${short}`, {
        name: name(`refusals-${short}`),
        description: `Many requests a minute are refused for ${redLine}; see the ledger for whose they are.`,
        metric: metrics.refusals[redLine],
        threshold: MANY_REFUSALS,
      });
      alarm(this, `Faults-${short}`, {
        name: name(`classifier-faults-${short}`),
        description: `The classifier for ${redLine} fails or is late, and each failure denies a request; see its log.`,
        metric: metrics.classifierFaults[redLine],
        threshold: 1,
        minutes: 3,
      });
    }
  }
}
