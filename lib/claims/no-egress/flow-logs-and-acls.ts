import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Assembly, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { resourceGuard } from '../shared/guards';

// No packet needs these in order to be stopped. They stop it, or show it, when a route or a security group fails to,
// and a reviewer who reads "no packet leaves" counts on them too.

const ACL_ASSOCIATION = 'AWS::EC2::SubnetNetworkAclAssociation';
const FLOW_LOG = 'AWS::EC2::FlowLog';
const QUERY_LOG = 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation';

/** Resources of a type that name a subnet or VPC by a property. One with a condition may not be there. */
const naming = (assembly: Assembly, type: string, property: string, owner: Resource): Resource[] =>
  assembly.ofType(type).filter(({ properties, attributes }) => {
    const named = resourceIn(assembly, get(properties, property), owner.type);
    return named !== undefined && idOf(named) === idOf(owner) && !attributes.has('Condition');
  });

const aclsOf = (assembly: Assembly, subnet: Resource) =>
  naming(assembly, ACL_ASSOCIATION, 'SubnetId', subnet);

const flowLogsOf = (assembly: Assembly, vpc: Resource) =>
  naming(assembly, FLOW_LOG, 'ResourceId', vpc).filter(
    ({ properties }) => textOf(get(properties, 'TrafficType')) === 'ALL',
  );

const queryLogsOf = (assembly: Assembly, vpc: Resource) => naming(assembly, QUERY_LOG, 'ResourceId', vpc);

/** Subnets under the VPC's default network ACL, which allows everything, and VPCs whose packets or queries nobody sees. */
export function* flowLogAndAclFaults(assembly: Assembly): Iterable<Fault> {
  for (const subnet of assembly.ofType('AWS::EC2::Subnet'))
    if (aclsOf(assembly, subnet).length !== 1)
      yield faultAt(
        subnet,
        undefined,
        `${subnet.logicalId} is under no network ACL of the enclave, so that the default one allows everything`,
        'Associate the subnet with the network ACL of its tier.',
      );
  for (const vpc of assembly.ofType('AWS::EC2::VPC')) {
    if (flowLogsOf(assembly, vpc).length === 0)
      yield faultAt(
        vpc,
        undefined,
        `no flow log records all packets of ${vpc.logicalId}`,
        'Add a flow log of ALL traffic.',
      );
    if (queryLogsOf(assembly, vpc).length === 0)
      yield faultAt(
        vpc,
        undefined,
        `no query log records the names that ${vpc.logicalId} asks for`,
        'Associate a query log.',
      );
  }
}

/** A guard for each of them, at the subnet or VPC that it is for. */
export function* flowLogAndAclGuards(assembly: Assembly): Iterable<Guard> {
  for (const subnet of assembly.ofType('AWS::EC2::Subnet'))
    for (const association of aclsOf(assembly, subnet))
      yield* guardOf(subnet, association, `${subnet.logicalId} is under its tier's network ACL`);
  for (const vpc of assembly.ofType('AWS::EC2::VPC'))
    for (const log of [...flowLogsOf(assembly, vpc), ...queryLogsOf(assembly, vpc)])
      yield* guardOf(vpc, log, `${log.logicalId} records what ${vpc.logicalId} sends or asks`);
}

function* guardOf(owner: Resource, resource: Resource, says: string): Iterable<Guard> {
  for (const guard of resourceGuard(resource, says)) yield { ...guard, logicalId: owner.logicalId };
}
