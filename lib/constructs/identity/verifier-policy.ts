import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema';
import { configurationReading } from './configuration-reading';
import { RolePolicy } from './role-policy';

export interface VerifierPolicyProps {
  readonly deployment: Deployment;
}

/** Lets the independent verifier read how the enclave is configured. What it holds, ledger and trail grant. */
export class VerifierPolicy extends Construct {
  constructor(scope: Construct, id: string, { deployment: { enclave } }: VerifierPolicyProps) {
    super(scope, id);
    new RolePolicy(this, 'read-configuration', {
      enclave,
      role: 'verifier',
      statements: configurationReading(enclave),
    });
  }
}
