import type { Construct } from 'constructs';
import type { LedgerKeyKind } from '../config/names';
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
  /** ARNs of the keys that sign the ledger's checkpoints. */
  readonly signingKeyArns: Readonly<Record<LedgerKeyKind, string>>;

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

    const signingKey = (id: string, kind: LedgerKeyKind): string => {
      const key = new SigningKey(this, id, { deployment, kind });
      key.grantSign();
      key.grantVerify();
      return key.arn;
    };
    this.signingKeyArns = {
      ed25519: signingKey('SigningKey', 'ed25519'),
      'ml-dsa-44': signingKey('MlDsaSigningKey', 'ml-dsa-44'),
    };
  }
}
