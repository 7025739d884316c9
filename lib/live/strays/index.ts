import type { Account } from '../account';
import type { Found } from '../found';

/** One look for what no template made. */
export interface Search {
  /** What is looked at, as a reason names it. */
  readonly what: string;
  look(account: Account, found: Found): void;
}

export const SEARCHES: readonly Search[] = [];
