import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { RedLine } from '../../config/red-lines';
import type { SigningKey } from '../../config/schema';
import { Fault } from '../common/fault';
import { type Policy, parsePolicy } from './policy';

// A bundle is a policy in a DSSE envelope. https://github.com/secure-systems-lab/dsse/blob/master/envelope.md

export const PAYLOAD_TYPE = 'application/vnd.cordon.policy+json';

const base64 = z.base64().min(4);
const envelope = z.strictObject({
  payloadType: z.literal(PAYLOAD_TYPE),
  payload: base64,
  signatures: z
    .array(z.strictObject({ keyid: z.string().min(1), sig: base64 }))
    .min(1)
    .max(10),
});

/** A policy whose signature counts, and the digest of its bytes. */
export interface SignedPolicy {
  readonly policy: Policy;
  /** `sha384:` of the payload as signed. */
  readonly digest: string;
}

/** What signs: the private half of one of the charter's policy keys. */
export interface PolicySigner {
  readonly id: string;
  readonly algorithm: SigningKey['algorithm'];
  readonly privateKey: KeyObject;
}

/** The text of a signed bundle. */
export function signPolicyBundle(policy: Policy, signer: PolicySigner): string {
  const payload = Buffer.from(JSON.stringify(parsePolicy(policy)));
  const sig = sign(hashOf(signer.algorithm), preAuthentication(payload), signer.privateKey).toString(
    'base64',
  );
  return JSON.stringify({
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ keyid: signer.id, sig }],
  });
}

/**
 * Opens a bundle: signature first, then what it says.
 * @throws Fault `policy_invalid` unless one of the policy keys signed exactly this policy, for exactly this red line
 */
export function openPolicyBundle(text: string, keys: readonly SigningKey[], redLine: RedLine): SignedPolicy {
  const { payload: encoded, signatures } = parsed(
    () => envelope.parse(JSON.parse(text)),
    'it is no envelope',
  );
  const payload = Buffer.from(encoded, 'base64');
  const signed = preAuthentication(payload);
  const counts = signatures.some(({ keyid, sig }) => {
    const key = keys.find(({ id, use }) => id === keyid && use === 'policy');
    return key !== undefined && isSignedBy(key, signed, Buffer.from(sig, 'base64'));
  });
  if (!counts) throw invalid("none of the charter's policy keys signed it");
  const policy = parsed(
    () => parsePolicy(JSON.parse(payload.toString('utf8'))),
    'it is signed, but no policy',
  );
  if (policy.redLine !== redLine)
    throw invalid(`it is for '${policy.redLine}'; this classifier is for '${redLine}'`);
  return { policy, digest: `sha384:${createHash('sha384').update(payload).digest('hex')}` };
}

/** PAE of the DSSE protocol: what is signed binds the type as well as the bytes. */
const preAuthentication = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload]);

const hashOf = (algorithm: SigningKey['algorithm']) => (algorithm === 'ed25519' ? null : 'sha384');

function isSignedBy({ algorithm, publicKey }: SigningKey, signed: Buffer, signature: Buffer): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const isOfKind =
      algorithm === 'ed25519'
        ? key.asymmetricKeyType === 'ed25519'
        : key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'secp384r1';
    return isOfKind && verify(hashOf(algorithm), signed, key, signature);
  } catch {
    return false;
  }
}

function parsed<T>(read: () => T, why: string): T {
  try {
    return read();
  } catch {
    throw invalid(why);
  }
}

const invalid = (why: string) => new Fault('policy_invalid', `the policy bundle can't be used: ${why}`);
