/**
 * How much may be read of one exchange, in steps of about a ten-millionth of a second. The screen runs on the
 * thread that serves all other exchanges; what would take longer is left unread, and must be held for it.
 */
export class Effort {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes off what a step costs. */
  spend(steps: number): void {
    this.#left -= steps;
  }

  get spent(): boolean {
    return this.#left < 0;
  }
}
