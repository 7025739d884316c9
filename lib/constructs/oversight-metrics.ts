import { RED_LINES, type RedLine } from '../config/red-lines';
import { METRIC_NAMESPACE, METRICS } from '../services/metric-names';
import type { Metric } from './alarm';

const of = (
  service: 'proxy' | 'review',
  name: keyof typeof METRICS,
  statistic: Metric['statistic'],
  dimensions: Record<string, string> = {},
): Metric => ({
  namespace: METRIC_NAMESPACE,
  name: METRICS[name],
  dimensions: { Service: service, ...dimensions },
  statistic,
});

type ByRedLine = Readonly<Record<RedLine, Metric>>;
const byRedLine = (name: 'refusals' | 'classifierFaults'): ByRedLine =>
  Object.fromEntries(
    RED_LINES.map((redLine) => [redLine, of('proxy', name, 'Sum', { RedLine: redLine })]),
  ) as ByRedLine;

/** What the services report, as the dashboard and the alarms read it. */
export const REPORTED = {
  requests: of('proxy', 'requests', 'Sum'),
  held: of('proxy', 'held', 'Sum'),
  oldestHeld: of('review', 'oldestHeld', 'Maximum'),
  ledgerLag: of('proxy', 'ledgerLag', 'Maximum'),
  refusals: byRedLine('refusals'),
  classifierFaults: byRedLine('classifierFaults'),
} as const;
