import { LedgerError } from '../errors';
import { parseCheckpoint } from '../notes/checkpoint';
import { type NoteSignature, parseNote, parseSignatures } from '../notes/note';
import { type NoteVerifier, verifyNote } from '../notes/verifier';
import { proveConsistency } from '../tree/consistency';
import type { ReadNode } from '../tree/tree';
import { encodeAddCheckpoint, parseConflict, SIZE_TYPE } from './add-checkpoint';

/** Posts a body to a witness's add-checkpoint and gives its answer. */
export type PostCheckpoint = (body: Buffer) => Promise<{
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}>;

export interface AskedWitness {
  readonly post: PostCheckpoint;
  /** The witness's keys that the log believes; others that it sends are ignored. */
  readonly verifiers: readonly NoteVerifier[];
  /** Size that it cosigned last, as far as the log knows; a wrong guess costs one more call. */
  readonly old?: number;
}

/** Times that a witness is asked: it may have been told of a newer size by someone else meanwhile. */
const ATTEMPTS = 3;

/**
 * Cosignatures of a witness on a checkpoint, whose tree `read` can prove (C2SP tlog-witness v1.0.0, the log's side).
 * @throws LedgerError `witness_refused` with the status if it refused, `note_malformed`, `signature_invalid`,
 * `note_unsigned`
 */
export async function askWitness(
  { post, verifiers, old = 0 }: AskedWitness,
  checkpoint: Buffer,
  read: ReadNode,
): Promise<readonly NoteSignature[]> {
  const { text } = parseNote(checkpoint);
  const { size } = parseCheckpoint(text);
  let from = old;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const proof = await proveConsistency(read, from, size);
    const { status, contentType, body } = await post(encodeAddCheckpoint({ old: from, proof, checkpoint }));
    if (status === 200) {
      const { verified } = verifyNote({ text, signatures: parseSignatures(body) }, verifiers);
      return verified.map(({ signature }) => signature);
    }
    const known = status === 409 && contentType === SIZE_TYPE ? parseConflict(body) : undefined;
    if (known === undefined || known > size) throw new LedgerError('witness_refused', `answered ${status}`);
    from = known;
  }
  throw new LedgerError('witness_refused', 'its size changes under every request');
}
