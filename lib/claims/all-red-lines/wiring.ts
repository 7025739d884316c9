import type { RedLine } from '../../config/red-lines';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, type Step, step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Task } from '../../engines/inventory/inventory';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { type Address, listenPort, wiringOf } from '../shared/environment';
import { namespaceOf, registeredIn, resolving } from './service-discovery';

/** How wiring is mended. */
export const WIRING =
  'Wire the proxy by its construct, with one classifier service for each red line of the charter.';

/** A red line, who judges it, and who asks. */
export interface Line {
  readonly line: RedLine;
  readonly judge: Task;
  readonly service: Resource;
  readonly proxy: Task;
}

/** Faults on the way from the proxy's URL through Cloud Map to the service that registers there. */
export function wired(world: World, of: Line): Fault[] {
  const { line, proxy } = of;
  const at = proxy.environment.get('CORDON_CLASSIFIERS')?.at;
  const told = step('value', 'CORDON_CLASSIFIERS', at, `is where the proxy asks about ${line}`);
  const address = wiringOf(proxy)?.get(line);
  if (address === undefined)
    return [faultAt(proxy.resource, at, `the proxy isn't told where to ask about ${line}`, WIRING)];
  const found = resolving(world.assembly, address.host);
  const [discovery] = found;
  if (discovery === undefined || found.length > 1) return [unresolved(world, of, address, found, told)];
  return [
    ...registered(world, of, discovery, told),
    ...inItsVpc(world, discovery, told),
    ...listening(of, address, told),
  ];
}

function unresolved(
  { assembly }: World,
  { line, proxy, service }: Line,
  { host }: Address,
  found: readonly Resource[],
  told: Step,
): Fault {
  const meant = assembly
    .ofType('AWS::ServiceDiscovery::Service')
    .filter((one) => registeredIn(assembly, one).includes(service));
  const namespaces = meant.flatMap((one) => namespaceOf(assembly, one) ?? []);
  const others = found.length > 0 ? found.slice(0, 2) : [...meant, ...namespaces];
  return faultAt(
    proxy.resource,
    proxy.environment.get('CORDON_CLASSIFIERS')?.at,
    `${found.length} discovery services answer for ${host}, where the proxy asks about ${line}; one must`,
    WIRING,
    [
      told,
      ...others.map((one) =>
        resourceStep(one, found.length > 0 ? 'answers for it' : 'gives the classifier another name'),
      ),
    ],
  );
}

/** The classifier registers there, and nothing else does. */
function registered({ assembly }: World, { line, service }: Line, discovery: Resource, told: Step): Fault[] {
  const all = registeredIn(assembly, discovery);
  const answers = resourceStep(discovery, 'answers for the name');
  const registries = (one: Resource) => get(one.properties, 'ServiceRegistries');
  const astray = all
    .filter((one) => idOf(one) !== idOf(service))
    .map((one) =>
      faultAt(
        one,
        registries(one),
        `it answers where the proxy asks about ${line}, and doesn't judge that red line`,
        WIRING,
        [told, answers, resourceStep(one, 'registers its tasks there')],
      ),
    );
  if (all.length > astray.length) return astray;
  const lost = `the classifier of ${line} doesn't register where the proxy asks`;
  return [
    ...astray,
    faultAt(service, registries(service), lost, WIRING, [
      told,
      answers,
      resourceStep(service, 'registers elsewhere, or nowhere'),
    ]),
  ];
}

/** Names are private to a VPC; in another than the proxy's, someone else may answer. */
function inItsVpc({ assembly }: World, discovery: Resource, told: Step): Fault[] {
  const namespace = namespaceOf(assembly, discovery);
  const vpc = resourceIn(assembly, get(namespace?.properties, 'Vpc'), 'AWS::EC2::VPC');
  if (namespace === undefined || (vpc && assembly.ofType('AWS::EC2::VPC').length === 1)) return [];
  const at = get(namespace.properties, 'Vpc');
  return [
    faultAt(namespace, at, "its names are not those of the enclave's one VPC", WIRING, [
      told,
      step('value', namespace.logicalId, at ?? namespace, 'is where the name is known'),
    ]),
  ];
}

function listening({ line, judge }: Line, { port }: Address, told: Step): Fault[] {
  const at = judge.environment.get('CORDON_LISTEN')?.at;
  const own = listenPort(judge);
  if (own === port) return [];
  const message = `the proxy asks about ${line} at port ${port}, and the classifier listens at ${own ?? 'one that is not known'}`;
  return [
    faultAt(judge.resource, at, message, WIRING, [
      told,
      step('value', 'CORDON_LISTEN', at, 'is where it listens'),
    ]),
  ];
}
