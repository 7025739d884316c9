import type { Construct } from 'constructs';
import { RED_LINES } from '../config/red-lines';
import { ClassifierService } from '../constructs/compute/classifier-service';
import { DooredService } from '../constructs/compute/doored-service';
import { ServiceCluster } from '../constructs/compute/service-cluster';
import type { Keys } from '../constructs/data/keys';
import { proxyEnvironment } from '../constructs/environment/proxy';
import type { Network } from '../constructs/network/network';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';
import type { EvidenceStack } from './evidence-stack';
import type { SupplyStack } from './supply-stack';

export interface SafetyStackProps extends EnclaveStackProps {
  readonly network: Network;
  readonly keys: Keys;
  readonly supply: Pick<SupplyStack, 'secretArns'>;
  readonly evidence: Pick<EvidenceStack, 'signingKeyArns'>;
}

/** The safety stack: a classifier for each red line, and the proxy, which is the one way to the model. */
export class SafetyStack extends EnclaveStack {
  constructor(scope: Construct, { deployment, network, keys, supply, evidence }: SafetyStackProps) {
    super(scope, 'safety', { deployment });
    const { vpcId, subnetIds, groupIds } = network;
    const cluster = new ServiceCluster(this, 'Cluster', { enclave: deployment.enclave, vpcId });
    const placement = {
      deployment,
      after: [cluster],
      subnetIds: subnetIds.services,
      logKeyArn: keys.arns.logs,
    };

    for (const redLine of RED_LINES)
      new ClassifierService(this, redLine, {
        ...placement,
        redLine,
        securityGroupId: groupIds.classifier,
        namespaceId: cluster.namespaceId,
        tlsSecretArn: supply.secretArns[`classifier-${redLine}`],
      });

    new DooredService(this, 'Proxy', {
      ...placement,
      securityGroupId: groupIds.proxy,
      environment: proxyEnvironment({
        deployment,
        ledgerKeyArns: evidence.signingKeyArns.proxy,
        tlsSecretArn: supply.secretArns.proxy,
      }),
      door: { vpcId, subnetIds: subnetIds.ingress, securityGroupId: groupIds['proxy-door'] },
    });
  }
}
