/** Every way in which this module refuses. Tests and callers go by the code; the text is for people. */
export const LEDGER_ERRORS = {
  not_canonical: {
    cause: 'the JSON is not in its canonical form (RFC 8785)',
    mend: 'take the file as it was written; whoever writes one serialises it by RFC 8785',
  },
  entry_malformed: {
    cause: 'the entry is not of the documented format',
    mend: 'check with a Cordon of the version that wrote it; an entry is never edited',
  },
  entry_too_large: { cause: 'an entry has more than 65535 bytes', mend: 'put less into one entry' },
  bundle_malformed: {
    cause: 'the entry bundle is malformed',
    mend: 'fetch the log again; if it stays so, the log was damaged: keep it, and ask its operator',
  },
  tile_malformed: {
    cause: 'the tile is malformed',
    mend: 'fetch the log again; if it stays so, the log was damaged: keep it, and ask its operator',
  },
  tile_missing: {
    cause: 'a tile that the size of the tree requires is not there',
    mend: 'fetch the whole log, every folder below tile; if it is not there, the log lacks it',
  },
  tile_conflict: {
    cause: 'a tile is there already with other content',
    mend: 'give each log a folder of its own; two writers, or another log, were there',
  },
  key_malformed: {
    cause: 'the key is malformed',
    mend: 'give the key as the documents have it: a vkey of signed-note, or the key of a charter',
  },
  key_unsuited: {
    cause: 'the key is of a type that does not fit its use',
    mend: 'give an Ed25519 key, or a seed of 64 hexadecimal digits for ML-DSA-44, as the use asks',
  },
  note_malformed: {
    cause: 'the signed note is malformed',
    mend: 'take the file as it was written: a text, an empty line, and lines of signatures',
  },
  note_unsigned: {
    cause: 'the note has no valid signature by a known key',
    mend: 'name the keys of that log, by --policy or --charter; a log of someone else has other keys',
  },
  signature_invalid: {
    cause: 'a signature by a known key does not verify',
    mend: 'believe nothing of it: somebody changed what was signed, or signed with another key of that name',
  },
  checkpoint_malformed: {
    cause: 'the checkpoint is malformed',
    mend: 'take the file named checkpoint as the log has it',
  },
  checkpoint_missing: {
    cause: 'there are tiles, and no checkpoint that they belong to',
    mend: 'fetch the checkpoint with the tiles; without it nothing says which entries count',
  },
  checkpoint_behind: {
    cause: 'tiles reach beyond the checkpoint and the journal, so one of these is an old one',
    mend: 'restore checkpoint, journal and tiles from one moment; never a part of them',
  },
  checkpoint_differs: {
    cause: 'the checkpoint is not of the tree that is there',
    mend: 'restore checkpoint and tiles from one moment; if they are as written, the log was tampered with',
  },
  proof_malformed: {
    cause: 'the proof is malformed',
    mend: 'take the proof as it was written; make it again with cordon ledger prove',
  },
  proof_invalid: {
    cause: 'the proof does not verify',
    mend: 'check that entry, proof and checkpoint belong together; if they do, the log lies',
  },
  witness_refused: {
    cause: 'the witness did not cosign',
    mend: 'read the reason that the witness gave; one that saw a longer log refuses a shorter',
  },
  charter_malformed: {
    cause: 'the charter of the logs is malformed',
    mend: "give the deployment file's charter as it is kept with the logs",
  },
  known_malformed: {
    cause: 'the list of what is known is malformed',
    mend: 'write it as docs/ledger.md has it: JSON, with lists of what is known',
  },
  receipt_malformed: {
    cause: 'a receipt of a caller is malformed',
    mend: 'write one a line as docs/ledger.md has them: JSON, with entry, status and at; leave out a file without any',
  },
  policy_malformed: {
    cause: 'the policy is malformed',
    mend: 'write the policy as C2SP tlog-policy has it: log, witness, group and quorum lines',
  },
  log_unknown: {
    cause: 'the log is not one of the policy',
    mend: "add the log's key to the policy, if you trust it",
  },
  quorum_missing: {
    cause: 'the witnesses that cosigned are not a quorum of the policy',
    mend: 'wait for more witnesses and fetch the checkpoint again, or ask for a smaller quorum',
  },
  request_malformed: {
    cause: 'the request is malformed',
    mend: 'send what C2SP tlog-witness asks for: old size, proof, and checkpoint',
  },
  journal_corrupt: {
    cause: 'the journal is damaged before its end',
    mend: 'keep the folder; open a new log, and give both to the verifier',
  },
  log_not_empty: { cause: 'the log has entries already', mend: 'name a folder that is new or empty' },
  log_locked: {
    cause: 'another process writes to the log',
    mend: 'stop the other process, or give each a folder of its own',
  },
  log_failed: {
    cause: 'a write to the log has failed; it must be opened again',
    mend: 'mend the cause, such as a full disk, and open the log again',
  },
  store_unreadable: {
    cause: 'a store has not given a file that may be there, so that nothing is known of it',
    mend: 'mend what the message says, such as a permission or the network, and ask again',
  },
  log_closed: { cause: 'the log is closed', mend: 'open the log again; nothing is written after its end' },
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
    super(
      detail === undefined ? LEDGER_ERRORS[code].cause : `${LEDGER_ERRORS[code].cause}: ${detail}`,
      options,
    );
  }

  /** What to do about it. */
  get mend(): string {
    return LEDGER_ERRORS[this.code].mend;
  }
}
