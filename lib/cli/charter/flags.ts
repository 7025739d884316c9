export interface KeyNewFlags {
  readonly use: 'policy' | 'evidence' | 'release' | 'live';
  readonly algorithm?: 'ed25519' | 'ecdsa-p384-sha384';
  readonly id?: string;
  /** Where the private key goes. */
  readonly output: string;
}

export type KeyShowFlags = Pick<KeyNewFlags, 'use' | 'id'>;

export interface DigestFlags {
  readonly platform?: string;
}

export interface CheckFlags {
  /** A deployment file to compare with. */
  readonly against?: string;
  /** Whether placeholders are no fault. */
  readonly unfinished?: boolean;
}

export interface SignFlags {
  readonly key?: readonly string[];
  /** The deployment file whose keys count. */
  readonly trusted?: string;
  readonly add?: string;
  readonly check?: string;
  readonly signers?: string;
  readonly output?: string;
}
