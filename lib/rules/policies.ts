import type { Resource, Value } from '../template/assembly';
import { get } from '../template/values/values';
import { items, options } from './read';

/** Who a policy speaks for: an identity (`identity`), a thing (`resource`), a role's trust, or an endpoint. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'endpoint';

export interface Policy {
  readonly kind: PolicyKind;
  readonly document: Value;
}

/** One statement as it stands; what is absent is undefined. */
export interface Statement {
  readonly kind: PolicyKind;
  readonly value: Value;
  readonly effect: Value | undefined;
  readonly actions: readonly Value[];
  readonly resources: readonly Value[];
  readonly principal: Value | undefined;
  readonly condition: Value | undefined;
}

// Where each type keeps its policy documents. A path's `*` is every member of a list.
const DOCUMENTS: Readonly<Record<string, readonly (readonly [PolicyKind, string])[]>> = {
  'AWS::IAM::Role': [
    ['trust', 'AssumeRolePolicyDocument'],
    ['identity', 'Policies.*.PolicyDocument'],
  ],
  'AWS::IAM::Policy': [['identity', 'PolicyDocument']],
  'AWS::IAM::RolePolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::ManagedPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::UserPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::GroupPolicy': [['identity', 'PolicyDocument']],
  'AWS::IAM::User': [['identity', 'Policies.*.PolicyDocument']],
  'AWS::IAM::Group': [['identity', 'Policies.*.PolicyDocument']],
  'AWS::SSO::PermissionSet': [['identity', 'InlinePolicy']],
  'AWS::EC2::VPCEndpoint': [['endpoint', 'PolicyDocument']],
  'AWS::S3::BucketPolicy': [['resource', 'PolicyDocument']],
  'AWS::S3::AccessPoint': [['resource', 'Policy']],
  'AWS::KMS::Key': [['resource', 'KeyPolicy']],
  'AWS::KMS::ReplicaKey': [['resource', 'KeyPolicy']],
  'AWS::SQS::QueuePolicy': [['resource', 'PolicyDocument']],
  'AWS::SQS::QueueInlinePolicy': [['resource', 'PolicyDocument']],
  'AWS::SNS::TopicPolicy': [['resource', 'PolicyDocument']],
  'AWS::SNS::TopicInlinePolicy': [['resource', 'PolicyDocument']],
  'AWS::SecretsManager::ResourcePolicy': [['resource', 'ResourcePolicy']],
  'AWS::ECR::Repository': [['resource', 'RepositoryPolicyText']],
  'AWS::ECR::RegistryPolicy': [['resource', 'PolicyText']],
  'AWS::DynamoDB::Table': [['resource', 'ResourcePolicy.PolicyDocument']],
  'AWS::Logs::ResourcePolicy': [['resource', 'PolicyDocument']],
  'AWS::Events::EventBusPolicy': [['resource', 'Statement']],
};

/** Types that may hold a policy document. */
export const POLICY_TYPES = Object.keys(DOCUMENTS);

/** Types whose policies speak for an identity. */
export const IDENTITY_POLICY_TYPES = POLICY_TYPES.filter((type) =>
  DOCUMENTS[type]?.some(([kind]) => kind === 'identity'),
);

/** Every policy document of a resource. */
export function policiesOf(resource: Resource): readonly Policy[] {
  return (DOCUMENTS[resource.type] ?? []).flatMap(([kind, path]) =>
    reach(resource.properties, path.split('.')).map((document) => ({ kind, document })),
  );
}

function reach(value: Value, path: readonly string[]): readonly Value[] {
  const [key, ...rest] = path;
  if (key === undefined) return options(value).flatMap((option) => (option ? [parsed(option)] : []));
  const next = key === '*' ? items(value) : [get(value, key)];
  return next.flatMap((each) => (each ? reach(each, rest) : []));
}

// Some types take their policy as a string of JSON.
function parsed(value: Value): Value {
  if (value.kind !== 'known' || typeof value.value !== 'string') return value;
  try {
    return fromJson(JSON.parse(value.value), value);
  } catch {
    return {
      kind: 'unknown',
      because: 'the policy is text that is not JSON',
      file: value.file,
      pointer: value.pointer,
    };
  }
}

// Everything within keeps the pointer of the string that it was read from.
function fromJson(json: unknown, { file, pointer }: { file: string; pointer: string }): Value {
  const at = { file, pointer };
  if (Array.isArray(json)) return { kind: 'list', items: json.map((item) => fromJson(item, at)), ...at };
  if (typeof json === 'object' && json !== null) {
    const entries = new Map(Object.entries(json).map(([key, entry]) => [key, fromJson(entry, at)]));
    return { kind: 'mapping', entries, ...at };
  }
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' || json === null) {
    return { kind: 'known', value: json, ...at };
  }
  return { kind: 'unknown', because: 'not JSON', ...at };
}

const known = new WeakMap<Resource, readonly Statement[]>();

/** Every statement of a resource's policies. A statement that can't be resolved is returned with nothing known in it. */
export function statementsOf(resource: Resource): readonly Statement[] {
  const statements = known.get(resource) ?? policiesOf(resource).flatMap(statementsIn);
  known.set(resource, statements);
  return statements;
}

const statementsIn = ({ kind, document }: Policy): readonly Statement[] =>
  items(get(document, 'Statement') ?? document).map((value) => ({
    kind,
    value,
    effect: get(value, 'Effect'),
    actions: items(get(value, 'Action')),
    resources: items(get(value, 'Resource')),
    principal: get(value, 'Principal'),
    condition: get(value, 'Condition'),
  }));

/** Whether a statement may allow something: anything but a plain Deny. */
export const mayAllow = (statement: Statement): boolean =>
  options(statement.effect).some((effect) => effect?.kind !== 'known' || effect.value !== 'Deny');

/** The principals of a statement by kind (`AWS`, `Service`, …); a bare `*` is of kind `*`. */
export function principalsOf(
  statement: Statement,
): readonly { readonly kind: string; readonly value: Value }[] {
  return options(statement.principal).flatMap((option) => {
    if (option === undefined) return [];
    if (option.kind !== 'mapping') return items(option).map((value) => ({ kind: '*', value }));
    return [...option.entries].flatMap(([kind, entry]) => items(entry).map((value) => ({ kind, value })));
  });
}

/** The values that a condition operator holds a key against; keys are compared without regard to case, as in IAM. */
export function conditionValues(
  condition: Value | undefined,
  operator: string,
  key: string,
): readonly Value[] | undefined {
  const held = options(get(condition, operator));
  const [only] = held;
  if (held.length !== 1 || only?.kind !== 'mapping') return undefined;
  const entry = [...only.entries].find(([name]) => name.toLowerCase() === key.toLowerCase());
  return entry && items(entry[1]);
}

/** Whether an IAM glob (`*`, `?`) matches a text, without regard to case; at worst in the product of their lengths. */
export function globMatches(pattern: string, text: string): boolean {
  const p = pattern.toLowerCase();
  const t = text.toLowerCase();
  let [pi, ti, star, mark] = [0, 0, -1, 0];
  while (ti < t.length) {
    if (p[pi] === '*') [star, mark, pi] = [pi, ti, pi + 1];
    else if (p[pi] === '?' || p[pi] === t[ti]) [pi, ti] = [pi + 1, ti + 1];
    else if (star >= 0) [pi, ti, mark] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (p[pi] === '*') pi++;
  return pi === p.length;
}
