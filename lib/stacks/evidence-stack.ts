import type { Construct } from 'constructs';
import type { Keys } from '../constructs/data/keys';
import { Ledger } from '../constructs/data/ledger';
import { Payloads } from '../constructs/data/payloads';
import { SigningKey } from '../constructs/data/signing-key';
import { VerifierPolicy } from '../constructs/identity/verifier-policy';
import { Trail } from '../constructs/oversight/trail';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

export interface EvidenceStackProps extends EnclaveStackProps {
  readonly keys: Keys;
}

/** What is written once and outlives everything: ledger, sealed payloads, trail; and the verifier's policy. */
export class EvidenceStack extends EnclaveStack {
  /** ARN of the key that signs the ledger's checkpoints. */
  readonly signingKeyArn: string;

  constructor(scope: Construct, { deployment, keys }: EvidenceStackProps) {
    super(scope, 'evidence', { deployment });

    const ledger = new Ledger(this, 'Ledger', { deployment, keyArn: keys.arns.ledger });
    ledger.grantAppend();
    ledger.grantRead('researcher');
    ledger.grantRead('verifier');

    const payloads = new Payloads(this, 'Payloads', { deployment, keyArn: keys.arns.payloads });
    payloads.grantSeal();
    payloads.grantReadHeld('proxy');
    payloads.grantReadHeld('review');

    const trail = new Trail(this, 'Trail', { deployment, keyArn: keys.arns.trail });
    trail.grantRead();

    new VerifierPolicy(this, 'Verifier', { deployment });

    const key = new SigningKey(this, 'SigningKey', { deployment });
    key.grantSign();
    key.grantVerify();
    this.signingKeyArn = key.arn;
  }
}
