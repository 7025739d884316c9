/**
 * What texts that are read together may cost, counted in characters and not in time, so that every reading of the same
 * texts is the same. A request that would cost more is held, since what wasn't read can't be allowed.
 */

/** Most characters that are read closely, each as often as a decoding brings it up again. */
export const MOST_WORK = 2_500_000;
/** Most characters of all views together, besides the texts themselves. */
export const MOST_VIEWED = 4_000_000;

export class ReadingBudget {
  #work = MOST_WORK;
  #viewed = MOST_VIEWED;

  /** Pays for reading so many characters closely. False when there is too little left: then nothing is paid. */
  work(characters: number): boolean {
    if (characters > this.#work) return false;
    this.#work -= characters;
    return true;
  }

  /** Pays for a view of so many characters. False when there is too little left: then nothing is paid. */
  view(characters: number): boolean {
    if (characters > this.#viewed) return false;
    this.#viewed -= characters;
    return true;
  }
}
