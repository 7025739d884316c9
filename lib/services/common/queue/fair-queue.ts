/**
 * A queue that is shared by weight: whoever has taken the least of their share so far is next, whatever the others have
 * waiting. Start-time fair queuing (Goyal, Vin and Cheng, 1996): an item's start is when its owner's share is free again,
 * and items go by their starts.
 */
export class FairQueue<T> {
  readonly #owners = new Map<string, { readonly items: Waiting<T>[]; finish: number }>();
  #now = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many items of an owner wait. */
  waiting(owner: string): number {
    return this.#owners.get(owner)?.items.length ?? 0;
  }

  /** @param cost what the item takes of its owner's share; twice the weight makes it count half */
  add(owner: string, item: T, cost = 1, weight = 1): void {
    const own = this.#owners.get(owner) ?? { items: [], finish: 0 };
    this.#owners.set(owner, own);
    const start = Math.max(this.#now, own.finish);
    own.finish = start + cost / weight;
    own.items.push({ item, start });
    this.#size += 1;
  }

  /** The next item, if there is one. */
  take(): T | undefined {
    let next: Waiting<T>[] | undefined;
    for (const { items } of this.#owners.values())
      if (items[0] && (!next?.[0] || items[0].start < next[0].start)) next = items;
    const taken = next?.shift();
    if (!taken) return undefined;
    this.#now = taken.start;
    this.#size -= 1;
    this.#forget();
    return taken.item;
  }

  /** Takes an item out, if it still waits. What it would have taken of its owner's share is not given back. */
  remove(owner: string, item: T): boolean {
    const items = this.#owners.get(owner)?.items ?? [];
    const at = items.findIndex((one) => one.item === item);
    if (at < 0) return false;
    items.splice(at, 1);
    this.#size -= 1;
    return true;
  }

  /** Owners who have nothing waiting, and whose share is free again, need no place. */
  #forget(): void {
    for (const [owner, { items, finish }] of this.#owners)
      if (items.length === 0 && finish <= this.#now) this.#owners.delete(owner);
  }
}

interface Waiting<T> {
  readonly item: T;
  readonly start: number;
}
