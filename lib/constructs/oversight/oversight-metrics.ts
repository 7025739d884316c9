import { DOORED_KINDS, type DooredKind } from '../../config/names';
import { RED_LINES, type RedLine } from '../../config/red-lines';
import type { Enclave } from '../../config/schema';
import { METRICS } from '../../services/metric-names';
import { recordOf } from '../record-of';
import type { Metric } from './alarm';
import { metricsNamespace } from './metrics';

/** What the services report, as the dashboard and the alarms read it. */
export function reported(enclave: Enclave) {
  const of = (
    service: DooredKind,
    name: keyof typeof METRICS,
    statistic: Metric['statistic'],
    dimensions: Readonly<Record<string, string>> = {},
  ): Metric => ({
    namespace: metricsNamespace(enclave),
    name: METRICS[name],
    dimensions: { Service: service, ...dimensions },
    statistic,
  });
  const byRedLine = (name: 'refusals' | 'classifierFaults') =>
    recordOf(RED_LINES, (redLine: RedLine) => of('proxy', name, 'Sum', { RedLine: redLine }));
  return {
    requests: of('proxy', 'requests', 'Sum'),
    held: of('proxy', 'held', 'Sum'),
    oldestHeld: of('review', 'oldestHeld', 'Maximum'),
    ledgerLag: recordOf(DOORED_KINDS, (service) => of(service, 'ledgerLag', 'Maximum')),
    unreachable: of('proxy', 'unreachable', 'Maximum'),
    refusals: byRedLine('refusals'),
    classifierFaults: byRedLine('classifierFaults'),
  } as const;
}
