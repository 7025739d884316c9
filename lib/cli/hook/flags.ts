import type { ClaimId } from '../../contract/claim-id';

export interface HookFlags {
  readonly charter: string;
  readonly attestation: string;
  readonly output: string;
  /** Templates of other stacks that the account may have, each named as its stack. */
  readonly also?: readonly string[];
  /** Claims that the attestation need not say. */
  readonly except?: readonly ClaimId[];
  readonly evidence?: readonly string[];
}
