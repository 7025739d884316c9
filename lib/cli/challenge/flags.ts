import type { ClaimId } from '../../contract/claim-id';

export interface ChallengeFlags {
  readonly charter?: string;
  readonly evidence?: readonly string[];
  readonly claims?: readonly ClaimId[];
  readonly except?: readonly ClaimId[];
  readonly format: 'text' | 'json';
  readonly verbose?: boolean;
}
