import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { LedgerError } from '../errors';
import { makeKey, SIGNATURE_TYPES, type VerifierKey } from './key';
import type { NoteSigner, RawSigner } from './signer';
import { SPKI } from './spki';
import type { NoteVerifier } from './verifier';

const SIGNATURE_BYTES = 64;

// What stands before the 32 bytes in a PKCS #8 structure (RFC 8410 §7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Whether an Ed25519 signature (RFC 8032) of a message verifies. */
export function verifyEd25519(publicKey: Buffer, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === SIGNATURE_BYTES && verify(null, message, toKeyObject(publicKey), signature);
}

/** A signer of a private key in memory. @throws LedgerError `key_unsuited` unless it is Ed25519 */
export function ed25519Signer(privateKey: KeyObject): RawSigner {
  if (privateKey.asymmetricKeyType !== 'ed25519' || privateKey.type !== 'private')
    throw new LedgerError('key_unsuited', 'not an Ed25519 private key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    algorithm: 'ed25519',
    publicKey: spki.subarray(SPKI.ed25519.length),
    sign: async (message) => sign(null, message, privateKey),
  };
}

/** The private key of a seed of 32 bytes (RFC 8032 §5.1.5). */
export const ed25519PrivateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** Signs a note's text as it is: signature type 0x01. @throws LedgerError `key_unsuited`, `key_malformed` */
export function ed25519NoteSigner(name: string, { algorithm, publicKey, sign }: RawSigner): NoteSigner {
  if (algorithm !== 'ed25519') throw new LedgerError('key_unsuited', `${algorithm} for type 0x01`);
  return {
    key: makeKey(name, SIGNATURE_TYPES.ed25519, publicKey),
    sign: (text) => sign(Buffer.from(text)),
  };
}

/** Of signature type 0x01. */
export const ed25519NoteVerifier = (key: VerifierKey): NoteVerifier => ({
  key,
  verify: (text, signature) => (verifyEd25519(key.publicKey, Buffer.from(text), signature) ? {} : undefined),
});

const toKeyObject = (publicKey: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI.ed25519, publicKey]), format: 'der', type: 'spki' });
