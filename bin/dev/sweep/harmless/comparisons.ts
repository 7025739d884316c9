import { conditionKey } from '../../../../lib/aws/shapes/condition-keys';
import { isObject, type Json } from '../change';
import { listed } from './atoms';
import type { HarmlessKind } from './kind';

/** A text as policies have it; what only AWS knows, such as an id, stands for letters without a wildcard. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [separator, parts] = isObject(value) && Array.isArray(value['Fn::Join']) ? value['Fn::Join'] : [];
  return separator === '' && Array.isArray(parts) ? parts.map(textOf).join('') : 'x';
}

const WILDCARD = /[*?]|\$\{/;

/** An operator's one name among those that say the same of a key and its values. */
function comparisonOf(operator: string, key: string, value: unknown): string {
  const texts = listed(value).map(textOf);
  const literal = !texts.some((text) => WILDCARD.test(text));
  // Only in what comes after the fifth colon: there ARN operators match as those for texts do.
  const inLast = !texts.some((text) => WILDCARD.test(text.split(':').slice(0, 5).join(':')));
  const alike = operator
    .replace(/Arn(Not)?Equals/, 'Arn$1Like')
    .replace(/String(Not)?Equals(?!Ignore)/, literal ? 'String$1Like' : '$&');
  return conditionKey(key)?.type === 'arn' && inLast ? alike.replace(/Arn(Not)?Like/, 'String$1Like') : alike;
}

/** Everything that a condition asks for, each key by itself. */
const asked = (condition: unknown): string[] =>
  Object.entries(isObject(condition) ? condition : {})
    .flatMap(([operator, block]) =>
      Object.entries(block as Json).map(([key, value]) =>
        JSON.stringify([comparisonOf(operator, key, value), key, value]),
      ),
    )
    .sort();

/** Conditions that say the same by other operators. */
export const COMPARISONS: readonly HarmlessKind[] = [
  {
    id: 'same-comparison',
    says: 'an operator of a condition replaced by one that says the same of the values that stand there: StringEquals and StringLike where no value has a wildcard, ArnEquals and ArnLike, and on a key that holds ARNs those for texts and those for ARNs where wildcards stand in the last part alone; the same of the negated ones',
    reason:
      'IAM documents StringLike as StringEquals with asterisks and question marks, ArnEquals and ArnLike as one, and ARN operators as comparing part by part. A set operator, or one that lets what lacks the key pass, is never among them.',
    judged: true,
    is: ({ kind, before, after }) =>
      kind === 'another operator' && asked(before).join() === asked(after).join(),
  },
];
