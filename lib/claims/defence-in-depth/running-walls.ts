import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { arnOf } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import { inventoryOf } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { metricsOf } from '../operable/alarm-metrics';
import { ringsFor } from './alarm-walls';

const REMEDY = "Set it as the architecture's table of second walls has it.";

/** Containers that keep powers which no service needs, or whose health nobody asks for. */
export function* loose(world: World): Iterable<Fault> {
  const { proxies, reviews, classifiers } = inventoryOf(world);
  for (const { resource, container, services } of [
    ...proxies,
    ...reviews,
    ...[...classifiers.values()].flat(),
  ]) {
    const parameters = get(container, 'LinuxParameters');
    const dropped = itemsOf(get(parameters, 'Capabilities', 'Drop')).map(textOf);
    if (!dropped.includes('ALL'))
      yield faultAt(
        resource,
        parameters,
        'its container keeps powers of the kernel that it has no use for',
        REMEDY,
      );
    if (textOf(get(parameters, 'InitProcessEnabled')) !== 'true')
      yield faultAt(resource, parameters, 'nothing ends what its container leaves behind', REMEDY);
    if (get(container, 'HealthCheck') === undefined)
      yield faultAt(resource, container, 'nobody asks whether its container is well', REMEDY);
    for (const service of services)
      if (get(service.properties, 'PlatformVersion') === undefined)
        yield faultAt(
          service,
          get(service.properties, 'PlatformVersion'),
          'it names no platform for its tasks',
          'Set PlatformVersion to 1.4.0.',
        );
  }
  for (const service of world.assembly.ofType('AWS::ServiceDiscovery::Service')) {
    if (get(service.properties, 'HealthCheckCustomConfig') === undefined)
      yield faultAt(service, undefined, 'its name goes on leading to tasks that are not well', REMEDY);
    const policy = get(service.properties, 'DnsConfig', 'RoutingPolicy');
    if (textOf(policy) !== 'MULTIVALUE')
      yield faultAt(service, policy, "its name isn't said to lead to all tasks that are well", REMEDY);
  }
}

/** Endpoints of models that are replaced all at once, or go on whatever their own alarms say. */
export function* unrolled(world: World): Iterable<Fault> {
  const { models, safeguards } = inventoryOf(world);
  for (const { endpoints } of [...models, ...safeguards])
    for (const endpoint of endpoints) {
      const config = get(endpoint.properties, 'DeploymentConfig');
      const update = get(config, 'RollingUpdatePolicy');
      const watched = itemsOf(get(config, 'AutoRollbackConfiguration', 'Alarms'));
      const alarms = watched.map((each) =>
        resourceNamed(world.assembly, 'AWS::CloudWatch::Alarm', get(each, 'AlarmName')),
      );
      const size = get(update, 'MaximumBatchSize', 'Value');
      const known = Number(textOf(size));
      const percent = textOf(get(update, 'MaximumBatchSize', 'Type')) === 'CAPACITY_PERCENT';
      if (!(known >= 5 && known <= 50 && percent) || get(update, 'WaitIntervalInSeconds') === undefined)
        yield faultAt(endpoint, update ?? config, 'more than half of it may be replaced at once', REMEDY);
      if (
        alarms.some((alarm) => alarm === undefined || !watches(alarm, endpoint)) ||
        !alarms.some((alarm) => alarm && ringsFor(FAILURES, alarm, world))
      )
        yield faultAt(
          endpoint,
          get(config, 'AutoRollbackConfiguration'),
          'a new one stays whatever the alarm for its own failures says',
          `Name alarms of this endpoint in AutoRollbackConfiguration, one of them for ${FAILURES}.`,
          [
            resourceStep(endpoint, 'is replaced'),
            ...alarms.flatMap((alarm) =>
              alarm ? [resourceStep(alarm, 'is asked whether that is well')] : [],
            ),
          ],
        );
    }
}

/** Answers that an endpoint failed to give. */
const FAILURES = 'Invocation5XXErrors';

const watches = (alarm: Resource, endpoint: Resource): boolean => {
  const name = textOf(attribute(endpoint, 'EndpointName'));
  const [...metrics] = metricsOf(alarm);
  return metrics.length > 0 && metrics.every(({ dimensions }) => dimensions.get('EndpointName') === name);
};

/** Each log is of one kind: what looks for something in it finds it, and who may read it reads nothing else. */
export function* sharedLogs(world: World): Iterable<Fault> {
  const { assembly } = world;
  const owners = new Map<Resource, { kind: string; by: Resource }>();
  for (const [kind, by, name] of writersIn(world)) {
    const group = assembly
      .ofType('AWS::Logs::LogGroup')
      .find((each) =>
        [arnOf(each), arnOf(each, 'Arn'), arnOf(each, 'Arn').replace(/:\*$/, '')].includes(name ?? ''),
      );
    if (!group) continue;
    const known = owners.get(group);
    if (known && known.kind !== kind)
      yield faultAt(
        by,
        undefined,
        `${group.logicalId} holds ${kind}, and ${known.kind}, too`,
        'Give each a log.',
        [
          resourceStep(by, 'writes there'),
          resourceStep(known.by, 'writes there'),
          resourceStep(group, 'is the one log'),
        ],
      );
    else owners.set(group, { kind, by });
  }
}

function* writersIn(
  world: World,
): Iterable<readonly [kind: string, by: Resource, group: string | undefined]> {
  const { assembly } = world;
  for (const log of assembly.ofType('AWS::EC2::FlowLog'))
    yield ['flow records', log, textOf(get(log.properties, 'LogGroupName'))];
  for (const log of assembly.ofType('AWS::Route53Resolver::ResolverQueryLoggingConfig'))
    yield ['DNS queries', log, textOf(get(log.properties, 'DestinationArn'))];
  const { proxies, reviews, classifiers } = inventoryOf(world);
  const tasks = { proxy: proxies, review: reviews, ...Object.fromEntries(classifiers) };
  for (const [part, ofPart] of Object.entries(tasks))
    for (const { resource, container } of ofPart)
      yield [
        `what ${part} logs`,
        resource,
        textOf(get(container, 'LogConfiguration', 'Options', 'awslogs-group')),
      ];
}
