import type { ClaimId } from '../../contract/claim-id';
import type { Format } from '../../report/report';

export interface LiveFlags {
  readonly charter?: string;
  /** Signed statement that the assembly was proved. */
  readonly attestation?: string;
  readonly signers?: string;
  readonly claims?: readonly ClaimId[];
  readonly except?: readonly ClaimId[];
  readonly evidence?: readonly string[];
  readonly region?: string;
  readonly profile?: string;
  /** ARN of a role that is taken to read. */
  readonly role?: string;
  /** What the role asks for besides. */
  readonly externalId?: string;
  readonly endpointUrl?: string;
  /** ARNs of principals that may be there beside those of the templates. */
  readonly known?: readonly string[];
  readonly record?: string;
  readonly from?: string;
  readonly since?: string;
  /** Private keys to sign with what was proved: files, or `kms:` and an ARN. */
  readonly key?: readonly string[];
  /** Where what was signed is written: a file, or `s3://BUCKET/PREFIX/`. */
  readonly result?: string;
  /** What was signed before, to be checked. */
  readonly check?: readonly string[];
  /** Hours. */
  readonly within?: string;
  readonly format: Format;
  readonly output?: string;
  readonly assumptions?: boolean;
}
