import { aws_accessanalyzer as accessanalyzer, aws_ec2 as ec2 } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { prefix } from '../../config/names';
import { partition } from '../../config/partitions';
import { isWithout } from '../../config/regions/availability';
import type { Deployment } from '../../config/schema';

export interface AccountLocksProps {
  readonly deployment: Deployment;
}

/** Locks that an account has as a whole: no internet gateway works, no snapshot is shared, openings are found. */
export class AccountLocks extends Construct {
  constructor(scope: Construct, id: string, { deployment: { charter, enclave } }: AccountLocksProps) {
    super(scope, id);
    if (!isWithout('block-public-access', enclave.region, charter)) {
      new ec2.CfnVPCBlockPublicAccessOptions(this, 'Vpc', {
        internetGatewayBlockMode: 'block-bidirectional',
      });
      new ec2.CfnSnapshotBlockPublicAccess(this, 'Snapshots', { state: 'block-all-sharing' });
    }
    const lacks = partition(charter.partition).regions[enclave.region]?.lacks ?? [];
    if (!lacks.includes('access-analyzer'))
      new accessanalyzer.CfnAnalyzer(this, 'Analyzer', {
        analyzerName: `${prefix(enclave)}-access`,
        type: 'ACCOUNT',
      });
  }
}
