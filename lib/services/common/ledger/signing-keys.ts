import { createPrivateKey } from 'node:crypto';
import {
  cosigner,
  ed25519NoteSigner,
  ed25519Signer,
  LedgerError,
  mlDsa44Signer,
  type NoteSigner,
  type RawSigner,
} from '../../../ledger';
import type { KeyUrl } from '../../environment';
import { Fault } from '../fault';
import { openKms } from '../stores/aws-clients';
import { kmsSigner } from '../stores/kms-signer';
import { readSecret } from '../stores/secrets';

export interface SigningKeyUrls {
  readonly ed25519: KeyUrl;
  readonly mlDsa44: KeyUrl;
}

/**
 * The two keys that sign each checkpoint: an Ed25519 key, which all tools of C2SP read, and an ML-DSA-44 key, so that the
 * log outlives the first.
 * @throws Fault `key_unusable`
 */
export async function openSigningKeys(
  urls: SigningKeyUrls,
  now: () => number,
): Promise<(origin: string) => readonly NoteSigner[]> {
  const [ed25519, mlDsa44] = await Promise.all([
    openKey(urls.ed25519, 'ed25519'),
    openKey(urls.mlDsa44, 'ml-dsa-44'),
  ]);
  return (origin) => [ed25519NoteSigner(origin, ed25519), cosigner(origin, mlDsa44, now)];
}

const KMS = 'kms://';

async function openKey(url: KeyUrl, algorithm: RawSigner['algorithm']): Promise<RawSigner> {
  try {
    if (url.startsWith(KMS)) return await kmsSigner(openKms(), url.slice(KMS.length), algorithm);
    const text = await readSecret(url);
    if (algorithm === 'ed25519') return ed25519Signer(createPrivateKey(text));
    if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new LedgerError('key_unsuited', 'no seed of 64 hex digits');
    return mlDsa44Signer(Buffer.from(text.trim(), 'hex'));
  } catch (cause) {
    const message = `'${url}' is no key for ${algorithm}; name kms://KEY-ARN or file:///FILE of ${FILES[algorithm]}`;
    throw new Fault('key_unusable', message, { cause });
  }
}

const FILES = {
  ed25519: 'a PKCS #8 PEM',
  'ml-dsa-44': 'a seed of 64 hexadecimal digits',
} as const;
