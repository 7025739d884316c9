import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import fc from 'fast-check';
import { digestOf as serviceDigest } from '../../../../lib/services/common/classify/classification';
import { preAuthentication as servicePae } from '../../../../lib/services/common/envelope';
import {
  DECISION_TYPE,
  derOf,
  payloadOf,
  preAuthentication,
  signDecision,
} from '../../../../lib/services/review/console/page/model/decision';
import { digestOf, mismatches } from '../../../../lib/services/review/console/page/model/digests';
import { KeyFault, readKey } from '../../../../lib/services/review/console/page/model/key-file';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const DECISION = {
  id: '0'.repeat(32),
  verdict: 'approve',
  reviewer: 'spiffe://cordon.local/reviewer/first',
  requestDigest: digest('a'),
  policyDigest: digest('b'),
  payloadDigest: digest('c'),
  decidedAt: '2026-11-27T00:00:00.000Z',
  reason: 'Naïve — 供給 😀 is fine',
} as const;

const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const P384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const ED25519 = generateKeyPairSync('ed25519');

test('what is signed is, byte for byte, what the service checks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (type, text) => {
      const payload = Buffer.from(text);
      expect(Buffer.from(preAuthentication(type, payload)).equals(servicePae(type, payload))).toBe(true);
    }),
  );
});

test('a decision holds its own fields and no others', () => {
  const more = { ...DECISION, schema: 'other', extra: 1 };
  expect(JSON.parse(Buffer.from(payloadOf(more)).toString())).toEqual({
    schema: 'cordon.review-decision/v3',
    ...DECISION,
  });
});

test.each([
  ['ecdsa-p384-sha384', P384],
  ['ed25519', ED25519],
] as const)('signs with %s, so that the service reads it', async (algorithm, { privateKey, publicKey }) => {
  const key = await readKey(pem(privateKey));
  expect([key.algorithm, key.key.extractable, key.key.usages]).toEqual([algorithm, false, ['sign']]);
  // Many, since a number with a leading zero, or one that would be negative, comes now and then.
  for (let round = 0; round < 20; round++) {
    const { payloadType, payload, signatures } = await signDecision(
      { ...DECISION, reason: `reason ${round}` },
      key,
    );
    const message = servicePae(DECISION_TYPE, Buffer.from(payload, 'base64'));
    const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    const hash = algorithm === 'ed25519' ? null : 'sha384';
    expect([payloadType, signatures[0]?.keyid]).toEqual([DECISION_TYPE, DECISION.reviewer]);
    expect(verify(hash, message, publicKey, signature)).toBe(true);
    expect(verify(hash, Buffer.concat([message, Buffer.from(' ')]), publicKey, signature)).toBe(false);
  }
});

test('two numbers become the DER that OpenSSL writes', () => {
  const { privateKey, publicKey } = P384;
  for (let round = 0; round < 20; round++) {
    const message = Buffer.from(`message ${round}`);
    const pair = sign('sha384', message, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    expect(verify('sha384', message, publicKey, derOf(pair))).toBe(true);
  }
  const halves = [new Uint8Array(48).fill(0xff), new Uint8Array(48)];
  const der = derOf(Buffer.concat(halves));
  expect(Buffer.from(der).toString('hex')).toBe(`3036023100${'ff'.repeat(48)}020100`);
});

const P256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const encrypted = P384.privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
  .toString();
test.each([
  ['nothing', ''],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
  ['a public key', P384.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ['an encrypted key', encrypted],
  ['SEC 1', P384.privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
  ['P-256', pem(P256)],
  ['RSA', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)],
  ['two keys', pem(P384.privateKey) + pem(ED25519.privateKey)],
  ['a cut key', pem(P384.privateKey).replace(/.{40}\n-----END/, '\n-----END')],
  ['broken base64', '-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n'],
])('%s is no key', async (_, text) => {
  await expect(readKey(text)).rejects.toBeInstanceOf(KeyFault);
});

test('the key that is read is the one in the file', async () => {
  const { privateKey } = ED25519;
  const { signatures, payload } = await signDecision(DECISION, await readKey(pem(privateKey)));
  const message = servicePae(DECISION_TYPE, Buffer.from(payload, 'base64'));
  expect(sign(null, message, createPrivateKey(pem(privateKey))).toString('base64')).toBe(signatures[0]?.sig);
  expect(createPublicKey(privateKey).equals(ED25519.publicKey)).toBe(true);
});

test('digests are those of the service, for any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await digestOf(text)).toBe(serviceDigest(text));
    }),
  );
  expect(await digestOf('half a pair \ud800')).toBe(serviceDigest('half a pair \ud800'));
});

test('tells which digest is not that of what is shown', async () => {
  const shown = { asked: '{"tenant":"x"}', payload: '{"asked":"{}"}' };
  const hold = { requestDigest: serviceDigest(shown.asked), payloadDigest: serviceDigest(shown.payload) };
  expect(await mismatches(shown, hold)).toEqual([]);
  expect(await mismatches({ ...shown, asked: '{"tenant":"y"}' }, hold)).toEqual(['requestDigest']);
  expect(await mismatches({ ...shown, payload: '{"asked":"{}"} ' }, hold)).toEqual(['payloadDigest']);
  expect(await mismatches(shown, { ...hold, requestDigest: hold.requestDigest.toUpperCase() })).toEqual([
    'requestDigest',
  ]);
});
