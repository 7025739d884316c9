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

/** Whether the key usage is stated and has the digital signature, its first bit (RFC 5280, 4.2.1.3). Node doesn't say. */
function maySign(der: Buffer): boolean {
  const usage = extensionOf(der, KEY_USAGE);
  // A BIT STRING: the count of unused bits, then the bits.
  const [bits] = usage ? valuesIn(usage) : [];
  return bits?.tag === BIT_STRING && ((bits.content[1] ?? 0) & DIGITAL_SIGNATURE) !== 0;
}

const DIGITAL_SIGNATURE = 0x80;
/** 2.5.29.15 */
const KEY_USAGE = Buffer.from('551d0f', 'hex');
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
const BIT_STRING = 0x03;
/** The extensions of a certificate, tagged 3 (RFC 5280, 4.1). */
const EXTENSIONS = 0xa3;

/**
 * What an extension of a certificate holds, found where extensions stand and nowhere else: the same bytes may be part of a
 * name. Undefined if it isn't there, or is there twice.
 */
function extensionOf(der: Buffer, id: Buffer): Buffer | undefined {
  const [certificate] = valuesIn(der);
  const [signed] = certificate ? valuesIn(certificate.content) : [];
  const tagged = (signed ? valuesIn(signed.content) : []).find(({ tag }) => tag === EXTENSIONS);
  const [list] = tagged ? valuesIn(tagged.content) : [];
  const found = (list ? valuesIn(list.content) : [])
    .map(({ content }) => valuesIn(content))
    .filter(([name]) => name?.tag === OBJECT_IDENTIFIER && name.content.equals(id));
  const value = found.length === 1 ? found[0]?.at(-1) : undefined;
  return value?.tag === OCTET_STRING ? value.content : undefined;
}

interface Value {
  readonly tag: number;
  readonly content: Buffer;
}

/** Values of DER that stand one after the other (ITU-T X.690). Nothing, where one of them goes beyond the end. */
function valuesIn(der: Buffer): readonly Value[] {
  const values: Value[] = [];
  for (let at = 0; at < der.length; ) {
    const first = der[at + 1] ?? 0;
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 4 || at + 2 + more > der.length) return [];
    const length = more === 0 ? first : der.readUIntBE(at + 2, more);
    const begins = at + 2 + more;
    if (begins + length > der.length) return [];
    values.push({ tag: der[at] ?? 0, content: der.subarray(begins, begins + length) });
    at = begins + length;
  }
  return values;
}
