import { type Fault, faultAt } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Assembly, Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { resourceGuard } from '../shared/guards';

// What no packet needs to be stopped, but what stops or shows it when the first wall fails: a reviewer who reads "no
// packet leaves" counts on these too.

const ACL_ASSOCIATION = 'AWS::EC2::SubnetNetworkAclAssociation';
const FLOW_LOG = 'AWS::EC2::FlowLog';
const QUERY_LOG = 'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation';

/** What stands for a subnet or VPC: by which property a resource names it. */
const naming = (assembly: Assembly, type: string, property: string, owner: Resource): Resource[] =>
  assembly.ofType(type).filter(({ properties, attributes }) => {
    const named = resourceIn(assembly, get(properties, property), owner.type);
    // One with a condition may not be there.
    return named !== undefined && idOf(named) === idOf(owner) && !attributes.has('Condition');
  });

const loggedBy = (assembly: Assembly, vpc: Resource) =>
  naming(assembly, FLOW_LOG, 'ResourceId', vpc).filter(
    ({ properties }) => textOf(get(properties, 'TrafficType')) === 'ALL',
  );

/** Subnets under the VPC's default network ACL, which allows everything, and VPCs whose packets or queries nobody sees. */
export function secondWallFaults(assembly: Assembly): Fault[] {
  const subnets = assembly
    .ofType('AWS::EC2::Subnet')
    .filter((subnet) => naming(assembly, ACL_ASSOCIATION, 'SubnetId', subnet).length !== 1)
    .map((subnet) =>
      faultAt(
        subnet,
        undefined,
        `${subnet.logicalId} is under no network ACL of the enclave, so that the default one allows everything`,
        'Associate the subnet with the network ACL of its tier.',
      ),
    );
  const vpcs = assembly
    .ofType('AWS::EC2::VPC')
    .flatMap((vpc) => [
      ...(loggedBy(assembly, vpc).length > 0
        ? []
        : [
            faultAt(
              vpc,
              undefined,
              `no flow log records all packets of ${vpc.logicalId}`,
              'Add a flow log of ALL traffic.',
            ),
          ]),
      ...(naming(assembly, QUERY_LOG, 'ResourceId', vpc).length > 0
        ? []
        : [
            faultAt(
              vpc,
              undefined,
              `no query log records the names that ${vpc.logicalId} asks for`,
              'Associate a query log.',
            ),
          ]),
    ]);
  return [...subnets, ...vpcs];
}

export const secondWallGuards = (assembly: Assembly): Guard[] => [
  ...assembly.ofType('AWS::EC2::Subnet').flatMap((subnet) =>
    naming(assembly, ACL_ASSOCIATION, 'SubnetId', subnet).map((one) => ({
      ...resourceGuard(one, `${subnet.logicalId} is under its tier's network ACL`),
      logicalId: subnet.logicalId,
    })),
  ),
  ...assembly.ofType('AWS::EC2::VPC').flatMap((vpc) =>
    [...loggedBy(assembly, vpc), ...naming(assembly, QUERY_LOG, 'ResourceId', vpc)].map((one) => ({
      ...resourceGuard(one, `${one.logicalId} records what ${vpc.logicalId} sends or asks`),
      logicalId: vpc.logicalId,
    })),
  ),
];
