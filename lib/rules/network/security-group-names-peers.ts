import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import type { Resource, Value } from '../../template/assembly';
import { get, soleReference, textOf } from '../../template/values/values';
import { isOneOf, items, mayBePresent, options, placeOf, show } from '../../template/values/worst-case';
import { group, vpc } from '../examples';

// CDK's rule that matches no packet: it stands where an empty list would make AWS allow everything.
const PLACEHOLDER = { CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 };

const isPlaceholder = (rule: Value) =>
  Object.entries(PLACEHOLDER).every(([key, value]) => isOneOf(get(rule, key), [value]));

const GROUPS = ['SourceSecurityGroupId', 'DestinationSecurityGroupId'];
const PREFIX_LISTS = ['DestinationPrefixListId'];
const OPEN = [
  'CidrIp',
  'CidrIpv6',
  'SourcePrefixListId',
  'SourceSecurityGroupName',
  'SourceSecurityGroupOwnerId',
];

function* check(rule: Value): Iterable<Fault> {
  if (isPlaceholder(rule)) return;
  for (const name of OPEN) {
    const value = get(rule, name);
    if (mayBePresent(value)) {
      yield {
        at: placeOf(value ?? rule),
        message: `${name} is ${show(value)}; a rule names a security group of the enclave, or lets out to a gateway endpoint's prefix list`,
      };
    }
  }
  yield* checkPeers(rule);
  // Ports are TCP's: of another protocol there is nothing to say of them.
  if (isOneOf(get(rule, 'IpProtocol'), ['tcp', '6'])) yield* checkPorts(rule);
  else
    yield {
      at: placeOf(get(rule, 'IpProtocol') ?? rule),
      message: `IpProtocol is ${show(get(rule, 'IpProtocol'))}; it must be "tcp"`,
    };
}

/** What listens in an enclave listens at one port, and each rule is for one that listens. */
function* checkPorts(rule: Value): Iterable<Fault> {
  const [from, to] = [get(rule, 'FromPort'), get(rule, 'ToPort')];
  const ports = new Set([...options(from), ...options(to)].map((each) => textOf(each)));
  if (ports.size !== 1 || ports.has(undefined))
    yield {
      at: placeOf(to ?? from ?? rule),
      message: `the rule is for the ports ${show(from)} to ${show(to)}; it must be for one`,
    };
}

function* checkPeers(rule: Value): Iterable<Fault> {
  const groups = GROUPS.map((name) => get(rule, name)).filter(mayBePresent);
  const lists = PREFIX_LISTS.map((name) => get(rule, name)).filter(mayBePresent);
  if (groups.length + lists.length !== 1 && !mayBePresent(get(rule, 'CidrIp'))) {
    yield {
      at: placeOf(rule),
      message: `the rule names ${groups.length + lists.length} peers; it must name exactly one`,
    };
  }
  for (const peer of groups) {
    if (!options(peer).every((option) => soleReference(option) !== undefined)) {
      yield {
        at: placeOf(peer ?? rule),
        message: `the peer ${show(peer)} is not a security group of the enclave`,
      };
    }
  }
  for (const list of lists) {
    if (
      !options(list).every(
        (option) => option?.kind === 'known' && /^pl-[0-9a-f]{8,17}$/.test(String(option.value)),
      )
    ) {
      yield {
        at: placeOf(list ?? rule),
        message: `the prefix list ${show(list)} is not the id of one, such as pl-63a5400a`,
      };
    }
  }
}

const rulesOf = (resource: Resource): readonly Value[] =>
  resource.type === 'AWS::EC2::SecurityGroup'
    ? ['SecurityGroupIngress', 'SecurityGroupEgress'].flatMap((name) => items(get(resource.properties, name)))
    : [resource.properties];

export const securityGroupNamesPeers: Rule = {
  id: 'security-group-names-peers',
  title: 'Security groups name their peers',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'AC-4', 'AC-6'],
  rationale:
    'A rule by address range lets whatever gets an address in. A rule that names a security group lets one kind of interface in, and nothing outside the enclave can be in that group.',
  remedy:
    "Name the peer's security group, over TCP, at the one port where it listens; let out only to a group or a gateway endpoint's prefix list.",
  types: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  good: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'classifier',
      VpcId: vpc,
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443, SourceSecurityGroupId: group },
      ],
      SecurityGroupEgress: [{ ...PLACEHOLDER }],
    },
  },
  bad: {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: 'classifier',
      VpcId: vpc,
      SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
    },
  },
  *check(resource) {
    for (const rule of rulesOf(resource)) yield* check(rule);
  },
};
