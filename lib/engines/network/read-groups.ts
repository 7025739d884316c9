import { addressesOf } from '../../aws/ipv4';
import type { Assembly, Resource, Value } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { ANY_ADDRESS, ANY_PORT, ANY_PROTOCOL, type Interval } from './box';
import { idOf, resourceIn } from './lookup';
import type { Group, GroupRule, Reading } from './network';

const SECURITY_GROUP = 'AWS::EC2::SecurityGroup';
const DIRECTIONS = {
  inbound: { inline: 'SecurityGroupIngress', type: 'AWS::EC2::SecurityGroupIngress', far: 'Source' },
  outbound: { inline: 'SecurityGroupEgress', type: 'AWS::EC2::SecurityGroupEgress', far: 'Destination' },
} as const;
type Direction = keyof typeof DIRECTIONS;

const NAMED_PROTOCOLS: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };

/** Protocols with ports; a rule for any other holds for every port. Source: EC2 API, IpPermission. */
const WITH_PORTS: ReadonlySet<number> = new Set([6, 17]);

/** Every security group with its rules, inline and separate. What can't be read allows everything, or nothing. */
export function readGroups(assembly: Assembly, reading: Reading): Map<string, Group> {
  return new Map(
    assembly.ofType(SECURITY_GROUP).map((group) => [idOf(group), readGroup(assembly, group, reading)]),
  );
}

/** A group that allows nothing: what an interface surely has whose own groups aren't known. */
export const shutGroup = (at: Resource): Group => ({ id: `${idOf(at)}#shut`, at, inbound: [], outbound: [] });

/** A group that allows everything: what an interface has whose own groups aren't known. */
export const openGroup = (at: Resource): Group => {
  const everything: GroupRule = {
    at,
    port: ANY_PORT,
    protocol: ANY_PROTOCOL,
    peer: { kind: 'range', addresses: ANY_ADDRESS },
  };
  return { id: `${idOf(at)}#open`, at, inbound: [everything], outbound: [everything] };
};

function readGroup(assembly: Assembly, group: Resource, reading: Reading): Group {
  const id = idOf(group);
  const outbound = rules(assembly, group, 'outbound', reading);
  return {
    id,
    at: group,
    inbound: rules(assembly, group, 'inbound', reading),
    // AWS adds "allow all" to a group whose template has no inline egress.
    outbound:
      itemsOf(get(group.properties, 'SecurityGroupEgress')).length > 0
        ? outbound
        : [...outbound, ...openGroup(group).outbound],
  };
}

function rules(assembly: Assembly, group: Resource, direction: Direction, reading: Reading): GroupRule[] {
  const { inline, type } = DIRECTIONS[direction];
  const separate = assembly
    .ofType(type)
    .filter(({ properties }) => {
      const owner = resourceIn(assembly, get(properties, 'GroupId'), SECURITY_GROUP);
      return owner === undefined ? reading === 'open' : idOf(owner) === idOf(group);
    })
    .map(({ properties }) => properties);
  return [...itemsOf(get(group.properties, inline)), ...separate]
    .filter((rule) => reading === 'open' || isRead(assembly, rule, direction))
    .map((rule) => readRule(assembly, rule, direction));
}

/** Whether a rule says for certain what it lets through. */
function isRead(assembly: Assembly, rule: Value, direction: Direction): boolean {
  const text = textOf(get(rule, 'IpProtocol'))?.toLowerCase();
  const protocol =
    text === undefined ? undefined : (NAMED_PROTOCOLS[text] ?? numberOf(get(rule, 'IpProtocol')));
  if (protocol === undefined) return false;
  const [from, to] = [numberOf(get(rule, 'FromPort')), numberOf(get(rule, 'ToPort'))];
  if (WITH_PORTS.has(protocol) && (from === undefined || to === undefined || to < from)) return false;
  const { far } = DIRECTIONS[direction];
  return (
    resourceIn(assembly, get(rule, `${far}SecurityGroupId`), SECURITY_GROUP) !== undefined ||
    textOf(get(rule, `${far}PrefixListId`)) !== undefined ||
    addressesOf(textOf(get(rule, 'CidrIp')) ?? '') !== undefined
  );
}

function readRule(assembly: Assembly, rule: Value, direction: Direction): GroupRule {
  const protocol = protocolOf(get(rule, 'IpProtocol'));
  return { at: rule, protocol, port: portsOf(rule, protocol), peer: peerOf(assembly, rule, direction) };
}

function protocolOf(value: Value | undefined): Interval {
  const text = textOf(value)?.toLowerCase();
  const number = text === undefined ? undefined : (NAMED_PROTOCOLS[text] ?? numberOf(value));
  return number === undefined || number < 0 ? ANY_PROTOCOL : [number, number];
}

function portsOf(rule: Value, protocol: Interval): Interval {
  const [from, to] = [numberOf(get(rule, 'FromPort')), numberOf(get(rule, 'ToPort'))];
  const withPorts = protocol[0] === protocol[1] && WITH_PORTS.has(protocol[0]);
  return withPorts && from !== undefined && to !== undefined && from >= 0 && to >= from
    ? [from, to]
    : ANY_PORT;
}

function peerOf(assembly: Assembly, rule: Value, direction: Direction): GroupRule['peer'] {
  const { far } = DIRECTIONS[direction];
  const group = resourceIn(assembly, get(rule, `${far}SecurityGroupId`), SECURITY_GROUP);
  if (group !== undefined) return { kind: 'group', id: idOf(group) };
  const list = textOf(get(rule, `${far}PrefixListId`));
  if (list !== undefined) return { kind: 'prefix-list', id: list };
  const range = addressesOf(textOf(get(rule, 'CidrIp')) ?? '');
  return { kind: 'range', addresses: range ?? ANY_ADDRESS };
}
