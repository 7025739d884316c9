import { rows, text } from '../../preflight/check';
import { AnswerError } from '../../preflight/question';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { documentIn, each, fields, type Row, rowOf } from '../rows';
import { canonical, policy } from '../same';

const DETAILS = call('iam get-account-authorization-details');

/** Users, groups, roles or policies of the account, with all that they may. */
export const principals = (
  account: Account,
  list: 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies',
) => rows(account.ask(DETAILS), list);

/** Inline policies of a principal: name and document. */
export const inlinePolicies = (row: Row, list = 'RolePolicyList'): readonly Row[] => rows(row, list);

/** Roles and their policies. */
export const IDENTITY: Readings = {
  'AWS::IAM::Role': {
    defaults: { Path: '/', MaxSessionDuration: 3600, Description: '' },
    aside: {
      Policies: 'Each inline policy is held against all that the templates say of the role.',
      ...TAGS,
    },
    read({ expected }, account) {
      const row = rowOf(principals(account, 'RoleDetailList'), 'RoleName', expected.RoleName);
      const path = String(expected.Path ?? '/');
      // What the details of all leave out.
      const more = rowOf(
        rows(account.ask(call('iam list-roles', '--path-prefix', path)), 'Roles'),
        'RoleName',
        expected.RoleName,
      );
      if (row === undefined) return undefined;
      const boundary = row.PermissionsBoundary as Row | undefined;
      return {
        ...fields(row, 'RoleName', 'Path'),
        AssumeRolePolicyDocument: documentIn(row.AssumeRolePolicyDocument),
        PermissionsBoundary: boundary?.PermissionsBoundaryArn as Json | undefined,
        ManagedPolicyArns: each(rows(row, 'AttachedManagedPolicies'), 'PolicyArn'),
        ...fields(more ?? {}, 'MaxSessionDuration', 'Description'),
      };
    },
  },
  'AWS::IAM::Policy': {
    read({ expected }, account) {
      const roles = Array.isArray(expected.Roles) ? expected.Roles.map(String) : [];
      const held = roles.flatMap((role) => {
        const row = rowOf(principals(account, 'RoleDetailList'), 'RoleName', role);
        const found = row && rowOf(inlinePolicies(row), 'PolicyName', expected.PolicyName);
        return found === undefined ? [] : [{ role, document: documentIn(found.PolicyDocument) }];
      });
      const [first] = held;
      if (first === undefined) return undefined;
      const as = (document: Json | undefined) => canonical(document === undefined ? null : policy(document));
      const other = held.find(({ document }) => as(document) !== as(expected.PolicyDocument));
      return {
        PolicyName: expected.PolicyName,
        Roles: held.map(({ role }) => role),
        PolicyDocument: (other ?? first).document,
      };
    },
  },
  'AWS::IAM::ManagedPolicy': {
    aside: { Description: 'A description allows nothing.' },
    defaults: { Path: '/' },
    read({ id }, account) {
      const row = rowOf(principals(account, 'Policies'), 'Arn', id);
      if (row === undefined) return undefined;
      const version = rowOf(rows(row, 'PolicyVersionList'), 'IsDefaultVersion', true);
      if (version === undefined)
        throw new AnswerError(
          'malformed',
          `policy ${text(row, 'PolicyName')} has no default version`,
          'ask again',
        );
      return {
        ManagedPolicyName: row.PolicyName as Json,
        Path: row.Path as Json,
        PolicyDocument: documentIn(version.Document),
      };
    },
  },
  'AWS::AccessAnalyzer::Analyzer': {
    read({ expected }, account) {
      const all = rows(account.ask(call('accessanalyzer list-analyzers')), 'analyzers');
      const row = rowOf(all, 'name', expected.AnalyzerName);
      return (
        row && {
          AnalyzerName: row.name as Json,
          Type: row.type as Json,
          ...(row.status !== 'ACTIVE' && { Status: row.status as Json }),
        }
      );
    },
  },
};
