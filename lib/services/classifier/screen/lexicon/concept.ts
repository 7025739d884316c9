export type Language = 'en' | 'es' | 'fr' | 'de' | 'ru' | 'zh' | 'ar';

/**
 * Entries of one concept, by language, separated by `;`. A word ending in `*` stands for all that begin so; one that
 * also begins with `*` is found inside longer words too (German compounds). `a|b` is either word, `@name` any word of
 * that class, and `~N` between words lets up to N others stand there. An entry ending in `?` is a weak sign, a word
 * that means as often something else. Case and marks don't matter.
 */
export type Entries = Readonly<Partial<Record<Language, string>>>;
export type Lexicon<Concept extends string> = Readonly<Record<Concept, Entries>>;
