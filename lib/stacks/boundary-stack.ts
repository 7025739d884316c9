import type { Construct } from 'constructs';
import { Keys } from '../constructs/data/keys';
import { Network } from '../constructs/network/network';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

/** The cordon itself: the network with everything that holds packets in it, and the keys. */
export class BoundaryStack extends EnclaveStack {
  readonly keys: Keys;
  readonly network: Network;

  constructor(scope: Construct, { deployment }: EnclaveStackProps) {
    super(scope, 'boundary', { deployment });
    this.keys = new Keys(this, 'Keys', { deployment });
    this.network = new Network(this, 'Network', { deployment, logKeyArn: this.keys.arns.logs });
  }
}
