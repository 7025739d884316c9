import type { ClaimId } from '../../contract/claim-id';
import type { Format } from '../../report/report';

export interface VerifyFlags {
  readonly charter?: string;
  readonly claims?: readonly ClaimId[];
  readonly except?: readonly ClaimId[];
  /** Signed evidence of verification, validation and test. */
  readonly evidence?: readonly string[];
  /** Where plain templates are deployed, which don't say. */
  readonly account?: string;
  readonly region?: string;
  readonly format: Format;
  readonly output?: string;
  readonly report?: string;
  /** Whether the text lists what is assumed. */
  readonly assumptions?: boolean;
  readonly quiet?: boolean;
}
