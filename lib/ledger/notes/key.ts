import { hash } from 'node:crypto';
import { decodeBase64, encodeBase64, isIllFormed } from '../encoding';
import { LedgerError } from '../errors';

/** Signature type bytes that this module knows (C2SP signed-note, "Signature types"). */
export const SIGNATURE_TYPES = {
  /** Ed25519 over the note's text: what a log signs. */
  ed25519: 0x01,
  /** Ed25519 over a checkpoint with a time: what a witness signs. */
  ed25519Cosignature: 0x04,
  /** ML-DSA-44 over a tree with a time: what a log and a witness sign. */
  mlDsa44: 0x06,
} as const;

export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** Bytes of a public key of each type. */
const KEY_BYTES: Readonly<Record<SignatureType, number>> = { 1: 32, 4: 32, 6: 1312 };

/** A public key with a name, as signed notes know it: a "vkey". */
export interface VerifierKey {
  /** Of the signer, and for a log its origin. No spaces, no plus. */
  readonly name: string;
  readonly type: SignatureType;
  readonly publicKey: Buffer;
  /** SHA-256(name || 0x0A || type || public key)[:4], big-endian. */
  readonly id: number;
}

/** Whether a text can name a key: not empty, no Unicode space, no plus (C2SP signed-note, "Format"). */
export const isKeyName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: notes hold none, so names don't either.
  name !== '' && !/[\p{White_Space}+\u0000-\u001f]/u.test(name) && !isIllFormed(name);

/** @throws LedgerError `key_malformed` */
export function makeKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new LedgerError('key_malformed', 'its name');
  if (publicKey.length !== KEY_BYTES[type])
    throw new LedgerError('key_malformed', `${publicKey.length} bytes instead of ${KEY_BYTES[type]}`);
  const key = Buffer.from(publicKey);
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), key]);
  return { name, type, publicKey: key, id: hash('sha256', named, 'buffer').readUInt32BE() };
}

/** `<name>+<id in hex>+<base64 of type and public key>` (C2SP signed-note, "Verifier keys"). */
export const encodeKey = ({ name, type, publicKey, id }: VerifierKey): string =>
  `${name}+${id.toString(16).padStart(8, '0')}+${encodeBase64(Buffer.concat([Buffer.of(type), publicKey]))}`;

/** The key of a vkey text, whose id must be the one that this key has. @throws LedgerError `key_malformed` */
export function parseKey(text: string): VerifierKey {
  const [name = '', , ...rest] = text.split('+');
  // Base64 may hold a plus itself.
  const bytes = decodeBase64(rest.join('+'));
  const type = bytes?.[0];
  if (!bytes || !isSignatureType(type)) throw new LedgerError('key_malformed', 'its type is not known');
  const key = makeKey(name, type, bytes.subarray(1));
  if (encodeKey(key) !== text) throw new LedgerError('key_malformed', 'it differs from its own encoding');
  return key;
}

const isSignatureType = (type: number | undefined): type is SignatureType =>
  Object.values<number | undefined>(SIGNATURE_TYPES).includes(type);
