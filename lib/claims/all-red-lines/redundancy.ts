import type { RedLine } from '../../config/red-lines';
import { type Fault, faultAt } from '../../contract/fault';
import type { World } from '../../contract/world';
import { resourceIn } from '../../engines/network/lookup';
import type { Assembly, Resource } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { WIRING } from './wiring';

/** Where an ECS service names its subnets. */
export const SUBNETS = ['NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'] as const;

const TASKS = 2;
const ZONES = 2;

/** A red line is judged by two tasks or more, whatever scaling does, in two availability zones or more. */
export function* redundancyFaults(redLine: RedLine, service: Resource, { assembly }: World): Iterable<Fault> {
  const count = get(service.properties, 'DesiredCount');
  if (!enough(numberOf(count)))
    yield faultAt(service, count, `fewer than two tasks judge ${redLine} from the start`, WIRING);
  for (const target of scalingOf(assembly, service)) {
    const least = get(target.properties, 'MinCapacity');
    const message = `scaling may leave fewer than two tasks to judge ${redLine}`;
    if (!enough(numberOf(least))) yield faultAt(target, least, message, WIRING);
  }
  const zones = zonesOf(assembly, service).size;
  if (zones < ZONES)
    yield faultAt(
      service,
      get(service.properties, ...SUBNETS),
      `the classifier of ${redLine} runs in ${zones} availability zones; two are needed`,
      WIRING,
    );
}

const enough = (tasks: number | undefined) => tasks !== undefined && tasks >= TASKS;

/** What scales an ECS service. */
export const scalingOf = (assembly: Assembly, service: Resource): Resource[] =>
  assembly
    .ofType('AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(
      ({ properties }) => resourceIn(assembly, get(properties, 'ResourceId'), service.type) === service,
    );

function zonesOf(assembly: Assembly, service: Resource): ReadonlySet<string> {
  const zones = itemsOf(get(service.properties, ...SUBNETS)).map((subnet) =>
    textOf(get(resourceIn(assembly, subnet, 'AWS::EC2::Subnet')?.properties, 'AvailabilityZone')),
  );
  return new Set(zones.filter((zone) => zone !== undefined));
}
