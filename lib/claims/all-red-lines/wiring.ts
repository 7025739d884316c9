import type { RedLine } from '../../config/red-lines';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, type Step, step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Task } from '../../engines/inventory/inventory';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { type Address, listenPort, wiringOf } from '../shared/environment';
import { namespaceOf, registeredIn, resolving } from '../shared/service-discovery';

/** How wiring is mended. */
export const WIRING =
  'Wire the proxy by its construct, with one classifier service for each red line of the charter.';

/** A red line, the classifier that judges it and the service that runs it, and the proxy that asks. */
export interface Judgement {
  readonly redLine: RedLine;
  readonly classifier: Task;
  readonly service: Resource;
  readonly proxy: Task;
}

/** Faults on the way from the proxy's URL through Cloud Map to the service that registers there. */
export function* wiringFaults(judgement: Judgement, world: World): Iterable<Fault> {
  const { redLine, proxy } = judgement;
  const at = proxy.environment.get('CORDON_CLASSIFIERS')?.at;
  const asked = step('value', 'CORDON_CLASSIFIERS', at, `is where the proxy asks about ${redLine}`);
  const address = wiringOf(proxy)?.get(redLine);
  if (address === undefined) {
    yield faultAt(proxy.resource, at, `the proxy isn't told where to ask about ${redLine}`, WIRING);
    return;
  }
  const found = resolving(world.assembly, address.host);
  const [discovery, second] = found;
  if (discovery === undefined || second !== undefined) {
    yield unresolved(judgement, address, found, asked, world);
    return;
  }
  yield* registrationFaults(judgement, discovery, asked, world);
  yield* namespaceFaults(discovery, asked, world);
  yield* portFaults(judgement, address, asked);
}

function unresolved(
  { redLine, proxy, service }: Judgement,
  { host }: Address,
  found: readonly Resource[],
  asked: Step,
  { assembly }: World,
): Fault {
  const meant = assembly
    .ofType('AWS::ServiceDiscovery::Service')
    .filter((discovery) => registeredIn(assembly, discovery).includes(service));
  const namespaces = meant.flatMap((discovery) => namespaceOf(assembly, discovery) ?? []);
  const others = found.length > 0 ? found.slice(0, 2) : [...meant, ...namespaces];
  const says = found.length > 0 ? 'answers for it' : 'gives the classifier another name';
  return faultAt(
    proxy.resource,
    proxy.environment.get('CORDON_CLASSIFIERS')?.at,
    `${found.length} discovery services answer for ${host}, where the proxy asks about ${redLine}; one must`,
    WIRING,
    [asked, ...others.map((other) => resourceStep(other, says))],
  );
}

/** The classifier registers there, and nothing else does. */
function* registrationFaults(
  { redLine, service }: Judgement,
  discovery: Resource,
  asked: Step,
  { assembly }: World,
): Iterable<Fault> {
  const answers = resourceStep(discovery, 'answers for the name');
  const fault = (at: Resource, message: string, does: string) =>
    faultAt(at, get(at.properties, 'ServiceRegistries'), message, WIRING, [
      asked,
      answers,
      resourceStep(at, does),
    ]);
  const registered = registeredIn(assembly, discovery);
  for (const other of registered)
    if (idOf(other) !== idOf(service))
      yield fault(
        other,
        `it answers where the proxy asks about ${redLine}, and doesn't judge that red line`,
        'registers its tasks there',
      );
  if (!registered.some((each) => idOf(each) === idOf(service)))
    yield fault(
      service,
      `the classifier of ${redLine} doesn't register where the proxy asks`,
      'registers elsewhere, or nowhere',
    );
}

/** Names are private to a VPC; in another than the proxy's, someone else may answer. */
function* namespaceFaults(discovery: Resource, asked: Step, { assembly }: World): Iterable<Fault> {
  const namespace = namespaceOf(assembly, discovery);
  const vpc = resourceIn(assembly, get(namespace?.properties, 'Vpc'), 'AWS::EC2::VPC');
  if (namespace === undefined || (vpc && assembly.ofType('AWS::EC2::VPC').length === 1)) return;
  const at = get(namespace.properties, 'Vpc');
  yield faultAt(namespace, at, "its names are not those of the enclave's one VPC", WIRING, [
    asked,
    step('value', namespace.logicalId, at ?? namespace, 'is where the name is known'),
  ]);
}

/** The classifier listens at the port at which the proxy asks. */
function* portFaults({ redLine, classifier }: Judgement, { port }: Address, asked: Step): Iterable<Fault> {
  const at = classifier.environment.get('CORDON_LISTEN')?.at;
  const own = listenPort(classifier);
  if (own === port) return;
  const message = `the proxy asks about ${redLine} at port ${port}, and the classifier listens at ${own ?? 'one that is not known'}`;
  yield faultAt(classifier.resource, at, message, WIRING, [
    asked,
    step('value', 'CORDON_LISTEN', at, 'is where it listens'),
  ]);
}
