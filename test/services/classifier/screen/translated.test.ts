import { readUnits } from '../../../../bin/dev/train/corpus';
import { hashOf } from '../../../../lib/services/classifier/screen/features';
import { GLOSSARY, HEADS } from '../../../../lib/services/classifier/screen/lexicon/glossary';
import { translations } from '../../../../lib/services/classifier/screen/meaning/translated';
import { wordVectors } from '../../../../lib/services/classifier/screen/meaning/vectors';

const vectors = wordVectors();
const { numberAt } = translations(vectors);
const number = (word: string): number => vectors.numberOf(hashOf(word));

/** The English words that a text's words are known to mean, by their numbers. */
function meant(text: string): number[] {
  const out: number[] = [];
  for (const { letters } of readUnits(text)) {
    for (let at = 0; at < letters.length; ) {
      const { number: found, end } = numberAt(letters, at, letters.length);
      if (found >= 0) out.push(found);
      at = Math.max(end, at + 1);
    }
  }
  return out;
}

const cellsOf = (text: string): string[] =>
  text
    .trim()
    .split(/[;\n]/)
    .map((cell) => cell.trim());

test('each language has a place for each English word, none empty, and each English word has a vector', () => {
  const heads = cellsOf(HEADS);
  expect(heads.filter((head) => number(head) < 0)).toEqual([]);
  for (const [language, text] of Object.entries(GLOSSARY)) {
    const cells = cellsOf(text);
    expect([language, cells.length]).toEqual([language, heads.length]);
    expect([language, cells.filter((cell) => cell.split('/').some((entry) => entry === ''))]).toEqual([
      language,
      [],
    ]);
  }
});

it.each<[string, string, readonly string[]]>([
  ['a word with an ending', 'ciudadanos', ['citizens']],
  ['an article that is written with its word', "l'église", ['church']],
  ['a preposition likewise, in Hebrew', 'במסגדים', ['mosque']],
  ['two words in a row', 'theo dõi', ['track']],
  ['signs without spaces', '监控所有居民', ['monitor', 'all', 'residents']],
  ['particles in Korean', '주민들의 위치를', ['residents', 'location']],
  ['a short word that only begins as one that is known', 'leyenda', []],
  ['nothing that is known', 'zqxv wlkrt', []],
])('%s', (_, text, words) => {
  expect(meant(text)).toEqual(words.map(number));
});
