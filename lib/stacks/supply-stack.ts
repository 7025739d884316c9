import type { Construct } from 'constructs';
import type { ServiceRole } from '../config/names';
import { RED_LINES } from '../config/red-lines';
import { Images } from '../constructs/compute/images';
import type { Keys } from '../constructs/data/keys';
import { Policies } from '../constructs/data/policy-bundles';
import { TlsSecret } from '../constructs/data/tls-secret';
import { Weights } from '../constructs/data/weights';
import { record } from '../constructs/record-of';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

export interface SupplyStackProps extends EnclaveStackProps {
  readonly keys: Keys;
}

const SERVICES: readonly ServiceRole[] = [
  'proxy',
  'review',
  ...RED_LINES.map((redLine) => `classifier-${redLine}` as const),
];

/** What is carried in: images, weights, policy bundles and TLS secrets. Filled by couriers before the model stack. */
export class SupplyStack extends EnclaveStack {
  /** ARN of each service's TLS secret, as Secrets Manager completed it. */
  readonly secretArns: Readonly<Record<ServiceRole, string>>;

  constructor(scope: Construct, { deployment, keys }: SupplyStackProps) {
    super(scope, 'supply', { deployment });
    const { model, safeguard } = deployment.enclave;

    const images = new Images(this, 'Images', { deployment, keyArn: keys.arns.images });
    images.grantPull('task-execution', ['proxy', 'classifier', 'review']);
    images.grantPull('model', ['model']);
    images.grantPush();

    const weights = new Weights(this, 'Weights', { deployment, keyArn: keys.arns.weights });
    weights.grantRead('model', model);
    weights.grantCarry();

    if (safeguard !== undefined) {
      images.grantPull('safeguard', ['safeguard']);
      weights.grantRead('safeguard', safeguard);
    }

    const policies = new Policies(this, 'Policies', { deployment, keyArn: keys.arns.policies });
    for (const redLine of RED_LINES) policies.grantRead(redLine);
    policies.grantCarry();

    this.secretArns = record(SERVICES, (service) => {
      const secret = new TlsSecret(this, `tls-${service}`, {
        deployment,
        service,
        keyArn: keys.arns.secrets,
      });
      secret.grantRead();
      secret.grantCarry();
      return secret.arn;
    });
  }
}
