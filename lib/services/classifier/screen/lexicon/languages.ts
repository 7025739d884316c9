import type { Language } from './concept';

/**
 * Small words by which a sentence in Latin letters shows its language: entries of a language that a sentence shows no
 * sign of are not looked for in it, as German `die` is no dying and Spanish `como` no request.
 */
export const MARKERS: Readonly<Record<'en' | 'es' | 'fr' | 'de', string>> = {
  en: `
    the a an of and to for with is are was be who that this these those by from in on at as our we i it
    its you your my me us they them their he she his her what which how when where if not no or do does
    can should would will shall must need before after into over under each every any all
  `,
  es: `
    el la los las un una unos unas de del que y en con por para sin se su sus al lo es son como si cada
    todo todos todas nos mi mis este esta estos estas cual quien dame necesito quiero haz
  `,
  fr: `
    le la les un une des de du et en avec par pour sans que qui se ses son sa au aux ce cette ces est
    sont dans sur nous vous je tu mon notre nos votre leur leurs chaque tous toutes pas ne il elle d l
  `,
  de: `
    der die das den dem des ein eine einen einer eines einem und in im mit von vom zum zur für ohne auf
    bei aus nach über unter ist sind wird werden soll sollen wir ich uns unser unsere unserer mir sie er
    es wer welche welcher dass nicht kein keine jede jeden jeder alle aller bitte sich an am als wie ob
  `,
};

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
const BY_WORD = new Map<string, Language[]>();
for (const [language, words] of Object.entries(MARKERS) as [Language, string][]) {
  for (const word of fold(words).trim().split(/\s+/))
    BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
}

/** Signs of another language that make a sentence no English one, where English has less than a third of them. */
const FOREIGN = 3;

const LATIN = ['en', 'es', 'fr', 'de'] as const;
const ALL: ReadonlySet<Language> = new Set([...LATIN, 'ru', 'zh', 'ar']);

/** The languages whose entries are looked for in a sentence: those in other letters always, and all without a sign. */
export function languagesOf(words: readonly string[]): ReadonlySet<Language> {
  const signs = { en: 0, es: 0, fr: 0, de: 0, ru: 0, zh: 0, ar: 0 };
  for (const word of new Set(words)) for (const language of BY_WORD.get(word) ?? []) signs[language] += 1;
  const others = Math.max(signs.es, signs.fr, signs.de);
  if (signs.en + others === 0) return ALL;
  const english = others < FOREIGN || signs.en * 3 > others;
  const unheard = LATIN.filter((language) => (language === 'en' ? !english : signs[language] === 0));
  return new Set([...ALL].filter((language) => !unheard.some((one) => one === language)));
}
