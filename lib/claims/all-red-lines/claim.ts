import type { RedLine } from '../../config/red-lines';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf, type Task } from '../../engines/inventory/inventory';
import { obstacle } from '../../engines/network/acl-obstacles';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Network } from '../../engines/network/network';
import { readNetwork } from '../../engines/network/read-network';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { listenPort } from '../shared/environment';
import { redLineGuards } from './guards';
import { WIRING, wired } from './wiring';

/**
 * Each red line's URL in the proxy's environment resolves to the service that judges that very red line, and no other;
 * the proxy can connect to it from every subnet; and it runs in two zones at the least.
 */
export const allRedLines: Claim = {
  id: 'all-red-lines',
  ...STATEMENTS['all-red-lines'],
  assumptions: [
    ASSUMED.proxyContract,
    ASSUMED.serviceContract,
    ASSUMED.discovery,
    ASSUMED.packets,
    ASSUMED.closedWorld,
  ],
  prove: (world) => {
    const inventory = inventoryOf(world);
    const network = readNetwork(world.assembly);
    return {
      faults: [
        ...theProxy(inventory, world),
        ...world.charter.redLines.flatMap((line) => lineFaults(line, inventory, network, world)),
      ],
      undecided: [],
      get guards() {
        return redLineGuards(inventory, network, world);
      },
    };
  },
};

function theProxy(inventory: Inventory, { assembly }: World): Fault[] {
  if (inventory.proxies.length === 0)
    return missingFrom(assembly.resources, "no task definition runs the charter's proxy image alone", WIRING);
  return inventory.proxies
    .slice(1)
    .map(({ resource }) =>
      faultAt(
        resource,
        undefined,
        'it is one more proxy, whose classifiers are its own; there must be one',
        WIRING,
      ),
    );
}

function lineFaults(line: RedLine, inventory: Inventory, network: Network, world: World): Fault[] {
  const judges = inventory.classifiers.get(line) ?? [];
  const [judge] = judges;
  const [proxy] = inventory.proxies;
  if (proxy === undefined) return [];
  if (judge === undefined || judges.length > 1) return notOne(line, judges, proxy, world);
  const [service] = judge.services;
  if (service === undefined || judge.services.length > 1)
    return [
      faultAt(
        judge.resource,
        undefined,
        `${judge.services.length} services run the classifier of ${line}; one must`,
        WIRING,
        [
          resourceStep(judge.resource, `is the classifier of ${line}`),
          ...judge.services.slice(0, 2).map((one) => resourceStep(one, 'runs it')),
        ],
      ),
    ];
  return [
    ...wired(world, { line, judge, service, proxy }),
    ...reached(line, judge, service, proxy, network),
    ...redundant(line, service, world),
  ];
}

/** None, or more than one: then another than the proxy's may be the one that judges. */
function notOne(line: RedLine, judges: readonly Task[], proxy: Task, { assembly }: World): Fault[] {
  const message = `${judges.length} task definitions run the classifier image for ${line}; one must`;
  const [, second] = judges;
  if (second)
    return [faultAt(second.resource, second.environment.get('CORDON_RED_LINE')?.at, message, WIRING)];
  // The likeliest is a classifier whose red line is another, or not known.
  const astray = assembly
    .ofType('AWS::ECS::TaskDefinition')
    .filter((task) => idOf(task) !== idOf(proxy.resource))
    .map((task) => resourceStep(task, `doesn't run it for ${line}`));
  return [faultAt(proxy.resource, proxy.environment.get('CORDON_CLASSIFIERS')?.at, message, WIRING, astray)];
}

/** From every subnet of the proxy to every subnet of the classifier, replies included. */
function reached(line: RedLine, judge: Task, service: Resource, proxy: Task, network: Network): Fault[] {
  const interfaceOf = (one: Resource) => network.interfaces.find(({ id }) => id === idOf(one));
  const to = interfaceOf(service);
  const port = listenPort(judge);
  if (to === undefined || port === undefined) return [];
  return proxy.services.flatMap((one) => {
    const from = interfaceOf(one);
    const between = from && obstacle(network, from, to, port);
    if (between === undefined) return [];
    return [
      faultAt(
        service,
        undefined,
        `the proxy can't connect to the classifier of ${line}: ${between.says}`,
        WIRING,
        [
          resourceStep(one, `asks about ${line}`),
          ...between.at.map((at) => step('rule', between.kind, at, between.says)),
          resourceStep(service, `is the classifier of ${line}`),
        ],
      ),
    ];
  });
}

function redundant(line: RedLine, service: Resource, { assembly }: World): Fault[] {
  const count = get(service.properties, 'DesiredCount');
  const targets = assembly
    .ofType('AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(
      ({ properties }) => resourceIn(assembly, get(properties, 'ResourceId'), service.type) === service,
    );
  const subnets = itemsOf(get(service.properties, 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'));
  const zones = new Set(
    subnets.flatMap(
      (subnet) =>
        textOf(get(resourceIn(assembly, subnet, 'AWS::EC2::Subnet')?.properties, 'AvailabilityZone')) ?? [],
    ),
  );
  return [
    ...((numberOf(count) ?? 0) >= 2
      ? []
      : [faultAt(service, count, `fewer than two tasks judge ${line} from the start`, WIRING)]),
    ...targets
      .filter(({ properties }) => !((numberOf(get(properties, 'MinCapacity')) ?? 0) >= 2))
      .map((target) =>
        faultAt(
          target,
          get(target.properties, 'MinCapacity'),
          `scaling may leave fewer than two tasks to judge ${line}`,
          WIRING,
        ),
      ),
    ...(zones.size >= 2
      ? []
      : [
          faultAt(
            service,
            get(service.properties, 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'),
            `the classifier of ${line} runs in ${zones.size} availability zones; two are needed`,
            WIRING,
          ),
        ]),
  ];
}
