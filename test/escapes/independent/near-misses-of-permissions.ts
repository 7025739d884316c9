import { KEY } from '../escape';
import { append, set, setRole } from '../steps';
import { fine, type NearMiss } from './case';
import {
  alter,
  BOUNDARY,
  endpoint,
  key,
  POLICY,
  restate,
  SECRET_POLICY,
  type Statement,
  state,
} from './edits';

// What competent engineers change. It stays proved or, where it has a risk, is refused with a remedy.

export const NEAR_MISSES_OF_PERMISSIONS: readonly NearMiss[] = [
  fine(
    'the boundary refuses Bedrock and Lambda besides',
    restate(BOUNDARY, 'Never', (statement) => ({
      ...statement,
      Action: [...(statement.Action as string[]), 'bedrock:*', 'lambda:*'],
    })),
  ),
  fine(
    'the boundary refuses two actions in a statement of its own',
    state(BOUNDARY, { Sid: 'NorThese', Effect: 'Deny', Action: ['iam:*', 'organizations:*'], Resource: '*' }),
  ),
  fine(
    'a reviewer is refused everything of IAM besides',
    append([POLICY, 'Peopleobservereviewer'], 'Properties/PolicyDocument/Statement', {
      Sid: 'NoIdentity',
      Effect: 'Deny',
      Action: 'iam:*',
      Resource: '*',
    }),
  ),
  fine(
    'a reviewer no longer lists metrics',
    alter([POLICY, 'Peopleobservereviewer'], 'Metrics', { Action: 'cloudwatch:GetMetricData' }),
  ),
  fine(
    "a field engineer's reading of logs asks for a region",
    alter([POLICY, 'Peopleobservefieldengineer'], 'Logs', (draft) => ({
      Condition: { StringEquals: { 'aws:RequestedRegion': draft.good.deployment.enclave.region } },
    })),
  ),
  fine(
    'the proxy invokes over TLS alone',
    restate([POLICY, 'invokemodelproxy'], 'Invoke', (statement: Statement) => ({
      ...statement,
      Condition: { ...(statement.Condition as object), Bool: { 'aws:SecureTransport': 'true' } },
    })),
  ),
  fine(
    'a secret refuses to be deleted besides',
    state([SECRET_POLICY, 'tlsproxyPolicy'], {
      Sid: 'Stays',
      Effect: 'Deny',
      Principal: '*',
      Action: 'secretsmanager:DeleteSecret',
      Resource: '*',
    }),
  ),
  fine(
    'an endpoint refuses other accounts besides',
    state(endpoint('kms'), (draft) => ({
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:PrincipalAccount': draft.good.deployment.enclave.account } },
    })),
  ),
  fine(
    'a key refuses to be disabled besides',
    state(key('ledger'), {
      Sid: 'Stays',
      Effect: 'Deny',
      Principal: '*',
      Action: ['kms:ScheduleKeyDeletion', 'kms:DisableKey'],
      Resource: '*',
    }),
  ),
  fine(
    'root may no longer describe a key anew',
    restate(key('payloads'), 'Administer', (statement) => ({
      ...statement,
      Action: (statement.Action as string[]).filter((each) => each !== 'kms:UpdateKeyDescription'),
    })),
  ),
  fine('a key rotates twice a year', set([KEY, ': payloads"'], 'Properties/RotationPeriodInDays', 180)),
  fine(
    'couriers bring a source identity of a certain form',
    setRole('courier', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', {
      StringLike: { 'sts:SourceIdentity': '*@example.mil' },
      Null: { 'sts:SourceIdentity': 'false' },
    }),
  ),
  fine(
    'a courier is asked for a second factor that is young',
    setRole('courier', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', {
      Null: { 'sts:SourceIdentity': 'false' },
      NumericLessThanIfExists: { 'aws:MultiFactorAuthAge': '3600' },
    }),
  ),
];
