/** Counts and times, written as CloudWatch's embedded metric format. Dimensions are codes, never text. */
export interface Metrics {
  readonly count: (name: string, dimensions?: Readonly<Record<string, string>>) => void;
  /** Milliseconds. */
  readonly time: (name: string, milliseconds: number, dimensions?: Readonly<Record<string, string>>) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
const MOST_VALUES = 100;

interface Series {
  readonly name: string;
  readonly unit: 'Count' | 'Milliseconds';
  readonly dimensions: Readonly<Record<string, string>>;
  values: number[];
}

/** Gathers and writes one line a series every `everySeconds`; a sample of the times, the sum of the counts. */
export function makeMetrics(
  service: string,
  write: (line: string) => void,
  options: { readonly everySeconds: number; readonly now: () => number },
): Metrics {
  const series = new Map<string, Series>();
  const add = (name: string, unit: Series['unit'], value: number, dimensions: Series['dimensions']) => {
    const key = JSON.stringify([name, dimensions]);
    const known = series.get(key);
    if (!known) series.set(key, { name, unit, dimensions, values: [value] });
    else if (unit === 'Count') known.values = [(known.values[0] ?? 0) + value];
    else if (known.values.length < MOST_VALUES) known.values.push(value);
  };
  const flush = () => {
    for (const one of series.values()) write(embed(service, one, options.now()));
    series.clear();
  };
  const timer = setInterval(flush, options.everySeconds * 1000).unref();
  return {
    count: (name, dimensions = {}) => add(name, 'Count', 1, dimensions),
    time: (name, milliseconds, dimensions = {}) => add(name, 'Milliseconds', milliseconds, dimensions),
    flush,
    close: () => {
      clearInterval(timer);
      flush();
    },
  };
}

function embed(service: string, { name, unit, dimensions, values }: Series, now: number): string {
  const all = { Service: service, ...dimensions };
  return JSON.stringify({
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        { Namespace: 'Cordon', Dimensions: [Object.keys(all)], Metrics: [{ Name: name, Unit: unit }] },
      ],
    },
    ...all,
    [name]: values.length === 1 ? values[0] : values,
  });
}
