import type { ClaimId } from './claim-id';
import type { Proof } from './proof';
import type { World } from './world';

/** A statement about the whole assembly. One claim per file; the file's name is its id. */
export interface Claim {
  readonly id: ClaimId;
  readonly title: string;
  readonly statement: string;
  /** NIST SP 800-53 r5 control ids. */
  readonly controls: readonly string[];
  /** What has to hold outside the assembly for the proof to count; printed with every verdict. */
  readonly assumptions: readonly string[];
  prove(world: World): Proof;
}
