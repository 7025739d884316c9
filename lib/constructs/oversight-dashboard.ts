import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { dashboardName, endpointName } from '../config/names';
import type { Enclave } from '../config/schema';
import type { Metric } from './alarm';
import { VARIANT } from './model-endpoint';
import { REPORTED } from './oversight-metrics';

export interface OversightDashboardProps {
  readonly enclave: Enclave;
  /** Packets and queries that the cordon refused. */
  readonly denied: readonly Metric[];
}

/** The page that reviewers, researchers and field engineers share. */
export const oversightDashboard = (
  scope: Construct,
  id: string,
  { enclave, denied }: OversightDashboardProps,
): CfnDashboard =>
  new CfnDashboard(scope, id, {
    dashboardName: dashboardName(enclave),
    dashboardBody: JSON.stringify({
      widgets: [
        [
          'Requests, held, and answers of the model',
          [REPORTED.requests, REPORTED.held, invocations(enclave)],
        ],
        ['Oldest held request (ms)', [REPORTED.oldestHeld]],
        ['Refusals by red line', Object.values(REPORTED.refusals)],
        ['Classifications that failed', Object.values(REPORTED.classifierFaults)],
        ['Ledger lag (ms)', [REPORTED.ledgerLag]],
        ['Denied egress', denied],
      ].map(([title, metrics], index) =>
        widget(enclave.region, title as string, metrics as readonly Metric[], index),
      ),
    }),
  });

/** Beside the proxy's own count, since a model that answers more often than the proxy asks has another caller. */
const invocations = (enclave: Enclave): Metric => ({
  namespace: 'AWS/SageMaker',
  name: 'Invocations',
  dimensions: { EndpointName: endpointName(enclave, 'model'), VariantName: VARIANT },
  statistic: 'Sum',
});

const widget = (region: string, title: string, metrics: readonly Metric[], index: number) => ({
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
