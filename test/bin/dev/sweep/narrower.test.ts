import { changeOf, siteAt, valueAt } from '../../../../bin/dev/sweep/change';
import { allowsNothingNew, allowsWithin } from '../../../../bin/dev/sweep/harmless/atoms';

const FILE = 'a.template.json';
const joined = (text: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, text]] });
const WIDE = joined(':sagemaker:r:a:endpoint/*');

const template = (more: object) => ({
  Resources: {
    Policy: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        Roles: ['reader'],
        PolicyDocument: {
          Statement: [
            { Effect: 'Allow', Action: 'sagemaker:DescribeEndpoint', Resource: [WIDE, 'other'], ...more },
            { Effect: 'Deny', Action: 's3:*', Resource: joined(':s3:::b/*') },
          ],
        },
      },
    },
  },
});

/** A change of the place below the statements of the policy. */
function changed(place: string, after: unknown, more: object = {}) {
  const root = template(more);
  const pointer = `/Resources/Policy/Properties/PolicyDocument/Statement/${place}`;
  const change = changeOf("another's value", siteAt(FILE, root, pointer, valueAt(root, pointer)), after);
  return [change, { templates: new Map([[FILE, root]]), manifests: new Map() }] as const;
}

const within = (...asked: Parameters<typeof changed>) => allowsWithin(...changed(...asked));

test('one of what a pattern holds, in its place or in that of another, lies within it', () => {
  const one = joined(':sagemaker:r:a:endpoint/model');
  expect(within('0/Resource/0', one)).toBe(true);
  expect(within('0/Resource/1', one)).toBe(true);
  expect(within('0/Resource/1', joined(':sagemaker:r:a:endpoint/m*'))).toBe(true);
  expect(allowsNothingNew(...changed('0/Resource/1', one))).toBe(false);
});

test('an action that is allowed on everything lies within that on one thing', () => {
  const all = { Action: ['sagemaker:DescribeEndpoint', 'sagemaker:DescribeModel'], Resource: '*' };
  expect(within('0/Action/0', 'sagemaker:DescribeModel', all)).toBe(true);
  expect(within('0/Action/0', 'sagemaker:InvokeEndpoint', all)).toBe(false);
});

test.each<[string, ...Parameters<typeof changed>]>([
  ['another kind', '0/Resource/0', joined(':sagemaker:r:a:model/one')],
  ['a wider pattern', '0/Resource/0', joined(':sagemaker:r:a:*')],
  ['everything', '0/Resource/0', '*'],
  ['another action', '0/Action', 'sagemaker:DescribeModel'],
  ['a Deny of less', '1/Resource', joined(':s3:::b/one')],
])('not within: %s', (_, ...asked) => {
  expect(within(...asked)).toBe(false);
});
