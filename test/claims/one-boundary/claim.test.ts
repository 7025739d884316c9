import { oneBoundary } from '../../../lib/claims/one-boundary/claim';
import { arn } from '../../../lib/rules/examples';
import { CHARTER } from '../../rules/world';
import { refutations, worldOf } from '../worlds';

const [account = ''] = CHARTER.accounts;
const [consumer = ''] = CHARTER.consumers;

/** What refutes a world with a text somewhere in a resource. */
const refuted = (text: unknown): string =>
  refutations(
    oneBoundary,
    worldOf({
      Resources: {
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'own-bucket' } },
        Subject: { Type: 'Test::Thing', Properties: { Deep: [{ Text: text }] } },
      },
    }),
  ).join('\n');

test.each<[string, unknown]>([
  ["an ARN of the charter's account and region", `arn:aws:kms:us-east-1:${account}:key/1`],
  ['an ARN by pseudo parameters', arn('kms:{Region}:{AccountId}:key/*')],
  ['a consumer', `arn:aws:iam::${consumer}:root`],
  ['a bucket of the enclave', { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] }],
  ["ECR's bucket of layers", 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*'],
  ['a service principal', 'ecs-tasks.amazonaws.com'],
  ['a digest with many digits', `sha256:${'1234567890123456'.repeat(4)}`],
  ['a zone of the region', 'us-east-1a'],
])('lets %s be', (_, text) => expect(refuted(text)).toBe(''));

test.each<[string, unknown, string]>([
  ['an ARN of another account', 'arn:aws:iam::999988887777:role/x', 'account "999988887777"'],
  ['an ARN of another partition', `arn:aws-cn:iam::${account}:role/x`, 'partition "aws-cn"'],
  ['an ARN of another region', `arn:aws:kms:eu-west-1:${account}:key/1`, 'region "eu-west-1"'],
  ['an ARN with any account', 'arn:aws:sagemaker:us-east-1:*:endpoint/x', 'account "*"'],
  ['an ARN with any region', `arn:aws:sagemaker:*:${account}:endpoint/x`, 'region "*"'],
  ["AWS's managed policy", 'arn:aws:iam::aws:policy/AdministratorAccess', 'account "aws"'],
  ['an ARN inside other text', `{"x":"arn:aws:sns:us-east-1:999988887777:t"}`, 'account "999988887777"'],
  ['a bucket of somebody else', 'arn:aws:s3:::somebody-else/*', 'no bucket of the enclave'],
  ['any bucket', 'arn:aws:s3:::*', 'no bucket of the enclave'],
  ['buckets by a pattern', 'arn:aws:s3:::own-bucket*', 'no bucket of the enclave'],
  [
    "another region's bucket of layers",
    'arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*',
    'no bucket of the enclave',
  ],
  ['a region by itself', 'eu-central-1', '"eu-central-1" is not a region'],
  ['a region of another partition', 'us-gov-west-1', '"us-gov-west-1" is not a region'],
  ['a zone of another region', 'eu-west-1a', '"eu-west-1" is not a region'],
  ['an account by itself', '999988887777', '"999988887777" is not an account'],
  ['a host of another partition', 's3.us-iso-east-1.c2s.ic.gov', 'host of another partition'],
])('refuses %s', (_, text, message) => expect(refuted(text)).toContain(message));

describe('lets a permissions boundary, and nothing else, name buckets by a prefix of theirs', () => {
  const refutedIn = (Type: string, Properties: object, prefix: string) =>
    refutations(
      oneBoundary,
      worldOf({
        Resources: {
          Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'own-enclave-bucket' } },
          Subject: {
            Type,
            Properties: { ...Properties, PolicyDocument: { Resource: `arn:aws:s3:::${prefix}*` } },
          },
        },
      }),
    );

  test('a boundary', () => expect(refutedIn('AWS::IAM::ManagedPolicy', {}, 'own-enclave-')).toEqual([]));
  test.each<[string, string, object, string]>([
    ['a boundary that names others', 'AWS::IAM::ManagedPolicy', {}, 'other-enclave-'],
    ['a boundary that names everything', 'AWS::IAM::ManagedPolicy', {}, ''],
    ['a managed policy that somebody has', 'AWS::IAM::ManagedPolicy', { Roles: ['x'] }, 'own-enclave-'],
    ['a policy', 'AWS::IAM::Policy', {}, 'own-enclave-'],
  ])('not %s', (_, type, properties, prefix) =>
    expect(refutedIn(type, properties, prefix).join()).toContain('no bucket of the enclave'),
  );
});

test('refuses a stack that stands elsewhere', () => {
  const content = { Resources: { X: { Type: 'Test::Thing' } } };
  const world = worldOf(content, CHARTER, { account: '999988887777', region: 'eu-west-1' });
  expect(refutations(oneBoundary, world)).toEqual([
    expect.stringContaining('stands in account 999988887777'),
    expect.stringContaining('stands in region eu-west-1'),
  ]);
});

test('leaves open what a stack that stands nowhere does', () => {
  const world = worldOf({ Resources: { X: { Type: 'Test::Thing' } } }, CHARTER, {});
  expect(oneBoundary.prove(world).undecided).toEqual([
    "stack test doesn't say in which account and region it stands",
  ]);
});
