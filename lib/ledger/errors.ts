/** Every way in which this module refuses. Tests and callers go by the code; the text is for people. */
export const LEDGER_ERRORS = {
  not_canonical: 'the JSON is not in its canonical form (RFC 8785)',
  entry_malformed: 'the entry is not of the documented format',
  entry_too_large: 'an entry has more than 65535 bytes',
  bundle_malformed: 'the entry bundle is malformed',
  tile_malformed: 'the tile is malformed',
  tile_missing: 'a tile that the size of the tree requires is not there',
  tile_conflict: 'a tile is there already with other content',
  key_malformed: 'the key is malformed',
  key_unsuited: 'the key is of a type that does not fit its use',
  note_malformed: 'the signed note is malformed',
  note_unsigned: 'the note has no valid signature by a known key',
  signature_invalid: 'a signature by a known key does not verify',
  checkpoint_malformed: 'the checkpoint is malformed',
  checkpoint_missing: 'there are tiles, and no checkpoint that they belong to',
  checkpoint_behind: 'tiles reach beyond the checkpoint and the journal, so one of these is an old one',
  checkpoint_differs: 'the checkpoint is not of the tree that is there',
  proof_malformed: 'the proof is malformed',
  proof_invalid: 'the proof does not verify',
  witness_refused: 'the witness did not cosign',
  charter_malformed: 'the charter of the logs is malformed',
  known_malformed: 'the list of what is known is malformed',
  policy_malformed: 'the policy is malformed',
  log_unknown: 'the log is not one of the policy',
  quorum_missing: 'the witnesses that cosigned are not a quorum of the policy',
  request_malformed: 'the request is malformed',
  journal_corrupt: 'the journal is damaged before its end',
  log_not_empty: 'the log has entries already',
  log_locked: 'another process writes to the log',
  log_failed: 'a write to the log has failed; it must be opened again',
  log_closed: 'the log is closed',
} as const;

export type LedgerErrorCode = keyof typeof LEDGER_ERRORS;

/** `code` is the contract; the message is the code's text, and what is particular to the case. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail === undefined ? LEDGER_ERRORS[code] : `${LEDGER_ERRORS[code]}: ${detail}`, options);
  }
}
