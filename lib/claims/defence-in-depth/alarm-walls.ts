import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { inventoryOf } from '../../engines/inventory/inventory';
import { doorsOf } from '../../engines/network/doors';
import { METRICS, metricNamespace } from '../../services/metric-names';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { keyOf, metricsOf } from '../operable/alarm-metrics';
import { propertyGuard } from '../shared/guards';

/** An alarm of the table: what it watches, and the loosest that it may be. */
export interface AlarmWall {
  readonly says: string;
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Rings at or above the threshold, or below it. */
  readonly rings: 'above' | 'below';
  /** The greatest threshold of one that rings above, the least of one that rings below. */
  readonly threshold: number;
  /** What the metric is when all is well. */
  readonly well: number;
  /** Most minutes for which it may be bad before it rings. */
  readonly minutes: number;
  /** Whether silence must ring. */
  readonly silence: boolean;
}

const HOUR_MS = 3_600_000;

/** The table of alarms, for what an assembly has. */
export function* alarmWalls(world: World): Iterable<AlarmWall> {
  const { charter, assembly } = world;
  const { proxies, reviews, classifiers, models, safeguards } = inventoryOf(world);
  const namespace = metricNamespace(proxies[0]?.environment.get('CORDON_ENCLAVE')?.text ?? '');
  const own = (
    says: string,
    name: string,
    service: string,
    threshold: number,
    minutes: number,
    more = {},
  ): AlarmWall => ({
    says,
    namespace,
    name,
    dimensions: { Service: service, ...more },
    rings: 'above',
    threshold,
    well: 0,
    minutes,
    silence: false,
  });
  yield own(
    'held requests that wait',
    METRICS.oldestHeld,
    'review',
    (charter.review.expiryHours * HOUR_MS) / 2,
    5,
  );
  yield own('a ledger that lags', METRICS.ledgerLag, 'proxy', 60_000, 5);
  yield own('a ledger of reviews that lags', METRICS.ledgerLag, 'review', 60_000, 5);
  for (const RedLine of charter.redLines) {
    yield own(`refusals for ${RedLine}`, METRICS.refusals, 'proxy', 10, 5, { RedLine });
    yield own(`faults of the classifier for ${RedLine}`, METRICS.classifierFaults, 'proxy', 1, 5, {
      RedLine,
    });
  }
  for (const name of ['DeniedPackets', 'DeniedQueries'])
    yield {
      says: `${name} of the cordon`,
      namespace,
      name,
      dimensions: {},
      rings: 'above',
      threshold: 10,
      well: 0,
      minutes: 5,
      silence: false,
    };
  const ofEndpoints = [
    { of: 'failures', name: 'Invocation5XXErrors', threshold: 5, minutes: 5 },
    { of: 'delays', name: DELAYS, threshold: 1_000_000, minutes: 60 },
  ];
  for (const { of, name, threshold, minutes } of ofEndpoints)
    for (const { endpoints, configs } of [...models, ...safeguards])
      for (const endpoint of endpoints)
        for (const variant of configs.flatMap(({ properties }) =>
          itemsOf(get(properties, 'ProductionVariants')),
        ))
          yield {
            says: `${of} of ${endpoint.logicalId}`,
            namespace: 'AWS/SageMaker',
            name,
            dimensions: {
              EndpointName: textOf(attribute(endpoint, 'EndpointName')) ?? '',
              VariantName: textOf(get(variant, 'VariantName')) ?? '',
            },
            rings: 'above',
            threshold,
            well: 0,
            minutes,
            silence: false,
          };
  for (const { services } of [...proxies, ...reviews, ...[...classifiers.values()].flat()])
    for (const service of services)
      yield {
        says: `too few tasks of ${service.logicalId}`,
        namespace: 'ECS/ContainerInsights',
        name: 'RunningTaskCount',
        dimensions: {
          ClusterName: textOf(get(service.properties, 'Cluster')) ?? '',
          ServiceName: textOf(get(service.properties, 'ServiceName')) ?? '',
        },
        rings: 'below',
        threshold: 2,
        well: countOf(service),
        minutes: 10,
        silence: true,
      };
  for (const { balancers, groups, answers } of doorsOf(assembly))
    for (const balancer of balancers)
      for (const group of groups)
        yield {
          says: `too few healthy tasks behind ${balancer.logicalId}`,
          namespace: 'AWS/NetworkELB',
          name: 'HealthyHostCount',
          dimensions: {
            LoadBalancer: textOf(attribute(balancer, 'LoadBalancerFullName')) ?? '',
            TargetGroup: textOf(attribute(group, 'TargetGroupFullName')) ?? '',
          },
          rings: 'below',
          threshold: 2,
          well: Math.min(...answers.map((service) => (service ? countOf(service) : 2))),
          minutes: 10,
          silence: true,
        };
}

const countOf = ({ properties }: Resource): number => numberOf(get(properties, 'DesiredCount')) ?? 2;

const watching = (world: World, { namespace, name, dimensions }: AlarmWall): readonly Resource[] =>
  world
    .once(alarmsByMetric)
    .get(keyOf({ namespace, name, dimensions: new Map(Object.entries(dimensions)) })) ?? [];

/** Alarms by the key of each metric that they watch. */
function alarmsByMetric({ assembly }: World): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const alarm of assembly.ofType('AWS::CloudWatch::Alarm'))
    for (const key of new Set(Array.from(metricsOf(alarm), keyOf))) {
      const others = found.get(key);
      if (others) others.push(alarm);
      else found.set(key, [alarm]);
    }
  return found;
}

/** Alarms of the table that nothing rings for, or too late. */
export function* quietAlarms(world: World): Iterable<Fault> {
  for (const wall of alarmWalls(world)) {
    const found = watching(world, wall);
    if (found.some((alarm) => [...looseIn(alarm, wall)].length === 0)) continue;
    const [first] = found;
    if (first) {
      const [[name, says] = ['Threshold', 'is loose']] = [...looseIn(first, wall)];
      yield faultAt(first, get(first.properties, name), `the alarm for ${wall.says} ${says}`, REMEDY);
    } else yield* nobodyTold(wall, world);
  }
}

/** Whether an alarm rings for something of the table, by the metric's name, and in time. */
export const ringsFor = (name: string, alarm: Resource, world: World): boolean =>
  [...alarmWalls(world)].some(
    (wall) =>
      wall.name === name && watching(world, wall).includes(alarm) && [...looseIn(alarm, wall)].length === 0,
  );

const REMEDY = "Keep the alarm within the bounds of the architecture's table of second walls.";

/** An absence is told at an alarm that is nearest: one that watches something of the kind and that no wall needs. */
function nobodyTold(wall: AlarmWall, world: World): Fault[] {
  const { assembly } = world;
  const used = new Set([...alarmWalls(world)].flatMap((each) => watching(world, each)));
  const alarms = assembly.ofType('AWS::CloudWatch::Alarm');
  const ofKind = alarms.filter(({ properties }) => textOf(get(properties, 'MetricName')) === wall.name);
  const filters = assembly
    .ofType('AWS::Logs::MetricFilter')
    .filter(
      ({ properties }) => textOf(get(properties, 'MetricTransformations', 0, 'MetricName')) === wall.name,
    );
  const twice = [...alarmWalls(world)].flatMap((each) => {
    const found = watching(world, each);
    return each.name === wall.name && found.length > 1 ? found : [];
  });
  const near = [
    ...ofKind.filter((alarm) => !used.has(alarm)),
    ...twice,
    ...alarms.filter((alarm) => !used.has(alarm)),
    ...filters,
    ...ofKind,
    ...alarms,
    ...assembly.resources,
  ].slice(0, 3);
  return near
    .slice(0, 1)
    .map((at) =>
      faultAt(at, undefined, `no alarm rings for ${wall.says}: ${wall.namespace}'s ${wall.name}`, REMEDY, [
        step('value', wall.name, at, 'is watched by no alarm with these dimensions'),
        ...near.map((each) => resourceStep(each, 'watches something else, or makes the metric')),
      ]),
    );
}

/** Gauges, of which a period's worst is what counts; all else that rings above is counted. */
const GAUGES: ReadonlySet<string> = new Set([METRICS.oldestHeld, METRICS.ledgerLag]);

/** What of a period shows what the bound is about; of delays, an average or whatever percentile. */
const statisticsOf = ({ rings, name }: AlarmWall): readonly string[] => {
  if (rings === 'below') return ['Minimum'];
  if (name === DELAYS) return ['Average', 'Maximum'];
  return GAUGES.has(name) ? ['Maximum'] : ['Sum'];
};
const DELAYS = 'OverheadLatency';

const ABOVE = ['GreaterThanOrEqualToThreshold', 'GreaterThanThreshold'];

/** Whether an alarm of such a comparison and threshold rings at a value. */
const ringsAt = (value: number, comparison: string, threshold: number): boolean =>
  ({
    GreaterThanOrEqualToThreshold: value >= threshold,
    GreaterThanThreshold: value > threshold,
    LessThanThreshold: value < threshold,
    LessThanOrEqualToThreshold: value <= threshold,
  })[comparison] ?? false;

/** What of an alarm is looser than the table: the property, and how. */
function* looseIn(
  { properties }: Resource,
  wall: AlarmWall,
): Iterable<readonly [property: string, says: string]> {
  const comparison = textOf(get(properties, 'ComparisonOperator')) ?? '';
  if (wall.rings === 'above' ? !ABOVE.includes(comparison) : ABOVE.includes(comparison) || comparison === '')
    yield ['ComparisonOperator', `rings the wrong way: ${comparison || 'not known'}`];
  const threshold = numberOf(get(properties, 'Threshold'));
  if (
    threshold === undefined ||
    (wall.rings === 'above' ? threshold > wall.threshold : threshold < wall.threshold)
  )
    yield [
      'Threshold',
      `has a threshold of ${threshold ?? 'what is not known'}; ${wall.threshold} is the bound`,
    ];
  if (threshold !== undefined && ringsAt(wall.well, comparison, threshold))
    yield ['Threshold', `rings at ${wall.well}, when all is well`];
  const periods = numberOf(get(properties, 'EvaluationPeriods')) ?? Number.POSITIVE_INFINITY;
  const seconds = (numberOf(get(properties, 'Period')) ?? Number.POSITIVE_INFINITY) * periods;
  if (seconds > wall.minutes * 60)
    yield ['EvaluationPeriods', `waits for ${seconds} seconds; ${wall.minutes * 60} is the bound`];
  const points = get(properties, 'DatapointsToAlarm');
  if (points !== undefined && !((numberOf(points) ?? Number.POSITIVE_INFINITY) <= periods))
    yield ['DatapointsToAlarm', `asks for ${textOf(points)} points of ${periods}`];
  const statistic = get(properties, 'Statistic');
  const isExtended = wall.name === DELAYS && get(properties, 'ExtendedStatistic') !== undefined;
  if (!isExtended && !statisticsOf(wall).includes(textOf(statistic) ?? ''))
    yield [
      'Statistic',
      `takes ${textOf(statistic) ?? 'another'} of a period; ${statisticsOf(wall).join(' or ')} is what counts`,
    ];
  if (wall.silence && textOf(get(properties, 'TreatMissingData')) !== 'breaching')
    yield ['TreatMissingData', 'takes silence for well'];
  if (
    wall.rings === 'above' &&
    !GAUGES.has(wall.name) &&
    textOf(get(properties, 'TreatMissingData')) === 'breaching'
  )
    yield ['TreatMissingData', 'rings where there was nothing to count'];
  if (textOf(get(properties, 'TreatMissingData')) === 'ignore')
    yield ['TreatMissingData', 'keeps its state in silence'];
}

/** The alarms of the table, each of which rings in time. */
export function* alarmGuards(world: World): Iterable<Guard> {
  for (const wall of alarmWalls(world)) {
    const [alarm, second] = watching(world, wall);
    if (alarm && !second)
      yield* propertyGuard(
        alarm,
        'Threshold',
        wall.rings === 'above' ? 1_000_000_000_000 : 0,
        `it rings for ${wall.says}`,
      );
  }
}
