import type { Construct } from 'constructs';
import { DOORED_KINDS, type DooredKind, type LedgerKeyKind } from '../config/names';
import type { Keys } from '../constructs/data/keys';
import { Ledger } from '../constructs/data/ledger';
import { Payloads } from '../constructs/data/payloads';
import { SigningKey } from '../constructs/data/signing-key';
import type { LedgerKeyArns } from '../constructs/environment/common';
import { VerifierPolicy } from '../constructs/identity/verifier-policy';
import { Trail } from '../constructs/oversight/trail';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

export interface EvidenceStackProps extends EnclaveStackProps {
  readonly keys: Keys;
}

/** What is written once and outlives everything: ledger, sealed payloads, trail; and the verifier's policy. */
export class EvidenceStack extends EnclaveStack {
  /** ARNs of the keys that sign checkpoints, by whose logs they are of. */
  readonly signingKeyArns: Readonly<Record<DooredKind, LedgerKeyArns>>;

  constructor(scope: Construct, { deployment, keys }: EvidenceStackProps) {
    super(scope, 'evidence', { deployment });

    const ledger = new Ledger(this, 'Ledger', { deployment, keyArn: keys.arns.ledger });
    for (const writer of DOORED_KINDS) ledger.grantAppend(writer);
    ledger.grantRead('researcher');
    ledger.grantRead('verifier');

    const payloads = new Payloads(this, 'Payloads', { deployment, keyArn: keys.arns.payloads });
    payloads.grantSeal();
    payloads.grantReadHeld('proxy');
    payloads.grantReadHeld('review');

    const trail = new Trail(this, 'Trail', { deployment, keyArn: keys.arns.trail });
    trail.grantRead();

    new VerifierPolicy(this, 'Verifier', { deployment });

    const signingKey = (id: string, signer: DooredKind, kind: LedgerKeyKind): string => {
      const key = new SigningKey(this, id, { deployment, signer, kind });
      key.grantSign();
      key.grantVerify();
      return key.arn;
    };
    this.signingKeyArns = {
      proxy: {
        ed25519: signingKey('SigningKey', 'proxy', 'ed25519'),
        'ml-dsa-44': signingKey('MlDsaSigningKey', 'proxy', 'ml-dsa-44'),
      },
      review: {
        ed25519: signingKey('ReviewSigningKey', 'review', 'ed25519'),
        'ml-dsa-44': signingKey('ReviewMlDsaSigningKey', 'review', 'ml-dsa-44'),
      },
    };
  }
}
