import { decodeUint64, encodeUint64 } from '../encoding';
import { LedgerError } from '../errors';
import { type Checkpoint, parseCheckpoint } from './checkpoint';
import { ed25519NoteVerifier, verifyEd25519 } from './ed25519';
import { makeKey, SIGNATURE_TYPES, type VerifierKey } from './key';
import { verifyMlDsa44 } from './ml-dsa-44';
import type { NoteSigner, RawSigner } from './signer';
import type { NoteVerifier } from './verifier';

// C2SP tlog-cosignature v1.1.0-rc.1. A signature is a time as uint64, and what the key signed with it.
const TIME_BYTES = 8;

/** What an Ed25519 cosigner signs: the whole text of the checkpoint after a header and a time in seconds. */
export const ed25519Message = (timestamp: number, text: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${timestamp}\n${text}`);

/**
 * What an ML-DSA-44 cosigner signs: the structure `cosigned_message` of the tree from its first entry on. It binds the
 * cosigner's name and leaves out extension lines.
 * @throws LedgerError `checkpoint_malformed` if a name has more than 255 bytes
 */
export function mlDsa44Message(
  cosigner: string,
  timestamp: number,
  { origin, size, root }: Checkpoint,
): Buffer {
  return Buffer.concat([
    Buffer.from('subtree/v1\n\0'),
    opaque(cosigner),
    encodeUint64(timestamp),
    opaque(origin),
    encodeUint64(0),
    encodeUint64(size),
    root,
  ]);
}

function opaque(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length < 1 || bytes.length > 0xff)
    throw new LedgerError('checkpoint_malformed', 'a name has no byte or more than 255');
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

/**
 * Signs checkpoints with the time: type 0x04 for an Ed25519 key, 0x06 for an ML-DSA-44 key.
 * @param now milliseconds since the epoch
 * @throws LedgerError `key_malformed`; signing throws `checkpoint_malformed` for a text that is no checkpoint
 */
export function cosigner(name: string, raw: RawSigner, now: () => number): NoteSigner {
  const type = raw.algorithm === 'ed25519' ? SIGNATURE_TYPES.ed25519Cosignature : SIGNATURE_TYPES.mlDsa44;
  const key = makeKey(name, type, raw.publicKey);
  return {
    key,
    sign: async (text) => {
      const timestamp = Math.floor(now() / 1000);
      const message = messageOf(key, timestamp, text);
      return Buffer.concat([encodeUint64(timestamp), await raw.sign(message)]);
    },
  };
}

/** Of signature type 0x04 or 0x06. A text that is no checkpoint has no valid cosignature. */
export const cosignatureVerifier = (key: VerifierKey): NoteVerifier => ({
  key,
  verify: (text, signature) => {
    if (signature.length <= TIME_BYTES) return undefined;
    const timestamp = decodeUint64(signature);
    if (timestamp === undefined) return undefined;
    const raw = signature.subarray(TIME_BYTES);
    const check = key.type === SIGNATURE_TYPES.mlDsa44 ? verifyMlDsa44 : verifyEd25519;
    try {
      return check(key.publicKey, messageOf(key, timestamp, text), raw) ? { timestamp } : undefined;
    } catch (error) {
      if (error instanceof LedgerError) return undefined;
      throw error;
    }
  },
});

/** A verifier for a key of any type that this module knows. */
export const verifierOf = (key: VerifierKey): NoteVerifier =>
  key.type === SIGNATURE_TYPES.ed25519 ? ed25519NoteVerifier(key) : cosignatureVerifier(key);

function messageOf({ name, type }: VerifierKey, timestamp: number, text: string): Buffer {
  const checkpoint = parseCheckpoint(text);
  return type === SIGNATURE_TYPES.mlDsa44
    ? mlDsa44Message(name, timestamp, checkpoint)
    : ed25519Message(timestamp, text);
}
