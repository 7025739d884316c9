/**
 * Something of which there is so much, shared by owners: half of it is set apart for them by weight, the other half goes
 * to whoever asks first. So each owner has their part whatever the others do, and may have more while they don't.
 */
export interface Shares {
  /** Takes some, to be given back by what this answers; undefined, and nothing is taken, if there is none for that owner. */
  readonly take: (owner: string, amount: number) => (() => void) | undefined;
}

const SET_APART = 0.5;

/**
 * @param weights of all owners that there are; another one has the common half alone
 * @param least what each owner has for certain, even where the sum of that is more than there is
 */
export function openShares(total: number, weights: ReadonlyMap<string, number>, least: number): Shares {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const own = new Map(
    [...weights].map(([owner, weight]) => [
      owner,
      Math.max(least, Math.floor((total * SET_APART * weight) / all)),
    ]),
  );
  const common = Math.max(0, total - [...own.values()].reduce((sum, part) => sum + part, 0));
  const taken = new Map<string, number>();
  const beyond = (owner: string, amount: number) => Math.max(0, amount - (own.get(owner) ?? 0));
  let fromCommon = 0;

  const set = (owner: string, amount: number) => {
    fromCommon += beyond(owner, amount) - beyond(owner, taken.get(owner) ?? 0);
    if (amount > 0) taken.set(owner, amount);
    else taken.delete(owner);
  };

  return {
    take: (owner, amount) => {
      const before = taken.get(owner) ?? 0;
      const more = beyond(owner, before + amount) - beyond(owner, before);
      if (more > 0 && fromCommon + more > common) return undefined;
      set(owner, before + amount);
      let given = false;
      return () => {
        if (given) return;
        given = true;
        set(owner, (taken.get(owner) ?? 0) - amount);
      };
    },
  };
}
