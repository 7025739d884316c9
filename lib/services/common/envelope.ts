import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { SigningKey } from '../../config/schema';
import { Fault } from './fault';
import { parseStrictText } from './strict-json';

/**
 * Signed payloads in the envelope of DSSE 1.0 (https://github.com/secure-systems-lab/dsse). What is signed is the
 * pre-authentication encoding of type and bytes, so a payload can't be taken for one of another type.
 */

/** A public key whose signatures count. `publicKey` is the base64 of its SubjectPublicKeyInfo. */
export type VerifyingKey = Pick<SigningKey, 'id' | 'algorithm' | 'publicKey'>;

const base64 = z.base64();
const envelope = z.strictObject({
  payloadType: z.string(),
  payload: base64,
  signatures: z
    .array(z.strictObject({ keyid: z.string(), sig: base64 }))
    .min(1)
    .max(8),
});

/** The payload of an envelope whose signatures nobody has looked at yet. @throws Fault `envelope_invalid` */
export const unverified = (text: string): Buffer => Buffer.from(parse(text).payload, 'base64');

/** The bytes that a signature is made over. */
export const preAuthentication = (type: string, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);

/** ECDSA takes its hash from the charter's algorithm; Ed25519 hashes by itself. Signatures of ECDSA are DER. */
const hashOf = (algorithm: SigningKey['algorithm']): string | null =>
  algorithm === 'ed25519' ? null : 'sha384';

/** The text of an envelope that is signed here. */
export function seal(
  type: string,
  payload: Buffer,
  key: { readonly id: string; readonly algorithm: SigningKey['algorithm']; readonly privateKey: KeyObject },
): string {
  return enclose(type, payload, {
    keyid: key.id,
    sig: sign(hashOf(key.algorithm), preAuthentication(type, payload), key.privateKey),
  });
}

/** The text of an envelope that was signed elsewhere. */
export const enclose = (
  type: string,
  payload: Buffer,
  { keyid, sig }: { keyid: string; sig: Buffer },
): string =>
  JSON.stringify({
    payloadType: type,
    payload: payload.toString('base64'),
    signatures: [{ keyid, sig: sig.toString('base64') }],
  });

/**
 * The payload, if one of `keys` signed it as `type`.
 * @throws Fault `envelope_invalid`, `signature_invalid`
 */
export function unseal(text: string, type: string, keys: readonly VerifyingKey[]): Buffer {
  const opened = parse(text);
  if (opened.payloadType !== type)
    throw new Fault('envelope_invalid', `the payload is '${opened.payloadType}', not '${type}'`);
  const payload = Buffer.from(opened.payload, 'base64');
  const signed = preAuthentication(type, payload);
  const good = opened.signatures.some(({ keyid, sig }) =>
    keys.some((key) => key.id === keyid && isSigned(signed, Buffer.from(sig, 'base64'), key)),
  );
  if (!good) throw new Fault('signature_invalid', `no signature is by a key that may sign '${type}'`);
  return payload;
}

function parse(text: string): z.infer<typeof envelope> {
  try {
    return envelope.parse(parseStrictText(text));
  } catch {
    throw new Fault('envelope_invalid', 'it is not a DSSE envelope');
  }
}

function isSigned(signed: Buffer, signature: Buffer, key: VerifyingKey): boolean {
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    if (!matches(publicKey, key.algorithm)) return false;
    return verify(hashOf(key.algorithm), signed, publicKey, signature);
  } catch {
    return false;
  }
}

const matches = (
  { asymmetricKeyType, asymmetricKeyDetails }: KeyObject,
  algorithm: SigningKey['algorithm'],
) =>
  algorithm === 'ed25519'
    ? asymmetricKeyType === 'ed25519'
    : asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'secp384r1';
