import { decodeDecimal, decodeUtf8 } from '../encoding';
import { LedgerError } from '../errors';
import { MAX_NOTE_BYTES } from '../notes/note';
import type { Hash } from '../tree/hash';
import { encodeHashLines, parseHashLine } from '../tree/hash-lines';
import { MAX_PROOF_HASHES } from '../tree/inclusion';

/** What a log asks of a witness (C2SP tlog-witness v1.0.0, "add-checkpoint"). */
export interface AddCheckpoint {
  /** Size of the checkpoint that the log believes the witness cosigned last; 0 for none. */
  readonly old: number;
  /** Consistency proof from there to the checkpoint. */
  readonly proof: readonly Hash[];
  /** The log's signed note, byte for byte. */
  readonly checkpoint: Buffer;
}

/** Bytes of a request's body at most: the longest proof and the largest note. */
export const MAX_REQUEST_BYTES = MAX_NOTE_BYTES + 4096;

/** Media type of a 409's body: the size that the witness cosigned last. */
export const SIZE_TYPE = 'text/x.tlog.size';

export const encodeAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): Buffer =>
  Buffer.concat([Buffer.from(`old ${old}\n${encodeHashLines(proof)}\n`), checkpoint]);

/** Reads a request's body and verifies nothing. @throws LedgerError `request_malformed` */
export function parseAddCheckpoint(body: Buffer): AddCheckpoint {
  if (body.length > MAX_REQUEST_BYTES) throw malformed(`more than ${MAX_REQUEST_BYTES} bytes`);
  const end = body.indexOf('\n\n');
  const head = end < 0 ? undefined : decodeUtf8(body.subarray(0, end));
  if (head === undefined) throw malformed('no empty line before the checkpoint');
  const [first = '', ...lines] = head.split('\n');
  const old = first.startsWith('old ') ? decodeDecimal(first.slice('old '.length)) : undefined;
  if (old === undefined) throw malformed('its old size');
  if (lines.length > MAX_PROOF_HASHES) throw malformed(`more than ${MAX_PROOF_HASHES} proof lines`);
  const proof = lines.map((line) => {
    const hash = parseHashLine(line);
    if (!hash) throw malformed('a proof line');
    return hash;
  });
  return { old, proof, checkpoint: body.subarray(end + 2) };
}

/** What a 409's body says, or undefined if that isn't a size. */
export const parseConflict = (body: string): number | undefined =>
  body.endsWith('\n') ? decodeDecimal(body.slice(0, -1)) : undefined;

const malformed = (detail: string) => new LedgerError('request_malformed', detail);
