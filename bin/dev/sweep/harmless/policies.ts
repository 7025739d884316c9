import { type Change, isObject, type Json, valueAt } from '../change';
import type { Contents } from '../enumerate';
import { allowsNothingNew, allowsWithin, listed } from './atoms';
import type { HarmlessKind } from './kind';

/** The innermost statement around a place, as it was. */
function statementAround({ file, pointer }: Change, { templates }: Contents): Json | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const value = /\/Statement(\/\d+)?$/.test(at) ? valueAt(templates.get(file), at) : undefined;
    if (isObject(value) && 'Effect' in value) return value;
  }
  return undefined;
}

const below = (path: string, what: string) => new RegExp(`/Statement(/\\*)?${what}$`).test(path);

/** Policies that give: to leave a member out gives less. A boundary and a trust policy are such as well. */
const GIVING = /^Properties\/(PolicyDocument|KeyPolicy|ResourcePolicy|AssumeRolePolicyDocument)\/Statement/;

const isAllow = (change: Change, contents: Contents) =>
  GIVING.test(change.path) && statementAround(change, contents)?.Effect === 'Allow';
const isDeny = (change: Change, contents: Contents) =>
  GIVING.test(change.path) && statementAround(change, contents)?.Effect === 'Deny';

const NEGATED = /\/Condition\/(String|Arn|Numeric)\w*Not\w*\//;
const CONDITION = '/Condition/[^/]+/[^/]+';

/** Whether a pattern that ends in an asterisk matches all that another does. */
const isWider = ({ before, after }: Change) =>
  typeof before === 'string' &&
  typeof after === 'string' &&
  /^[^*?]*\*$/.test(after) &&
  before.startsWith(after.slice(0, -1));

/** What puts something else in the place of what a policy says, or leaves out more than one thing. */
const REPLACING = new Set(["another's value", 'another resource', 'another name', 'delete two statements']);

const OF_OBJECTS =
  /^s3:(Get|Put|Delete)Object(Version|LegalHold|Retention|Acl)?$|^s3:BypassGovernanceRetention$/;

/** Whether no action of the statement around acts on the resource that is changed, be it a bucket or what is in one. */
function isIdle(change: Change, contents: Contents): boolean {
  const statement = statementAround(change, contents);
  const actions = statement ? listed(statement.Action).map(String) : [];
  const [at = ''] = /^.*\/Resource\/\d+/.exec(change.pointer) ?? [];
  const resource = JSON.stringify(valueAt(contents.templates.get(change.file), at));
  if (actions.some((action) => action.includes('*'))) return false;
  return resource.includes('/*"')
    ? actions.every((action) => !OF_OBJECTS.test(action))
    : actions.every((action) => OF_OBJECTS.test(action));
}

/** Changes of policies by which somebody may do less. What the stack needs is for `operable` to hold. */
export const POLICIES: readonly HarmlessKind[] = [
  {
    id: 'allows-less',
    says: 'a statement that allows left out, or one of several of its actions, resources or values of a condition',
    reason:
      'Whoever is allowed less can do no more. What each part needs to run, to keep records and to be looked into is asked of the same policies by `operable`, which refutes where it is gone; what it doesn’t ask for is optional by the table of permissions, or allowed by another policy as well.',
    is: (change, contents) =>
      change.kind === 'delete' &&
      isAllow(change, contents) &&
      (below(change.path, '/(Action|Resource)/\\*') ||
        (below(change.path, `${CONDITION}/\\*`) && !NEGATED.test(change.path)) ||
        below(change.path, '')),
  },
  {
    id: 'nothing-new',
    says: 'a policy, or some of it, otherwise, so that it allows nothing that policies of the same holder did not allow, and denies all that it denied',
    reason:
      'Statements are taken apart by principal, action, resource and condition; what is left of each Allow stood there before, and each Deny still does. What must be allowed is asked by `operable`.',
    is: (change, contents) =>
      REPLACING.has(change.kind) &&
      !/\/Principal(\/|$)/.test(change.path) &&
      allowsNothingNew(change, contents),
  },
  {
    id: 'within-a-pattern',
    says: 'an action or a resource of a statement that allows, replaced so that all it allows lies within a pattern which policies of the same holder allow for the same actions',
    reason:
      'All that is allowed now the pattern allowed before, and each Deny still stands. What must be allowed is asked by `operable`, which refutes where it is gone.',
    judged: true,
    is: (change, contents) =>
      REPLACING.has(change.kind) &&
      /\/Statement(\/\*)?\/(Action|Resource)(\/|$)/.test(change.path) &&
      allowsWithin(change, contents),
  },
  {
    id: 'allowed-twice',
    says: "a policy of a role that only allows, left out, where what it allows and is needed is allowed by the resource's own policy as well",
    reason:
      'Whoever is allowed less can do no more. Within an account a key’s policy that names the role is enough; what each part needs is asked of all policies together by `operable` and `tamper-evident`.',
    judged: true,
    is: ({ type, path, kind, before }) =>
      type === 'AWS::IAM::Policy' &&
      path === '' &&
      kind === 'delete' &&
      !JSON.stringify(before).includes('"Effect":"Deny"'),
  },
  {
    id: 'endpoint-principal',
    says: 'another role in the policy of a VPC endpoint, where its rows in the table of permissions have the actions',
    reason:
      'The policy of an endpoint gives nothing: it narrows what roles may do by their own, and the table holds which roles it may let through. Who must come through is asked by `operable`.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === 'AWS::EC2::VPCEndpoint' &&
      /^another/.test(kind) &&
      /\/Condition\/ArnEquals\/aws:PrincipalArn\//.test(path),
  },
  {
    id: 'acts-elsewhere',
    says: 'a resource of a Deny in a bucket’s policy on which none of its actions acts: the bucket where they are about objects, objects where they are about the bucket',
    reason:
      'S3 asks for an action on an object with the object’s ARN, and for one on a bucket with the bucket’s. The other is matched by no request.',
    is: (change, contents) =>
      change.type === 'AWS::S3::BucketPolicy' &&
      isDeny(change, contents) &&
      /\/Statement\/\*\/Resource\/\*(\/|$)/.test(change.path) &&
      isIdle(change, contents),
  },
  {
    id: 'denies-more',
    says: 'a condition, one of its operators or keys, or a value of a negated one left out of a Deny, or more actions or everything as its action or resource',
    reason:
      'A Deny with fewer conditions refuses more, and so does one of every action or resource. What must go through it is asked by `operable`.',
    is: (change, contents) =>
      isDeny(change, contents) &&
      ((change.kind === 'delete' &&
        (below(change.path, '/Condition(/[^/]+)?(/[^/]+)?') ||
          (below(change.path, `${CONDITION}/\\*`) && NEGATED.test(change.path)))) ||
        (change.after === '*' && below(change.path, '/(Action|Resource)(/\\*)?')) ||
        (below(change.path, '/Action(/\\*)?') && isWider(change))),
  },
  {
    id: 'value-twice',
    says: 'a member of a list in a policy replaced by another member of that list',
    reason:
      'Two alike in a list of a policy count once, so that it is as if the one were left out of what is allowed.',
    is: (change, contents) => {
      if (
        !/^(star|another's value|another resource|another name)$/.test(change.kind) ||
        !isAllow(change, contents)
      )
        return false;
      const [, list, rest] =
        /^(.*\/(?:Action|Resource|Condition\/(?!\w*Not)[^/]+\/[^/]+))\/\d+(\/.*)?$/.exec(change.pointer) ??
        [];
      if (list === undefined) return false;
      const root = contents.templates.get(change.file);
      const members = valueAt(root, list);
      const at = change.pointer.slice(0, change.pointer.length - (rest ?? '').length);
      const own = valueAt(root, at);
      const after = rest === undefined ? change.after : replaced(own, rest.slice(1).split('/'), change.after);
      return Array.isArray(members) && members.some((each) => JSON.stringify(each) === JSON.stringify(after));
    },
  },
  {
    id: 'policy-name',
    says: 'the name of a policy of a role, which none of its others has',
    reason:
      'IAM keeps a role’s policies apart by their names and reads nothing from one. Two of one name refute, as the second would overwrite the first.',
    is: ({ type, path, kind, after }) =>
      type === 'AWS::IAM::Policy' &&
      path === 'Properties/PolicyName' &&
      kind !== 'star' &&
      typeof after === 'string' &&
      /^[\w+=,.@-]{1,128}$/.test(after),
  },
  {
    id: 'policy-copy',
    says: 'a policy of a role a second time, by another name',
    reason: 'A statement that stands twice allows and denies what it does once.',
    is: ({ type, kind }) => type === 'AWS::IAM::Policy' && kind === 'duplicate by another name',
  },
];

function replaced(value: unknown, keys: readonly string[], after: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return after;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, after) : each));
  return isObject(value)
    ? { ...value, [key.replaceAll('~1', '/')]: replaced(value[key.replaceAll('~1', '/')], rest, after) }
    : value;
}
