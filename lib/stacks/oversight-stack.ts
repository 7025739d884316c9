import type { Construct } from 'constructs';
import { DooredService } from '../constructs/compute/doored-service';
import type { Keys } from '../constructs/data/keys';
import { ReviewTable } from '../constructs/data/review-table';
import { reviewEnvironment } from '../constructs/environment/review';
import { PeoplePolicies } from '../constructs/identity/people-policies';
import { DeniedEgress } from '../constructs/network/denied-egress';
import type { Network } from '../constructs/network/network';
import { OversightAlarms } from '../constructs/oversight/oversight-alarms';
import { oversightDashboard } from '../constructs/oversight/oversight-dashboard';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';
import type { EvidenceStack } from './evidence-stack';
import type { SupplyStack } from './supply-stack';

export interface OversightStackProps extends EnclaveStackProps {
  readonly network: Network;
  readonly keys: Keys;
  readonly supply: Pick<SupplyStack, 'secretArns'>;
  readonly evidence: Pick<EvidenceStack, 'signingKeyArns'>;
}

/** What people see and decide: held requests, the review service, their policies, the dashboard and the alarms. */
export class OversightStack extends EnclaveStack {
  constructor(scope: Construct, { deployment, network, keys, supply, evidence }: OversightStackProps) {
    super(scope, 'oversight', { deployment });
    const { enclave } = deployment;
    const { vpcId, subnetIds, groupIds } = network;

    const table = new ReviewTable(this, 'Reviews', { enclave, keyArn: keys.arns.reviews });
    table.grantHold();
    table.grantDecide();

    new DooredService(this, 'Review', {
      deployment,
      subnetIds: subnetIds.services,
      securityGroupId: groupIds.review,
      logKeyArn: keys.arns.logs,
      environment: reviewEnvironment({
        deployment,
        ledgerKeyArns: evidence.signingKeyArns.review,
        tlsSecretArn: supply.secretArns.review,
      }),
      door: { vpcId, subnetIds: subnetIds.ingress, securityGroupId: groupIds['review-door'] },
    });

    new PeoplePolicies(this, 'People', { deployment });
    new OversightAlarms(this, 'Alarms', { deployment });
    const { queries, packets } = new DeniedEgress(this, 'DeniedEgress', { enclave });
    oversightDashboard(this, 'Dashboard', { enclave, denied: [queries, packets] });
  }
}
