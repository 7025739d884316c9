import { ACTIONS } from './actions';
import {
  either,
  exactly,
  list,
  matching,
  object,
  oneOrMore,
  prose,
  record,
  type Shape,
  scalar,
} from './shape';

// What a policy document may say. Which principal reaches what by it is for the access graph to find out; here
// everything must be of a form that the graph models exactly.

const OPERATORS =
  /^(ForAllValues:|ForAnyValue:)?(StringEquals|StringNotEquals|StringLike|ArnEquals|ArnNotEquals|ArnLike|Bool|Null|NumericLessThan)$/;

const CONDITION_KEYS = new Set(
  [
    'aws:MultiFactorAuthPresent',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalIsAWSService',
    'aws:RequestedRegion',
    'aws:SecureTransport',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceVpce',
    'cloudwatch:namespace',
    'dynamodb:LeadingKeys',
    'ec2:Vpc',
    'kms:CallerAccount',
    'kms:EncryptionContext:SecretARN',
    'kms:EncryptionContext:aws:cloudtrail:arn',
    'kms:EncryptionContext:aws:dynamodb:tableName',
    'kms:EncryptionContext:aws:logs:arn',
    'kms:EncryptionContext:aws:s3:arn',
    'kms:GrantIsForAWSResource',
    'kms:ResourceAliases',
    'kms:ViaService',
    's3:TlsVersion',
    's3:object-lock-mode',
    's3:object-lock-remaining-retention-days',
    's3:prefix',
    's3:x-amz-acl',
    's3:x-amz-server-side-encryption',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    'sagemaker:SourceInferenceRouterArn',
  ].map((key) => key.toLowerCase()),
);

const text = matching(/^\P{Cc}{0,2048}$/u, 'text');

// Keys that aren't modelled could be true of anybody.
const isConditionKey = (key: string) => CONDITION_KEYS.has(key.toLowerCase());

const conditions = record((operator) => OPERATORS.test(operator), record(isConditionKey, oneOrMore(text)));

const allowedAction = scalar('an action that an enclave allows', (action) => ACTIONS.has(action));
const deniedAction = matching(/^[a-z0-9-]+:[\w*]+$|^\*$/, 'an action');
const resource = matching(/^(\*|arn:[^\s]+|\uE000[^\uE001]+\uE001(\/\*)?)$/, 'an ARN, or *');
const principal = either(
  exactly('*'),
  object({ AWS: oneOrMore(text), Service: oneOrMore(matching(/^[a-z0-9.-]+$/, 'a service principal')) }),
);

const statement = (effect: 'Allow' | 'Deny', action: Shape) =>
  object({
    Sid: prose,
    'Effect!': exactly(effect),
    'Action!': oneOrMore(action),
    Resource: oneOrMore(resource),
    Principal: principal,
    Condition: conditions,
  });

const allow = statement('Allow', allowedAction);
const deny = statement('Deny', deniedAction);

// Denials may name any action, so which list applies depends on the effect.
const byEffect: Shape = {
  says: 'a statement that allows listed actions, or denies',
  faults: (value, world) => {
    const effect = value.kind === 'mapping' ? value.entries.get('Effect') : undefined;
    const denies = effect?.kind === 'known' && effect.value === 'Deny';
    return (denies ? deny : allow).faults(value, world);
  },
};

/** A policy document. */
export const policy = object({
  'Version!': exactly('2012-10-17'),
  'Statement!': list(byEffect, 1, 200),
});
