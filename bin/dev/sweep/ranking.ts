interface Tally {
  runs: number;
  finds: number;
  milliseconds: number;
}

/** A finding is looked for most cheaply by asking first what finds most for its time, as seen so far. */
export class Ranking<T extends { readonly name: string }> {
  private readonly tallies = new Map<string, Tally>();
  /** What found something last, by group: changes that are alike fall by the same. */
  private readonly last = new Map<string, T>();

  constructor(private readonly checks: readonly T[]) {}

  /** All checks, in the order of what to expect of them for a group of changes of a type of resource. */
  of(type: string, group: string): readonly T[] {
    const worth = new Map(this.checks.map((check) => [check, this.worth(type, check)]));
    const last = this.last.get(group);
    if (last) worth.set(last, Number.POSITIVE_INFINITY);
    return this.checks.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
  }

  /** Runs a check and remembers its time, and whether it found something. */
  timed(type: string, group: string, check: T, run: () => boolean): boolean {
    const began = performance.now();
    const found = run();
    const took = performance.now() - began;
    if (found) this.last.set(group, check);
    for (const key of [check.name, `${check.name} ${type}`]) {
      const tally = this.tallies.get(key) ?? { runs: 0, finds: 0, milliseconds: 0 };
      this.tallies.set(key, {
        runs: tally.runs + 1,
        finds: tally.finds + (found ? 1 : 0),
        milliseconds: tally.milliseconds + took,
      });
    }
    return found;
  }

  // Findings a millisecond: over all types as if they were three runs, then those of the type.
  private worth(type: string, { name }: T): number {
    const all = this.tallies.get(name);
    const own = this.tallies.get(`${name} ${type}`);
    const share = all ? (all.finds + 1) / (all.runs + 2) : 0.5;
    const cost = all ? all.milliseconds / all.runs : 1;
    const finds = (own?.finds ?? 0) + 3 * share;
    return finds / ((own?.milliseconds ?? 0) + 3 * cost + 0.1);
  }
}
