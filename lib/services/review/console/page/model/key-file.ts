import type { SigningKey } from './decision';

/** A private key file as a reviewer picks it: PKCS #8 in PEM (RFC 7468, 10), of a kind that charters have. */

/** Bytes of a key file at most: ours have some hundred. */
export const MOST_KEY_BYTES = 16_384;

/** DER of the algorithm's identifier, as it stands in such a key (RFC 5480, RFC 8410). */
const ALGORITHMS = [
  ['ecdsa-p384-sha384', '301006072a8648ce3d020106052b81040022', { name: 'ECDSA', namedCurve: 'P-384' }],
  ['ed25519', '300506032b6570', { name: 'Ed25519' }],
] as const;

/** Why a file is no key that can sign. The message is for the reviewer. */
export class KeyFault extends Error {}

/**
 * The key in a file, which no script can read out of the browser again.
 * @throws KeyFault
 */
export async function readKey(pem: string): Promise<SigningKey> {
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----/.test(pem))
    throw new KeyFault('the key is encrypted; decrypt it to PKCS #8 first, such as with openssl pkcs8');
  const body = /^\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/.exec(
    pem,
  )?.[1];
  if (body === undefined)
    throw new KeyFault('the file is no private key; pick one that begins with -----BEGIN PRIVATE KEY-----');
  const der = bytesOf(body);
  const hex = Array.from(der.subarray(0, 64), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = ALGORITHMS.find(([, identifier]) => hex.includes(identifier));
  if (!found) throw new KeyFault('the key is of another kind; charters have P-384 and Ed25519');
  const [algorithm, , parameters] = found;
  try {
    return { algorithm, key: await crypto.subtle.importKey('pkcs8', der, parameters, false, ['sign']) };
  } catch {
    throw new KeyFault(`the browser can't use the key as one of ${algorithm}`);
  } finally {
    der.fill(0);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    throw new KeyFault('the file is no private key; its base64 is broken');
  }
}
