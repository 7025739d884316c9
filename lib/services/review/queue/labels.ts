import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';
import type { HeldPayload } from '../../common/review/held';
import type { Case } from './cases';
import { labelOf } from './research';

/**
 * What people decided, as a line of the sets that classifiers are trained on (test/eval): one for each red line that held
 * it. `turns` are the texts of the request's messages, of an output `question` and `answer`.
 */
export function* labelledOf(one: Case, { asked, answered }: HeldPayload, now: number): Iterable<string> {
  const label = labelOf(one, now);
  if (!label) return;
  const turns = turnsOf(asked);
  const texts = answered === undefined ? { turns } : { question: turns.join('\n\n'), answer: answered };
  for (const { redLine, verdict, policy } of one.held.why)
    if (verdict === 'hold')
      yield JSON.stringify({
        id: `review-${one.held.id}`,
        language: 'und',
        label,
        redLine,
        policy,
        ...texts,
      });
}

const request = z.object({ messages: z.array(z.object({ content: z.unknown() })) });

/** Texts of a request's canonical JSON; the whole of it where it isn't one. */
function turnsOf(asked: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(asked);
    const found = request.safeParse(parsed).data ?? request.parse((parsed as { request: unknown }).request);
    return found.messages.map(({ content }) =>
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  } catch {
    return [asked];
  }
}

export const SEALED_LABELS_SCHEMA = 'cordon.sealed-labels/v1';

/**
 * Seals text to a researcher's P-384 key: a key of this one time agrees on a secret with it (ECDH, NIST SP 800-56A), from
 * which HKDF-SHA-384 derives the key of AES-256-GCM. Who holds the private key opens it; this service can't.
 * @param publicKey base64 of the SubjectPublicKeyInfo
 */
export function sealLabels(text: string, publicKey: string) {
  const to = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const once = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const secret = diffieHellman({ privateKey: once.privateKey, publicKey: to });
  const key = Buffer.from(hkdfSync('sha384', secret, '', SEALED_LABELS_SCHEMA, 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(SEALED_LABELS_SCHEMA));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    schema: SEALED_LABELS_SCHEMA,
    once: once.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}
