import { decide, type Question } from '../../../lib/engines/iam/decide';
import { parseAction, parseArn } from '../../../lib/engines/iam/globs/glob';
import type { Principal } from '../../../lib/engines/iam/principal';
import { ABSENT, is } from '../../../lib/engines/iam/request-contexts';
import { NO, PERHAPS, type Truth, YES } from '../../../lib/engines/iam/truth';
import { ACCOUNT, allow, asker, deny, ELSEWHERE, identityOf, type Json, ROLE, resourceOf } from './policies';

const NAMES = ['no', 'perhaps', 'yes'] as const;
const answer = (question: Question) => NAMES[decide(question).answer];
const ask = (
  principal: Principal,
  action: string,
  resource: string,
  more: Partial<Omit<Question, 'target'>> & { readonly target?: Partial<Question['target']> } = {},
): Question => ({
  actions: [parseAction(action)],
  principal,
  ...more,
  target: { names: [parseArn(resource)], account: ACCOUNT, ...more.target },
});

const BUCKET = 'arn:aws:s3:::logs';
const OBJECTS = `${BUCKET}/*`;
const KEY = `arn:aws:kms:us-gov-west-1:${ACCOUNT}:key/k`;

// Restated from the examples and rules of IAM's user guide, "Policy evaluation logic" and its neighbours (2026-11).
describe('policies as AWS documents them', () => {
  const reader = asker(identityOf(allow('s3:GetObject', OBJECTS)));
  const nobody = asker(identityOf());
  const cases: readonly [string, Question, 'yes' | 'no' | 'perhaps'][] = [
    ['nothing is allowed by default', ask(nobody, 's3:GetObject', `${BUCKET}/a`), 'no'],
    ['an identity policy allows', ask(reader, 's3:GetObject', `${BUCKET}/a`), 'yes'],
    ['it allows no other action', ask(reader, 's3:PutObject', `${BUCKET}/a`), 'no'],
    ['it allows no other resource', ask(reader, 's3:GetObject', 'arn:aws:s3:::other/a'), 'no'],
    [
      'a deny in the identity policy wins',
      ask(asker(identityOf(allow('s3:*'), deny('s3:GetObject', OBJECTS))), 's3:GetObject', `${BUCKET}/a`),
      'no',
    ],
    [
      'a deny in the resource policy wins',
      ask(reader, 's3:GetObject', `${BUCKET}/a`, {
        target: { policy: resourceOf({ ...deny('s3:*'), Principal: '*' }) },
      }),
      'no',
    ],
    [
      'within an account a resource policy that names the role is enough',
      ask(nobody, 's3:GetObject', `${BUCKET}/a`, {
        target: { policy: resourceOf({ ...allow('s3:GetObject', OBJECTS), Principal: { AWS: ROLE } }) },
      }),
      'yes',
    ],
    [
      'a resource policy that names the account only lets identity policies decide',
      ask(nobody, 's3:GetObject', `${BUCKET}/a`, {
        target: { policy: resourceOf({ ...allow('s3:GetObject', OBJECTS), Principal: { AWS: ACCOUNT } }) },
      }),
      'no',
    ],
    [
      'a boundary without the action takes it away',
      ask(
        asker(identityOf(allow('s3:*')), { boundary: identityOf(allow('logs:*')) }),
        's3:GetObject',
        `${BUCKET}/a`,
      ),
      'no',
    ],
    [
      'a boundary grants nothing by itself',
      ask(asker(identityOf(), { boundary: identityOf(allow('s3:*')) }), 's3:GetObject', `${BUCKET}/a`),
      'no',
    ],
    [
      'boundary and identity together allow',
      ask(
        asker(identityOf(allow('s3:*')), { boundary: identityOf(allow('s3:Get*')) }),
        's3:GetObject',
        `${BUCKET}/a`,
      ),
      'yes',
    ],
    [
      'a silent boundary limits a grant to the role by its ARN',
      ask(asker(identityOf(), { boundary: identityOf(allow('logs:*')) }), 's3:GetObject', `${BUCKET}/a`, {
        target: { policy: resourceOf({ ...allow('s3:*'), Principal: { AWS: ROLE } }) },
      }),
      'no',
    ],
    [
      "a silent boundary doesn't limit a grant to the role's session",
      ask(asker(identityOf(), { boundary: identityOf(allow('logs:*')) }), 's3:GetObject', `${BUCKET}/a`, {
        target: {
          policy: resourceOf({
            ...allow('s3:*'),
            Principal: { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/asker/session` },
          }),
        },
      }),
      'yes',
    ],
    [
      'a deny in a boundary limits even that',
      ask(asker(identityOf(), { boundary: identityOf(deny('s3:*')) }), 's3:GetObject', `${BUCKET}/a`, {
        target: {
          policy: resourceOf({
            ...allow('s3:*'),
            Principal: { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/asker/session` },
          }),
        },
      }),
      'no',
    ],
    [
      'across accounts an identity policy alone is not enough',
      ask(reader, 's3:GetObject', `${BUCKET}/a`, { target: { account: ELSEWHERE } }),
      'no',
    ],
    [
      'across accounts a resource policy alone is not enough',
      ask(nobody, 's3:GetObject', `${BUCKET}/a`, {
        target: { account: ELSEWHERE, policy: resourceOf({ ...allow('s3:*'), Principal: { AWS: ROLE } }) },
      }),
      'no',
    ],
    [
      'across accounts both together are',
      ask(reader, 's3:GetObject', `${BUCKET}/a`, {
        target: {
          account: ELSEWHERE,
          policy: resourceOf({ ...allow('s3:*'), Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }),
        },
      }),
      'yes',
    ],
    [
      "a key obeys no identity policy that its own doesn't let in",
      ask(asker(identityOf(allow('kms:Decrypt'))), 'kms:Decrypt', KEY, {
        target: { ruledByPolicy: true, policy: resourceOf() },
      }),
      'no',
    ],
    [
      'a key policy that names the account lets identity policies count',
      ask(asker(identityOf(allow('kms:Decrypt'))), 'kms:Decrypt', KEY, {
        target: {
          ruledByPolicy: true,
          policy: resourceOf({ ...allow('kms:*'), Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }),
        },
      }),
      'yes',
    ],
    [
      'for the delegated actions alone',
      ask(asker(identityOf(allow('kms:Decrypt'))), 'kms:Decrypt', KEY, {
        target: {
          ruledByPolicy: true,
          policy: resourceOf({ ...allow('kms:Put*'), Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }),
        },
      }),
      'no',
    ],
    [
      'a VPC endpoint policy limits what goes through it',
      ask(reader, 's3:GetObject', `${BUCKET}/a`, {
        endpoint: resourceOf({ ...allow('s3:PutObject'), Principal: '*' }),
      }),
      'no',
    ],
    [
      'a VPC endpoint policy grants nothing',
      ask(nobody, 's3:GetObject', `${BUCKET}/a`, { endpoint: resourceOf({ ...allow('*'), Principal: '*' }) }),
      'no',
    ],
    [
      'a set of actions is reached when one of it is',
      ask(
        asker(identityOf(allow('sagemaker:*'), deny('sagemaker:InvokeEndpoint'))),
        'sagemaker:Invoke*',
        '*',
      ),
      'yes',
    ],
    [
      'and not when denies cover it',
      ask(asker(identityOf(allow('sagemaker:*'), deny('sagemaker:I*'))), 'sagemaker:Invoke*', '*'),
      'no',
    ],
    [
      'actions know no case',
      ask(asker(identityOf(allow('SageMaker:invokeendpoint'))), 'sagemaker:InvokeEndpoint', 'arn:x'),
      'yes',
    ],
  ];
  test.each(cases)('%s', (_, question, expected) => {
    expect(answer(question)).toBe(expected);
  });
});

describe('services', () => {
  const service: Principal = {
    kind: 'service',
    id: 'logs.amazonaws.com',
    account: undefined,
    identity: undefined,
    boundary: undefined,
    keys: new Map([['aws:sourceaccount', is(ELSEWHERE)]]),
  };
  const trusting = (Condition?: unknown) =>
    ask(service, 'sts:AssumeRole', ROLE, {
      target: {
        ruledByPolicy: true,
        policy: resourceOf({
          ...allow('sts:AssumeRole', '*', Condition),
          Principal: { Service: 'logs.amazonaws.com' },
        }),
      },
    });
  test('act for anyone when a policy names them alone', () => {
    expect(answer(trusting())).toBe('yes');
  });
  test('act for one account when the policy says which', () => {
    expect(answer(trusting({ StringEquals: { 'aws:SourceAccount': ACCOUNT } }))).toBe('no');
  });
  test('still act for anyone when the condition lets an absent key pass', () => {
    const absent = { ...service, keys: new Map([['aws:sourceaccount', ABSENT]]) };
    const question = trusting({ StringEqualsIfExists: { 'aws:SourceAccount': ACCOUNT } });
    expect(answer({ ...question, principal: absent })).toBe('yes');
  });
});

describe('outsiders', () => {
  const anyone: Principal = {
    kind: 'outsider',
    id: '',
    account: undefined,
    identity: undefined,
    boundary: undefined,
    keys: new Map([
      ['aws:principalaccount', { kind: 'free', never: [parseArn(ACCOUNT)] }],
      ['aws:principalarn', { kind: 'free', never: [parseArn(`arn:*:*::${ACCOUNT}:*`)] }],
    ]),
    insideAccounts: [ACCOUNT],
  };
  const reading = (statement: Readonly<Record<string, unknown>>) =>
    answer(ask(anyone, 's3:GetObject', `${BUCKET}/a`, { target: { policy: resourceOf(statement) } }));
  test.each([
    ['*', undefined, 'yes'],
    [{ AWS: ELSEWHERE }, undefined, 'yes'],
    [{ AWS: ACCOUNT }, undefined, 'no'],
    [{ AWS: ROLE }, undefined, 'no'],
    ['*', { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } }, 'no'],
    ['*', { StringEquals: { 'aws:PrincipalAccount': [ACCOUNT, ELSEWHERE] } }, 'yes'],
    ['*', { ArnEquals: { 'aws:PrincipalArn': ROLE } }, 'no'],
    ['*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/cordon/asker' } }, 'yes'],
    ['*', { StringLike: { 'aws:PrincipalAccount': '1111*' } }, 'yes'],
    ['*', { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }, 'yes'],
    ['*', { StringEqualsIfExists: { 'aws:PrincipalAccount': ACCOUNT } }, 'yes'],
  ])('principal %j under %j: %s', (Principal, Condition, expected) => {
    expect(reading({ ...allow('s3:GetObject', OBJECTS, Condition), Principal })).toBe(expected);
  });
});

describe('what is not known takes its worst case', () => {
  const invoking = (...statements: readonly Json[]) =>
    answer(ask(asker(identityOf(...statements)), 's3:GetObject', `${BUCKET}/a`));
  const cases: readonly [string, string, string][] = [
    [
      'an unknown operator on an allow is absent',
      invoking(allow('s3:*', '*', { StringIs: { k: 'v' } })),
      'perhaps',
    ],
    [
      "an unknown operator on a deny doesn't fire",
      invoking(allow('s3:*'), deny('s3:*', '*', { StringIs: { k: 'v' } })),
      'perhaps',
    ],
    [
      'NotAction in an allow reaches everything',
      invoking({ Effect: 'Allow', NotAction: 'a:b', Resource: '*' }),
      'perhaps',
    ],
    [
      'NotAction in a deny stops nothing',
      invoking(allow('s3:*'), { Effect: 'Deny', NotAction: 'a:b', Resource: '*' }),
      'perhaps',
    ],
    [
      'NotResource in an allow reaches everything',
      invoking({ Effect: 'Allow', Action: 's3:*', NotResource: 'x' }),
      'perhaps',
    ],
    [
      'a policy variable reaches everything',
      invoking(allow('s3:*', `${BUCKET}/$\{aws:username}`)),
      'perhaps',
    ],
    [
      'a policy variable in a deny stops nothing',
      invoking(allow('s3:*'), deny('s3:*', `${BUCKET}/$\{aws:username}`)),
      'perhaps',
    ],
    ['an Effect that is neither is an allow', invoking({ ...allow('s3:*'), Effect: 'allow' }), 'perhaps'],
    ['an effect of Deny never allows', invoking(deny('s3:*')), 'no'],
  ];
  test.each(cases)('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

test('a decision names the request and the statements that allow it', () => {
  const found = decide(
    ask(asker(identityOf(allow('logs:*'), allow('s3:Get*', OBJECTS))), 's3:*', `${BUCKET}/a`),
  );
  expect(found.answer).toBe(YES satisfies Truth);
  expect(found.request).toMatchObject({ action: 's3:get', resource: `${BUCKET}/a` });
  expect(found.by.map(({ pointer }) => pointer)).toEqual(['/Statement/1']);
  expect([NO, PERHAPS, YES]).toEqual([0, 1, 2]);
});
