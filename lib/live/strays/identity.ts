import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import { allowing, beyond, listed } from '../principals/beyond';
import { moreThanBootstrap } from '../principals/deployers';
import { documentsOf } from '../principals/documents';
import { inlinePolicies, principals } from '../readings/identity';
import { documentIn, type Row, rowOf } from '../rows';
import { isObject } from '../same';
import type { Search } from './search';

/** Roles that AWS makes for its services, and that no one else may take. */
const isLinked = ({ Path, AssumeRolePolicyDocument }: Row): boolean =>
  typeof Path === 'string' &&
  Path.startsWith('/aws-service-role/') &&
  allowing(documentIn(AssumeRolePolicyDocument)).every(
    ({ Principal }) => isObject(Principal) && Object.keys(Principal).join() === 'Service',
  );

export const IDENTITY: readonly Search[] = [
  {
    what: 'inline policies',
    look(account, found) {
      const said = account.saidOf('AWS::IAM::Policy').map((one) => one.said);
      for (const { resource, said: role } of account.saidOf('AWS::IAM::Role')) {
        const row = rowOf(principals(account, 'RoleDetailList'), 'RoleName', role.RoleName);
        const inline = isInline(role.Policies);
        for (const one of row === undefined ? [] : inlinePolicies(row)) {
          const name = text(one, 'PolicyName');
          const told = said.some(
            ({ PolicyName, Roles }) => PolicyName === name && listed(Roles)?.includes(String(role.RoleName)),
          );
          if (told || inline.includes(name)) continue;
          found.stray(`the policy '${name}' of role ${String(role.RoleName)}`, resource, {
            type: 'AWS::IAM::Policy',
            properties: {
              PolicyName: name,
              Roles: [String(role.RoleName)],
              PolicyDocument: documentIn(one.PolicyDocument),
            },
          });
        }
        for (const profile of row?.InstanceProfileList === undefined ? [] : rows(row, 'InstanceProfileList'))
          found.stray(
            `the instance profile '${text(profile, 'InstanceProfileName')}' of role ${String(role.RoleName)}`,
            resource,
          );
      }
    },
  },
  {
    what: 'principals of the account',
    look(account, found) {
      const roles = new Set(account.saidOf('AWS::IAM::Role').map(({ said }) => said.RoleName));
      const known = new Set(account.place.known ?? []);
      const bootstrap = new Set(account.place.bootstrap ?? []);
      const all = [
        ...principals(account, 'UserDetailList').map((row) => ['user', text(row, 'UserName'), row] as const),
        ...principals(account, 'RoleDetailList')
          .filter((row) => !roles.has(text(row, 'RoleName')) && !isLinked(row))
          .map((row) => ['role', text(row, 'RoleName'), row] as const),
      ];
      for (const [kind, name, row] of all) {
        const arn = text(row, 'Arn');
        if (known.has(arn)) continue;
        if (bootstrap.has(arn)) {
          for (const way of moreThanBootstrap(row, account))
            found.deployed('deployer-differs', `the role '${name}', by which is deployed, ${way}`, {
              file: '',
              pointer: '',
            });
          continue;
        }
        const [action] = documentsOf(row, kind, account).flatMap(
          (document) => beyond(document, account.place.account) ?? [],
        );
        if (action !== undefined)
          found.stray(`the ${kind} '${name}', which may touch what the enclave is made of (${action})`);
      }
    },
  },
];

const isInline = (policies: Json | undefined): readonly string[] =>
  Array.isArray(policies)
    ? policies.flatMap((one: Json) => (isObject(one) ? [String(one.PolicyName)] : []))
    : [];
