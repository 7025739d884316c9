import type { ClaimId } from '../../contract/claim-id';

export interface DiffFlags {
  readonly charter?: string;
  readonly except?: readonly ClaimId[];
  readonly format: 'text' | 'json' | 'markdown' | 'html';
  /** Lists every value that differs. */
  readonly verbose?: boolean;
  readonly output?: string;
}
