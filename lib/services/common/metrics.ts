import type { RedLine } from '../../config/red-lines';
import { METRICS, metricNamespace } from '../metric-names';

/** What a value is counted by beside the service: codes, never text. */
export interface Labels {
  readonly redLine?: RedLine;
  /** Counted with this code as well as without. */
  readonly code?: string;
}

/** Counts and times, written as CloudWatch's embedded metric format. */
export interface Metrics {
  readonly count: (metric: Metric, labels?: Labels) => void;
  /** Milliseconds. The longest of an interval is written, since alarms go by that. */
  readonly time: (metric: Metric, milliseconds: number) => void;
  /** Milliseconds that are read whenever metrics are written. */
  readonly gauge: (metric: Metric, read: () => number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

export type Metric = keyof typeof METRICS;

export interface MetricsOptions {
  readonly service: string;
  /** `CORDON_ENCLAVE` */
  readonly enclave: string;
  readonly write: (line: string) => void;
  readonly everySeconds: number;
  readonly now: () => number;
}

interface Series {
  readonly metric: Metric;
  readonly unit: 'Count' | 'Milliseconds';
  readonly labels: Labels;
  readonly value: number;
}

/** Gathers, and writes one line a series every `everySeconds`. */
export function makeMetrics(options: MetricsOptions): Metrics {
  const series = new Map<string, Series>();
  const gauges: (() => void)[] = [];
  const put = (metric: Metric, labels: Labels, unit: Series['unit'], join: (known: number) => number) => {
    // None of the three holds a space.
    const key = `${metric} ${labels.redLine ?? ''} ${labels.code ?? ''}`;
    series.set(key, { metric, unit, labels, value: join(series.get(key)?.value ?? 0) });
  };
  const time = (metric: Metric, milliseconds: number) =>
    put(metric, {}, 'Milliseconds', (known) => Math.max(known, milliseconds));
  const flush = () => {
    for (const read of gauges) read();
    for (const one of series.values()) options.write(embed(options, one));
    series.clear();
  };
  const timer = setInterval(flush, options.everySeconds * 1000).unref();
  return {
    count: (metric, labels = {}) => put(metric, labels, 'Count', (known) => known + 1),
    time,
    gauge: (metric, read) => void gauges.push(() => time(metric, read())),
    flush,
    close: () => {
      clearInterval(timer);
      flush();
    },
  };
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
function embed(
  { service, enclave, now }: MetricsOptions,
  { metric, unit, labels: { redLine, code }, value }: Series,
): string {
  const name = METRICS[metric];
  const read = { Service: service, ...(redLine ? { RedLine: redLine } : {}) };
  const withCode = { ...read, ...(code ? { Code: code } : {}) };
  const sets = [read, ...(code ? [withCode] : [])].map((set) => Object.keys(set));
  return JSON.stringify({
    _aws: {
      Timestamp: now(),
      CloudWatchMetrics: [
        { Namespace: metricNamespace(enclave), Dimensions: sets, Metrics: [{ Name: name, Unit: unit }] },
      ],
    },
    ...withCode,
    [name]: value,
  });
}
