import { addressesOf, dotted } from '../../aws/ipv4';
import { FARGATE_MEMORY } from '../../config/fargate';
import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { resourceIn } from '../../engines/network/lookup';
import type { Resource, Value } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { propertyGuard } from '../shared/guards';

// Properties that AWS takes each by itself and refuses side by side, so that the resource, and its stack, isn't made.

type Check = (resource: Resource) => Iterable<Fault>;

/** What of a resource AWS refuses for something else that the resource, or one beside it, says. */
export function* refusedTogether(world: World): Iterable<Fault> {
  for (const resource of world.assembly.resources) {
    const check = CHECKS[resource.type];
    if (check) yield* check(resource);
    yield* twice(resource, get(resource.properties, 'Tags'), 'Key', 'tag');
  }
  yield* rangesApart(world);
}

const KEY = 'AWS::KMS::Key';
const SYMMETRIC = 'SYMMETRIC_DEFAULT';

const CHECKS: Readonly<Record<string, Check>> = {
  /** Source: KMS API reference, `CreateKey` and `EnableKeyRotation` (2026-11): of symmetric keys alone. */
  *[KEY](key) {
    const spec = textOf(get(key.properties, 'KeySpec')) ?? SYMMETRIC;
    const usage = textOf(get(key.properties, 'KeyUsage')) ?? 'ENCRYPT_DECRYPT';
    if ((spec === SYMMETRIC) !== (usage === 'ENCRYPT_DECRYPT'))
      yield faultAt(
        key,
        get(key.properties, 'KeyUsage'),
        `a key of ${spec} is none of ${usage}`,
        'Give it the usage of its kind.',
      );
    const rotates = get(key.properties, 'EnableKeyRotation');
    if (spec !== SYMMETRIC && rotates !== undefined && textOf(rotates) !== 'false')
      yield faultAt(key, rotates, `a key of ${spec} can't rotate`, 'Take EnableKeyRotation away.');
  },

  /** Source: CloudWatch API reference, `PutMetricAlarm` (2026-11). */
  *'AWS::CloudWatch::Alarm'(alarm) {
    const { properties } = alarm;
    const count = get(properties, 'EvaluationPeriods');
    const periods = numberOf(count) ?? 1;
    const points = get(properties, 'DatapointsToAlarm');
    if (points !== undefined && !((numberOf(points) ?? Number.POSITIVE_INFINITY) <= periods))
      yield faultAt(alarm, points, `it asks for more points than the ${periods} that it looks at`, FEWER);
    const metrics = itemsOf(get(properties, 'Metrics'));
    const stats = [properties, ...metrics.flatMap((each) => get(each, 'MetricStat') ?? [])];
    const period = Math.max(...stats.map((each) => numberOf(get(each, 'Period')) ?? 0));
    if (period * periods > (period < HOUR ? 24 * HOUR : 7 * 24 * HOUR))
      yield faultAt(alarm, count, `it looks at ${period * periods} seconds`, FEWER);
    for (const each of [properties, ...stats.flatMap((stat) => get(stat, 'Metric') ?? [])])
      yield* twice(alarm, get(each, 'Dimensions'), 'Name', 'dimension');
  },

  /** Source: ECS developer guide, "Balancing an Amazon ECS service across Availability Zones" (2026-11). */
  *'AWS::ECS::Service'(service) {
    const most = get(service.properties, 'DeploymentConfiguration', 'MaximumPercent');
    if (textOf(get(service.properties, 'AvailabilityZoneRebalancing')) !== 'ENABLED') return;
    if (most !== undefined && !((numberOf(most) ?? 0) > 100))
      yield faultAt(
        service,
        most,
        'ECS balances zones by tasks more, and may run none',
        'Set MaximumPercent above 100.',
      );
  },

  /** Source: ECS developer guide, Fargate task sizes; `setrlimit(2)`. */
  *'AWS::ECS::TaskDefinition'(task) {
    const memory = get(task.properties, 'Memory');
    const cpu = numberOf(get(task.properties, 'Cpu')) ?? 0;
    const size = numberOf(memory) ?? 0;
    const [least, most, by] = FARGATE_MEMORY[cpu] ?? [0, -1, 1];
    if (size < least || size > most || size % by !== 0)
      yield faultAt(
        task,
        memory,
        `Fargate has no task of ${cpu} units and ${size} MiB`,
        `Give ${cpu} units ${least} to ${most} MiB, in steps of ${by}.`,
      );
    for (const container of itemsOf(get(task.properties, 'ContainerDefinitions')))
      for (const limit of itemsOf(get(container, 'Ulimits')))
        if (!((numberOf(get(limit, 'SoftLimit')) ?? 0) <= (numberOf(get(limit, 'HardLimit')) ?? 0)))
          yield faultAt(task, limit, 'its soft limit is above the hard one', 'Lower SoftLimit.');
  },

  'AWS::ApplicationAutoScaling::ScalableTarget': (target) =>
    twice(target, get(target.properties, 'ScheduledActions'), 'ScheduledActionName', 'scheduled action'),

  'AWS::S3::Bucket': (bucket) =>
    twice(bucket, get(bucket.properties, 'LifecycleConfiguration', 'Rules'), 'Id', 'rule'),
};

const HOUR = 3600;
const FEWER = 'Lower EvaluationPeriods, Period or DatapointsToAlarm.';

/** Members of a list that have one name. */
function* twice(resource: Resource, list: Value | undefined, name: string, what: string): Iterable<Fault> {
  const seen = new Set<string>();
  for (const each of itemsOf(list)) {
    const said = textOf(get(each, name));
    if (said === undefined) continue;
    if (seen.has(said)) yield faultAt(resource, each, `the ${what} ${said} is said twice`, 'Say each once.');
    seen.add(said);
  }
}

type Range = readonly [first: number, last: number];
const rangeOf = (of: Resource) => addressesOf(textOf(get(of.properties, 'CidrBlock')) ?? '');
const FEWEST = 16;
const MOST = 65_536;

/** Source: VPC user guide, "VPC CIDR blocks" and "Subnet CIDR blocks" (2026-11). */
function* rangesApart({ assembly }: World): Iterable<Fault> {
  const taken = new Map<Resource | undefined, (readonly [Resource, Range])[]>();
  for (const type of ['AWS::EC2::VPC', 'AWS::EC2::Subnet'])
    for (const resource of assembly.ofType(type)) {
      const at = get(resource.properties, 'CidrBlock');
      const range = rangeOf(resource);
      const say = (message: string, other?: Resource) =>
        faultAt(resource, at, message, 'Give it a range of its own.', [
          resourceStep(resource, 'has the range'),
          ...(other ? [resourceStep(other, 'has the other')] : []),
        ]);
      const count = range ? range[1] - range[0] + 1 : 0;
      if (range === undefined || count < FEWEST || count > MOST) {
        yield say(`its range has ${count} addresses, and may have ${FEWEST} to ${MOST}`);
        continue;
      }
      if (type === 'AWS::EC2::VPC') continue;
      const vpc = resourceIn(assembly, get(resource.properties, 'VpcId'), 'AWS::EC2::VPC');
      const whole = vpc && rangeOf(vpc);
      if (whole && (range[0] < whole[0] || range[1] > whole[1]))
        yield say(`its range, from ${dotted(range[0])}, lies outside of the VPC's`, vpc);
      const others = taken.get(vpc) ?? [];
      const other = others.find(([, [first, last]]) => first <= range[1] && range[0] <= last);
      if (other) yield say(`its range is ${other[0].logicalId}'s, too`, other[0]);
      taken.set(vpc, [...others, [resource, range]]);
    }
}

/** What would be refused for what stands beside it. */
export function* togetherGuards({ assembly }: World): Iterable<Guard> {
  for (const key of assembly.ofType(KEY))
    if (textOf(get(key.properties, 'KeyUsage')) === 'SIGN_VERIFY')
      yield* propertyGuard(key, 'EnableKeyRotation', true, 'a key that signs can be made');
  for (const task of assembly.ofType('AWS::ECS::TaskDefinition'))
    yield* propertyGuard(task, 'Memory', '1025', 'Fargate has a task of its size');
  const [, second] = assembly.ofType('AWS::EC2::Subnet');
  const [first] = assembly.ofType('AWS::EC2::Subnet');
  const range = first && textOf(get(first.properties, 'CidrBlock'));
  if (second && range !== undefined)
    yield* propertyGuard(second, 'CidrBlock', range, 'no two subnets have an address');
}
