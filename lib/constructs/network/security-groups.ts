import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { INTERFACE_SERVICES, type InterfaceService } from '../../config/partitions';
import type { Enclave } from '../../config/schema';
import { SERVICE_PORT } from '../../services/environment';
import { recordOf } from '../record-of';
import { endpointCallers, endpointsOf, GROUP_KINDS, type GroupKind, gatewaysOf } from './endpoint-callers';

export interface SecurityGroupsProps {
  readonly enclave: Enclave;
  readonly vpcId: string;
}

const HTTPS = 443;

/** Who calls whom on {@link SERVICE_PORT}. */
const CALLS: Readonly<Record<GroupKind, GroupKind | undefined>> = {
  'proxy-door': 'proxy',
  'review-door': 'review',
  proxy: 'classifier',
  classifier: undefined,
  review: undefined,
  model: undefined,
};

/** AWS gives a group with no egress rule one that allows everything. This one lets nothing out: no host answers at
 * the limited broadcast address, and ICMP type 252 is unassigned. */
const NOTHING_OUT: ec2.CfnSecurityGroup.EgressProperty = {
  cidrIp: '255.255.255.255/32',
  description: 'Nothing: keeps AWS from adding a rule that allows everything',
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
};

/**
 * One security group per kind of interface and one per interface endpoint. Egress is inline and points down the
 * calls, which have no circle; ingress is separate and points back up.
 */
export class SecurityGroups extends Construct {
  /** Ids of the groups of interface endpoints. */
  readonly endpoints: Readonly<Record<InterfaceService, string>>;
  /** Ids of the groups of tasks, load balancers and the model. */
  readonly ids: Readonly<Record<GroupKind, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: SecurityGroupsProps,
  ) {
    super(scope, id);
    this.endpoints = recordOf(INTERFACE_SERVICES, (service) =>
      this.group(`endpoint-${service.replace('.', '-')}`, `Interface endpoint of ${service}`, [NOTHING_OUT]),
    );
    const made = new Map<GroupKind, string>();
    const make = (kind: GroupKind): string => {
      const known = made.get(kind);
      if (known !== undefined) return known;
      const callee = CALLS[kind];
      const rules = [
        ...(callee === undefined ? [] : [to(make(callee), SERVICE_PORT, callee)]),
        ...this.aws(kind),
      ];
      const group = this.group(kind, `Interfaces of ${kind}`, rules);
      made.set(kind, group);
      return group;
    };
    this.ids = recordOf(GROUP_KINDS, make);
    this.letIn();
  }

  private group(id: string, groupDescription: string, egress: ec2.CfnSecurityGroup.EgressProperty[]): string {
    return new ec2.CfnSecurityGroup(this, id, {
      groupDescription,
      vpcId: this.props.vpcId,
      securityGroupEgress: egress,
    }).attrGroupId;
  }

  /** What a kind of interface calls of AWS: endpoints by group, gateways by prefix list. */
  private aws(kind: GroupKind): ec2.CfnSecurityGroup.EgressProperty[] {
    const { enclave } = this.props;
    return [
      ...endpointsOf(enclave, kind).map((service) => to(this.endpoints[service], HTTPS, service)),
      ...gatewaysOf(kind).map((service) => ({
        description: `To ${service}`,
        destinationPrefixListId: enclave.network.prefixLists[service],
        ipProtocol: 'tcp',
        fromPort: HTTPS,
        toPort: HTTPS,
      })),
    ];
  }

  private letIn(): void {
    for (const caller of GROUP_KINDS) {
      const callee = CALLS[caller];
      if (callee !== undefined) this.ingress(callee, this.ids[callee], caller, SERVICE_PORT);
    }
    const callers = endpointCallers(this.props.enclave);
    for (const service of INTERFACE_SERVICES)
      for (const caller of callers[service])
        this.ingress(`endpoint-${service.replace('.', '-')}`, this.endpoints[service], caller, HTTPS);
  }

  private ingress(callee: string, groupId: string, caller: GroupKind, port: number): void {
    new ec2.CfnSecurityGroupIngress(this, `${callee}-from-${caller}`, {
      groupId,
      description: `From ${caller}`,
      sourceSecurityGroupId: this.ids[caller],
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
    });
  }
}

const to = (group: string, port: number, name: string): ec2.CfnSecurityGroup.EgressProperty => ({
  description: `To ${name}`,
  destinationSecurityGroupId: group,
  ipProtocol: 'tcp',
  fromPort: port,
  toPort: port,
});
