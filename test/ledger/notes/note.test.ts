import fc from 'fast-check';
import {
  ed25519NoteSigner,
  ed25519PrivateKey,
  ed25519Signer,
  encodeKey,
  encodeNote,
  encodeSignature,
  MAX_SIGNATURES,
  makeKey,
  mlDsa44Signer,
  type Note,
  openNote,
  parseKey,
  parseNote,
  signNote,
  verifierOf,
  verifyMlDsa44,
} from '../../../lib/ledger';
import { codeOf, logSigners, witnessSigner } from '../support';
import vectors from '../vectors/go-tlog.json';
import mlDsaVectors from '../vectors/ml-dsa-44.json';

const runs = { numRuns: Number(process.env.CORDON_RUNS ?? 200) };
const decode = (text: string) => Buffer.from(text, 'base64');

// The example of C2SP signed-note v1.0.0 (BSD 1-clause).
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

test('opens the example of the specification', () => {
  const note = openNote(Buffer.from(EXAMPLE), [verifierOf(parseKey(EXAMPLE_KEY))]);
  expect(note.text).toBe('This is an example message.\n');
  expect(encodeKey(parseKey(EXAMPLE_KEY))).toBe(EXAMPLE_KEY);
});

test.each(vectors.notes)('opens and makes the note that Go made: $vkey', async ({ vkey, seed, note }) => {
  const opened = openNote(Buffer.from(note), [verifierOf(parseKey(vkey))]);
  expect(encodeNote(opened).toString()).toBe(note);
  const signer = ed25519NoteSigner('log.example/one', ed25519Signer(ed25519PrivateKey(decode(seed))));
  expect(encodeKey(signer.key)).toBe(vkey);
  expect(encodeNote(await signNote(opened.text, [signer])).toString()).toBe(note);
});

test.each(mlDsaVectors)('ML-DSA-44 agrees with OpenSSL', async ({ seed, publicKey, message, signature }) => {
  const signer = mlDsa44Signer(decode(seed));
  expect(signer.publicKey).toEqual(decode(publicKey));
  expect(verifyMlDsa44(decode(publicKey), decode(message), decode(signature))).toBe(true);
  expect(verifyMlDsa44(decode(publicKey), Buffer.from('other'), decode(signature))).toBe(false);
  const [one, two] = [await signer.sign(decode(message)), await signer.sign(decode(message))];
  expect(verifyMlDsa44(decode(publicKey), decode(message), one)).toBe(true);
  expect(one.equals(two)).toBe(false);
});

const names = fc.stringMatching(/^[^\s+\p{C}\p{Z}]{1,20}$/u).filter((name) => name !== '');
const texts = fc
  .array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/\p{Cc}/gu, '')))
  .map((lines) => `${lines.join('\n')}\n`);
const notes: fc.Arbitrary<Note> = fc.record({
  text: texts,
  signatures: fc.array(
    fc.record({
      name: names,
      id: fc.nat(0xffffffff),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
    }),
    { minLength: 1, maxLength: MAX_SIGNATURES },
  ),
});

test('notes are read as they are written', () =>
  fc.assert(
    fc.property(notes, (note) => {
      expect(parseNote(encodeNote(note))).toEqual(note);
    }),
    runs,
  ));

test('whatever is read is written the same', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.string().map((text) => Buffer.from(`a\n\n— b ${text}\n`)),
      ),
      (bytes) => {
        try {
          expect(encodeNote(parseNote(bytes))).toEqual(Buffer.from(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: 'note_malformed' });
        }
      },
    ),
    runs,
  ));

test('keys are read as they are written', () =>
  fc.assert(
    fc.property(
      names,
      fc
        .constantFrom([1, 32] as const, [4, 32] as const, [6, 1312] as const)
        .chain(([type, length]) =>
          fc.tuple(fc.constant(type), fc.uint8Array({ minLength: length, maxLength: length })),
        ),
      (name, [type, publicKey]) => {
        const key = makeKey(name, type, publicKey);
        expect(parseKey(encodeKey(key))).toEqual(key);
      },
    ),
    runs,
  ));

test('any changed character of a key is noticed', () => {
  for (let at = 0; at < EXAMPLE_KEY.length; at++) {
    const changed = Buffer.from(EXAMPLE_KEY);
    changed[at] = (changed[at] ?? 0) + 1;
    expect(codeOf(() => parseKey(changed.toString()))).toBe('key_malformed');
  }
  for (let end = 0; end < EXAMPLE_KEY.length; end++)
    expect(codeOf(() => parseKey(EXAMPLE_KEY.slice(0, end)))).toBe('key_malformed');
});

const line = 'AAAAAAE=';
test.each([
  ['no signature', 'text\n\n'],
  ['no empty line', `text\n— a ${line}\n`],
  ['no newline at the end', `text\n\n— a ${line}`],
  ['another dash', `text\n\n- a ${line}\n`],
  ['no name', `text\n\n—  ${line}\n`],
  ['a plus in the name', `text\n\n— a+b ${line}\n`],
  ['a Unicode space in the name', `text\n\n— a\u00a0b ${line}\n`],
  ['a third item', `text\n\n— a ${line} b\n`],
  ['an id alone', 'text\n\n— a AAAAAA==\n'],
  ['base64 without padding', 'text\n\n— a AAAAAAE\n'],
  ['base64 with stray bits', 'text\n\n— a AAAAAAF=\n'],
  ['base64 of URLs', 'text\n\n— a AAAAAA-_\n'],
  ['a carriage return', `text\r\n\n— a ${line}\n`],
  ['a tab', `te\txt\n\n— a ${line}\n`],
  ['something after the signatures', `text\n\n— a ${line}\nmore\n`],
  ['too many signatures', `text\n\n${`— a ${line}\n`.repeat(MAX_SIGNATURES + 1)}`],
])('refuses a note with %s', (_, text) =>
  expect(codeOf(() => parseNote(Buffer.from(text)))).toBe('note_malformed'),
);

test('refuses what is not UTF-8, and too many bytes', () => {
  expect(codeOf(() => parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(EXAMPLE)])))).toBe(
    'note_malformed',
  );
  expect(codeOf(() => parseNote(Buffer.alloc(1_000_001, 'a')))).toBe('note_malformed');
});

describe('signatures', () => {
  const text = 'log.example/enclave/proxy-1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const signers = [...logSigners(), witnessSigner(1), witnessSigner(2, 'ml-dsa-44')];
  const verifiers = signers.map(({ key }) => verifierOf(key));
  let note: Note;
  beforeAll(async () => {
    note = await signNote(text, signers);
  });

  test('each kind verifies, with its time', () => {
    const { verified } = openNote(encodeNote(note), verifiers);
    expect(verified.map(({ key, timestamp }) => [key.type, timestamp])).toEqual([
      [1, undefined],
      [6, 1_790_000_000],
      [4, 1_790_000_000],
      [6, 1_790_000_000],
    ]);
  });

  test('at least sixteen are accepted, and unknown ones ignored', () => {
    const [first] = note.signatures;
    if (!first) throw new Error('no signature');
    const strangers = Array.from({ length: 16 }, (_, id) => ({ ...first, id }));
    const crowded = { text, signatures: [...strangers, ...note.signatures] };
    expect(openNote(encodeNote(crowded), verifiers).verified).toHaveLength(4);
    // The known id under another name, and the other way round.
    const alike = [
      { ...first, name: 'other' },
      { ...first, id: first.id + 1 },
    ];
    expect(openNote(encodeNote({ text, signatures: [...alike, first] }), verifiers).verified).toHaveLength(1);
    expect(codeOf(() => openNote(encodeNote({ text, signatures: alike }), verifiers))).toBe('note_unsigned');
  });

  test('one wrong signature by a known key rejects the note, whichever it is', () => {
    for (let wrong = 0; wrong < note.signatures.length; wrong++)
      for (const at of [0, 7, 9, 40, -1]) {
        const signatures = note.signatures.map((signature, index) => {
          if (index !== wrong) return signature;
          const bytes = Buffer.from(signature.signature);
          const byte = (at + bytes.length) % bytes.length;
          bytes[byte] = (bytes[byte] ?? 0) ^ 1;
          return { ...signature, signature: bytes };
        });
        expect(codeOf(() => openNote(encodeNote({ text, signatures }), verifiers))).toBe('signature_invalid');
      }
  });

  test('a signature of another length is wrong', () => {
    for (const signature of note.signatures)
      for (const bytes of [
        signature.signature.subarray(1),
        Buffer.concat([signature.signature, Buffer.of(0)]),
      ])
        expect(
          codeOf(() =>
            openNote(encodeNote({ text, signatures: [{ ...signature, signature: bytes }] }), verifiers),
          ),
        ).toBe('signature_invalid');
  });

  test('a signature of a text is not one of another', () => {
    const other = text.replace('\n0\n', '\n1\n');
    for (const signature of note.signatures)
      expect(codeOf(() => openNote(encodeNote({ text: other, signatures: [signature] }), verifiers))).toBe(
        'signature_invalid',
      );
  });

  test('a text that is no checkpoint has no cosignature', () => {
    const [, , cosignature] = note.signatures;
    if (!cosignature) throw new Error('no cosignature');
    const lines = `${encodeSignature(cosignature)}`;
    expect(codeOf(() => openNote(Buffer.from(`hello\n\n${lines}`), verifiers))).toBe('signature_invalid');
  });

  test('ML-DSA-44 binds the name of the cosigner', () => {
    const [, own] = logSigners('another.example/log');
    const [, foreign] = note.signatures;
    if (!own || !foreign) throw new Error('no signature');
    const renamed = { ...foreign, name: own.key.name, id: own.key.id };
    expect(codeOf(() => openNote(encodeNote({ text, signatures: [renamed] }), [verifierOf(own.key)]))).toBe(
      'signature_invalid',
    );
  });

  test('any flipped bit of a note is found, or is of an unknown signature', () => {
    const [first, second] = note.signatures;
    if (!first || !second) throw new Error('no signature');
    const whole = encodeNote({ text, signatures: [first] });
    const [verifier] = verifiers;
    if (!verifier) throw new Error('no verifier');
    for (let bit = 0; bit < whole.length * 8; bit += 3) {
      const changed = Buffer.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(codeOf(() => openNote(changed, [verifier]))).toMatch(
        /note_malformed|signature_invalid|note_unsigned/,
      );
    }
  });
});
