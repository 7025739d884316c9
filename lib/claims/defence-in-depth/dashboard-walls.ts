import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import { inventoryOf } from '../../engines/inventory/inventory';
import { metricNamespace } from '../../services/metric-names';
import { attribute } from '../../template/build-assembly';
import { get, textOf } from '../../template/values/values';
import { keyOf, sentMetrics } from '../operable/alarm-metrics';
import { propertyGuard } from '../shared/guards';

/** Dashboards show what people must see, of which something is sent. */
export function* blindDashboards(world: World): Iterable<Fault> {
  const boards = world.assembly.ofType('AWS::CloudWatch::Dashboard');
  const sent = world.once(sentMetrics);
  const shown = new Set<string>();
  for (const board of boards) {
    const body = get(board.properties, 'DashboardBody');
    for (const metric of metricsIn(textOf(body) ?? '')) {
      const key = keyOf(metric);
      shown.add(key);
      if (!sent.has(key))
        yield faultAt(
          board,
          body,
          `it shows ${metric.namespace}'s ${metric.name} with dimensions of which nothing is sent`,
          'Show metrics that something of the enclave sends, with just their dimensions.',
        );
    }
  }
  const missing = [...shownOf(world)].filter((each) => !shown.has(keyOf(each)));
  const at = boards[0] ?? world.assembly.ofType('AWS::CloudWatch::Alarm')[0] ?? world.assembly.resources[0];
  if (at && missing.length > 0)
    yield faultAt(
      at,
      boards[0] && get(boards[0].properties, 'DashboardBody'),
      `no dashboard shows ${missing.map(({ name, dimensions }) => [name, ...dimensions.values()].join(' of ')).join(', ')}`,
      'Keep the widgets of the oversight dashboard.',
    );
}

type Metric = Parameters<typeof keyOf>[0];

/** What people must see: all that the services send of themselves, what the cordon denied, and what the model is asked. */
function* shownOf(world: World): Iterable<Metric> {
  const { models } = inventoryOf(world);
  const names = new Set(
    models.flatMap(({ endpoints }) => endpoints.map((each) => textOf(attribute(each, 'EndpointName')))),
  );
  for (const metric of world.once(sentMetrics).values())
    if (
      metric.namespace?.startsWith(metricNamespace('')) ||
      (metric.name === 'Invocations' && names.has(metric.dimensions.get('EndpointName')))
    )
      yield metric;
}

/** The metrics of a dashboard's widgets, as CloudWatch has them: namespace, name, and dimensions in pairs. */
function* metricsIn(body: string): Iterable<Metric> {
  for (const metric of rowsOf(body)) {
    const texts = metric.filter((each) => typeof each === 'string');
    const [namespace, name, ...rest] = texts;
    const dimensions = new Map<string, string>();
    for (let index = 0; index + 1 < rest.length; index += 2)
      dimensions.set(rest[index] ?? '', rest[index + 1] ?? '');
    yield { namespace, name, dimensions };
  }
}

function rowsOf(body: string): readonly unknown[][] {
  try {
    const { widgets } = JSON.parse(body) as { widgets?: { properties?: { metrics?: unknown[][] } }[] };
    return (widgets ?? []).flatMap(({ properties }) => properties?.metrics ?? []).filter(Array.isArray);
  } catch {
    return [];
  }
}

/** The dashboards that show what people must see. */
export function* dashboardGuards({ assembly }: World): Iterable<Guard> {
  for (const board of assembly.ofType('AWS::CloudWatch::Dashboard'))
    yield* propertyGuard(board, 'DashboardBody', '{"widgets":[]}', 'it shows what people must see');
}
