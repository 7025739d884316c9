import { oneBoundary } from '../../../lib/claims/one-boundary/claim';
import type { Mutation } from '../../../lib/contract/mutation';
import { arn } from '../../../lib/rules/examples';
import { CHARTER } from '../../rules/world';
import { beside, resource } from '../enclaves';
import { type Break, type Miss, proofCases, saying, set } from '../proof-cases';
import { refutations, worldOf } from '../worlds';

const [account = ''] = CHARTER.accounts;
const [consumer = ''] = CHARTER.consumers;

const small = worldOf({
  Resources: {
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'own-bucket' } },
    Subject: { Type: 'Test::Thing', Properties: { Deep: [{ Text: '' }] } },
  },
});
const subject = resource(small, 'Test::Thing', /^Subject$/);
const inside: readonly (readonly [what: string, text: unknown])[] = [
  ["an ARN of the charter's account and region", `arn:aws:kms:us-east-1:${account}:key/1`],
  ['an ARN by pseudo parameters', arn('kms:{Region}:{AccountId}:key/*')],
  ['a consumer', `arn:aws:iam::${consumer}:root`],
  ['a bucket of the enclave', { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] }],
  ["ECR's bucket of layers", 'arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*'],
  ['a service principal', 'ecs-tasks.amazonaws.com'],
  ['a digest with many digits', `sha256:${'1234567890123456'.repeat(4)}`],
  ['a zone of the region', 'us-east-1a'],
];

const outside: readonly (readonly [what: string, text: unknown, message: string])[] = [
  ['an ARN of another account', 'arn:aws:iam::999988887777:role/x', 'account "999988887777"'],
  ['an ARN of another partition', `arn:aws-cn:iam::${account}:role/x`, 'partition "aws-cn"'],
  ['an ARN of another region', `arn:aws:kms:eu-west-1:${account}:key/1`, 'region "eu-west-1"'],
  ['an ARN with any account', 'arn:aws:sagemaker:us-east-1:*:endpoint/x', 'account "*"'],
  ['an ARN with any region', `arn:aws:sagemaker:*:${account}:endpoint/x`, 'region "*"'],
  ["AWS's managed policy", 'arn:aws:iam::aws:policy/AdministratorAccess', "a managed policy of AWS's"],
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
];

/** A permissions boundary, or another policy, that names buckets by a prefix. */
const namingBuckets = (Type: string, properties: object, prefix: string): Mutation =>
  beside(subject, 'Policy', {
    Type,
    Properties: { ...properties, PolicyDocument: { Resource: `arn:aws:s3:::${prefix}*` } },
  });
const notPrefixes: readonly (readonly [what: string, type: string, properties: object, prefix: string])[] = [
  ['a boundary that names others', 'AWS::IAM::ManagedPolicy', {}, 'other-bucket'],
  ['a boundary that names everything', 'AWS::IAM::ManagedPolicy', {}, ''],
  ['a managed policy that somebody has', 'AWS::IAM::ManagedPolicy', { Roles: ['x'] }, 'own-buck'],
  ['a policy', 'AWS::IAM::Policy', {}, 'own-buck'],
];

proofCases(oneBoundary, {
  from: small,
  breaks: [
    ...outside.map(
      ([what, text, message]): Break => [what, saying(message), () => [set(subject, 'Deep/0/Text', text)]],
    ),
    ...notPrefixes.map(
      ([what, ...policy]): Break => [
        `${what}, by a prefix`,
        /^Policy: .* is no bucket of the enclave/,
        () => [namingBuckets(...policy)],
      ],
    ),
  ],
  misses: [
    ...inside.map(([what, text]): Miss => [what, () => [set(subject, 'Deep/0/Text', text)]]),
    [
      'a boundary that names buckets by a prefix of theirs',
      () => [namingBuckets('AWS::IAM::ManagedPolicy', {}, 'own-buck')],
    ],
  ],
  guards: 7,
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
