import type { ClaimId } from '../../contract/claim-id';
import type { Format } from '../../report/report';

export interface VerifyFlags {
  readonly charter?: string;
  readonly claims?: readonly ClaimId[];
  readonly format: Format;
  readonly output?: string;
  readonly report?: string;
  readonly quiet?: boolean;
}
