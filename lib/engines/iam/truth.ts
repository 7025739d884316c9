/** Three values, ordered, so that the least is "and" and the greatest is "or". */
export type Truth = 0 | 1 | 2;
export const NO: Truth = 0;
/** It depends on what isn't known before deployment. */
export const PERHAPS: Truth = 1;
export const YES: Truth = 2;

export const not = (a: Truth): Truth => (a === YES ? NO : a === NO ? YES : PERHAPS);

export function all<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let least: Truth = YES;
  for (const item of items) {
    const truth = test(item);
    if (truth < least) least = truth;
    if (least === NO) return NO;
  }
  return least;
}

export function any<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let most: Truth = NO;
  for (const item of items) {
    const truth = test(item);
    if (truth > most) most = truth;
    if (most === YES) return YES;
  }
  return most;
}

export const both = (a: Truth, b: Truth): Truth => (a < b ? a : b);
export const either = (a: Truth, b: Truth): Truth => (a > b ? a : b);
export const truthOf = (holds: boolean): Truth => (holds ? YES : NO);
