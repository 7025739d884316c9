import { hashOf, SMALL } from './features';
import { openTable } from './hash-table';

/**
 * Which language a stretch of text is in, as far as the screen must know: one whose phrases are in the lexicon, one of
 * which it knows concepts alone, or none that it can read. By script, and in Latin letters by the small words.
 */

export type Reach = 'lexical' | 'further' | 'unread';

/** Small words, by which a language shows. */
const LEXICAL = `the a an of and to for with is are was be who that this from in on at as we i it you your my me they their what which how
  when where if not no do can should will each every all please
  el la los las un una de del que y en con por para sin se su es como si todo todos cada quiero
  le les des du et avec sans qui dans sur nous vous je tu ce cette est sont pour une au aux
  der die das den dem ein eine einen einer und im mit von vom zur ohne auf bei ist sind wir ich uns nicht alle aus`;
const FURTHER = `o os uma um do da dos das ao aos na nos nas e com sem mais voce nao nosso nossa esta isso para pelo pela
  il lo gli i di che per con senza non sono della delle dei nel alla ogni questo questa e ho
  ve bir bu icin ile olan da de gibi ne tum her mi mu olarak kadar olmadan degil
  la cua cho va cac mot nhung khong trong de toi voi nguoi duoc nay do theo tu den co khi`;
const UNREAD = `nie się sie jest na do ze przez oraz ktory ktore ktora wszystkich bez dla jak jego jako czy napisz wszystkie
  het een van voor zonder niet zijn wij alle wordt naar ook deze dat aan bij uit hoe schrijf iedereen
  och att som det inte utan för med till alla från är på av ett den hur skriv varje
  og ikke til uten uden alle med fra hvordan skriv jeg
  ja ei on että kaikki ilman kanssa mutta sekä kuinka joka kaikkien
  že které který bez pro jako všech všechny není jsou napiš každý jsem
  és hogy nem egy minden nélkül az vagy mint írj azok
  și nu este pentru fără toate care din sau cum scrie toți
  yang dan untuk dengan tanpa dari ini itu semua tidak pada adalah buat kami saya setiap orang
  na ya kwa wa bila kila wote katika ni la watu andika
  ang ng sa mga na walang lahat para at ito gumawa
  svi bez koji koja za sve kako napiši svih kao nije
  per amb sense els tots què una als
  dhe për pa të gjithë me një
  visi bez ir kas un ar kā katru uzraksti
  ir be visi kad su iš kiekvieną parašyk
  ja ning kõik ilma et kuidas
  ek die nie van en vir sonder almal skryf elke`;

const wordsOf = (text: string): ReadonlySet<number> => new Set(text.trim().split(/\s+/).map(hashOf));
const lexical = wordsOf(LEXICAL);
const further = wordsOf(FURTHER);
const table = openTable(1 << 12);
for (const hash of lexical) table.add(hash, SMALL.lexical);
for (const hash of further) table.add(hash, SMALL.further);
for (const hash of wordsOf(UNREAD)) if (!lexical.has(hash)) table.add(hash, SMALL.unread);

/** {@link SMALL} kinds of a word, by its hash. */
export const ofSmall = table.get;

/** Letters of scripts in which the screen knows nothing, and of those in which it knows concepts. */
const LEXICAL_SCRIPT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Arabic}/u;
const FURTHER_SCRIPT =
  /\p{Script=Hebrew}|\p{Script=Devanagari}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
/** Letters that only a language has of which there are no phrases: Ukrainian, Persian. */
const TELLING = /[іїєґپچژگ]/u;

const LATIN = 0;
const KNOWN = 1;
const OTHER = 2;
const STRANGE = 3;
const UNSEEN = 4;
const SCRIPTS = new Uint8Array(0x10000).fill(UNSEEN);

/** The script of a letter: Latin, another one with a lexicon of phrases, one without, one in which nothing is known. */
export function scriptOf(letter: number): number {
  const known = SCRIPTS[letter] as number;
  if (known !== UNSEEN) return known;
  const sign = String.fromCharCode(letter);
  const script =
    letter < 0x250
      ? LATIN
      : FURTHER_SCRIPT.test(sign)
        ? OTHER
        : LEXICAL_SCRIPT.test(sign) || !/\p{L}/u.test(sign)
          ? KNOWN
          : STRANGE;
  SCRIPTS[letter] = script;
  return script;
}

/** What units show of their language, added up. */
export interface Signs {
  words: number;
  readonly small: [number, number, number];
  readonly scripts: [number, number, number, number];
}

/** Words of the shortest stretch in Latin letters that says which language it is in. */
const LEAST_WORDS = 6;
/** Share of small words in what people write, at the least, and of letters in groups that some known language has. */
const LEAST_SMALL = 0.06;
const LEAST_LIKELY = 0.7;
/** Small words of a language that can't be read, at the least, and the share that they are of all. */
const LEAST_FOREIGN = 3;
const FOREIGN_SHARE = 0.15;

/**
 * How a stretch can be read. `letters` gives its letters, asked for only where its words say little; `likely` the
 * share of groups of letters that some known language has.
 */
export function reachOf(
  { words, small: [first, second, third], scripts }: Signs,
  letters: () => string,
  likely: (letters: string) => number,
): Reach {
  const [latin, known, other, strange] = scripts;
  const all = latin + known + other + strange;
  if (all === 0) return 'lexical';
  if (strange * 2 > all) return 'unread';
  if (other * 5 > all) return 'further';
  if (latin * 2 < all) return known > 0 && TELLING.test(letters()) ? 'further' : 'lexical';
  if (third >= LEAST_FOREIGN && third > 2 * first && third > second && third >= FOREIGN_SHARE * words)
    return 'unread';
  if (second >= 2 && second > first) return 'further';
  if (words < LEAST_WORDS || first >= LEAST_SMALL * words) return 'lexical';
  const long = letters().match(/(?<![^ ])[a-z]{4,}(?![^ ])/g) ?? [];
  return long.length >= LEAST_WORDS && long.length * 3 >= words && likely(long.join(' ')) < LEAST_LIKELY
    ? 'unread'
    : 'lexical';
}
