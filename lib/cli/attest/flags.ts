import type { ClaimId } from '../../contract/claim-id';

export interface AttestFlags {
  readonly charter?: string;
  readonly evidence?: readonly string[];
  readonly key?: readonly string[];
  readonly add?: string;
  readonly check?: string;
  readonly signers?: string;
  readonly except?: readonly ClaimId[];
  readonly output?: string;
}
