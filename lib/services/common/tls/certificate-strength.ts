import type { X509Certificate } from 'node:crypto';

/** Id of the extended use that a client's certificate must state (RFC 5280, 4.2.1.12). */
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';
/** NIST SP 800-131A: below it RSA is disallowed. */
const LEAST_RSA_BITS = 2048;
const CURVES: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/** Whether a certificate is of a strong key, and was issued for signing as a TLS client. */
export const isStrongClient = (certificate: X509Certificate): boolean =>
  isStrong(certificate) &&
  maySign(certificate.raw) &&
  extendedUses(certificate).includes(CLIENT_AUTHENTICATION);

function isStrong({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey;
  if (type === 'rsa' || type === 'rsa-pss') return (details?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  if (type === 'ec') return CURVES.has(details?.namedCurve ?? '');
  return type === 'ed25519';
}

/** Node calls the extended uses `keyUsage`, and leaves it undefined where there are none. */
const extendedUses = ({ keyUsage }: X509Certificate): readonly string[] => keyUsage ?? [];

/** The extension of the (plain) key usage, 2.5.29.15, up to its value, with and without the mark that it is critical. */
const KEY_USAGE = [
  Buffer.from('0603551d0f0101ff0404' + '0302', 'hex'),
  Buffer.from('0603551d0f0404' + '0302', 'hex'),
  Buffer.from('0603551d0f0101ff0405' + '0303', 'hex'),
  Buffer.from('0603551d0f0405' + '0303', 'hex'),
];
const DIGITAL_SIGNATURE = 0x80;

/** Whether the key usage is stated and has the digital signature, its first bit (RFC 5280, 4.2.1.3). Node doesn't say. */
function maySign(der: Buffer): boolean {
  for (const prefix of KEY_USAGE) {
    const at = der.indexOf(prefix);
    // Behind the prefix is the count of unused bits, then the bits.
    if (at >= 0) return ((der[at + prefix.length + 1] ?? 0) & DIGITAL_SIGNATURE) !== 0;
  }
  return false;
}
