import type { Template } from 'aws-cdk-lib/assertions';
import { RED_LINES } from '../../../lib/config/red-lines';
import { METRICS, metricNamespace } from '../../../lib/services/metric-names';
import { deploymentOf } from '../../helpers/assemblies';
import { templatesOf } from '../../helpers/synth';
import { ask, openHarness } from './support/harness';
import { DOUBTFUL } from './support/stub-classifier';

// What the proxy writes must be what the dashboard and the alarms of the synthesized templates read, letter by letter.

type Dimensions = Readonly<Record<string, string>>;
const keyOf = (namespace: string, name: string, dimensions: Dimensions) =>
  [namespace, name, ...Object.entries(dimensions).flat()].join(' ');

interface Emf {
  readonly _aws: {
    readonly CloudWatchMetrics: readonly [
      {
        readonly Namespace: string;
        readonly Dimensions: readonly (readonly string[])[];
        readonly Metrics: readonly [{ readonly Name: string; readonly Unit: string }];
      },
    ];
  };
  readonly [member: string]: unknown;
}

/** Every metric that a line makes, by its key, with its value. */
const metricsIn = (line: Emf) =>
  line._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics: [{ Name }] }) =>
    Dimensions.map((names) => {
      const dimensions = Object.fromEntries(names.map((name) => [name, String(line[name])]));
      return { key: keyOf(Namespace, Name, dimensions), value: Number(line[Name]) };
    }),
  );

/** Every metric that alarms and dashboards read, but for AWS's own and those that metric filters make. */
function read(templates: readonly Template[]): readonly string[] {
  const all = (type: string) =>
    templates.flatMap((template) =>
      Object.values(template.findResources(type)).map(({ Properties }) => Properties),
    );
  const alarms = all('AWS::CloudWatch::Alarm').map(({ Namespace, MetricName, Dimensions = [] }) =>
    keyOf(
      Namespace,
      MetricName,
      Object.fromEntries(Dimensions.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value])),
    ),
  );
  const charts = all('AWS::CloudWatch::Dashboard').flatMap(({ DashboardBody }) =>
    JSON.parse(DashboardBody).widgets.flatMap(
      ({ properties }: { properties: { metrics: (string | object)[][] } }) =>
        properties.metrics.map((metric) => metric.filter((part) => typeof part === 'string').join(' ')),
    ),
  );
  const filters = all('AWS::Logs::MetricFilter').map(({ MetricTransformations: [made] }) =>
    keyOf(made.MetricNamespace, made.MetricName, {}),
  );
  const others = (key: string) => /^(AWS|ECS)\//.test(key) || filters.includes(key);
  return [...new Set([...alarms, ...charts])].filter((key) => !others(key));
}

const metrics: { key: string; value: number }[] = [];
let emitted: ReadonlySet<string>;
let namespace: string;
beforeAll(async () => {
  const lines: string[] = [];
  const harness = await openHarness({ writeMetric: (line) => lines.push(line) });
  namespace = metricNamespace(harness.local.environment.CORDON_ENCLAVE);
  await harness.send();
  await harness.send({ body: ask(DOUBTFUL) });
  for (const stub of harness.stubs.values()) {
    stub.sabotage = (response, verdict) => response.end(JSON.stringify({ ...verdict, verdict: 'refuse' }));
    await harness.send();
    stub.sabotage = (response) => response.end('{}');
    await harness.send();
    stub.sabotage = undefined;
  }
  await harness.close();
  metrics.push(...lines.flatMap((line) => metricsIn(JSON.parse(line))));
  emitted = new Set(metrics.map(({ key }) => key));
});

const sum = (name: string, dimensions: Dimensions) =>
  metrics
    .filter(({ key }) => key === keyOf(namespace, name, dimensions))
    .reduce((total, { value }) => total + value, 0);

it('writes every metric but that of the review service, and no other', () => {
  const { oldestHeld, ...names } = METRICS;
  const written = new Set([...emitted].map((key) => key.split(' ')[1]));
  written.delete(oldestHeld);
  expect(written).toEqual(new Set(Object.values(names)));
});

it('writes what dashboard and alarms read, under the same names, namespace and dimensions', () => {
  const { enclave } = deploymentOf('commercial');
  const shown = read([...templatesOf('commercial').values()]).map((key) =>
    key.replace(metricNamespace(enclave.name), namespace),
  );
  const written = [...emitted].filter((key) => !key.includes(' Code '));
  const isReview = (key: string) => key.endsWith('Service review');
  const byProxy = (keys: readonly string[]) => keys.filter((key) => !isReview(key)).toSorted();
  expect(byProxy(written)).toEqual(byProxy(shown));
  // What waits longest the review service measures every half minute: on a busy machine it comes to that.
  const byReview = [keyOf(namespace, METRICS.ledgerLag, { Service: 'review' })];
  const oldest = keyOf(namespace, METRICS.oldestHeld, { Service: 'review' });
  expect(written.filter((key) => isReview(key) && key !== oldest)).toEqual(byReview);
  expect(shown).toEqual(expect.arrayContaining(byReview));
});

it('is told the name of the enclave whose namespace is read', () => {
  const definitions = [...templatesOf('commercial').values()].flatMap((template) =>
    Object.values(template.findResources('AWS::ECS::TaskDefinition')),
  );
  const environments = definitions.map(({ Properties }) =>
    Object.fromEntries(
      Properties.ContainerDefinitions[0].Environment.map(
        ({ Name, Value }: { Name: string; Value: string }) => [Name, Value],
      ),
    ),
  );
  const proxy = environments.find(({ CORDON_SERVICE }) => CORDON_SERVICE === 'proxy');
  expect(proxy?.CORDON_ENCLAVE).toBe(deploymentOf('commercial').enclave.name);
});

it('counts each request once, and by its code besides', () => {
  expect(sum('Requests', { Service: 'proxy' })).toBe(8);
  expect(sum('Requests', { Service: 'proxy', Code: 'released' })).toBe(1);
  expect(sum('Requests', { Service: 'proxy', Code: 'safety_stack_unavailable' })).toBe(3);
  expect(sum('Held', { Service: 'proxy' })).toBe(1);
});

it.each(RED_LINES)('counts a refusal and a fault of %s', (RedLine) => {
  expect(sum('Refusals', { Service: 'proxy', RedLine })).toBe(1);
  expect(sum('ClassifierFaults', { Service: 'proxy', RedLine })).toBe(1);
});

it("does not take a caller's leaving for a classifier's fault", async () => {
  const lines: string[] = [];
  const harness = await openHarness({
    writeMetric: (line) => lines.push(line),
    limits: { answerTimeout: 100 },
  });
  harness.classifier.sabotage = () => undefined;
  expect((await harness.send()).status).toBe(503);
  await harness.close();
  const written = lines.flatMap((line) => metricsIn(JSON.parse(line))).map(({ key }) => key.split(' ')[1]);
  expect(written).toContain('Requests');
  expect(written).not.toContain('ClassifierFaults');
});
