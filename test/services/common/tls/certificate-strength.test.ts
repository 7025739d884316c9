import { webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { isStrongClient } from '../../../../lib/services/common/tls/certificate-strength';

const KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const { digitalSignature, keyAgreement, decipherOnly } = x509.KeyUsageFlags;
const forClients = new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]);

async function certificate(...extensions: x509.Extension[]): Promise<X509Certificate> {
  const keys = await webcrypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=test',
    notBefore: new Date(0),
    notAfter: new Date('2099-01-01'),
    keys,
    signingAlgorithm: KEY,
    extensions,
  });
  return new X509Certificate(made.toString('pem'));
}

it.each<[string, boolean, () => x509.Extension[]]>([
  ['digital signature', true, () => [new x509.KeyUsagesExtension(digitalSignature, true)]],
  ['digital signature that is not critical', true, () => [new x509.KeyUsagesExtension(digitalSignature)]],
  // Nine bits, in two bytes.
  [
    'more uses',
    true,
    () => [new x509.KeyUsagesExtension(digitalSignature | decipherOnly | keyAgreement, true)],
  ],
  ['another use', false, () => [new x509.KeyUsagesExtension(keyAgreement, true)]],
  ['no use', false, () => []],
  [
    'its bytes within another extension',
    false,
    () => [
      new x509.Extension('1.3.6.1.4.1.99999.1', false, Buffer.from('0603551d0f0404030207800000', 'hex')),
    ],
  ],
])('a key usage with %s lets in: %s', async (_, letsIn, extensions) => {
  expect(isStrongClient(await certificate(forClients, ...extensions()))).toBe(letsIn);
});
