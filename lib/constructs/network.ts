import { Construct } from 'constructs';
import type { Deployment } from '../config/schema';
import type { GroupKind } from './callers';
import { SecurityGroups } from './security-groups';
import type { Tier } from './tiers';
import { Vpc } from './vpc';

export interface NetworkProps {
  readonly deployment: Deployment;
}

/** The cordon: isolated subnets and security groups. */
export class Network extends Construct {
  readonly vpcId: string;
  /** Ids of each tier's subnets, one per zone. */
  readonly subnetIds: Readonly<Record<Tier, string[]>>;
  /** Ids of the security groups of tasks, load balancers and the model. */
  readonly groupIds: Readonly<Record<GroupKind, string>>;

  constructor(scope: Construct, id: string, { deployment: { enclave } }: NetworkProps) {
    super(scope, id);
    const vpc = new Vpc(this, 'Vpc', { enclave });
    const groups = new SecurityGroups(this, 'Groups', { enclave, vpcId: vpc.id });
    this.vpcId = vpc.id;
    this.subnetIds = vpc.subnetIds;
    this.groupIds = groups.ids;
  }
}
