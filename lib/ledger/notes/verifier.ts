import { LedgerError } from '../errors';
import type { VerifierKey } from './key';
import { type Note, type NoteSignature, parseNote } from './note';

/** Checks one key's signatures on notes. */
export interface NoteVerifier {
  readonly key: VerifierKey;
  /** What a signature says beyond the text, or undefined if it doesn't verify. */
  readonly verify: (text: string, signature: Buffer) => Statement | undefined;
}

/** What a valid signature states. */
export interface Statement {
  /** Seconds since the epoch, for types that sign a time. 0 says nothing about time. */
  readonly timestamp?: number;
}

export interface VerifiedSignature extends Statement {
  readonly key: VerifierKey;
  readonly signature: NoteSignature;
}

/** A note with at least one valid signature by a known key, and no invalid one. */
export interface VerifiedNote extends Note {
  /** One for each valid signature line by a known key, in the note's order. Count keys, not lines. */
  readonly verified: readonly VerifiedSignature[];
}

/**
 * Opens a note (C2SP signed-note, "Signatures"): lines by unknown keys are ignored, also where they share a known
 * key's name or its id; every line by a known key must verify, and there must be one.
 * @throws LedgerError `note_malformed`, `signature_invalid`, `note_unsigned`
 */
export const openNote = (bytes: Uint8Array, verifiers: readonly NoteVerifier[]): VerifiedNote =>
  verifyNote(parseNote(bytes), verifiers);

/** The same of a note that was read already. @throws LedgerError `signature_invalid`, `note_unsigned` */
export function verifyNote(note: Note, verifiers: readonly NoteVerifier[]): VerifiedNote {
  const verified = note.signatures.flatMap((signature) => {
    const known = verifiers.filter(({ key }) => key.name === signature.name && key.id === signature.id);
    return known.map(({ key, verify }): VerifiedSignature => {
      const statement = verify(note.text, signature.signature);
      if (!statement) throw new LedgerError('signature_invalid', `by ${key.name}`);
      return { ...statement, key, signature };
    });
  });
  if (verified.length === 0) throw new LedgerError('note_unsigned');
  return { ...note, verified };
}
