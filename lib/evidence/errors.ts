/** Every way in which evidence is refused. Tests go by the code. */
export const EVIDENCE_ERRORS = {
  envelope_malformed: {
    cause: 'the envelope is malformed',
    mend: 'take the file as `cordon attest`, `charter sign` or `evidence` wrote it, a DSSE envelope',
  },
  statement_malformed: {
    cause: 'the statement is malformed',
    mend: 'make the statement again with this version of Cordon, from a draft as docs/evidence.md shows',
  },
  key_unsuited: {
    cause: 'the key is neither an ECDSA key on P-384 nor an Ed25519 key',
    mend: 'make one with cordon charter key new --use evidence',
  },
  key_unknown: {
    cause: 'the key is none that the charter has for this use',
    mend: 'sign with a key whose public half is one of charter.signingKeys, for evidence, or have reviewers add it',
  },
  signature_invalid: {
    cause: 'a signature by a key of the charter does not verify',
    mend: 'believe nothing of it; have it signed again by the people whose keys they are',
  },
  part_malformed: {
    cause: 'a part is malformed',
    mend: 'make the part again with the tool that measured it',
  },
  part_differs: {
    cause: 'a part is about something else than is deployed',
    mend: 'measure again what is deployed, or deploy what was measured',
  },
  part_unasked: {
    cause: 'a part answers no requirement of the charter',
    mend: 'leave it out, or have reviewers add the requirement',
  },
  measure_repeated: {
    cause: 'two parts answer one requirement',
    mend: 'bring one part for each requirement',
  },
  signature_repeated: {
    cause: 'the envelope has a signature by this key already',
    mend: 'sign with the key of another person',
  },
} as const;

export type EvidenceErrorCode = keyof typeof EVIDENCE_ERRORS;

export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';

  constructor(
    readonly code: EvidenceErrorCode,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(
      detail === undefined ? EVIDENCE_ERRORS[code].cause : `${EVIDENCE_ERRORS[code].cause}: ${detail}`,
      options,
    );
  }

  /** What to do about it. */
  get mend(): string {
    return EVIDENCE_ERRORS[this.code].mend;
  }
}
