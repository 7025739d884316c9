import type { RedLine } from '../../config/red-lines';
import type { Guard } from '../../contract/guard';
import { property, remove, replace } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Inventory, Task } from '../../engines/inventory/inventory';
import { entriesFor, passages } from '../../engines/network/acl-obstacles';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Interface, Network } from '../../engines/network/network';
import { rulesOf, subnetsOf } from '../../engines/network/reach';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { listenPort } from '../shared/environment';
import { guardAt, presenceGuard, propertyGuard } from '../shared/guards';
import { rawProperty } from '../shared/raw';
import { namespaceOf, registeredIn } from './service-discovery';

/** What the proof of all-red-lines rests on. */
export function redLineGuards(inventory: Inventory, network: Network, world: World): Guard[] {
  const [proxy] = inventory.proxies;
  const [asking] = proxy?.services ?? [];
  if (!proxy || !asking) return [];
  const lines = world.charter.redLines.flatMap((line) =>
    (inventory.classifiers.get(line) ?? []).map((judge) => ({ line, judge })),
  );
  const found = lines.flatMap(({ line, judge }) => [
    told(line, proxy),
    ...judges(line, judge),
    ...judge.services.flatMap((service) => [
      ...discovered(service, world),
      ...redundant(line, service, world),
      ...admitted(asking, service, listenPort(judge) ?? 0, network, world),
    ]),
  ]);
  return [...new Map(found.map((guard) => [guard.pointer + guard.says, guard])).values()];
}

/** The proxy asks about the red line: without its name, it wouldn't. */
function told(line: RedLine, { resource, environment }: Task): Guard {
  const { text = '{}', at = resource } = environment.get('CORDON_CLASSIFIERS') ?? {};
  const { [line]: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return guardAt(
    resource,
    at,
    `the proxy is told where to ask about ${line}`,
    replace(at, JSON.stringify(rest)),
  );
}

function judges(line: RedLine, { resource, environment }: Task): Guard[] {
  const set = (name: string, value: string, says: string) => {
    const { at } = environment.get(name) ?? {};
    return at ? [guardAt(resource, at, says, replace(at, value))] : [];
  };
  return [
    ...set('CORDON_RED_LINE', 'none', `the classifier judges ${line}`),
    ...set('CORDON_LISTEN', '0.0.0.0:1', `the classifier of ${line} listens where the proxy asks`),
  ];
}

function discovered(service: Resource, { assembly }: World): Guard[] {
  const names = assembly
    .ofType('AWS::ServiceDiscovery::Service')
    .filter((one) => registeredIn(assembly, one).some((each) => idOf(each) === idOf(service)));
  const namespaces = names.flatMap((one) => namespaceOf(assembly, one) ?? []);
  return [
    ...presenceGuard(service, 'ServiceRegistries', 'the classifier registers its tasks where the proxy asks'),
    ...names.map((one) =>
      propertyGuard(one, 'Name', 'challenge', 'the name is the one that the proxy asks for'),
    ),
    ...namespaces.flatMap((one) => [
      propertyGuard(one, 'Name', 'challenge.internal', 'the names end as the proxy asks for them'),
      propertyGuard(one, 'Vpc', 'vpc-0123456789abcdef0', "the names are those of the enclave's VPC"),
    ]),
  ];
}

function redundant(line: RedLine, service: Resource, { assembly }: World): Guard[] {
  const targets = assembly
    .ofType('AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(
      ({ properties }) => resourceIn(assembly, get(properties, 'ResourceId'), service.type) === service,
    );
  const subnets = property(service, 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets');
  const [first, ...others] = (rawProperty(
    service,
    'NetworkConfiguration',
    'AwsvpcConfiguration',
    'Subnets',
  ) ?? []) as unknown[];
  return [
    propertyGuard(service, 'DesiredCount', 1, `two tasks or more judge ${line} from the start`),
    ...targets.map((target) =>
      propertyGuard(target, 'MinCapacity', 1, `scaling leaves two tasks to judge ${line}`),
    ),
    ...(others.length > 0
      ? [guardAt(service, subnets, `${line} is judged in two zones or more`, replace(subnets, [first]))]
      : []),
  ];
}

/** Rules and entries that let the proxy connect. */
function admitted(
  asking: Resource,
  service: Resource,
  port: number,
  network: Network,
  world: World,
): Guard[] {
  const interfaceOf = (one: Resource) => network.interfaces.find(({ id }) => id === idOf(one));
  const [from, to] = [interfaceOf(asking), interfaceOf(service)];
  if (!from || !to) return [];
  return [
    ...placement(service),
    ...groupGuards(from, 'outbound', port, network, world),
    ...groupGuards(to, 'inbound', port, network, world),
    ...subnetsOf(network, from).flatMap((source) =>
      subnetsOf(network, to).flatMap((target) =>
        source.id === target.id
          ? []
          : passages(source, target, port).flatMap((passage) => {
              const acl = ownerOf(passage.acl.at, world);
              if (acl === undefined) return [];
              return entriesFor(passage).map((entry) =>
                guardAt(acl, acl, `${passage.says} (${entry.at.pointer})`, remove(entry.at)),
              );
            }),
      ),
    ),
  ];
}

const placement = (service: Resource): Guard[] => {
  const at = property(service, 'NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups');
  return [
    guardAt(
      service,
      at,
      'the classifier is in a group that the proxy may call',
      replace(at, ['sg-0123456789abcdef0']),
    ),
  ];
};

/** The one rule of a group that a connection to the port needs. */
function groupGuards(
  of: Interface,
  direction: 'inbound' | 'outbound',
  port: number,
  network: Network,
  world: World,
): Guard[] {
  const rules = rulesOf(network, of, direction).filter(
    (rule) => rule.port[0] <= port && port <= rule.port[1] && rule.peer.kind === 'group',
  );
  const groups = of.groups.flatMap((id) => ownerOf(network.groups.get(id)?.at, world) ?? []);
  const [group] = groups;
  if (group === undefined || rules.length !== 1) return [];
  const says = `its rule lets the connection ${direction === 'inbound' ? 'in' : 'out'} at port ${port}`;
  return rules.map(({ at }) =>
    guardAt(
      group,
      group,
      says,
      remove(
        at.pointer.endsWith('/Properties')
          ? { file: at.file, pointer: at.pointer.slice(0, -'/Properties'.length) }
          : at,
      ),
    ),
  );
}

const ownerOf = (
  at: { file: string; pointer: string } | undefined,
  { assembly }: World,
): Resource | undefined =>
  assembly.resources.find(
    ({ file, pointer }) =>
      file === at?.file && (at.pointer === pointer || at.pointer.startsWith(`${pointer}/`)),
  );
