import { ROLE_PATH } from '../../config/names';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { inventoryOf, type Task } from '../../engines/inventory/inventory';
import { RULE_GROUP, rulesOf } from '../../engines/network/dns';
import { doorsOf, ownerOf } from '../../engines/network/doors';
import { resourceIn } from '../../engines/network/lookup';
import { REVIEW_KEY } from '../../services/review-keys';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { listenPort } from '../shared/environment';
import { reviewTables } from '../shared/permissions/classes';

/** What AWS refuses to make, or makes so that it does nothing, though each of its properties is one that it knows. */
export function* undeployed(graph: AccessGraph): Iterable<Fault> {
  const { world } = graph;
  const { proxies, classifiers, reviews } = inventoryOf(world);
  const tasks = [...proxies, ...[...classifiers.values()].flat(), ...reviews];
  yield* zonesTwice(world);
  for (const task of tasks) yield* unmapped(task);
  yield* mixedImages(tasks);
  yield* unkeyed(graph);
  yield* misscaled(world);
  yield* uninvited(world);
  yield* rulesTwice(world);
  yield* attributesTwice(world);
  yield* unmakeable(world);
}

const SUBNET = 'AWS::EC2::Subnet';
const PLACED = [
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', ['Subnets'], true],
  ['AWS::EC2::VPCEndpoint', ['SubnetIds'], true],
  ['AWS::ECS::Service', ['NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'], false],
  ['AWS::SageMaker::Model', ['VpcConfig', 'Subnets'], false],
] as const;

/** Load balancers and interface endpoints have one subnet a zone; nothing names one twice. */
function* zonesTwice({ assembly }: World): Iterable<Fault> {
  for (const [type, path, byZone] of PLACED)
    for (const resource of assembly.ofType(type)) {
      const value = get(resource.properties, ...path);
      const zones = new Set<string>();
      for (const item of itemsOf(value)) {
        const subnet = resourceIn(assembly, item, SUBNET);
        const zone = byZone
          ? textOf(subnet && get(subnet.properties, 'AvailabilityZone'))
          : subnet?.pointer && `${subnet.file}${subnet.pointer}`;
        if (zone !== undefined && zones.has(zone))
          yield faultAt(
            resource,
            item,
            `two of its subnets are ${byZone ? `in the zone ${zone}` : 'one'}, which AWS refuses`,
            'Name one subnet of each zone.',
          );
        if (zone !== undefined) zones.add(zone);
      }
    }
}

/** A service that a balancer hands on to maps the port at which it listens, and is named by its container. */
function* unmapped(task: Task): Iterable<Fault> {
  const { resource, container, services } = task;
  const port = listenPort(task);
  const mapped = itemsOf(get(container, 'PortMappings')).map((each) => numberOf(get(each, 'ContainerPort')));
  const name = textOf(get(container, 'Name'));
  for (const service of services)
    for (const balancer of itemsOf(get(service.properties, 'LoadBalancers'))) {
      if (textOf(get(balancer, 'ContainerName')) !== name)
        yield faultAt(
          service,
          get(balancer, 'ContainerName'),
          `its balancer hands on to a container of another name than ${name ?? 'one that is not known'}`,
          "Name the task's container.",
          [resourceStep(service, 'names another'), resourceStep(resource, 'has the container')],
        );
      if (port === undefined || !mapped.includes(port) || numberOf(get(balancer, 'ContainerPort')) !== port)
        yield faultAt(
          resource,
          get(container, 'PortMappings'),
          `${service.logicalId} is handed on to at a port that it doesn't map`,
          'Map the port of CORDON_LISTEN.',
        );
    }
}

/** A repository holds the image of one kind of part: another's digest isn't found there. */
function* mixedImages(tasks: readonly Task[]): Iterable<Fault> {
  const digests = new Map<string, { digest: string | undefined; by: Resource }>();
  for (const { resource, container } of tasks) {
    const image = get(container, 'Image');
    const [repository = '', digest] = (textOf(image) ?? '').split('@');
    const known = digests.get(repository);
    if (known && known.digest !== digest)
      yield faultAt(
        resource,
        image,
        `its image is in the repository of ${known.by.logicalId}'s, which is another`,
        'Name the image in the repository that is for it.',
        [resourceStep(resource, 'has one image'), resourceStep(known.by, 'has another of that repository')],
      );
    else digests.set(repository, { digest, by: resource });
  }
}

/** The review table has the key that the services write by, and defines just its two parts. */
function* unkeyed(graph: AccessGraph): Iterable<Fault> {
  const wanted = JSON.stringify([
    [REVIEW_KEY.partition, 'HASH'],
    [REVIEW_KEY.sort, 'RANGE'],
  ]);
  const defined = JSON.stringify([REVIEW_KEY.partition, REVIEW_KEY.sort].sort());
  for (const table of new Set(reviewTables(graph))) {
    const schema = get(table.properties, 'KeySchema');
    const said = itemsOf(schema).map((each) => [
      textOf(get(each, 'AttributeName')),
      textOf(get(each, 'KeyType')),
    ]);
    const attributes = get(table.properties, 'AttributeDefinitions');
    const names = itemsOf(attributes).map((each) => textOf(get(each, 'AttributeName')));
    const texts = itemsOf(attributes).every((each) => textOf(get(each, 'AttributeType')) === 'S');
    if (JSON.stringify(said) !== wanted)
      yield faultAt(table, schema, 'its key is another than the services write by', `Key it by ${wanted}.`);
    if (JSON.stringify(names.sort()) !== defined || !texts)
      yield faultAt(
        table,
        attributes,
        'it defines others than the parts of its key',
        `Define ${defined} as S.`,
      );
    if (textOf(get(table.properties, 'BillingMode')) !== 'PAY_PER_REQUEST')
      yield faultAt(
        table,
        get(table.properties, 'BillingMode'),
        "it isn't paid by request, and says no throughput",
        'Set BillingMode to PAY_PER_REQUEST.',
      );
  }
}

const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const SCALES = {
  ecs: {
    id: /^service\/[^/]+\/[^/]+$/,
    dimension: 'ecs:service:DesiredCount',
    role: 'ECSService',
    metric: /^ECSService/,
  },
  sagemaker: {
    id: /^endpoint\/[^/]+\/variant\/[^/]+$/,
    dimension: 'sagemaker:variant:DesiredInstanceCount',
    role: 'SageMakerEndpoint',
    metric: /^SageMakerVariant/,
  },
} as const;

/** A scalable target says one service throughout, names what is there, and has one policy for each metric. */
function* misscaled({ assembly }: World): Iterable<Fault> {
  const remedy = 'Say namespace, id, dimension, role and metric of one service.';
  const variants = new Set(
    assembly
      .ofType('AWS::SageMaker::EndpointConfig')
      .flatMap(({ properties }) => itemsOf(get(properties, 'ProductionVariants')))
      .map((each) => textOf(get(each, 'VariantName'))),
  );
  const scaled = new Set<string>();
  for (const target of assembly.ofType(TARGET)) {
    const said = (name: string) => textOf(get(target.properties, name)) ?? '';
    const space = said('ServiceNamespace');
    const kind = space === 'ecs' || space === 'sagemaker' ? SCALES[space] : undefined;
    const id = said('ResourceId');
    const role = get(target.properties, 'RoleARN');
    const right =
      kind?.id.test(id) &&
      said('ScalableDimension') === kind.dimension &&
      (role === undefined || textOf(role)?.endsWith(`_${kind.role}`)) &&
      (space === 'ecs' || variants.has(id.split('/').at(-1)));
    if (!right)
      yield faultAt(
        target,
        get(target.properties, 'ResourceId'),
        `it scales nothing that is there: ${id}`,
        remedy,
      );
    if (scaled.has(id)) yield faultAt(target, undefined, `${id} is scaled twice`, remedy);
    scaled.add(id);
    const metrics = new Set<string>();
    for (const policy of assembly.ofType('AWS::ApplicationAutoScaling::ScalingPolicy')) {
      if (resourceIn(assembly, get(policy.properties, 'ScalingTargetId'), TARGET) !== target) continue;
      const value = get(
        policy.properties,
        'TargetTrackingScalingPolicyConfiguration',
        'PredefinedMetricSpecification',
        'PredefinedMetricType',
      );
      const metric = textOf(value) ?? '';
      if (kind && !kind.metric.test(metric))
        yield faultAt(policy, value, `${space} has no metric ${metric}`, remedy);
      if (metrics.has(metric)) yield faultAt(policy, value, `two policies scale ${id} by ${metric}`, remedy);
      metrics.add(metric);
    }
    const scheduled = itemsOf(get(target.properties, 'ScheduledActions'));
    for (const bounds of [target.properties, ...scheduled.map((each) => get(each, 'ScalableTargetAction'))]) {
      const [least, most] = [numberOf(get(bounds, 'MinCapacity')), numberOf(get(bounds, 'MaxCapacity'))];
      if (least !== undefined && most !== undefined && least > most)
        yield faultAt(
          target,
          bounds,
          `the least it scales to, ${least}, is more than the most, ${most}`,
          remedy,
        );
    }
    if (metrics.size + scheduled.length === 0)
      yield faultAt(target, undefined, `nothing ever scales ${id}`, 'Give it a policy, or a schedule.');
  }
}

/**
 * The role that deploys makes roles within one of two boundaries alone, each of which it knows by its ARN (lib/aws/bootstrap), and roles of
 * the enclave's names.
 */
function* unmakeable(world: World): Iterable<Fault> {
  const { proxies } = inventoryOf(world);
  const name = proxies[0]?.environment.get('CORDON_ENCLAVE')?.text;
  if (name === undefined) return;
  for (const [type, attribute, tail, is] of [
    [
      'AWS::IAM::ManagedPolicy',
      'PolicyArn',
      `policy${ROLE_PATH}`,
      [`cordon-${name}-boundary`, `cordon-${name}-boundary-watcher`],
    ],
    ['AWS::IAM::Role', 'Arn', `role${ROLE_PATH}`, [`cordon-${name}-*`]],
  ] as const)
    for (const resource of world.assembly.ofType(type)) {
      const [, own = ''] = arnOf(resource, attribute).split('::');
      const [, rest = ''] = own.split(`:${tail}`);
      if (is.some((one) => (one.endsWith('*') ? rest.startsWith(one.slice(0, -1)) : rest === one))) continue;
      yield faultAt(
        resource,
        get(resource.properties, 'Path'),
        `the role that deploys may make ${tail}${is[0]} alone`,
        `Name it ${is.join(' or ')}, in the path ${ROLE_PATH}.`,
      );
    }
}

/** Each account that the charter lets come to a door is let find it. */
function* uninvited(world: World): Iterable<Fault> {
  const { assembly, charter } = world;
  const inventory = inventoryOf(world);
  const invited = { proxy: charter.consumers, review: charter.reviewConsumers };
  for (const door of doorsOf(assembly)) {
    const owner = ownerOf(door, inventory);
    for (const account of owner ? invited[owner] : [])
      if (!door.principals.some(({ arn }) => arn === `arn:${charter.partition}:iam::${account}:root`))
        yield faultAt(
          door.service,
          undefined,
          `${account} may come to this door by the charter, and isn't let find it`,
          'Name the account among AllowedPrincipals.',
        );
  }
}

/** Rules of DNS Firewall are tried by their priorities, each of which is given once. */
function* rulesTwice({ assembly }: World): Iterable<Fault> {
  for (const group of assembly.ofType(RULE_GROUP)) {
    const priorities = new Set<number>();
    for (const { priority, rule, action } of rulesOf(assembly, group)) {
      if (priorities.has(priority))
        yield faultAt(group, rule, `two of its rules have the priority ${priority}`, 'Give each its own.');
      priorities.add(priority);
      if (action === 'BLOCK' && get(rule, 'BlockResponse') === undefined)
        yield faultAt(group, rule, 'it blocks, and says no answer', 'Set BlockResponse.');
    }
  }
}

const ATTRIBUTES = [
  ['AWS::ElasticLoadBalancingV2::TargetGroup', 'TargetGroupAttributes', 'Key'],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerAttributes', 'Key'],
] as const;

function* attributesTwice({ assembly }: World): Iterable<Fault> {
  for (const [type, list, key] of ATTRIBUTES)
    for (const resource of assembly.ofType(type)) {
      const seen = new Set<string>();
      for (const each of itemsOf(get(resource.properties, list))) {
        const name = textOf(get(each, key));
        // The closed world refuses a name that isn't known.
        if (name === undefined) continue;
        if (seen.has(name)) yield faultAt(resource, each, `${name} stands twice`, 'Say each once.');
        seen.add(name);
      }
    }
}
