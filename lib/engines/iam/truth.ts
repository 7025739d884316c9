/** Three values, ordered, so that the least is "and" and the greatest is "or". */
export type Truth = 0 | 1 | 2;
export const NO: Truth = 0;
/** It depends on what isn't known before deployment. */
export const PERHAPS: Truth = 1;
export const YES: Truth = 2;

export const not = (a: Truth): Truth => (a === YES ? NO : a === NO ? YES : PERHAPS);

// By index: these two are asked more often than anything else, and iterators cost more than most tests.

export function all<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let least: Truth = YES;
  for (let i = 0; i < items.length && least !== NO; i++) {
    const truth = test(items[i] as T);
    if (truth < least) least = truth;
  }
  return least;
}

export function any<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let most: Truth = NO;
  for (let i = 0; i < items.length && most !== YES; i++) {
    const truth = test(items[i] as T);
    if (truth > most) most = truth;
  }
  return most;
}

export const both = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const either = (a: Truth, b: Truth): Truth => (a > b ? a : b);
export const truthOf = (holds: boolean): Truth => (holds ? YES : NO);
