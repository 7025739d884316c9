import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { dashboardName, endpointName } from '../../config/names';
import type { Enclave } from '../../config/schema';
import { VARIANT } from '../model/model-endpoint';
import type { Metric } from './alarm';
import { reported } from './oversight-metrics';

export interface OversightDashboardProps {
  readonly enclave: Enclave;
  /** Packets and queries that the cordon refused. */
  readonly denied: readonly Metric[];
}

/** The page that reviewers, researchers and field engineers share. */
export function oversightDashboard(
  scope: Construct,
  id: string,
  { enclave, denied }: OversightDashboardProps,
): CfnDashboard {
  const { requests, held, oldestHeld, refusals, classifierFaults, ledgerLag, unreachable } =
    reported(enclave);
  const charts: readonly Chart[] = [
    ['Requests, held requests, and invocations of the model', [requests, held, invocations(enclave)]],
    ['Age of the oldest held request (ms)', [oldestHeld]],
    ['Refusals by red line', Object.values(refusals)],
    ['Classifications that failed', Object.values(classifierFaults)],
    ['Ledger lag (ms)', Object.values(ledgerLag)],
    ['Classifier or model unreachable (ms)', [unreachable]],
    ['Denied egress', denied],
  ];
  return new CfnDashboard(scope, id, {
    dashboardName: dashboardName(enclave),
    dashboardBody: JSON.stringify({ widgets: charts.map((chart, at) => widget(enclave.region, chart, at)) }),
  });
}

/** Title and metrics. */
type Chart = readonly [string, readonly Metric[]];

/** Beside the proxy's own count, since a model that answers more often than the proxy asks has another caller. */
const invocations = (enclave: Enclave): Metric => ({
  namespace: 'AWS/SageMaker',
  name: 'Invocations',
  dimensions: { EndpointName: endpointName(enclave, 'model'), VariantName: VARIANT },
  statistic: 'Sum',
});

const widget = (region: string, [title, metrics]: Chart, index: number) => ({
  type: 'metric',
  x: (index % 2) * 12,
  y: Math.floor(index / 2) * 6,
  width: 12,
  height: 6,
  properties: {
    title,
    region,
    view: 'timeSeries',
    period: 60,
    metrics: metrics.map(({ namespace, name, dimensions, statistic }) => [
      namespace,
      name,
      ...Object.entries(dimensions).flat(),
      { stat: statistic },
    ]),
  },
});
