import { ASSUMPTIONS, type Assumption } from './assumptions';
import type { ClaimId } from './claim-id';
import type { Proof } from './proof';
import { STATEMENTS } from './statements';
import type { World } from './world';

/** A statement about the whole assembly. One claim per folder of lib/claims; the folder's name is its id. */
export interface Claim {
  readonly id: ClaimId;
  readonly title: string;
  readonly statement: string;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
  /** What has to hold outside the assembly for the proof to count; printed with every verdict. */
  readonly assumptions: readonly Assumption[];
  prove(world: World): Proof;
}

/** A claim: its proof, beside the statement and the assumptions that the contract has for its id. */
export const claimOf = (id: ClaimId, prove: Claim['prove']): Claim => ({
  id,
  ...STATEMENTS[id],
  assumptions: ASSUMPTIONS[id],
  prove,
});
