/**
 * Entries of one concept, by language, separated by `;`. A word ending in `*` stands for all that begin so; one that
 * also begins with `*` is found inside longer words too (German compounds). `~N` between words lets up to N others
 * stand there. Case and marks don't matter.
 */
export type Entries = Readonly<Partial<Record<'en' | 'es' | 'fr' | 'de' | 'ru' | 'zh' | 'ar', string>>>;
export type Lexicon<Concept extends string> = Readonly<Record<Concept, Entries>>;
