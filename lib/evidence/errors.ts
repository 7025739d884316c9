/** Every way in which evidence is refused. Tests go by the code. */
export const EVIDENCE_ERRORS = {
  envelope_malformed: 'the envelope is malformed',
  statement_malformed: 'the statement is malformed',
  key_unsuited: 'the key is neither an ECDSA key on P-384 nor an Ed25519 key',
  key_unknown: 'the key is none that the charter has for this use',
  signature_invalid: 'a signature by a key of the charter does not verify',
  part_malformed: 'a part is malformed',
  part_differs: 'a part is about something else than is deployed',
  part_unasked: 'a part answers no requirement of the charter',
  measure_repeated: 'two parts answer one requirement',
  signature_repeated: 'the envelope has a signature by this key already',
} as const;

export type EvidenceErrorCode = keyof typeof EVIDENCE_ERRORS;

export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';

  constructor(
    readonly code: EvidenceErrorCode,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail === undefined ? EVIDENCE_ERRORS[code] : `${EVIDENCE_ERRORS[code]}: ${detail}`, options);
  }
}
