import type { Comparison, Operator } from '../../engines/iam/operators';

const EQUAL: Readonly<Record<Comparison, string>> = {
  text: 'the value is one of these texts, letter by letter',
  'text-any-case': 'the value is one of these texts, in capitals or not',
  like: 'the value matches one of these patterns, in which * and ? stand for any characters',
  arn: 'the value is an ARN that matches one of these, part by part, in which * and ? stand for any characters',
  boolean: 'the value is this truth value',
  number: 'the value is one of these numbers',
  date: 'the value is one of these times',
  address: 'the value is an address in one of these ranges',
  absence: 'the key is absent (true) or there (false)',
};

const ORDER: Readonly<Record<Operator['order'], string>> = {
  '=': '',
  '<': 'less than',
  '<=': 'less than, or equal to,',
  '>': 'greater than',
  '>=': 'greater than, or equal to,',
};

/** What an operator asks of a value, in words. */
export function comparisonWords({ comparison, negated, order, set }: Operator): string {
  const equal = EQUAL[comparison];
  const one = order === '=' ? equal : equal.replace('is one of', `is ${ORDER[order]} one of`);
  const said = negated ? `it is not so that ${one}` : one;
  if (set === 'all') return `of each value of the key, ${said}`;
  return set === 'any' ? `of some value of the key, ${said}` : said;
}
