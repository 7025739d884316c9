import type { TextView, Unreadable } from './classification';

/** What a normaliser reads in the texts of an exchange. `of` is an index into the texts it was given. */
export interface Reading {
  readonly views: readonly TextView[];
  readonly unreadable: readonly Unreadable[];
}

/** Makes views of texts: pure, bounded, deterministic. Run once, in the proxy; the classifiers get what it read. */
export interface Normaliser {
  /** `sha256:` and hexadecimal digits; changes whenever a reading may. */
  readonly digest: string;
  readonly read: (texts: readonly string[]) => Reading;
}
