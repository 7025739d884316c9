import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema';
import { DnsFirewall } from './dns-firewall';
import type { GroupKind } from './endpoint-callers';
import { Endpoints } from './endpoints';
import { FlowLog } from './flow-log';
import { NetworkAcls } from './network-acls';
import { SecurityGroups } from './security-groups';
import type { SubnetTier } from './subnet-tiers';
import { Vpc } from './vpc';

export interface NetworkProps {
  readonly deployment: Deployment;
  /** ARN of the key for logs. */
  readonly logKeyArn: string;
}

/** The cordon: isolated subnets, and all that holds packets and names in them. */
export class Network extends Construct {
  readonly vpcId: string;
  /** Ids of each tier's subnets, one per zone. */
  readonly subnetIds: Readonly<Record<SubnetTier, string[]>>;
  /** Ids of the security groups of tasks, load balancers and the model. */
  readonly groupIds: Readonly<Record<GroupKind, string>>;

  constructor(scope: Construct, id: string, { deployment, logKeyArn }: NetworkProps) {
    super(scope, id);
    const { enclave } = deployment;
    const vpc = new Vpc(this, 'Vpc', { enclave });
    const groups = new SecurityGroups(this, 'Groups', { enclave, vpcId: vpc.id });
    new NetworkAcls(this, 'Acls', { vpc, cidr: enclave.network.cidr });
    new Endpoints(this, 'Endpoints', { deployment, vpc, groups });
    new DnsFirewall(this, 'Dns', { deployment, vpcId: vpc.id, keyArn: logKeyArn });
    new FlowLog(this, 'FlowLog', { deployment, vpcId: vpc.id, keyArn: logKeyArn });
    this.vpcId = vpc.id;
    this.subnetIds = vpc.subnetIds;
    this.groupIds = groups.ids;
  }
}
