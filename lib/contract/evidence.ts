/** Evidence as it was given to a verification: nothing of it is believed before the claim has checked it. */
export interface GivenEvidence {
  readonly files: readonly EvidenceFile[];
  /** Milliseconds since 1970 at which it must be in date. */
  readonly at: number;
}

export interface EvidenceFile {
  /** As findings name it. */
  readonly file: string;
  readonly bytes: Buffer;
}

export const NO_EVIDENCE: GivenEvidence = { files: [], at: 0 };
