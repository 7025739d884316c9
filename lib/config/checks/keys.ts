import { createPublicKey } from 'node:crypto';
import type { SigningKey } from '../schema';
import { type Check, distinct, problem } from './check';

/** Public keys are keys, of the algorithm that is named, and none has two names. */
export const publicKeys: Check = function* ({ charter }) {
  for (const [index, key] of charter.signingKeys.entries())
    yield* keyFaults(key, ['charter', 'signingKeys', index]);
  for (const [index, { key }] of charter.reviewers.entries())
    if (key !== undefined) yield* keyFaults(key, ['charter', 'reviewers', index, 'key']);
  for (const [index, { sealingKey }] of (charter.observers ?? []).entries())
    if (sealingKey !== undefined && algorithmOf(sealingKey) !== 'ecdsa-p384-sha384')
      yield problem(
        'key-algorithm',
        ['charter', 'observers', index, 'sealingKey'],
        'must be a P-384 key: openssl pkey -pubin -in KEY.pem -outform DER | base64 -w0',
      );
  yield* distinct(
    'key-repeated',
    ['charter', 'signingKeys'],
    'publicKey',
    charter.signingKeys.map(({ publicKey }) => publicKey),
  );
};

function* keyFaults(
  { algorithm, publicKey }: Pick<SigningKey, 'algorithm' | 'publicKey'>,
  path: readonly (string | number)[],
) {
  const found = algorithmOf(publicKey);
  const mend = `give the ${algorithm} key's SubjectPublicKeyInfo: openssl pkey -pubin -in KEY.pem -outform DER | base64 -w0`;
  const at = [...path, 'publicKey'];
  if (found === undefined)
    yield problem('key-invalid', at, `'${publicKey.slice(0, 32)}...' is no public key; ${mend}`);
  else if (found !== algorithm)
    yield problem('key-algorithm', at, `is a key of ${found}, and 'algorithm' must be the same; ${mend}`);
}

/** The algorithm of a key, as the schema names it where it knows it; undefined for what is no public key. */
function algorithmOf(base64: string): string | undefined {
  const der = Buffer.from(base64, 'base64');
  if (der.toString('base64') !== base64) return undefined;
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    // Bytes after the key would be another text of the same key.
    if (!key.export({ format: 'der', type: 'spki' }).equals(der)) return undefined;
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
    return type === 'ec' && details?.namedCurve === 'secp384r1' ? 'ecdsa-p384-sha384' : type;
  } catch {
    return undefined;
  }
}
