import { oversightDashboard } from '../../../lib/constructs/oversight/oversight-dashboard';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const denied = { namespace: 'N', name: 'Denied', dimensions: {}, statistic: 'Sum' } as const;
const template = render((stack) => {
  oversightDashboard(stack, 'Dashboard', { enclave: deploymentOf('iso').enclave, denied: [denied] });
});
const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
const {
  widgets,
}: { widgets: { x: number; y: number; properties: { region: string; metrics: unknown[][] } }[] } = JSON.parse(
  dashboard?.Properties.DashboardBody,
);

test('it has a name, a place for each chart, and the region of the enclave', () => {
  expect(dashboard?.Properties.DashboardName).toBe('cordon-iso');
  expect(new Set(widgets.map(({ x, y }) => `${x},${y}`)).size).toBe(widgets.length);
  expect(new Set(widgets.map(({ properties }) => properties.region))).toEqual(new Set(['us-iso-east-1']));
});

test('it shows what matters', () => {
  const shown = new Set(widgets.flatMap(({ properties }) => properties.metrics.map(([, name]) => name)));
  expect(shown).toEqual(
    new Set([
      ...['Requests', 'Held', 'Invocations', 'OldestHeld', 'Refusals'],
      ...['ClassifierFaults', 'LedgerLag', 'Unreachable', 'Denied'],
    ]),
  );
});
