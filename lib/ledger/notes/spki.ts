import { LedgerError } from '../errors';
import type { RawSigner } from './signer';

type Algorithm = RawSigner['algorithm'];

/** What stands before the key in a SubjectPublicKeyInfo (RFC 8410 §4, RFC 9881 §4). */
export const SPKI: Readonly<Record<Algorithm, Buffer>> = {
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'ml-dsa-44': Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
};

/** Bytes of a public key (RFC 8032 §5.1.5; FIPS 204, table 2). */
export const PUBLIC_KEY_BYTES: Readonly<Record<Algorithm, number>> = { ed25519: 32, 'ml-dsa-44': 1312 };

const ALGORITHMS = Object.keys(SPKI) as readonly Algorithm[];

/** The key of a SubjectPublicKeyInfo in DER. @throws LedgerError `key_malformed` for one of any other kind */
export function publicKeyOf(der: Buffer): Pick<RawSigner, 'algorithm' | 'publicKey'> {
  for (const algorithm of ALGORITHMS) {
    const { length } = SPKI[algorithm];
    const isOfKind = der.length === length + PUBLIC_KEY_BYTES[algorithm];
    if (isOfKind && der.subarray(0, length).equals(SPKI[algorithm]))
      return { algorithm, publicKey: der.subarray(length) };
  }
  throw new LedgerError('key_malformed', `no SubjectPublicKeyInfo of ${ALGORITHMS.join(' or ')}`);
}
