import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { SigningKey } from '../config/schema';
import { EvidenceError } from './errors';

/** A key whose signatures on evidence count. */
export interface EvidenceKey {
  /** Its id in the charter. */
  readonly id: string;
  readonly publicKey: KeyObject;
}

/**
 * The charter's keys for one kind of statement.
 * @throws EvidenceError `key_unsuited` for a key that isn't what the charter says of it
 */
export const keysOf = (signingKeys: readonly SigningKey[], use: SigningKey['use']): readonly EvidenceKey[] =>
  signingKeys.filter((key) => key.use === use).map(toKey);

function toKey({ id, algorithm, publicKey }: SigningKey): EvidenceKey {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  } catch (cause) {
    throw new EvidenceError('key_unsuited', `'${id}' of the charter`, { cause });
  }
  if (algorithmOf(key) !== algorithm) throw new EvidenceError('key_unsuited', `'${id}' of the charter`);
  return { id, publicKey: key };
}

/** The key of the charter that a private key belongs to. @throws EvidenceError `key_unsuited`, `key_unknown` */
export function keyOf(privateKey: KeyObject, keys: readonly EvidenceKey[]): EvidenceKey {
  algorithmOf(privateKey);
  const publicKey = createPublicKey(privateKey);
  const found = keys.find((key) => key.publicKey.equals(publicKey));
  if (!found) throw new EvidenceError('key_unknown');
  return found;
}

/** ECDSA signatures are DER, over SHA-384 (FIPS 186-5); Ed25519's are 64 bytes (RFC 8032). */
export function signWith(privateKey: KeyObject, message: Buffer): Buffer {
  return sign(algorithmOf(privateKey) === 'ed25519' ? null : 'sha384', message, privateKey);
}

export function verifies({ publicKey }: EvidenceKey, message: Buffer, signature: Buffer): boolean {
  return verify(algorithmOf(publicKey) === 'ed25519' ? null : 'sha384', message, publicKey, signature);
}

/** @throws EvidenceError `key_unsuited` */
export function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SigningKey['algorithm'] {
  if (asymmetricKeyType === 'ed25519') return 'ed25519';
  if (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'secp384r1')
    return 'ecdsa-p384-sha384';
  throw new EvidenceError('key_unsuited');
}
