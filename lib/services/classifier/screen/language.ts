import { letterOf } from './alphabet';

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

const fold = (word: string): string =>
  [...word].map((sign) => String.fromCharCode(letterOf(sign.charCodeAt(0)))).join('');
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(fold));
const lexical = wordsOf(LEXICAL);
const further = wordsOf(FURTHER);
const unread = new Set([...wordsOf(UNREAD)].filter((word) => !lexical.has(word)));

/** Letters of scripts in which the screen knows nothing, and of those in which it knows concepts. */
const LEXICAL_SCRIPT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Arabic}/u;
const FURTHER_SCRIPT =
  /\p{Script=Hebrew}|\p{Script=Devanagari}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
/** Letters that only a language has of which there are no phrases: Ukrainian, Persian. */
const TELLING = /[іїєґپچژگ]/u;

const UNKNOWN = 0;
const LATIN = 1;
const KNOWN = 2;
const OTHER = 3;
const STRANGE = 4;
const SCRIPTS = new Uint8Array(0x10000);

function scriptOf(letter: number): number {
  const known = SCRIPTS[letter] as number;
  if (known !== UNKNOWN) return known;
  const sign = String.fromCharCode(letter);
  const script =
    letter < 0x250
      ? LATIN
      : TELLING.test(sign) || FURTHER_SCRIPT.test(sign)
        ? OTHER
        : LEXICAL_SCRIPT.test(sign)
          ? KNOWN
          : /\p{L}/u.test(sign)
            ? STRANGE
            : KNOWN;
  SCRIPTS[letter] = script;
  return script;
}

/** Words of the shortest stretch that says which language it is in. */
const LEAST_WORDS = 5;
/** Share of small words in what people write, at the least, and of letters in groups that some known language has. */
const LEAST_SMALL = 0.06;
const LEAST_LIKELY = 0.7;
const LEAST_UNLIKELY_WORDS = 6;
/** Small words of a language that can't be read, at the least. */
const LEAST_FOREIGN = 3;

/** How a stretch of letters and spaces can be read. */
export function reachOf(letters: Uint16Array, likely: (letters: string) => number): Reach {
  let [latin, known, other, strange, count] = [0, 0, 0, 0, 0];
  for (const letter of letters) {
    if (letter === 0x20 || letter === 0x30) continue;
    const script = scriptOf(letter);
    count += 1;
    if (script === LATIN) latin += 1;
    else if (script === KNOWN) known += 1;
    else if (script === OTHER) other += 1;
    else strange += 1;
  }
  if (count === 0) return 'lexical';
  if (strange * 2 > count && strange >= 6) return 'unread';
  if (other * 20 > count && (known + other) * 2 > count) return 'further';
  if (latin * 2 < count) return 'lexical';
  const words = String.fromCharCode(...letters).split(' ');
  return latinReach(words, likely);
}

function latinReach(all: readonly string[], likely: (letters: string) => number): Reach {
  const words = all.filter((word) => /^[a-z]+$/.test(word));
  let [first, second, third] = [0, 0, 0];
  for (const word of words) {
    if (lexical.has(word)) first += 1;
    if (further.has(word)) second += 1;
    if (unread.has(word)) third += 1;
  }
  if (third >= LEAST_FOREIGN && third > 2 * first && third > second && third >= 0.15 * words.length)
    return 'unread';
  if (second >= 2 && second > first) return 'further';
  const long = words.filter((word) => word.length >= 4);
  if (words.length < LEAST_WORDS || long.length * 2 < all.length * 0.6) return 'lexical';
  if (
    long.length >= LEAST_UNLIKELY_WORDS &&
    first < LEAST_SMALL * words.length &&
    likely(long.join(' ')) < LEAST_LIKELY
  )
    return 'unread';
  return 'lexical';
}
