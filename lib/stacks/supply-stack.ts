import type { Construct } from 'constructs';
import { CLASSIFIER_ROLES, DOORED_KINDS, SERVICE_KINDS, type ServiceRole } from '../config/names';
import { RED_LINES } from '../config/red-lines';
import { Images } from '../constructs/compute/images';
import type { Keys } from '../constructs/data/keys';
import { PolicyBundles } from '../constructs/data/policy-bundles';
import { TlsSecret } from '../constructs/data/tls-secret';
import { Weights } from '../constructs/data/weights';
import { recordOf } from '../constructs/record-of';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

export interface SupplyStackProps extends EnclaveStackProps {
  readonly keys: Keys;
}

const SERVICES: readonly ServiceRole[] = [...DOORED_KINDS, ...CLASSIFIER_ROLES];

/** What is carried in: images, weights, policy bundles and TLS secrets. Filled by couriers before the model stack. */
export class SupplyStack extends EnclaveStack {
  /** ARN of each service's TLS secret, as Secrets Manager completed it. */
  readonly secretArns: Readonly<Record<ServiceRole, string>>;

  constructor(scope: Construct, { deployment, keys }: SupplyStackProps) {
    super(scope, 'supply', { deployment });
    const { model, safeguard } = deployment.enclave;

    const images = new Images(this, 'Images', { deployment, keyArn: keys.arns.images });
    images.grantPull('task-execution', SERVICE_KINDS);
    images.grantPull('model', ['model']);
    images.grantPush();

    const weights = new Weights(this, 'Weights', { deployment, keyArn: keys.arns.weights });
    weights.grantRead('model', model);
    weights.grantUpload();

    if (safeguard !== undefined) {
      images.grantPull('safeguard', ['safeguard']);
      weights.grantRead('safeguard', safeguard);
    }

    const bundles = new PolicyBundles(this, 'Policies', { deployment, keyArn: keys.arns.policies });
    for (const redLine of RED_LINES) bundles.grantRead(redLine);
    bundles.grantUpload();

    this.secretArns = recordOf(SERVICES, (service) => {
      const secret = new TlsSecret(this, `tls-${service}`, {
        deployment,
        service,
        keyArn: keys.arns.secrets,
      });
      secret.grantRead();
      secret.grantFill();
      return secret.arn;
    });
  }
}
