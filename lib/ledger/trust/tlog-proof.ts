import { decodeBase64, decodeDecimal, decodeUtf8, encodeBase64 } from '../encoding';
import { LedgerError } from '../errors';
import { MAX_NOTE_BYTES } from '../notes/note';
import { type Hash, leafHash } from '../tree/hash';
import { encodeHashLines, parseHashLine } from '../tree/hash-lines';
import { MAX_PROOF_HASHES, verifyInclusion } from '../tree/inclusion';
import type { Policy } from './policy';
import { type OpenedCheckpoint, openTrustedCheckpoint, type TrustOptions } from './trust';

/** A proof that an entry is in a log, which needs nothing else but a policy to be checked (C2SP tlog-proof). */
export interface TlogProof {
  /** Nobody signed it: a hint at most, never a fact. */
  readonly extra?: Buffer;
  readonly index: number;
  /** From the leaf's sibling up to the root's child. */
  readonly hashes: readonly Hash[];
  /** The log's signed note, byte for byte. */
  readonly checkpoint: Buffer;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
/** Bytes of a proof at most: a note, its hashes, and as much of `extra` as an entry may have. */
const MAX_PROOF_BYTES = MAX_NOTE_BYTES + 100_000;

export function encodeTlogProof({ extra, index, hashes, checkpoint }: TlogProof): Buffer {
  const extraLine = extra === undefined ? '' : `extra ${encodeBase64(extra)}\n`;
  const head = `${HEADER}\n${extraLine}index ${index}\n${encodeHashLines(hashes)}\n`;
  return Buffer.concat([Buffer.from(head), checkpoint]);
}

/** Reads a proof and verifies nothing. @throws LedgerError `proof_malformed` */
export function parseTlogProof(bytes: Buffer): TlogProof {
  if (bytes.length > MAX_PROOF_BYTES) throw malformed(`more than ${MAX_PROOF_BYTES} bytes`);
  const end = bytes.indexOf('\n\n');
  const head = end < 0 ? undefined : decodeUtf8(bytes.subarray(0, end));
  if (head === undefined) throw malformed('no empty line before the checkpoint');
  const [header, ...lines] = head.split('\n');
  if (header !== HEADER) throw malformed('its first line');
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : decodeBase64(extraText);
  if (extraText !== undefined && !extra) throw malformed('its extra data');
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? decodeDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) throw malformed('its index');
  if (lines.length > MAX_PROOF_HASHES) throw malformed(`more than ${MAX_PROOF_HASHES} hashes`);
  const hashes = lines.map((line) => {
    const hash = parseHashLine(line);
    if (!hash) throw malformed('a hash');
    return hash;
  });
  const proof = { ...(extra && { extra }), index, hashes, checkpoint: bytes.subarray(end + 2) };
  if (!encodeTlogProof(proof).equals(bytes)) throw malformed('it differs from its own encoding');
  return proof;
}

/**
 * Verifies that `entry` is in a log of the policy, at the proof's index, as a quorum of witnesses has seen it. The
 * entry is the caller's own: nothing of it is taken from the proof, nor from its `extra`.
 * @throws LedgerError as `openTrustedCheckpoint`, and `proof_invalid`
 */
export function verifyTlogProof(
  policy: Policy,
  { index, hashes, checkpoint }: TlogProof,
  entry: Uint8Array,
  options?: TrustOptions,
): OpenedCheckpoint {
  const opened = openTrustedCheckpoint(policy, checkpoint, options);
  const { size, root, origin } = opened.checkpoint;
  if (!verifyInclusion({ index, size, root }, leafHash(entry), hashes))
    throw new LedgerError('proof_invalid', `the entry is not number ${index} of ${size} in ${origin}`);
  return opened;
}

const malformed = (detail: string) => new LedgerError('proof_malformed', detail);
