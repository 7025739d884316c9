import { strayLiterals } from '../../../lib/claims/one-boundary/literals';
import { CHARTER } from '../../rules/world';

const stray = (text: string) => [...strayLiterals(text, CHARTER, new Set(['own']))];
const filled = (name: string) => ['$', `{${name}}`].join('');

test('a placeholder in a text that nothing fills in is one word of an ARN', () => {
  const partition = filled('AWS::Partition');
  const arn = `arn:${partition}:iam:${filled('AWS::Region')}:${filled('AWS::AccountId')}:role/x`;
  expect(stray(arn).map((each) => each.replace(arn, 'it'))).toEqual([
    `it lies in partition "${partition}", not aws`,
    `it lies in region "${filled('AWS::Region')}", not ${CHARTER.regions.join(' or ')}`,
    `it lies in account "${filled('AWS::AccountId')}", which the charter doesn't name`,
  ]);
});

test.each([
  ['a placeholder that does not end', 'arn:${aws:iam::999988887777:role/x'],
  ['a dollar', 'arn:a$ws:iam::999988887777:role/x'],
  ['another partition', 'arn:aws-cn:iam::999988887777:role/x'],
])('an ARN with %s is read all the same', (_, arn) => {
  expect(stray(arn)).toContainEqual(expect.stringMatching(/lies in (partition|account)/));
});

// Were the pattern to backtrack, jest's own limit would end it.
test('an ARN of many placeholders is read', () => {
  expect(stray(`arn:${filled('a').repeat(20_000)}`)).toEqual([]);
  expect(stray(`arn:${'$'.repeat(50_000)}`)).toEqual([]);
});
