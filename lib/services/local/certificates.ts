import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { TlsMaterial } from '../common/tls/tls';

/** A certificate with its key, in PEM. */
export interface Identity {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface Authority {
  readonly certificate: string;
  /** For a server on loopback or a client. `uri` is its SPIFFE id. */
  readonly issue: (uri: string, options?: IssueOptions) => Promise<Identity>;
  /** A list of revoked certificates, PEM. */
  readonly revoke: (identities: readonly Identity[]) => Promise<string>;
}

export interface IssueOptions {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Bits of an RSA key in place of the elliptic one. */
  readonly rsaBits?: number;
  /** Organizational units of the subject. */
  readonly units?: readonly string[];
  /** @default - digital signature, for servers and clients */
  readonly uses?: 'none' | 'server';
  /** Names of the server besides `localhost`. */
  readonly hosts?: readonly string[];
}

const KEY = { name: 'ECDSA', namedCurve: 'P-384' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-384' } as const;
const DAY = 86_400_000;

/** An authority that lives as long as the process: its key is never written down. */
export async function makeAuthority(name: string): Promise<Authority> {
  const now = Date.now();
  const keys = await makeKeys();
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=${name}`,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 30 * DAY),
    keys,
    signingAlgorithm: SIGNATURE,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = async (uri: string, options: IssueOptions = {}): Promise<Identity> => {
    const { rsaBits, uses, notBefore, notAfter, hosts = [], units = [] } = options;
    const own = await makeKeys(rsaBits);
    const leaf = await x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject: ['CN=cordon local', ...units.map((unit) => `OU=${unit}`)].join(', '),
      issuer: root.subject,
      notBefore: notBefore ?? new Date(now - DAY),
      notAfter: notAfter ?? new Date(now + 30 * DAY),
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: SIGNATURE,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        ...(uses === 'none' ? [] : usesOf(uses)),
        new x509.SubjectAlternativeNameExtension([
          { type: 'url', value: uri },
          ...['localhost', ...hosts].map((value) => ({ type: 'dns' as const, value })),
          { type: 'ip', value: '127.0.0.1' },
        ]),
      ],
    });
    const privateKey = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
    return {
      certificate: `${leaf.toString('pem')}\n`,
      privateKey: `${x509.PemConverter.encode(privateKey, 'PRIVATE KEY')}\n`,
    };
  };
  const revoke = async (identities: readonly Identity[]): Promise<string> => {
    const list = await x509.X509CrlGenerator.create({
      issuer: root.subject,
      thisUpdate: new Date(now - DAY),
      nextUpdate: new Date(now + 30 * DAY),
      entries: identities.map(({ certificate }) => ({
        serialNumber: new x509.X509Certificate(certificate).serialNumber,
        revocationDate: new Date(now - 1000),
      })),
      signingAlgorithm: SIGNATURE,
      signingKey: keys.privateKey,
    });
    return `${x509.PemConverter.encode(list.rawData, 'X509 CRL')}\n`;
  };
  return { certificate: `${root.toString('pem')}\n`, issue, revoke };
}

export interface LocalCertificates {
  /** Of the services among themselves, and of the proxy towards callers. */
  readonly services: Authority;
  /** Of callers. */
  readonly tenants: Authority;
  /** Of people who review. */
  readonly reviewers: Authority;
  /** The TLS secret of a service, by who calls it. */
  readonly material: (identity: Identity, calledBy: 'tenants' | 'reviewers' | 'services') => TlsMaterial;
}

export async function makeLocalCertificates(): Promise<LocalCertificates> {
  const [services, tenants, reviewers] = await Promise.all([
    makeAuthority('cordon local services'),
    makeAuthority('cordon local tenants'),
    makeAuthority('cordon local reviewers'),
  ]);
  return {
    services,
    tenants,
    reviewers,
    material: (identity, calledBy) => ({
      ...identity,
      clientAuthorities: { services, tenants, reviewers }[calledBy].certificate,
      serverAuthorities: services.certificate,
    }),
  };
}

const usesOf = (uses: 'server' | undefined) => [
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
  new x509.ExtendedKeyUsageExtension([
    x509.ExtendedKeyUsage.serverAuth,
    ...(uses === 'server' ? [] : [x509.ExtendedKeyUsage.clientAuth]),
  ]),
];

const makeKeys = (rsaBits?: number): Promise<webcrypto.CryptoKeyPair> =>
  rsaBits === undefined
    ? webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify'])
    : webcrypto.subtle.generateKey(
        {
          name: 'RSASSA-PKCS1-v1_5',
          hash: 'SHA-256',
          modulusLength: rsaBits,
          publicExponent: new Uint8Array([1, 0, 1]),
        },
        true,
        ['sign', 'verify'],
      );
/** Positive, and without leading zeros, so that a list of revoked certificates writes it as the certificate does. */
function serial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = 0x40;
  return Buffer.from(bytes).toString('hex');
}
