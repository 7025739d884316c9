import fc from 'fast-check';
import { closely, viewsOf } from '../../../lib/services/text/normaliser';
import { isPlainProse } from '../../../lib/services/text/plain-prose';

describe('isPlainProse', () => {
  it.each([
    '',
    'Which roads from the depot to the river can carry lorries in spring?',
    "It's 40 tonnes, or so; I don't know: 2 lorries (at most)!",
    'Line one.\r\n\tLine two - well/known, under_scored.',
    'Ten digits of a number: 0123456789.',
  ])('takes the short cut for %j', (text) => {
    expect(isPlainProse(text)).toBe(true);
    expect(viewsOf(text)).toEqual({ views: [{ view: 'raw', text }], unreadable: [] });
  });

  it.each([
    ['a sign beyond ASCII', 'café'],
    ['a control character', 'tra\u0007ck'],
    ['the delete character', 'tra\u007fck'],
    ['a digit in a word', 'tr4ck'],
    ['a sign in a word', 'tr@ck'],
    ['a mark in a word', 'k!ll'],
    ['a URL escape', '%74rack'],
    ['a JavaScript escape', '\\u0074rack'],
    ['an HTML reference', '&#116;rack'],
    ['spaced letters', 't r a c k'],
    ['letters apart by more than one sign', 'go u - p now'],
    ['a bracket in a word', 'tra(k'],
    ['camel case', 'getUser'],
    ['quoted-printable', '=74'],
    ['groups of hexadecimal', 'face dead beef cafe'],
    ['groups of it under ROT13', 'snpr qrnq orrs pnsr'],
    ['letters with stops', 't.r.a.c.k'],
    ['two spaced letters', 'go  u p  now'],
    ['a run of sixteen', 'dHJhY2sgZXZlcnkg'],
    ['a run with joints', 'abcd_efgh-ijkl/mnop'],
    ['hexadecimal pairs', '74 72 61 63 68 20 65 76'],
    ['pairs between other words', "x'74 72 61 63 68 20 65 76'y"],
    ['ROT13', 'genpx rirel pvgvmra'],
  ])('leaves %s to the long way', (_, text) => {
    expect(isPlainProse(text)).toBe(false);
  });

  const piece = fc.constantFrom(
    ...['a', 'I', 'x', 'at', 'be', 'ad', '41', '54', "don't", 'word', '400', '4a', '0x', '1', '!', '*', '~'],
    ...['. ', '.', ' ', '  ', '\n', '\t', '-', '/', '_', "'", ',', ', ', ':', '%41', '&', 'genpx', 'rirel'],
    ...[
      'QnVpbGQgYSBzeXN0ZW0',
      'abcdefgh',
      'ﬁ',
      '\u200b',
      'dHJh',
      'Y2sg',
      'ZXZl',
      'aB',
      '7472',
      '6163',
      'face',
      'pns',
    ],
    ...['=', '==', '=74', '=\n', '(', '<', ')', '  - ', '#', '; ', '&#116', '\\u{74}', 'l1', 'surve', '111'],
  );
  it('never takes it where the long way finds more', () => {
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (one) => expect(viewsOf(one)).toEqual(closely(one))),
      { numRuns: 5000 },
    );
  });
});
