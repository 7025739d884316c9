import type { Charter, Enclave } from '../config/schema';

/**
 * A finding of a borrowed pack that doesn't apply, and why. Findings of Cordon's own rules can't be acknowledged.
 */
export interface Acknowledgement {
  /**
   * Id of the finding, with the pack's name before it. `{name}`, `{account}` and `{region}` stand for the enclave's, so
   * that one entry holds for every deployment.
   */
  readonly id: string;
  /** Construct paths, exact, with the stack's part of the enclave first, such as `boundary/Network/Vpc`. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** The enclaves that it is for. @default - all */
  readonly when?: (enclave: Enclave, charter: Charter) => boolean;
}
