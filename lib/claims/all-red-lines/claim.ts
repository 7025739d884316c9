import type { RedLine } from '../../config/red-lines';
import { claimOf } from '../../contract/claim';
import { absence, type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type Inventory, inventoryOf, type Task } from '../../engines/inventory/inventory';
import { obstacle } from '../../engines/network/acl-obstacles';
import { idOf, interfaceOf } from '../../engines/network/lookup';
import type { Network } from '../../engines/network/network';
import { readNetworkShut } from '../../engines/network/read-network';
import { listenPort } from '../shared/environment';
import { redLineGuards } from './guards';
import { redundancyFaults } from './redundancy';
import { safeguardFaults } from './safeguard';
import { type Judgement, WIRING, wiringFaults } from './wiring';

/**
 * Each red line's URL in the proxy's environment resolves to the service that judges that very red line, and no other;
 * the proxy can connect to it from every subnet; and it runs in two zones at the least.
 */
export const allRedLines = claimOf('all-red-lines', (world) => {
  const inventory = inventoryOf(world);
  const network = readNetworkShut(world.assembly);
  return {
    faults: [
      ...proxyFaults(inventory),
      ...world.charter.redLines.flatMap((redLine) => [...redLineFaults(redLine, inventory, network, world)]),
    ],
    undecided: [],
    guards: () => [...redLineGuards(inventory, network, world)],
  };
});

/** One proxy asks: a second would have classifiers of its own. */
function* proxyFaults({ proxies }: Inventory): Iterable<Fault> {
  if (proxies.length === 0) yield absence('safety proxy');
  const message = 'it is one more proxy, whose classifiers are its own; there must be one';
  for (const { resource } of proxies.slice(1)) yield faultAt(resource, undefined, message, WIRING);
}

function* redLineFaults(
  redLine: RedLine,
  inventory: Inventory,
  network: Network,
  world: World,
): Iterable<Fault> {
  const [proxy] = inventory.proxies;
  if (proxy === undefined) return;
  const classifiers = inventory.classifiers.get(redLine) ?? [];
  const [classifier] = classifiers;
  if (classifier === undefined || classifiers.length > 1) {
    yield notOneClassifier(redLine, classifiers, proxy, world);
    return;
  }
  const [service] = classifier.services;
  if (service === undefined || classifier.services.length > 1) {
    yield notOneService(redLine, classifier);
    return;
  }
  const judgement = { redLine, classifier, service, proxy };
  yield* wiringFaults(judgement, world);
  yield* safeguardFaults(classifier, inventory, world);
  yield* connectionFaults(judgement, network);
  yield* redundancyFaults(redLine, service, world);
}

/** None, or more than one: then another than the one that the proxy asks may be the one that judges. */
function notOneClassifier(
  redLine: RedLine,
  classifiers: readonly Task[],
  proxy: Task,
  { assembly }: World,
): Fault {
  const message = `${classifiers.length} task definitions run the classifier image for ${redLine}; one must`;
  const [, second] = classifiers;
  if (second) return faultAt(second.resource, second.environment.get('CORDON_RED_LINE')?.at, message, WIRING);
  // Most likely some classifier's red line is another, or not known.
  const candidates = assembly
    .ofType('AWS::ECS::TaskDefinition')
    .filter((task) => idOf(task) !== idOf(proxy.resource))
    .map((task) => resourceStep(task, `doesn't run it for ${redLine}`));
  return faultAt(
    proxy.resource,
    proxy.environment.get('CORDON_CLASSIFIERS')?.at,
    message,
    WIRING,
    candidates,
  );
}

const notOneService = (redLine: RedLine, { resource, services }: Task): Fault =>
  faultAt(
    resource,
    undefined,
    `${services.length} services run the classifier of ${redLine}; one must`,
    WIRING,
    [
      resourceStep(resource, `is the classifier of ${redLine}`),
      ...services.slice(0, 2).map((service) => resourceStep(service, 'runs it')),
    ],
  );

/** The proxy connects from each of its subnets to each of the classifier's, replies included. */
function* connectionFaults(
  { redLine, classifier, service, proxy }: Judgement,
  network: Network,
): Iterable<Fault> {
  const to = interfaceOf(network, service);
  const port = listenPort(classifier);
  if (to === undefined || port === undefined) return;
  for (const proxyService of proxy.services) {
    const from = interfaceOf(network, proxyService);
    const between = from && obstacle(network, from, to, port);
    if (between === undefined) continue;
    const message = `the proxy can't connect to the classifier of ${redLine}: ${between.says}`;
    yield faultAt(service, undefined, message, WIRING, [
      resourceStep(proxyService, `asks about ${redLine}`),
      ...between.at.map((at) => step('rule', between.kind, at, between.says)),
      resourceStep(service, `is the classifier of ${redLine}`),
    ]);
  }
}
