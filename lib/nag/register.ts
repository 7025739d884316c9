/**
 * A finding of a borrowed pack that doesn't apply, and why. Findings of Cordon's own rules can't be acknowledged.
 */
export interface Acknowledgement {
  /** Id of the finding, with the pack's name before it, such as `AwsSolutions-IAM5[Resource::*]`. */
  readonly id: string;
  /** Construct paths, exact, with the stack's part of the enclave first, such as `boundary/Vpc/Resource`. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** Whether it only applies to deployments with a safeguard model. @default false */
  readonly safeguardOnly?: boolean;
}

/** Every acknowledgement there is. One that matches nothing fails the gates. */
export const REGISTER: readonly Acknowledgement[] = [];
