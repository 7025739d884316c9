import { INVOKING } from '../../aws/actions';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf, endpointTarget } from '../../engines/iam/access-graph';
import type { HostedModel, Task } from '../../engines/inventory/inventory';
import { type Door, doorsOf } from '../../engines/network/doors';
import { idOf, interfaceOf } from '../../engines/network/lookup';
import type { Interface } from '../../engines/network/network';
import { readNetwork } from '../../engines/network/read-network';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { dataOf } from './data';
import { type Drawn, drawn, keyOfResource, power } from './node';
import { rolesOf } from './roles';

/** Everything that a picture shows, in the order in which a request meets it. */
export function partsOf(world: World): readonly Drawn[] {
  const graph = accessGraphOf(world);
  const doors = doorsOf(world.assembly);
  const running = tasks(graph);
  const behind = (door: Door) => namesBehind(door, running);
  const shown = [
    ...doors.flatMap((door) => callers(door, behind(door))),
    ...doors.map((door) => doorNode(door, behind(door), world)),
    ...running,
    ...models(graph),
    ...graph.inventory.unrecognised.map((resource) =>
      drawn('stranger', 'vpc', resource.logicalId, [resource], { says: [resource.type] }),
    ),
    ...endpoints(world),
    ...dataOf(graph),
  ];
  const ids = new Set(shown.flatMap(({ actors }) => actors.map(({ principal }) => principal.id)));
  return [...shown, ...rolesOf(graph, ids)].map((node, index) => ({ ...node, id: `n${index}` }));
}

/** What answers behind a door, by name. */
const namesBehind = ({ answers }: Door, running: readonly Drawn[]): string =>
  answers
    .map((answer) => {
      const node = answer && running.find(({ resources }) => resources.includes(keyOfResource(answer)));
      return node?.name ?? answer?.logicalId ?? 'what is not known';
    })
    .join(', ');

function callers({ principals }: Door, behind: string): Drawn[] {
  const says = principals.map(({ arn }) => arn ?? 'a principal that is not known');
  const holding = [...new Set(principals.map((each) => each.in))];
  return says.length === 0 ? [] : [drawn('caller', 'outside', `callers of ${behind}`, holding, { says })];
}

function doorNode(
  { service, balancers, listeners, groups, byHand }: Door,
  behind: string,
  world: World,
): Drawn {
  return drawn('door', 'vpc', `door to ${behind}`, [service, ...balancers, ...listeners, ...groups], {
    says: [byHand ? 'PrivateLink, accepted by hand' : 'PrivateLink, open without asking'],
    interfaces: standing(world, balancers),
  });
}

/** Their network interfaces. */
const standing = ({ assembly }: World, resources: readonly Resource[]): Interface[] =>
  resources.flatMap((each) => interfaceOf(readNetwork(assembly), each) ?? []);

function tasks({ inventory, actors, world }: AccessGraph): Drawn[] {
  const node = (name: string, task: Task): Drawn => {
    const [digest] = /sha256:[0-9a-f]{12}/.exec(textOf(get(task.container, 'Image')) ?? '') ?? [];
    const role = task.role === undefined ? undefined : actors.byArn.get(task.role);
    return drawn('service', 'vpc', name, [task.resource, ...task.services], {
      says: digest ? [`${digest}…`] : [],
      interfaces: standing(world, task.services),
      actors: role ? [role] : [],
    });
  };
  return [
    ...inventory.proxies.map((task) => node('safety proxy', task)),
    ...[...inventory.classifiers].flatMap(([line, each]) =>
      each.map((task) => node(`classifier: ${line.replaceAll('-', ' ')}`, task)),
    ),
    ...inventory.reviews.map((task) => node('review service', task)),
  ];
}

function models({ inventory, actors, world }: AccessGraph): Drawn[] {
  const node = (
    name: string,
    { resource, release, role, configs, endpoints: served }: HostedModel,
  ): Drawn => {
    const actor = role === undefined ? undefined : actors.byArn.get(role);
    return drawn('model', 'vpc', name, [resource, ...configs, ...served], {
      says: release ? [`weights ${release.weights.slice(0, 19)}…`] : [],
      interfaces: standing(world, [resource]),
      actors: actor ? [actor] : [],
      powers: served.map((endpoint) => power('invokes', INVOKING, endpointTarget(endpoint))),
    });
  };
  return [
    ...inventory.models.map((model) => node('model', model)),
    ...inventory.safeguards.map((model) => node('safeguard model', model)),
  ];
}

/** One for each VPC endpoint. What is reached from the same places is put together later. */
const endpoints = (world: World): Drawn[] =>
  world.assembly.ofType('AWS::EC2::VPCEndpoint').map((endpoint) =>
    drawn('endpoint', 'vpc', textOf(get(endpoint.properties, 'ServiceName')) ?? idOf(endpoint), [endpoint], {
      interfaces: standing(world, [endpoint]),
    }),
  );
