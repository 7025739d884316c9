/**
 * What is worked out of one subject, each thing once and when it is first asked for. A reading is named by the function
 * that makes it, so that nothing need be listed here.
 */
export class LazyFacts<S> {
  readonly #known = new Map<(subject: S) => unknown, unknown>();

  constructor(private readonly subject: S) {}

  /** What `make` makes of the subject. One that throws is asked again. */
  once<T>(make: (subject: S) => T): T {
    if (!this.#known.has(make)) this.#known.set(make, make(this.subject));
    return this.#known.get(make) as T;
  }
}
