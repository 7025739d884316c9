import type { PictureLink } from '../../contract/picture';
import type { World } from '../../contract/world';
import type { Actor } from '../../engines/iam/actors';
import { decide } from '../../engines/iam/decide';
import { NO } from '../../engines/iam/truth';
import { doorsOf } from '../../engines/network/doors';
import { gatewayObstacle, prefixListsOf } from '../../engines/network/gateway-reach';
import type { Interface } from '../../engines/network/network';
import { reachesOf } from '../../engines/network/reach';
import { readNetwork } from '../../engines/network/read-network';
import { get, textOf } from '../../template/values/values';
import { type Drawn, keyOfResource, type Power } from './node';

/** Who may call whom in the network, through which doors, and who may do what. */
export function linksOf(nodes: readonly Drawn[], world: World): readonly PictureLink[] {
  return [...atDoors(nodes, world), ...connections(nodes, world), ...powers(nodes)];
}

function* atDoors(nodes: readonly Drawn[], { assembly }: World): Iterable<PictureLink> {
  for (const { service, principals, answers, byHand } of doorsOf(assembly)) {
    const nodeOf = (key: string) => nodes.find(({ resources }) => resources.includes(key))?.id;
    const door = nodeOf(keyOfResource(service));
    if (door === undefined) continue;
    for (const caller of new Set(principals.map((each) => nodeOf(keyOfResource(each.in)))))
      if (caller !== undefined)
        yield { from: caller, to: door, kind: 'connects', says: [byHand ? 'asks to connect' : 'connects'] };
    for (const answer of answers) {
      const to = answer && nodeOf(keyOfResource(answer));
      if (to !== undefined) yield { from: door, to, kind: 'connects', says: ['forwards to'] };
    }
  }
}

/** What in the VPC reaches what; doors are shown by what they forward to. */
function* connections(nodes: readonly Drawn[], world: World): Iterable<PictureLink> {
  const network = readNetwork(world.assembly);
  const reaches = reachesOf(network);
  const callers = nodes.filter(({ kind }) => kind === 'service' || kind === 'model' || kind === 'stranger');
  for (const from of callers)
    for (const to of nodes) {
      if (to === from || to.kind === 'door') continue;
      const passes = pairs(from.interfaces, to.interfaces).some(([one, other]) => reaches(one, other));
      const routed = gatewaysIn(to, world).some((gateway) =>
        from.interfaces.some(
          (one) =>
            prefixListsOf(network, one).size > 0 &&
            gatewayObstacle(network, one, gateway, world) === undefined,
        ),
      );
      if (passes || routed) yield { from: from.id, to: to.id, kind: 'connects', says: ['reaches'] };
    }
}

const gatewaysIn = ({ kind, resources }: Drawn, { assembly }: World) =>
  kind === 'endpoint'
    ? assembly
        .ofType('AWS::EC2::VPCEndpoint')
        .filter(
          (each) =>
            resources.includes(keyOfResource(each)) &&
            textOf(get(each.properties, 'VpcEndpointType')) === 'Gateway',
        )
    : [];

const pairs = (some: readonly Interface[], others: readonly Interface[]) =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

function* powers(nodes: readonly Drawn[]): Iterable<PictureLink> {
  for (const from of nodes)
    for (const to of nodes) {
      const says = to.powers
        .filter((each) => from.actors.some((actor) => isGranted(actor, each)))
        .map((each) => each.says);
      if (says.length > 0) yield { from: from.id, to: to.id, kind: 'may', says: [...new Set(says)] };
    }
}

/** Granted, or what can't be ruled out. */
const isGranted = ({ principal }: Actor, { actions, target, needs }: Power): boolean =>
  decide({ principal, actions, target }).answer !== NO &&
  (needs === undefined || decide({ principal, ...needs }).answer !== NO);
