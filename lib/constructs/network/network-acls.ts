import { aws_ec2 as ec2 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { SUBNET_TIERS, type SubnetTier } from './subnet-tiers';
import type { Vpc } from './vpc';

export interface NetworkAclsProps {
  readonly vpc: Vpc;
  /** The VPC's IPv4 range. */
  readonly cidr: string;
}

interface Entry {
  readonly egress: boolean;
  readonly cidrBlock: string;
  readonly from: number;
  readonly to: number;
}

const ANYWHERE = '0.0.0.0/0';
const TCP = 6;

const within = (cidr: string): Entry[] =>
  [false, true].map((egress) => ({ egress, cidrBlock: cidr, from: 0, to: 65_535 }));

/** Gateway endpoints have public addresses, and a network ACL can't name a prefix list. */
const GATEWAYS: readonly Entry[] = [
  { egress: true, cidrBlock: ANYWHERE, from: 443, to: 443 },
  { egress: false, cidrBlock: ANYWHERE, from: 1024, to: 65_535 },
];

const entries = (cidr: string): Readonly<Record<SubnetTier, readonly Entry[]>> => ({
  ingress: within(cidr),
  services: [...within(cidr), ...GATEWAYS],
  model: GATEWAYS,
  endpoints: within(cidr),
});

/** One network ACL per tier. What it doesn't allow, AWS's last rule denies. */
export class NetworkAcls extends Construct {
  constructor(scope: Construct, id: string, { vpc, cidr }: NetworkAclsProps) {
    super(scope, id);
    const allowed = entries(cidr);
    for (const tier of SUBNET_TIERS) {
      const acl = new ec2.CfnNetworkAcl(this, tier, { vpcId: vpc.id });
      allowed[tier].forEach(({ egress, cidrBlock, from, to }, index) => {
        new ec2.CfnNetworkAclEntry(this, `${tier}-${egress ? 'out' : 'in'}-${index + 1}`, {
          networkAclId: acl.attrId,
          egress,
          cidrBlock,
          protocol: TCP,
          portRange: { from, to },
          ruleAction: 'allow',
          ruleNumber: (index + 1) * 100,
        });
      });
      vpc.subnetIds[tier].forEach((subnetId, zone) => {
        new ec2.CfnSubnetNetworkAclAssociation(this, `${tier}-${zone + 1}`, {
          networkAclId: acl.attrId,
          subnetId,
        });
      });
    }
  }
}
