import type { ClaimId } from '../../contract/claim-id';

export interface DiffFlags {
  readonly charter?: string;
  readonly except?: readonly ClaimId[];
  readonly format: 'text' | 'json';
  readonly output?: string;
}
