import type { Construct } from 'constructs';
import type { ModelUse } from '../config/model-uses';
import { CLASSIFIER_ROLES } from '../config/names';
import type { Keys } from '../constructs/data/keys';
import { ModelEndpoint } from '../constructs/model/model-endpoint';
import type { Network } from '../constructs/network/network';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

export interface ModelStackProps extends EnclaveStackProps {
  readonly network: Network;
  readonly keys: Keys;
}

/** A release of the model, and of the safeguard model if there is one. Only the proxy may invoke the one, and only
 * the classifiers the other. */
export class ModelStack extends EnclaveStack {
  constructor(scope: Construct, { deployment, network, keys }: ModelStackProps) {
    super(scope, 'model', { deployment });
    const host = (id: string, use: ModelUse) =>
      new ModelEndpoint(this, id, {
        deployment,
        use,
        vpcId: network.vpcId,
        subnetIds: network.subnetIds.model,
        securityGroupId: network.groupIds.model,
        volumeKeyArn: keys.arns.weights,
        logKeyArn: keys.arns.logs,
      });

    host('Model', 'model').grantInvoke('proxy');
    if (deployment.enclave.safeguard) {
      const safeguard = host('Safeguard', 'safeguard');
      for (const role of CLASSIFIER_ROLES) safeguard.grantInvoke(role);
    }
  }
}
