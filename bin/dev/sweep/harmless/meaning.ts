import type { HarmlessKind } from './kind';

const ELEMENT = /\/(Statement|Action|Resource|AWS|Service|Condition(\/[^/]+){0,3})$/;

/** The same said otherwise. */
export const MEANINGS: readonly HarmlessKind[] = [
  {
    id: 'same-set',
    says: 'a policy’s list of actions, resources, principals or values in another order, with a repetition, or written as a list of one',
    reason: 'IAM’s grammar reads these elements as sets, and one value as a set of one.',
    is: ({ path, before, after }) =>
      after !== undefined && ELEMENT.test(path) && asSet(before) === asSet(after),
  },
  {
    id: 'stated-default',
    says: 'a deletion or replacement policy `Delete` where none was stated',
    reason:
      'CloudFormation deletes when neither is said, for every type of an enclave (its exceptions are database clusters and instances). Where records must be kept, rules refute it.',
    is: ({ kind, before, after }) => kind === 'retain' && before === undefined && after === 'Delete',
  },
];

function asSet(value: unknown): string {
  const items = Array.isArray(value) ? value : [value];
  return [...new Set(items.map((item) => JSON.stringify(item)))].sort().join();
}
