import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { scanJson } from '../json/scan';
import { EvidenceError } from './errors';
import { type EvidenceKey, keyOf, signWith, verifies } from './keys';

/** Type of an in-toto statement's payload (in-toto attestation framework v1, "Envelope"). */
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';

const envelope = z.strictObject({
  payloadType: z.literal(STATEMENT_TYPE),
  payload: z.base64(),
  signatures: z
    .array(z.strictObject({ keyid: z.string().min(1).max(256), sig: z.base64() }))
    .min(1)
    .max(64),
});

/** A payload with several signatures (DSSE v1.0.2). */
export type Envelope = z.infer<typeof envelope>;

/** Bytes of an envelope at most. */
const MAX_BYTES = 16 * 1024 * 1024;

/** @throws EvidenceError `envelope_malformed`; verifies nothing */
export function parseEnvelope(bytes: Buffer): Envelope {
  if (bytes.length > MAX_BYTES) throw new EvidenceError('envelope_malformed', `more than ${MAX_BYTES} bytes`);
  let parsed: Envelope;
  try {
    const text = bytes.toString();
    parsed = envelope.parse(JSON.parse(text));
    refuseRepeatedNames(text);
  } catch (cause) {
    throw new EvidenceError('envelope_malformed', undefined, { cause });
  }
  const spellings = [parsed.payload, ...parsed.signatures.map(({ sig }) => sig)];
  if (spellings.some((text) => Buffer.from(text, 'base64').toString('base64') !== text))
    throw new EvidenceError('envelope_malformed', 'base64 that is spelt in an odd way');
  return parsed;
}

/** A name that is there twice lets two readers read two envelopes. */
function refuseRepeatedNames(text: string): void {
  scanJson(text, {
    name: (name, repeated) => {
      if (repeated) throw new EvidenceError('envelope_malformed', `the name '${name}' is there twice`);
    },
  });
}

export const encodeEnvelope = (value: Envelope): string => `${JSON.stringify(value, null, 2)}\n`;

export const payloadOf = ({ payload }: Envelope): Buffer => Buffer.from(payload, 'base64');

/** What is signed: type and payload, each with its length (DSSE, "Signature Definition"). */
export function preAuthEncoding(payload: Buffer, type = STATEMENT_TYPE): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `),
    payload,
  ]);
}

/**
 * An envelope of a payload by each private key, all of which the charter has.
 * @throws EvidenceError `key_unsuited`, `key_unknown`, `signature_repeated`
 */
export function signEnvelope(
  payload: Buffer,
  privateKeys: readonly KeyObject[],
  keys: readonly EvidenceKey[],
): Envelope {
  const empty = { payloadType: STATEMENT_TYPE, payload: payload.toString('base64'), signatures: [] } as const;
  return privateKeys.reduce<Envelope>((signed, key) => addSignature(signed, key, keys), {
    ...empty,
    signatures: [],
  });
}

/** @throws EvidenceError `key_unsuited`, `key_unknown`, `signature_repeated` */
export function addSignature(
  signed: Envelope,
  privateKey: KeyObject,
  keys: readonly EvidenceKey[],
): Envelope {
  const { id } = keyOf(privateKey, keys);
  if (signed.signatures.some(({ keyid }) => keyid === id)) throw new EvidenceError('signature_repeated', id);
  const sig = signWith(privateKey, preAuthEncoding(payloadOf(signed))).toString('base64');
  return { ...signed, signatures: [...signed.signatures, { keyid: id, sig }] };
}

/**
 * Adds a signature that was made elsewhere. Whose it is, is told by the key of the charter that it verifies by.
 * @throws EvidenceError `key_unknown`, `signature_repeated`
 */
export function addMade(signed: Envelope, signature: Buffer, keys: readonly EvidenceKey[]): Envelope {
  const message = preAuthEncoding(payloadOf(signed));
  const key = keys.find((each) => verifies(each, message, signature));
  if (key === undefined) throw new EvidenceError('key_unknown');
  if (signed.signatures.some(({ keyid }) => keyid === key.id))
    throw new EvidenceError('signature_repeated', key.id);
  return {
    ...signed,
    signatures: [...signed.signatures, { keyid: key.id, sig: signature.toString('base64') }],
  };
}

/**
 * Ids of the keys that signed, each once, in the charter's order. Signatures by other keys count for nothing; one by
 * a key of the charter that doesn't verify refuses the whole. A `keyid` is a hint that nobody signed.
 * @throws EvidenceError `signature_invalid`
 */
export function signersOf(signed: Envelope, keys: readonly EvidenceKey[]): readonly string[] {
  const message = preAuthEncoding(payloadOf(signed));
  const found = new Set<string>();
  for (const { keyid, sig } of signed.signatures) {
    const key = keys.find(({ id }) => id === keyid);
    if (!key) continue;
    if (!verifies(key, message, Buffer.from(sig, 'base64')))
      throw new EvidenceError('signature_invalid', keyid);
    found.add(key.id);
  }
  return keys.map(({ id }) => id).filter((id) => found.has(id));
}
