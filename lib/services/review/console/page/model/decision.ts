/** What a reviewer signs: a decision in a DSSE envelope, byte for byte as the service and the proxy check it. */

export const DECISION_TYPE = 'application/vnd.cordon.review-decision+json';
export const DECISION_SCHEMA = 'cordon.review-decision/v3';

/** Characters of a reason, at the least and at the most. */
export const REASON = { least: 10, most: 2000 } as const;

export interface Decision {
  readonly id: string;
  readonly verdict: 'approve' | 'deny';
  readonly reviewer: string;
  readonly requestDigest: string;
  readonly policyDigest: string;
  readonly payloadDigest: string;
  readonly decidedAt: string;
  readonly reason: string;
}

/** A key that signs, whose bits no script can read. */
export interface SigningKey {
  readonly algorithm: 'ed25519' | 'ecdsa-p384-sha384';
  readonly key: Parameters<typeof crypto.subtle.sign>[1];
}

/** What goes over the wire (DSSE 1.0, "Protocol"). */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** The decision's bytes. Fields are named one by one, so that nothing else is ever signed. */
export const payloadOf = (decision: Decision): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify({
      schema: DECISION_SCHEMA,
      id: decision.id,
      verdict: decision.verdict,
      reviewer: decision.reviewer,
      requestDigest: decision.requestDigest,
      policyDigest: decision.policyDigest,
      payloadDigest: decision.payloadDigest,
      decidedAt: decision.decidedAt,
      reason: decision.reason,
    }),
  );

/** The bytes that the signature is over (DSSE 1.0, "PAE"). */
export function preAuthentication(type: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(`DSSEv1 ${encoder.encode(type).length} ${type} ${payload.length} `);
  const whole = new Uint8Array(head.length + payload.length);
  whole.set(head);
  whole.set(payload, head.length);
  return whole;
}

export async function signDecision(decision: Decision, signer: SigningKey): Promise<Envelope> {
  const payload = payloadOf(decision);
  const signature = await sign(signer, preAuthentication(DECISION_TYPE, payload));
  return {
    payloadType: DECISION_TYPE,
    payload: base64(payload),
    signatures: [{ keyid: decision.reviewer, sig: base64(signature) }],
  };
}

/** ECDSA signatures are DER over SHA-384; Ed25519's are 64 bytes (RFC 8032). */
async function sign({ algorithm, key }: SigningKey, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (algorithm === 'ed25519') return new Uint8Array(await crypto.subtle.sign('Ed25519', key, message));
  const pair = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-384' }, key, message);
  return derOf(new Uint8Array(pair));
}

/** Two numbers side by side (IEEE P1363), as a SEQUENCE of two INTEGERs (RFC 3279, 2.2.3). */
export function derOf(pair: Uint8Array): Uint8Array {
  const half = pair.length / 2;
  const numbers = [...integerOf(pair.subarray(0, half)), ...integerOf(pair.subarray(half))];
  return Uint8Array.from([0x30, ...(numbers.length < 0x80 ? [] : [0x81]), numbers.length, ...numbers]);
}

/** Without leading zeros, but for the one that keeps it positive. */
function integerOf(number: Uint8Array): readonly number[] {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? [0] : [...number.subarray(first)];
  const positive = (digits[0] ?? 0) < 0x80 ? digits : [0, ...digits];
  return [0x02, positive.length, ...positive];
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
