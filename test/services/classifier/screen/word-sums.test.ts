import fc from 'fast-check';
import { extract, makeFeatures } from '../../../../lib/services/classifier/screen/features';
import { LOOKUPS } from '../../../../lib/services/classifier/screen/lookups';
import { unitsAtOnce, unitsOf } from '../../../../lib/services/classifier/screen/units';
import {
  noSums,
  TABLES,
  unitReader,
  WORD_VALUE,
  woven,
} from '../../../../lib/services/classifier/screen/word-sums';

const BITS = 12;
const tables = Array.from({ length: TABLES }, (_, of) =>
  Int8Array.from({ length: 1 << BITS }, (_, at) => ((at * (37 + of)) % 251) - 125),
);
const reader = unitReader(woven(tables, BITS), BITS);

/** What the list of features gives, each looked up. */
function byFeatures(letters: Uint16Array, from: number, to: number) {
  const features = makeFeatures(letters.length + 8);
  extract(letters, from, to, LOOKUPS, features);
  const words = [...features.words.slice(0, features.wordCount)];
  const pieces = [...features.pieces.slice(0, features.pieceCount)];
  const sum = (table: Int8Array, hashes: readonly number[]) =>
    hashes.reduce((total, hash) => total + (table[hash >>> (32 - BITS)] as number), 0);
  return {
    weights: tables.map((table) => WORD_VALUE * sum(table, words) + sum(table, pieces)),
    size: WORD_VALUE * WORD_VALUE * words.length + pieces.length,
    concepts: features.concepts,
    words: features.count,
    small: [...features.small],
    scripts: [...features.scripts],
  };
}

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    'citizens',
    'warrant',
    'weapon',
    'the',
    'deny',
    'x'.repeat(60),
    '2031',
    'שמירה',
    'بالمراقبة',
    '監視',
    'カメラで',
    '감시해',
    'слежка',
  ),
);
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('words that are kept add up to what their features do, whatever was read before', () => {
  const out = noSums();
  fc.assert(
    fc.property(text, (read) => {
      const { letters, count, starts } = unitsAtOnce(read);
      for (let at = 0; at < count; at += 1) {
        const [from, to] = [starts[at] as number, starts[at + 1] as number];
        reader(letters, from, to, out);
        expect({
          ...out,
          weights: [...out.weights],
          small: [...out.small],
          scripts: [...out.scripts],
        }).toEqual(byFeatures(letters, from, to));
      }
    }),
    { numRuns: 300 },
  );
});

test('so do more different words than are kept', () => {
  const out = noSums();
  const { letters, count, starts } = unitsAtOnce(
    Array.from(
      { length: 12_000 },
      (_, at) => `w${at.toString(36).replace(/[0-9]/g, (digit) => `z${'abcdefghij'[Number(digit)]}`)}`,
    ).join(' '),
  );
  for (let at = 0; at < count; at += 1) {
    const [from, to] = [starts[at] as number, starts[at + 1] as number];
    reader(letters, from, to, out);
    expect(out.weights).toEqual(byFeatures(letters, from, to).weights);
  }
});

test('a text is cut alike in one go and in slices', async () => {
  const long =
    'The depot got parts.\n\n| a | a cell of a table that is long enough to stand alone | b |\n'.repeat(900);
  let pauses = 0;
  const sliced = await unitsOf(long, () => {
    pauses += 1;
    return undefined;
  });
  expect(sliced).toEqual(unitsAtOnce(long));
  expect(pauses).toBeGreaterThan(2);
});
