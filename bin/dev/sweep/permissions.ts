import { ACTIONS } from '../../../lib/aws/shapes/admitted-actions';
import { pointerTo } from '../../../lib/template/values/pointer';
import { type Change, changeOf, isObject, type Json, siteAt, valueAt } from './change';

const GRANT = 'SweepGrant';

/** At most so many of the resources that others may do an action to are tried for one role. */
const MOST = 3;

interface Holder {
  readonly file: string;
  readonly logicalId: string;
  readonly root: unknown;
  /** Where a statement is added. */
  readonly list: string;
  readonly statements: readonly Json[];
  readonly roles: readonly string[];
}

interface Role {
  readonly name: string;
  readonly file: string;
  readonly root: unknown;
  readonly pointer: string;
}

/** Each role is given each action that some policy of an enclave may have: on everything, and on what others have it on. */
export function* grants(templates: ReadonlyMap<string, unknown>): Iterable<Change> {
  const all = [...templates].flatMap(([file, root]) => resourcesIn(file, root));
  const holders = all.flatMap(holderOf);
  const roles = all.flatMap(roleOf);
  const used = resourcesByAction(holders);
  for (const role of roles)
    for (const action of ACTIONS) {
      const everything = { file: role.file, resource: '*' };
      if (!has(holders, role.name, action, everything))
        yield granted(role, action, everything, holders, templates);
      const others = (used.get(action) ?? []).filter((each) => !has(holders, role.name, action, each));
      for (const where of others.slice(0, MOST)) yield granted(role, action, where, holders, templates);
    }
}

interface Placed {
  readonly file: string;
  readonly root: unknown;
  readonly id: string;
  readonly json: Json;
}

function resourcesIn(file: string, root: unknown): Placed[] {
  const resources = isObject(root) && isObject(root.Resources) ? root.Resources : {};
  return Object.entries(resources).flatMap(([id, json]) =>
    isObject(json) ? [{ file, root, id, json }] : [],
  );
}

function roleOf({ file, root, id, json }: Placed): Role[] {
  const name = isObject(json.Properties) ? json.Properties.RoleName : undefined;
  if (json.Type !== 'AWS::IAM::Role' || typeof name !== 'string') return [];
  return [{ name, file, root, pointer: pointerTo('/Resources', id) }];
}

function holderOf({ file, root, id, json }: Placed): Holder[] {
  const properties = isObject(json.Properties) ? json.Properties : {};
  const statements = isObject(properties.PolicyDocument) ? properties.PolicyDocument.Statement : undefined;
  if (json.Type !== 'AWS::IAM::Policy' || !Array.isArray(statements)) return [];
  const roles = Array.isArray(properties.Roles) ? properties.Roles.map(String) : [];
  const list = pointerTo('/Resources', id, 'Properties', 'PolicyDocument', 'Statement');
  return [{ file, root, logicalId: id, list, statements, roles }];
}

interface Where {
  readonly file: string;
  readonly resource: unknown;
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** What some role may do each action to. A reference means something in its own template alone. */
function resourcesByAction(holders: readonly Holder[]): ReadonlyMap<string, readonly Where[]> {
  const found = new Map<string, Map<string, Where>>();
  for (const { file, statements } of holders)
    for (const { Effect, Action, Resource } of statements)
      for (const action of Effect === 'Allow' ? listed(Action) : [])
        for (const resource of listed(Resource)) {
          const key = String(action);
          const others = found.get(key) ?? new Map<string, Where>();
          found.set(key, others.set(JSON.stringify(resource), { file, resource }));
        }
  return new Map([...found].map(([action, where]) => [action, [...where.values()]]));
}

/** Whether a role may do an action to a resource already, unconditionally. */
const has = (holders: readonly Holder[], role: string, action: string, { file, resource }: Where): boolean =>
  holders.some(
    ({ roles, statements }) =>
      roles.includes(role) &&
      statements.some(
        ({ Effect, Action, Resource, Condition }) =>
          Effect === 'Allow' &&
          Condition === undefined &&
          listed(Action).includes(action) &&
          listed(Resource).some(
            (each) => covers(each, resource) || covers(each, namedIn(resource, file, holders)),
          ),
      ),
  );

/** A log group by its name, as policies of other stacks have it, where it is referred to. */
function namedIn(resource: unknown, file: string, holders: readonly Holder[]): unknown {
  const [id] = isObject(resource) && Array.isArray(resource['Fn::GetAtt']) ? resource['Fn::GetAtt'] : [];
  const root = holders.find((holder) => holder.file === file)?.root;
  const name = valueAt(root, `/Resources/${String(id)}/Properties/LogGroupName`);
  return typeof name === 'string' ? `:log-group:${name}:*` : resource;
}

/** Whether a resource, which may end in an asterisk, holds another. */
function covers(pattern: unknown, resource: unknown): boolean {
  const [whole, part] = [JSON.stringify(pattern), JSON.stringify(resource)];
  const [, start] = /^(.*)\*"[\]}]*$/.exec(whole) ?? [];
  // A key is named by its ARN, which only AWS knows, so that all keys of the account are a pattern.
  if (whole !== part && /:key\/\*"/.test(whole)) return /GetAtt|ImportValue/.test(part);
  if (part.startsWith('":log-group:')) return whole.includes(part.slice(1, -1));
  return whole === part || (start !== undefined && part.startsWith(start));
}

function granted(
  role: Role,
  action: string,
  { file, resource }: Where,
  holders: readonly Holder[],
  templates: ReadonlyMap<string, unknown>,
): Change {
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  const own = holders.find((holder) => holder.file === file && holder.roles.join() === role.name);
  const edit = own
    ? ({ file, op: 'add', pointer: `${own.list}/-`, value: statement } as const)
    : ({ file, op: 'add', pointer: pointerTo('/Resources', GRANT), value: policy(role, statement) } as const);
  const on = resource === '*' ? 'on everything' : 'on what others have it on';
  const site = siteAt(role.file, templates.get(role.file), role.pointer, undefined);
  return {
    ...changeOf('grant', site, statement, [edit]),
    id: `grant ${file} ${role.name} ${action} ${JSON.stringify(resource)}`,
    path: `${role.name}: ${action.split(':')[0]} ${on}`,
  };
}

const policy = ({ name }: Role, statement: Json) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyDocument: { Statement: [statement], Version: '2012-10-17' },
    PolicyName: GRANT,
    Roles: [name],
  },
});
