import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import type { SigningKey } from '../../lib/config/schema';
import {
  addSignature,
  encodeEnvelope,
  parseEnvelope,
  payloadOf,
  preAuthEncoding,
  STATEMENT_TYPE,
  signEnvelope,
  signersOf,
} from '../../lib/evidence/dsse';
import { keysOf } from '../../lib/evidence/keys';
import { codeOf } from '../ledger/support';

const make = (algorithm: SigningKey['algorithm'], id: string, use: SigningKey['use'] = 'evidence') => {
  const pair =
    algorithm === 'ed25519'
      ? generateKeyPairSync('ed25519')
      : generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey: pair.privateKey, key: { id, use, algorithm, publicKey } satisfies SigningKey };
};

const [first, second, third, policy] = [
  make('ecdsa-p384-sha384', 'first'),
  make('ecdsa-p384-sha384', 'second'),
  make('ed25519', 'third'),
  make('ed25519', 'policy', 'policy'),
] as const;
const keys = keysOf([first.key, second.key, third.key, policy.key], 'evidence');
const payload = Buffer.from('{"a":1}');
const signed = signEnvelope(payload, [second.privateKey, first.privateKey, third.privateKey], keys);

test("encodes as DSSE's own example", () =>
  expect(preAuthEncoding(Buffer.from('hello world'), 'http://example.com/HelloWorld').toString()).toBe(
    'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
  ));

test('counts each key once, in the order of the charter, whatever its algorithm', () => {
  expect(signersOf(signed, keys)).toEqual(['first', 'second', 'third']);
  const [one] = signed.signatures;
  const doubled = { ...signed, signatures: one ? [one, one] : [] };
  expect(signersOf(doubled, keys)).toEqual(['second']);
  expect(parseEnvelope(Buffer.from(encodeEnvelope(signed)))).toEqual(signed);
  expect(payloadOf(signed)).toEqual(payload);
});

test('believes no hint: a signature under another id refuses the whole, one by a stranger counts for nothing', () => {
  const [one] = signed.signatures;
  const under = (keyid: string) => ({ ...signed, signatures: one ? [{ ...one, keyid }] : [] });
  expect(codeOf(() => signersOf(under('first'), keys))).toBe('signature_invalid');
  expect(codeOf(() => signersOf(under('third'), keys))).toBe('signature_invalid');
  expect(signersOf(under('stranger'), keys)).toEqual([]);
});

test('whatever bit of payload or signature is flipped, it does not verify', () =>
  fc.assert(
    fc.property(fc.constantFrom('payload', 0, 1, 2), fc.nat(), (what, bit) => {
      const flip = (text: string) => {
        const bytes = Buffer.from(text, 'base64');
        const at = bit % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
        return bytes.toString('base64');
      };
      const changed =
        what === 'payload'
          ? { ...signed, payload: flip(signed.payload) }
          : {
              ...signed,
              signatures: signed.signatures.map((one, at) =>
                at === what ? { ...one, sig: flip(one.sig) } : one,
              ),
            };
      expect(codeOf(() => signersOf(changed, keys))).toBe('signature_invalid');
    }),
    { numRuns: Number(process.env.CORDON_RUNS ?? 60) },
  ));

test.each<[string, () => unknown, string]>([
  [
    'a key that the charter lacks',
    () => signEnvelope(payload, [make('ed25519', 'x').privateKey], keys),
    'key_unknown',
  ],
  ['a key for another use', () => signEnvelope(payload, [policy.privateKey], keys), 'key_unknown'],
  ['a key twice', () => addSignature(signed, first.privateKey, keys), 'signature_repeated'],
  [
    'a key on another curve',
    () => signEnvelope(payload, [generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey], keys),
    'key_unsuited',
  ],
  [
    'an RSA key',
    () =>
      signEnvelope(
        payload,
        [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey as KeyObject],
        keys,
      ),
    'key_unsuited',
  ],
  [
    'a key that is not what the charter says',
    () => keysOf([{ ...first.key, algorithm: 'ed25519' }], 'evidence'),
    'key_unsuited',
  ],
  ['a key that is none', () => keysOf([{ ...first.key, publicKey: 'AAAA' }], 'evidence'), 'key_unsuited'],
])('refuses %s', (_, action, code) => expect(codeOf(action)).toBe(code));

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['no signature', JSON.stringify({ ...signed, signatures: [] })],
  ['another type', JSON.stringify({ ...signed, payloadType: 'text/plain' })],
  ['a name twice', JSON.stringify(signed).replace('{', '{"payloadType":"text/plain",')],
  ['a field more', JSON.stringify({ ...signed, extra: 1 })],
  ['a payload that is no base64', JSON.stringify({ ...signed, payload: '***' })],
  ['base64 with stray bits', JSON.stringify({ ...signed, payload: 'QR==' })],
  ['too many signatures', JSON.stringify({ ...signed, signatures: Array(65).fill(signed.signatures[0]) })],
])('refuses an envelope with %s', (_, text) =>
  expect(codeOf(() => parseEnvelope(Buffer.from(text)))).toBe('envelope_malformed'),
);

test('signs in-toto statements alone', () => expect(STATEMENT_TYPE).toBe('application/vnd.in-toto+json'));
