import type { RedLine } from '../../config/red-lines';
import type { Guard } from '../../contract/guard';
import { replace } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Inventory, Task } from '../../engines/inventory/inventory';
import { idOf } from '../../engines/network/lookup';
import type { Network } from '../../engines/network/network';
import type { Resource } from '../../template/assembly';
import { environmentGuard, guardAt, presenceGuard, propertyGuard } from '../shared/guards';
import { rawProperty } from '../shared/raw';
import { namespaceOf, registeredIn } from '../shared/service-discovery';
import { connectionGuards } from './connection-guards';
import { SUBNETS, scalingOf } from './redundancy';

/** What the proof of all-red-lines rests on. */
export function redLineGuards(inventory: Inventory, network: Network, world: World): Iterable<Guard> {
  // Classifiers share discovery namespaces and network ACLs: what holds for each is said once.
  const distinct = new Map<string, Guard>();
  for (const guard of eachGuard(inventory, network, world)) distinct.set(guard.pointer + guard.says, guard);
  return distinct.values();
}

function* eachGuard(inventory: Inventory, network: Network, world: World): Iterable<Guard> {
  const [proxy] = inventory.proxies;
  const [proxyService] = proxy?.services ?? [];
  if (!proxy || !proxyService) return;
  for (const redLine of world.charter.redLines) {
    for (const classifier of inventory.classifiers.get(redLine) ?? []) {
      yield* wiringGuard(redLine, proxy);
      yield* classifierGuards(redLine, classifier);
      if (world.charter.safeguard === 'required')
        yield* environmentGuard(
          classifier,
          'CORDON_SAFEGUARD',
          'none',
          `the classifier of ${redLine} asks the safeguard model`,
        );
      for (const service of classifier.services) {
        yield* discoveryGuards(service, world);
        yield* redundancyGuards(redLine, service, world);
        yield* connectionGuards({ proxyService, classifier, service }, network, world);
      }
    }
  }
}

/** The proxy asks about the red line: without its name, it wouldn't. */
function* wiringGuard(redLine: RedLine, { resource, environment }: Task): Iterable<Guard> {
  const { text = '{}', at = resource } = environment.get('CORDON_CLASSIFIERS') ?? {};
  const { [redLine]: _, ...others } = JSON.parse(text) as Record<string, unknown>;
  const says = `the proxy is told where to ask about ${redLine}`;
  yield* guardAt(resource, at, says, replace(at, JSON.stringify(others)));
}

function* classifierGuards(redLine: RedLine, classifier: Task): Iterable<Guard> {
  yield* environmentGuard(classifier, 'CORDON_RED_LINE', 'none', `the classifier judges ${redLine}`);
  yield* environmentGuard(
    classifier,
    'CORDON_LISTEN',
    '0.0.0.0:1',
    `the classifier of ${redLine} listens where the proxy asks`,
  );
}

function* discoveryGuards(service: Resource, { assembly }: World): Iterable<Guard> {
  yield* presenceGuard(
    service,
    'ServiceRegistries',
    'the classifier registers its tasks where the proxy asks',
  );
  for (const discovery of assembly.ofType('AWS::ServiceDiscovery::Service')) {
    if (!registeredIn(assembly, discovery).some((each) => idOf(each) === idOf(service))) continue;
    yield* propertyGuard(discovery, 'Name', 'challenge', 'the name is the one that the proxy asks for');
    const namespace = namespaceOf(assembly, discovery);
    if (!namespace) continue;
    yield* propertyGuard(namespace, 'Name', 'challenge.internal', 'the names end as the proxy asks for them');
    yield* propertyGuard(
      namespace,
      'Vpc',
      'vpc-0123456789abcdef0',
      "the names are those of the enclave's VPC",
    );
  }
}

function* redundancyGuards(redLine: RedLine, service: Resource, { assembly }: World): Iterable<Guard> {
  yield* propertyGuard(service, 'DesiredCount', 1, `two tasks or more judge ${redLine} from the start`);
  for (const target of scalingOf(assembly, service))
    yield* propertyGuard(target, 'MinCapacity', 1, `scaling leaves two tasks to judge ${redLine}`);
  const [first, ...others] = (rawProperty(service, ...SUBNETS) ?? []) as unknown[];
  if (others.length > 0)
    yield* propertyGuard(service, SUBNETS.join('.'), [first], `${redLine} is judged in two zones or more`);
}
