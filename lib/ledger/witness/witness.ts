import { LedgerError } from '../errors';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint';
import { encodeNote, encodeSignature, type Note, type NoteSignature, parseNote } from '../notes/note';
import { type NoteSigner, signText } from '../notes/signer';
import { type NoteVerifier, type VerifiedNote, verifyNote } from '../notes/verifier';
import { type TreeHead, verifyConsistency } from '../tree/consistency';
import { EMPTY_ROOT } from '../tree/hash';
import { type AddCheckpoint, parseAddCheckpoint, SIZE_TYPE } from './add-checkpoint';

/** What a witness remembers of a log: the newest checkpoint that it cosigned, with the log's and its signatures. */
export interface Witnessed extends TreeHead {
  readonly note: Buffer;
}

/** Memory of a witness. */
export interface WitnessStore {
  readonly latest: (origin: string) => Promise<Witnessed | undefined>;
  /**
   * Replaces what is remembered if that is still of `expected` size (0 for nothing), in one step that no other
   * replacement comes between. Resolves with whether it did, once that is durable.
   */
  readonly replace: (origin: string, expected: number, next: Witnessed) => Promise<boolean>;
}

export interface Witness {
  /** Keys of each log that it watches, by origin. */
  readonly logs: { readonly get: (origin: string) => readonly NoteVerifier[] | undefined };
  /** Its own cosigners, one or more. */
  readonly signers: readonly NoteSigner[];
  readonly store: WitnessStore;
}

/** An HTTP answer. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType?: string;
  readonly body: string;
}

/**
 * Answers `POST <prefix>/add-checkpoint` (C2SP tlog-witness v1.0.0). Nothing is cosigned outwards before it is
 * remembered. @throws what the store and the signers throw; nothing was answered then, and asking again is safe
 */
export async function addCheckpoint({ logs, signers, store }: Witness, body: Buffer): Promise<WitnessAnswer> {
  const asked = readRequest(body);
  if (!asked) return { status: 400, body: 'the request is malformed\n' };
  const { origin } = asked.checkpoint;
  const verifiers = logs.get(origin);
  if (!verifiers) return { status: 404, body: 'the log is not known\n' };
  const note = authentic(asked.note, verifiers);
  if (!note) return { status: 403, body: 'no valid signature of the log\n' };
  const latest = await store.latest(origin);
  const refusal = judge(asked.request, asked.checkpoint, latest);
  if (refusal) return refusal;

  const signatures = await signText(note.text, signers);
  const next = witnessed(asked.checkpoint, note, signatures);
  if (!(await store.replace(origin, asked.request.old, next)))
    return conflict((await store.latest(origin))?.size ?? 0);
  return { status: 200, body: signatures.map(encodeSignature).join('') };
}

/**
 * The answer to a request of a known log that must be refused by what is remembered of it, or undefined if it may be
 * cosigned. Touches nothing.
 */
export function judge(
  { old, proof }: AddCheckpoint,
  checkpoint: Checkpoint,
  latest: TreeHead | undefined,
): WitnessAnswer | undefined {
  if (old > checkpoint.size) return { status: 400, body: 'the old size is above that of the checkpoint\n' };
  const older = latest ?? { size: 0, root: EMPTY_ROOT };
  if (old !== older.size) return conflict(older.size);
  if (checkpoint.size === 0 && !checkpoint.root.equals(EMPTY_ROOT))
    return { status: 422, body: 'the root is not that of the empty tree\n' };
  if (!verifyConsistency(older, checkpoint, proof))
    return { status: 422, body: 'the checkpoint is not consistent with the last one\n' };
  return undefined;
}

const conflict = (size: number): WitnessAnswer => ({
  status: 409,
  contentType: SIZE_TYPE,
  body: `${size}\n`,
});

interface Asked {
  readonly request: AddCheckpoint;
  readonly note: Note;
  readonly checkpoint: Checkpoint;
}

function readRequest(body: Buffer): Asked | undefined {
  try {
    const request = parseAddCheckpoint(body);
    const note = parseNote(request.checkpoint);
    return { request, note, checkpoint: parseCheckpoint(note.text) };
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

function authentic(note: Note, verifiers: readonly NoteVerifier[]): VerifiedNote | undefined {
  try {
    return verifyNote(note, verifiers);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

/** Only signatures that were verified, or made here, are kept and shown to others. */
function witnessed(
  { size, root }: Checkpoint,
  { text, verified }: VerifiedNote,
  own: readonly NoteSignature[],
): Witnessed {
  const signatures = [...verified.map(({ signature }) => signature), ...own];
  return { size, root, note: encodeNote({ text, signatures }) };
}
