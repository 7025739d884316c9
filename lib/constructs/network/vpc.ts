import { aws_ec2 as ec2, Tags } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Enclave } from '../../config/schema';
import { recordOf } from '../record-of';
import { subnetRange } from './subnet-ranges';
import { SUBNET_TIERS, type SubnetTier } from './subnet-tiers';

export interface VpcProps {
  readonly enclave: Enclave;
}

/** An IPv4 VPC of isolated subnets: one per tier and zone, one route table per tier with the local route alone. */
export class Vpc extends Construct {
  readonly id: string;
  /** Ids of each tier's subnets, one per zone. */
  readonly subnetIds: Readonly<Record<SubnetTier, string[]>>;
  readonly routeTableIds: Readonly<Record<SubnetTier, string>>;

  constructor(scope: Construct, id: string, { enclave }: VpcProps) {
    super(scope, id);
    const vpc = new ec2.CfnVPC(this, 'Vpc', {
      cidrBlock: enclave.network.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      instanceTenancy: 'default',
    });
    Tags.of(this).add('Name', `cordon-${enclave.name}`);
    this.id = vpc.attrVpcId;
    this.routeTableIds = recordOf(
      SUBNET_TIERS,
      (tier) => new ec2.CfnRouteTable(this, `${tier}-routes`, { vpcId: this.id }).attrRouteTableId,
    );
    this.subnetIds = recordOf(SUBNET_TIERS, (tier, index) => this.tier(enclave, tier, index));
  }

  private tier(enclave: Enclave, tier: SubnetTier, index: number): string[] {
    return enclave.availabilityZones.map((availabilityZone, zone) => {
      const id = `${tier}-${zone + 1}`;
      const subnet = new ec2.CfnSubnet(this, id, {
        vpcId: this.id,
        availabilityZone,
        cidrBlock: subnetRange(enclave.network.cidr, index * SUBNET_TIERS.length + zone),
        mapPublicIpOnLaunch: false,
      });
      new ec2.CfnSubnetRouteTableAssociation(this, `${id}-routes`, {
        subnetId: subnet.attrSubnetId,
        routeTableId: this.routeTableIds[tier],
      });
      return subnet.attrSubnetId;
    });
  }
}
