import { type PolicyKind, parsePolicy } from '../../../lib/engines/iam/parse-policy';
import { indexPolicy, type PolicyIndex } from '../../../lib/engines/iam/policy-index';
import type { Principal } from '../../../lib/engines/iam/principal';
import { fromJson } from '../../../lib/template/values/from-json';

export type Json = Readonly<Record<string, unknown>>;

export const document = (...statements: readonly Json[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

export function policyOf(kind: PolicyKind, ...statements: readonly Json[]): PolicyIndex {
  return indexPolicy(
    parsePolicy(fromJson(document(...statements), { file: 't.json', pointer: '' }), kind).statements,
  );
}

export const identityOf = (...statements: readonly Json[]) => policyOf('identity', ...statements);
export const resourceOf = (...statements: readonly Json[]) => policyOf('resource', ...statements);

export const allow = (Action: unknown, Resource: unknown = '*', Condition?: unknown): Json => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
export const deny = (Action: unknown, Resource: unknown = '*', Condition?: unknown): Json => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});

export const ACCOUNT = '111111111111';
export const ELSEWHERE = '222222222222';
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/cordon/asker`;

export const asker = (identity: PolicyIndex, more: Partial<Principal> = {}): Principal => ({
  kind: 'role',
  id: ROLE,
  account: ACCOUNT,
  identity,
  boundary: undefined,
  keys: new Map(),
  ...more,
});
