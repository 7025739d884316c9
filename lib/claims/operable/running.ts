import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import { inventoryOf, type Task } from '../../engines/inventory/inventory';
import type { Resource, Value } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { listenPort } from '../shared/environment';

/** What keeps tasks from starting, from being well, or from being replaced. */
export function* stopped(graph: AccessGraph): Iterable<Fault> {
  const { world } = graph;
  const { proxies, classifiers, reviews } = inventoryOf(world);
  for (const task of [...proxies, ...[...classifiers.values()].flat(), ...reviews]) {
    yield* tooLong(task);
    yield* withoutImage(task, world);
    yield* withoutLog(task, graph);
    yield* unwell(task);
    for (const service of task.services) {
      yield* undeployable(service);
      yield* withoutCluster(service, world);
    }
  }
}

/** Bytes that a task definition may have. Source: ECS developer guide, "Amazon ECS service quotas" (2026-11). */
const MOST_BYTES = 65_536;

/** AWS takes the task definition. What the values of CloudFormation's functions are is counted, not the functions. */
function* tooLong({ resource, environment }: Task): Iterable<Fault> {
  const sizes = [...environment].map(
    ([name, { text = '' }]) =>
      [name, Buffer.byteLength(`{"name":"${name}","value":${JSON.stringify(text)}},`)] as const,
  );
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  const [[longest, size] = ['', 0]] = sizes.toSorted(([, one], [, other]) => other - one);
  if (bytes > MOST_BYTES)
    yield faultAt(
      resource,
      get(resource.properties, 'ContainerDefinitions'),
      `its environment has ${bytes} bytes, ${size} of them in ${longest}, and a task definition may have ${MOST_BYTES}`,
      'Name fewer tenants and purposes, or spread them over several enclaves.',
    );
}

/** The image's repository is one of the enclave's, in the region. */
function* withoutImage({ resource, container }: Task, { assembly }: World): Iterable<Fault> {
  const image = get(container, 'Image');
  const [name] = (textOf(image) ?? '').split('@');
  const found = assembly.ofType('AWS::ECR::Repository').some((each) => {
    const { account, region } = each.template;
    return name?.startsWith(`${account}.dkr.ecr.${region}.`) && name.endsWith(`/${arnOf(each)}`);
  });
  if (!found)
    yield faultAt(
      resource,
      image,
      'its image is in no repository that the assembly makes',
      'Name the image by a repository of the supply stack and its digest.',
    );
}

/** The log group is there before tasks start, and so is the grant to write to it. */
function* withoutLog(task: Task, graph: AccessGraph): Iterable<Fault> {
  const { resource, container, services } = task;
  const { assembly } = graph.world;
  const name = get(container, 'LogConfiguration', 'Options', 'awslogs-group');
  const group = resourceNamed(assembly, 'AWS::Logs::LogGroup', name);
  if (group === undefined) {
    yield faultAt(
      resource,
      name,
      `its tasks log to ${textOf(name) ?? 'a group that is not known'}, which the assembly doesn't make`,
      'Log to a group that the stack makes.',
    );
    return;
  }
  const region = get(container, 'LogConfiguration', 'Options', 'awslogs-region');
  if (textOf(region) !== group.template.region)
    yield faultAt(
      resource,
      region,
      'its tasks log to another region than that of their group',
      'Log to the own region.',
    );
  for (const service of services)
    for (const needed of [group, ...granting(task, group, graph)])
      if (!waitsFor(service, needed))
        yield faultAt(
          service,
          service.attributes.get('DependsOn'),
          `its tasks may start before ${needed.logicalId} is there, and then fail`,
          `Let the service depend on ${needed.logicalId}.`,
          [
            resourceStep(service, 'starts the tasks'),
            resourceStep(needed, 'is what they need when they start, and nothing waits for it'),
          ],
        );
}

/** The policies that let the role which starts a task write to its log group. */
function granting({ executionRole }: Task, group: Resource, { actors, world }: AccessGraph): Resource[] {
  const statements = actors.byArn.get(executionRole ?? '')?.principal.identity?.statements ?? [];
  const own = statements.filter(({ resources = [] }) =>
    resources.some(({ is }) => is.text === arnOf(group, 'Arn')),
  );
  return world.assembly
    .ofType('AWS::IAM::Policy')
    .filter(({ file, pointer }) =>
      own.some((each) => each.file === file && each.pointer.startsWith(`${pointer}/`)),
    );
}

/** Stacks are deployed in their order; within one, CloudFormation waits for what is named. */
function waitsFor(service: Resource, needed: Resource): boolean {
  if (service.template !== needed.template) return true;
  return itemsOf(service.attributes.get('DependsOn')).some((each) => textOf(each) === needed.logicalId);
}

/** The health check asks the port at which the service listens. */
function* unwell(task: Task): Iterable<Fault> {
  const { resource, container, environment } = task;
  const port = listenPort(task);
  const command = itemsOf(get(container, 'HealthCheck', 'Command'));
  const asked = command.flatMap((part) => portsIn(textOf(part)));
  if (command.length > 0 && (port === undefined || asked.length === 0 || asked.some((each) => each !== port)))
    yield faultAt(
      resource,
      get(container, 'HealthCheck', 'Command'),
      `its health is asked at ${asked.join(', ') || 'a port that is not known'}, and it listens at ${port ?? 'one that is not known'}`,
      'Ask for health at the port of CORDON_LISTEN.',
    );
  const mapped = itemsOf(get(container, 'PortMappings')).map((each) => numberOf(get(each, 'ContainerPort')));
  if (mapped.some((each) => each !== port))
    yield faultAt(
      resource,
      get(container, 'PortMappings'),
      `its ports are mapped from ${mapped.join(', ')}, and it listens at ${port ?? 'one that is not known'}`,
      'Map the port of CORDON_LISTEN.',
      [step('value', 'CORDON_LISTEN', environment.get('CORDON_LISTEN')?.at, 'is where it listens')],
    );
}

const portsIn = (text = ''): number[] =>
  Array.from(text.matchAll(/port\D{0,3}(\d{2,5})/gi), ([, digits]) => Number(digits));

/**
 * ECS replaces tasks by starting more, up to the greatest percentage, or by stopping some, down to the least; one of both
 * must be possible, and some must stay. Source: ECS API, `DeploymentConfiguration` (2026-11): the least is rounded up, the
 * greatest down.
 */
function* undeployable(service: Resource): Iterable<Fault> {
  const { properties } = service;
  const count = numberOf(get(properties, 'DesiredCount'));
  const least = percent(get(properties, 'DeploymentConfiguration', 'MinimumHealthyPercent'), 100);
  const greatest = percent(get(properties, 'DeploymentConfiguration', 'MaximumPercent'), 200);
  const at = get(properties, 'DeploymentConfiguration');
  const remedy = 'Keep MinimumHealthyPercent at 100 and MaximumPercent at 200.';
  if (count === undefined || least === undefined || greatest === undefined) {
    yield faultAt(service, at, "how its tasks are replaced isn't known", remedy);
    return;
  }
  const [stay, most] = [Math.ceil((count * least) / 100), Math.floor((count * greatest) / 100)];
  if (stay < 1) yield faultAt(service, at, 'a deployment may stop all of its tasks at once', remedy);
  if (most <= count && stay >= count)
    yield faultAt(service, at, 'a deployment may neither stop a task nor start one more', remedy);
}

const percent = (value: Value | undefined, otherwise: number): number | undefined =>
  value === undefined ? otherwise : numberOf(value);

function* withoutCluster(service: Resource, { assembly }: World): Iterable<Fault> {
  const cluster = get(service.properties, 'Cluster');
  if (resourceNamed(assembly, 'AWS::ECS::Cluster', cluster)) return;
  yield faultAt(
    service,
    cluster,
    `it runs in ${textOf(cluster) ?? 'a cluster that is not known'}, which the assembly doesn't make`,
    "Name the stack's cluster.",
  );
}
