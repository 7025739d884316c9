import { type Fault, faultAt } from '../../contract/fault';
import type { World } from '../../contract/world';
import { arnOf } from '../../engines/iam/access-graph';
import { inventoryOf, type Task } from '../../engines/inventory/inventory';
import { METRICS, metricNamespace } from '../../services/metric-names';
import type { Resource, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

/** One metric as CloudWatch tells metrics apart. */
export interface MetricName {
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly dimensions: ReadonlyMap<string, string>;
  readonly at: Value;
}

/** The metrics that an alarm watches, those that it computes with included. */
export function* metricsOf({ properties }: Resource): Iterable<MetricName> {
  const computed = itemsOf(get(properties, 'Metrics')).flatMap(
    (one) => get(one, 'MetricStat', 'Metric') ?? [],
  );
  for (const metric of computed.length > 0 ? computed : [properties])
    yield {
      namespace: textOf(get(metric, 'Namespace')),
      name: textOf(get(metric, 'MetricName')),
      dimensions: new Map(
        itemsOf(get(metric, 'Dimensions')).map((one): [string, string] => [
          textOf(get(one, 'Name')) ?? '',
          textOf(get(one, 'Value')) ?? '',
        ]),
      ),
      at: metric,
    };
}

/**
 * Alarms that can't ring, because nothing sends what they watch. Those that compute are none of the table of alarms
 * (lib/claims/defence-in-depth/alarm-walls.ts), and what they come to is theirs to know.
 */
export function* unheardAlarms(world: World): Iterable<Fault> {
  const sent = world.once(sentMetrics);
  for (const alarm of world.assembly.ofType('AWS::CloudWatch::Alarm')) {
    if (get(alarm.properties, 'Metrics')) continue;
    for (const metric of metricsOf(alarm)) {
      if (sent.has(keyOf(metric))) continue;
      yield faultAt(
        alarm,
        get(metric.at, 'MetricName') ?? metric.at,
        `nothing of the enclave sends ${metric.namespace}'s ${metric.name} with the dimensions ${[...metric.dimensions.keys()].join(' and ') || 'of none'} that it names`,
        'Name a metric, with just its dimensions, that a service, a filter of a log or AWS sends for something of the enclave.',
      );
    }
  }
}

/** A text that tells one metric from another. */
export const keyOf = ({ namespace, name, dimensions }: Sent) =>
  JSON.stringify([namespace, name, [...dimensions].sort()]);

/** All metrics that something of the enclave sends, by their keys. */
export const sentMetrics = (world: World): ReadonlyMap<string, Sent> =>
  new Map(Array.from(sentBy(world), (each) => [keyOf(each), each]));

type Sent = Pick<MetricName, 'namespace' | 'name' | 'dimensions'>;
const sent = (namespace: string, name: string, dimensions: Readonly<Record<string, string>>): Sent => ({
  namespace,
  name,
  dimensions: new Map(Object.entries(dimensions)),
});

function* sentBy(world: World): Iterable<Sent> {
  const { proxies, reviews } = inventoryOf(world);
  for (const task of proxies) yield* byProxy(task, world);
  for (const { environment } of reviews)
    for (const name of [METRICS.oldestHeld, METRICS.ledgerLag])
      yield sent(metricNamespace(environment.get('CORDON_ENCLAVE')?.text ?? ''), name, { Service: 'review' });
  yield* byFilters(world);
  yield* byAws(world);
}

/** See lib/services/metric-names.ts. */
function* byProxy({ environment }: Task, { charter }: World): Iterable<Sent> {
  const namespace = metricNamespace(environment.get('CORDON_ENCLAVE')?.text ?? '');
  const own = { Service: 'proxy' };
  for (const name of [METRICS.requests, METRICS.held, METRICS.ledgerLag, METRICS.unreachable])
    yield sent(namespace, name, own);
  for (const RedLine of charter.redLines)
    for (const name of [METRICS.refusals, METRICS.classifierFaults])
      yield sent(namespace, name, { RedLine, ...own });
}

function* byFilters({ assembly }: World): Iterable<Sent> {
  for (const filter of assembly.ofType('AWS::Logs::MetricFilter'))
    for (const one of itemsOf(get(filter.properties, 'MetricTransformations')))
      yield sent(textOf(get(one, 'MetricNamespace')) ?? '', textOf(get(one, 'MetricName')) ?? '', {});
}

/** Sources (2026-11): SageMaker developer guide, "Metrics for monitoring SageMaker AI with CloudWatch". */
const OF_ENDPOINTS = [
  'Invocations',
  'Invocation4XXErrors',
  'Invocation5XXErrors',
  'InvocationsPerInstance',
  'ModelLatency',
  'OverheadLatency',
];
/** ECS developer guide, "Container Insights metrics": where the cluster's setting has them sent. */
const OF_SERVICES = ['RunningTaskCount', 'DesiredTaskCount', 'PendingTaskCount'];
/** ECS developer guide, "Service utilization metrics". */
const OF_USE = ['CPUUtilization', 'MemoryUtilization'];
/** Elastic Load Balancing user guide, "CloudWatch metrics for your Network Load Balancer". */
const OF_TARGETS = ['HealthyHostCount', 'UnHealthyHostCount'];

function* byAws(world: World): Iterable<Sent> {
  const { models, safeguards } = inventoryOf(world);
  for (const { endpoints, configs } of [...models, ...safeguards])
    for (const endpoint of endpoints)
      for (const config of configs)
        for (const variant of itemsOf(get(config.properties, 'ProductionVariants')))
          for (const name of OF_ENDPOINTS)
            yield sent('AWS/SageMaker', name, {
              EndpointName: textOf(attribute(endpoint, 'EndpointName')) ?? '',
              VariantName: textOf(get(variant, 'VariantName')) ?? '',
            });
  yield* ofServices(world);
  yield* ofDoors(world);
}

function* ofServices({ assembly }: World): Iterable<Sent> {
  for (const cluster of assembly.ofType('AWS::ECS::Cluster')) {
    const counted = itemsOf(get(cluster.properties, 'ClusterSettings')).some(
      (setting) =>
        textOf(get(setting, 'Name')) === 'containerInsights' &&
        ['enabled', 'enhanced'].includes(textOf(get(setting, 'Value')) ?? ''),
    );
    for (const service of assembly.ofType('AWS::ECS::Service')) {
      const named = textOf(get(service.properties, 'Cluster'));
      if (named !== arnOf(cluster) && named !== arnOf(cluster, 'Arn')) continue;
      const dimensions = {
        ClusterName: arnOf(cluster),
        ServiceName: textOf(get(service.properties, 'ServiceName') ?? attribute(service, 'Name')) ?? '',
      };
      for (const name of OF_USE) yield sent('AWS/ECS', name, dimensions);
      for (const name of counted ? OF_SERVICES : []) yield sent('ECS/ContainerInsights', name, dimensions);
    }
  }
}

function* ofDoors({ assembly }: World): Iterable<Sent> {
  for (const listener of assembly.ofType('AWS::ElasticLoadBalancingV2::Listener')) {
    const balancer = assembly
      .ofType('AWS::ElasticLoadBalancingV2::LoadBalancer')
      .find((each) => arnOf(each) === textOf(get(listener.properties, 'LoadBalancerArn')));
    const groups = itemsOf(get(listener.properties, 'DefaultActions')).map((action) =>
      textOf(get(action, 'TargetGroupArn')),
    );
    for (const group of assembly.ofType('AWS::ElasticLoadBalancingV2::TargetGroup'))
      if (balancer && groups.includes(arnOf(group)))
        for (const name of OF_TARGETS)
          yield sent('AWS/NetworkELB', name, {
            LoadBalancer: textOf(attribute(balancer, 'LoadBalancerFullName')) ?? '',
            TargetGroup: textOf(attribute(group, 'TargetGroupFullName')) ?? '',
          });
  }
}
