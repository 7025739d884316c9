import { addressesOf, dotted } from '../../aws/ipv4';
import { dateOf, type Held, numberOf, type RequestContext } from './condition';
import { ANYTHING, type Glob, literalGlob } from './globs/glob';
import { globMatches, representatives } from './globs/glob-algebra';
import type { Condition } from './operators';

/**
 * What requests may hold under a key: any of a list (undefined is "absent"), or anything at all. A free key never
 * holds what one of `never` matches.
 */
export type KeyRange =
  | { readonly kind: 'one-of'; readonly values: readonly Held[] }
  | {
      readonly kind: 'free';
      readonly never?: readonly Glob[];
      /** Set where it is never absent. */
      readonly present?: true;
    };

/** By key, in lower case. A key that isn't named is free: whoever asks may choose it. */
export type KeyRanges = ReadonlyMap<string, KeyRange>;

export const is = (...values: string[]): KeyRange => ({
  kind: 'one-of',
  values: values.map((value) => [value]),
});
export const ABSENT: KeyRange = { kind: 'one-of', values: [undefined] };

const COMBINATIONS_LIMIT = 4_096;
const SUBSETS_LIMIT = 6;

/**
 * Contexts that stand for all that the ranges allow: whichever way the conditions can come out together, they come
 * out so in one of these. Where there would be too many, a key is left unknown, which is worse than any value.
 */
export function contextsFor(conditions: readonly Condition[], ranges: KeyRanges): RequestContext[] {
  const byKey = new Map<string, Condition[]>();
  for (const condition of conditions)
    byKey.set(condition.key, [...(byKey.get(condition.key) ?? []), condition]);
  const choices = [...byKey].map(([key, asked]) => ({ key, held: choicesOf(ranges.get(key), asked) }));
  choices.sort((a, b) => a.held.length - b.held.length);
  let contexts: Map<string, Held>[] = [new Map()];
  for (const { key, held } of choices) {
    const few = contexts.length * held.length <= COMBINATIONS_LIMIT;
    contexts = contexts.flatMap((context) =>
      (few ? held : (['unknown'] as const)).map((value) => new Map(context).set(key, value)),
    );
  }
  return contexts;
}

function choicesOf(range: KeyRange | undefined, asked: readonly Condition[]): readonly Held[] {
  if (range?.kind === 'one-of') return range.values;
  const never = range?.never ?? [];
  const values = candidates(asked, never);
  if (values === undefined) return ['unknown'];
  const possible = values.filter((value) => !never.some((glob) => globMatches(glob, value, 'surely')));
  const sets = asked.some(({ operator }) => operator?.set !== 'one');
  if (sets && possible.length > SUBSETS_LIMIT) return ['unknown'];
  const held: Held[] = sets ? subsets(possible) : possible.map((value) => [value]);
  return range?.present ? held : [...held, undefined];
}

/** Values that tell the conditions apart, or undefined where their comparisons don't go together. */
function candidates(asked: readonly Condition[], never: readonly Glob[]): string[] | undefined {
  const families = new Set(asked.map(({ operator }) => FAMILIES[operator?.comparison ?? 'none']));
  families.delete('absence');
  if (families.size > 1) return undefined;
  const globs = asked.flatMap(({ operator, values }) => (operator?.comparison === 'absence' ? [] : values));
  const family = [...families][0] ?? 'text';
  if (family === 'boolean') return ['true', 'false'];
  if (family === 'text' || family === 'text-any-case')
    return representatives([ANYTHING], [...globs, ...never, literalGlob('')]).filter((text) => text !== '');
  if (globs.some((glob) => !glob.literal)) return undefined;
  const texts = globs.map(({ text }) => text);
  if (family === 'address') return apart(texts.map(addressesAround));
  if (family === 'number') return between(texts.map(numberOf));
  return between(texts.map((text) => (dateOf(text) ?? Number.NaN) / 1000));
}

const FAMILIES = {
  text: 'text',
  like: 'text',
  arn: 'text',
  'text-any-case': 'text-any-case',
  boolean: 'boolean',
  number: 'number',
  date: 'date',
  address: 'address',
  absence: 'absence',
  none: 'absence',
} as const;

const apart = (found: readonly (readonly string[] | undefined)[]) =>
  found.includes(undefined) ? undefined : [...new Set(found.flatMap((texts) => texts ?? []))];

/** Each number, one on either side of all, and one between any two: comparisons with order only change there. */
function between(numbers: readonly (number | undefined)[]): string[] | undefined {
  const sorted = numbers.filter((n) => n !== undefined && !Number.isNaN(n)) as number[];
  if (sorted.length < numbers.length) return undefined;
  sorted.sort((a, b) => a - b);
  const gaps = sorted.map((n, i) => (n + (sorted[i + 1] ?? n + 2)) / 2);
  return [...new Set([(sorted[0] ?? 0) - 1, ...sorted, ...gaps])].map(String);
}

/** First and last address of a range, and those just outside. */
function addressesAround(range: string): string[] | undefined {
  const addresses = addressesOf(range.includes('/') ? range : `${range}/32`);
  if (addresses === undefined) return undefined;
  const [first, last] = addresses;
  return [first - 1, first, last, last + 1].filter((n) => n >= 0 && n < 2 ** 32).map(dotted);
}

/** Every non-empty choice of the values. */
function subsets(values: readonly string[]): string[][] {
  const sets: string[][] = [[]];
  for (const value of values) sets.push(...sets.map((set) => [...set, value]));
  return sets.slice(1);
}
