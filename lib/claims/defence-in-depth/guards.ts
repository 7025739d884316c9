import type { Guard } from '../../contract/guard';
import { add, below, property, remove, replace } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { resourcePoliciesOf } from '../../engines/iam/resource-policies';
import { inventoryOf } from '../../engines/inventory/inventory';
import { resourceIn } from '../../engines/network/lookup';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { guardAt, presenceGuard, propertyGuard } from '../shared/guards';
import { rawProperty } from '../shared/raw';
import { forAwsAlone, mayGrant } from './key-walls';

// The facts that walls of shapes and of numbers rest on, and an edit that takes each away. Walls of requests have theirs
// in probe.ts, alarms and locks beside their tables.

/** Each statement of a boundary is about something. */
export function* boundaryGuards({ actors, world }: AccessGraph): Iterable<Guard> {
  for (const policy of world.assembly.ofType('AWS::IAM::ManagedPolicy')) {
    const statements = actors.roles.flatMap(({ principal }) => principal.boundary?.statements ?? []);
    const own = new Map(
      statements
        .filter(({ file, pointer }) => file === policy.file && pointer.startsWith(`${policy.pointer}/`))
        .map((statement) => [statement.pointer, statement]),
    );
    for (const statement of own.values())
      if (statement.effect === 'Allow' && statement.resources?.every(({ is }) => is.text !== '*'))
        yield* guardAt(
          policy,
          statement,
          'no role may do this to anything else',
          replace(below(statement, 'Resource'), '*'),
        );
  }
}

/** Each grant of a key is for an AWS resource. */
export function* keyGuards({ world }: AccessGraph): Iterable<Guard> {
  for (const { resource, policy } of resourcePoliciesOf(world.assembly))
    for (const statement of policy.statements)
      if (resource.type === 'AWS::KMS::Key' && mayGrant(statement) && forAwsAlone(statement))
        yield* guardAt(
          resource,
          statement,
          'grants of the key are for AWS resources alone',
          remove(below(statement, 'Condition')),
        );
}

/** Each group lets in whom another lets out to it, told by its first rule, and lets out to no gateway that isn't called. */
export function* groupGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  const said = new Set<string>();
  for (const rule of assembly.ofType('AWS::EC2::SecurityGroupIngress')) {
    const group = textOf(get(rule.properties, 'GroupId')) ?? '';
    if (said.has(group)) continue;
    said.add(group);
    const own = rawProperty(rule, 'GroupId');
    yield* propertyGuard(rule, 'SourceSecurityGroupId', own, 'it lets in what is let out to it');
  }
  const groups = assembly.ofType('AWS::EC2::SecurityGroup');
  const rules = groups.flatMap(listRulesOf);
  for (const group of groups) {
    const own = listRulesOf(group).map(({ DestinationPrefixListId }) => DestinationPrefixListId);
    const other = rules.find(({ DestinationPrefixListId }) => !own.includes(DestinationPrefixListId));
    const more = property(group, 'SecurityGroupEgress', '-');
    if (own.length > 0 && other)
      yield* guardAt(group, group, 'it lets out to the gateways alone that are called', add(more, other));
  }
}

/** What a group lets out to prefix lists, as its template writes it. */
function listRulesOf(group: Resource): { readonly DestinationPrefixListId: string }[] {
  const rules = rawProperty(group, 'SecurityGroupEgress');
  return Array.isArray(rules)
    ? rules.filter((rule) => typeof rule?.DestinationPrefixListId === 'string')
    : [];
}

/** Each endpoint stands in two zones, and each but the first has a group that the first hasn't. */
export function* endpointGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  for (const endpoint of assembly.ofType('AWS::EC2::VPCEndpoint')) {
    const subnets = rawProperty(endpoint, 'SubnetIds');
    if (Array.isArray(subnets))
      yield* propertyGuard(endpoint, 'SubnetIds', subnets.slice(0, 1), 'it answers when one zone is gone');
  }
  const [first, ...others] = assembly
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ properties }) => get(properties, 'SecurityGroupIds'));
  for (const endpoint of first ? others : [])
    if (first?.template === endpoint.template)
      yield* propertyGuard(
        endpoint,
        'SecurityGroupIds',
        rawProperty(first, 'SecurityGroupIds'),
        'no other endpoint has its group',
      );
}

/** Each subnet's route table and network ACL are its tier's own: no other kind of subnet has those of the first. */
export function* tierGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  for (const [type, property, of] of [
    ['AWS::EC2::SubnetRouteTableAssociation', 'RouteTableId', 'AWS::EC2::RouteTable'],
    ['AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId', 'AWS::EC2::NetworkAcl'],
  ] as const) {
    const byTable = new Map<Resource, Resource>();
    for (const association of assembly.ofType(type)) {
      const table = resourceIn(assembly, get(association.properties, property), of);
      if (table && !byTable.has(table)) byTable.set(table, association);
    }
    const [first, ...others] = byTable.values();
    for (const association of first ? others : [])
      if (first && first.template === association.template && !isAlike(first, association))
        yield* propertyGuard(
          association,
          property,
          rawProperty(first, property),
          'no subnet of another kind has it',
        );
  }
}

/** Subnets of one kind are told by the names that CDK makes of them, but for the last number. */
const isAlike = (one: Resource, other: Resource): boolean => stem(one) === stem(other);
const stem = ({ logicalId }: Resource) => logicalId.replace(/\d.*$/, '');

/** Each service drops the powers of the kernel; each model's endpoint is rolled back. */
export function* runningGuards({ world }: AccessGraph): Iterable<Guard> {
  const { proxies, reviews, classifiers, models, safeguards } = inventoryOf(world);
  for (const { resource } of [...proxies, ...reviews, ...[...classifiers.values()].flat()])
    yield* presenceGuard(
      resource,
      'ContainerDefinitions.0.LinuxParameters',
      'it keeps no power of the kernel',
    );
  for (const { endpoints } of [...models, ...safeguards])
    for (const endpoint of endpoints)
      yield* presenceGuard(
        endpoint,
        'DeploymentConfig.AutoRollbackConfiguration',
        'an update that fails is rolled back',
      );
}

/** Each entry of a network ACL lets through no more than its tier needs. */
export function* aclGuards({ world: { assembly } }: AccessGraph): Iterable<Guard> {
  const ranges = assembly.ofType('AWS::EC2::VPC').map((vpc) => textOf(get(vpc.properties, 'CidrBlock')));
  for (const entry of assembly.ofType('AWS::EC2::NetworkAclEntry'))
    if (ranges.includes(textOf(get(entry.properties, 'CidrBlock'))))
      yield* propertyGuard(entry, 'CidrBlock', '0.0.0.0/0', 'it lets through nothing from beyond the VPC');
}
