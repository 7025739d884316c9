import { decodeBase64, decodeUtf8, encodeBase64 } from '../encoding';
import { LedgerError } from '../errors';
import { isKeyName } from './key';

/** A line of a note's signatures. */
export interface NoteSignature {
  readonly name: string;
  /** The key's id, a uint32. */
  readonly id: number;
  /** What follows the id. */
  readonly signature: Buffer;
}

/** A text with signatures, none of them verified (C2SP signed-note v1.0.0). */
export interface Note {
  /** Ends in a newline, which is signed too. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signatures of a note at most; the specification asks for 16. */
export const MAX_SIGNATURES = 64;
/** Bytes of a note at most. */
export const MAX_NOTE_BYTES = 1_000_000;

const DASH = '\u2014 ';
const ID_BYTES = 4;

/** `— <name> <base64 of id and signature>`, with its newline. */
export function encodeSignature({ name, id, signature }: NoteSignature): string {
  const bytes = Buffer.alloc(ID_BYTES + signature.length);
  bytes.writeUInt32BE(id);
  bytes.set(signature, ID_BYTES);
  return `${DASH}${name} ${encodeBase64(bytes)}\n`;
}

export const encodeNote = ({ text, signatures }: Note): Buffer =>
  Buffer.from(`${text}\n${signatures.map(encodeSignature).join('')}`);

/**
 * Reads a note and verifies nothing. The last empty line parts text and signatures.
 * @throws LedgerError `note_malformed`
 */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > MAX_NOTE_BYTES) throw malformed(`more than ${MAX_NOTE_BYTES} bytes`);
  const whole = decodeUtf8(bytes);
  if (whole === undefined) throw malformed('not UTF-8');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these.
  if (/[\u0000-\u0009\u000b-\u001f]/.test(whole)) throw malformed('it holds a control character');
  const end = whole.lastIndexOf('\n\n');
  if (end < 0) throw malformed('no empty line before the signatures');
  const note = { text: whole.slice(0, end + 1), signatures: parseSignatures(whole.slice(end + 2)) };
  if (!encodeNote(note).equals(bytes)) throw malformed('it differs from its own encoding');
  return note;
}

/** Signature lines, at least one and each with its newline. @throws LedgerError `note_malformed` */
export function parseSignatures(lines: string): readonly NoteSignature[] {
  if (!lines.endsWith('\n')) throw malformed('no newline at its end');
  const split = lines.slice(0, -1).split('\n');
  if (split.length > MAX_SIGNATURES) throw malformed(`more than ${MAX_SIGNATURES} signatures`);
  return split.map(parseSignature);
}

function parseSignature(line: string): NoteSignature {
  const [dash, name = '', base64 = '', ...more] = line.split(' ');
  const bytes = decodeBase64(base64);
  if (`${dash} ` !== DASH || more.length > 0 || !isKeyName(name) || !bytes || bytes.length <= ID_BYTES)
    throw malformed('a line of its signatures');
  return { name, id: bytes.readUInt32BE(), signature: bytes.subarray(ID_BYTES) };
}

const malformed = (detail: string) => new LedgerError('note_malformed', detail);
