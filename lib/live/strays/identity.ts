import { RESOURCE_TYPES } from '../../aws/resources';
import { parseLike } from '../../engines/iam/globs/glob';
import { meets } from '../../engines/iam/globs/glob-algebra';
import { rows, text } from '../../preflight/check';
import { textOf } from '../../template/values/values';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { OPERATIONS } from '../operations';
import { inlinePolicies, principals } from '../readings/identity';
import { documentIn, type Row, rowOf } from '../rows';
import { isObject, policy } from '../same';
import type { Search } from './search';

/** What tells about things, and neither opens nor changes them. */
const HARMLESS = new Set<string>(Object.values(OPERATIONS).map(({ action }) => action.toLowerCase()));
const TELLS = /^[a-z0-9-]+:(describe|list)[a-z0-9*]*$/;
const isHarmless = (action: string) => HARMLESS.has(action.toLowerCase()) || TELLS.test(action.toLowerCase());

/** ARNs of what the templates made, and the services that they are of. */
function made(account: Account): readonly string[] {
  const { partition, region, account: of } = account.place;
  return account.assembly.resources.flatMap((resource) => {
    const names = Object.keys(RESOURCE_TYPES.get(resource.type)?.attributes ?? {});
    const forms = ['Ref', ...names.filter((name) => name.endsWith('Arn'))].flatMap(
      (name) => textOf(resource.returnValue(name)) ?? [],
    );
    const found = forms.filter((form) => form.startsWith('arn:')).map((form) => grounded(form, account));
    const id = account.physical.idOf(resource);
    return resource.type.startsWith('AWS::EC2::') && id !== undefined
      ? [`arn:${partition}:ec2:${region}:${of}:any/${id}`]
      : found;
  });
}

/** An ARN with the names that AWS gave, as far as they are known. */
function grounded(form: string, account: Account): string {
  try {
    return account.physical.groundText(form);
  } catch {
    return form.replace(/\uE000[^\uE001]*\uE001/g, '*');
  }
}

const listed = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

/** An action by which a statement may touch what the templates made, at its worst: conditions are taken to hold. */
export function touching(statement: Json, own: readonly string[]): string | undefined {
  if (!isObject(statement) || statement.Effect !== 'Allow') return undefined;
  if (statement.NotAction !== undefined || statement.NotResource !== undefined) return 'all but some actions';
  const services = new Set(own.map((arn) => arn.split(':')[2]));
  return listed(statement.Action).find((action) => {
    if (isHarmless(action)) return false;
    const [service = ''] = action.toLowerCase().split(':');
    if (!/[*?]/.test(service) && !services.has(service) && !DEPLOYING.has(service)) return false;
    return listed(statement.Resource).some((resource) => {
      // A deployment changes what it is made of by its stacks' names.
      if (DEPLOYING.has(service)) return true;
      return own.some((arn) => meets(parseLike(`${arn}*`), parseLike(resource)));
    });
  });
}

/** Services by which other services' things are changed, or other principals' powers are had. */
const DEPLOYING = new Set([
  'cloudformation',
  'cloudcontrol',
  'sts',
  'ssm',
  'ssm-guiconnect',
  'lambda',
  'states',
  'organizations',
]);

/** Documents of a principal's policies, inline and attached. */
function documents(row: Row, account: Account, inline: string, groups: readonly Row[]): Json[] {
  const attached = rows(row, 'AttachedManagedPolicies').map(({ PolicyArn }) => {
    const found = rowOf(principals(account, 'Policies'), 'Arn', PolicyArn);
    const version = found && rowOf(rows(found, 'PolicyVersionList'), 'IsDefaultVersion', true);
    // A policy that isn't told of may allow everything.
    return version === undefined ? EVERYTHING : documentIn(version.Document);
  });
  const own = (row[inline] === undefined ? [] : inlinePolicies(row, inline)).map(({ PolicyDocument }) =>
    documentIn(PolicyDocument),
  );
  const names = Array.isArray(row.GroupList) ? row.GroupList : [];
  const of = groups.filter(({ GroupName }) => names.includes(GroupName));
  return [...own, ...attached, ...of.flatMap((group) => documents(group, account, 'GroupPolicyList', []))];
}

const EVERYTHING: Json = { Statement: [{ Effect: 'Allow', Action: ['*'], Resource: ['*'] }] };

/** Roles that AWS makes for its services, and that no one else may take. */
const isLinked = ({ Path, AssumeRolePolicyDocument }: Row): boolean =>
  typeof Path === 'string' &&
  Path.startsWith('/aws-service-role/') &&
  !JSON.stringify(documentIn(AssumeRolePolicyDocument)).includes('"AWS"');

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
            ({ PolicyName, Roles }) => PolicyName === name && listed(Roles).includes(String(role.RoleName)),
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
      const own = made(account);
      const roles = new Set(account.saidOf('AWS::IAM::Role').map(({ said }) => said.RoleName));
      const known = new Set(account.place.known ?? []);
      const bootstrap = new Set(account.place.bootstrap ?? []);
      const groups = principals(account, 'GroupDetailList');
      const all = [
        ...principals(account, 'UserDetailList').map(
          (row) => ['user', 'UserName', 'UserPolicyList', row] as const,
        ),
        ...principals(account, 'RoleDetailList')
          .filter((row) => !roles.has(text(row, 'RoleName')) && !isLinked(row))
          .map((row) => ['role', 'RoleName', 'RolePolicyList', row] as const),
      ];
      for (const [what, name, inline, row] of all) {
        if (known.has(text(row, 'Arn'))) continue;
        if (bootstrap.has(text(row, 'Arn'))) {
          if (documents(row, account, inline, groups).some(allowsAll))
            found.deployed(
              'deploys-all',
              `the role '${text(row, name)}', by which is deployed, may do everything`,
              {
                file: '',
                pointer: '',
              },
            );
          continue;
        }
        for (const document of documents(row, account, inline, groups)) {
          const statements = (policy(document) as { readonly Statement: readonly Json[] }).Statement;
          const action = statements.flatMap((statement) => touching(statement, own) ?? [])[0];
          if (action === undefined) continue;
          found.stray(
            `the ${what} '${text(row, name)}', which may touch what the enclave is made of (${action})`,
          );
          break;
        }
      }
    },
  },
];

/** Whether a document allows every action. */
const allowsAll = (document: Json): boolean =>
  (policy(document) as { readonly Statement: readonly Json[] }).Statement.some(
    (one) => isObject(one) && one.Effect === 'Allow' && listed(one.Action).includes('*'),
  );

const isInline = (policies: Json | undefined): readonly string[] =>
  Array.isArray(policies)
    ? policies.flatMap((one: Json) => (isObject(one) ? [String(one.PolicyName)] : []))
    : [];
