import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import type { RawSigner } from './signer';

/** Bytes of a signature (FIPS 204, table 2). */
export const ML_DSA_44_BYTES = 2420;

/** Whether a pure ML-DSA-44 signature of a message verifies, with an empty context (FIPS 204, algorithm 3). */
export const verifyMlDsa44 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  signature.length === ML_DSA_44_BYTES && ml_dsa44.verify(signature, message, publicKey);

/**
 * A signer of the key that a seed of 32 bytes gives (FIPS 204, algorithm 1). Signing is hedged (algorithm 2): two
 * signatures of one message differ.
 */
export function mlDsa44Signer(seed: Uint8Array): RawSigner {
  const { publicKey, secretKey } = ml_dsa44.keygen(seed);
  return {
    algorithm: 'ml-dsa-44',
    publicKey: Buffer.from(publicKey),
    sign: async (message) => Buffer.from(ml_dsa44.sign(message, secretKey)),
  };
}
