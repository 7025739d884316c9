import type { ReviewErrorCode } from './errors';

/** What people did, or tried to do, in the review service. */
export type Act =
  | { readonly act: 'list' | 'load' | 'research' | 'export'; readonly reviewer: string }
  | {
      readonly act: 'open' | 'take' | 'return' | 'recuse';
      readonly reviewer: string;
      readonly review: string;
    }
  | {
      readonly act: 'approve' | 'deny';
      readonly reviewer: string;
      readonly review: string;
      readonly payloadDigest: string;
    }
  | { readonly act: 'refused'; readonly reviewer?: string; readonly code: ReviewErrorCode };

export interface Acts {
  /** Resolves once the act is on record. What it would answer waits for that. */
  readonly record: (act: Act) => Promise<void>;
}
