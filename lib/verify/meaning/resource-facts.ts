import type { Subject } from '../../contract/verdict-difference';
import type { Resource, Value } from '../../template/assembly';
import { get, itemsOf } from '../../template/values/values';
import type { Fact } from './fact';
import { isObject, type Json, ordered, plain } from './plain';
import { policyFacts, policyIn } from './policy-facts';
import { subjectAt, subjectOf } from './subjects';

/** Lists of which AWS takes the members and no order. Every other list is taken as one that has an order. */
const SETS = new Set(
  `Action AllowedPrincipals ClusterNames ContainerDefinitions DependsOn Dimensions Domains Environment EntryPoints
  ManagedPolicyArns NetworkInterfaces NetworkLoadBalancerArns Policies PrivateDnsNames Roles RouteTableIds Secrets
  SecurityGroupEgress SecurityGroupIds SecurityGroupIngress SecurityGroups SubnetIds Subnets Tags Users Groups`.split(
    /\s+/,
  ),
);

/** What names a member of a list for people, first that is there. */
const NAMES = [
  'Name',
  'Key',
  'Id',
  'Sid',
  'PolicyName',
  'AttributeName',
  'VariantName',
  'ContainerName',
  'RuleId',
];

/** Attributes beside `Properties` that mean something, and what they are about. Metadata does where it waives a check. */
const ATTRIBUTES: Readonly<Record<string, Subject>> = {
  Condition: 'deployment',
  CreationPolicy: 'deployment',
  DeletionPolicy: 'data',
  DependsOn: 'deployment',
  UpdatePolicy: 'deployment',
  UpdateReplacePolicy: 'data',
};

/** Everything that a resource says and that means something. */
export function* resourceFacts(resource: Resource): Iterable<Fact> {
  const subject = subjectOf(resource.type);
  const roles = rolesOf(resource);
  for (const fact of factsIn(plain(resource.properties), [], subject))
    yield roles !== '' && /^(allows|denies) /.test(fact.label) ? heldBy(roles, fact) : fact;
  for (const [name, value] of resource.attributes) yield* attributeFacts(name, value, subject);
}

/** Roles that a policy is attached to from without; a power is told with who has it. */
const rolesOf = ({ type, properties }: Resource): string =>
  type === 'AWS::IAM::Policy'
    ? itemsOf(get(properties, 'Roles'))
        .map((role) => String(plain(role)))
        .join(', ')
    : '';

const heldBy = (roles: string, fact: Fact): Fact => ({
  ...fact,
  key: `${fact.key} for ${roles}`,
  label: `${fact.label}, for ${roles}`,
});

function* attributeFacts(name: string, value: Value, subject: Subject): Iterable<Fact> {
  const json = plain(value);
  if (name !== 'Metadata') yield* factsIn(json, [name], ATTRIBUTES[name] ?? subject);
  else if (isObject(json) && json.cdk_nag !== undefined)
    yield* factsIn(json.cdk_nag, ['waived checks'], 'deployment');
}

/** Keys from a resource's properties to a value in them. A member of a list goes by its name. */
export type Path = readonly (string | Member)[];

/** Facts of a value. Two values state the same ones where they differ at most in the order of what has none. */
export function* factsIn(value: Json, path: Path, subject: Subject): Iterable<Fact> {
  const about = subjectAt(labelOf(path), subject);
  const policy = path.length > 0 ? policyIn(value) : undefined;
  if (policy) {
    const { Statement: _, ...rest } = policy;
    yield* policyFacts(policy, whereOf(path), about === 'reach' || about === 'data' ? 'power' : about);
    yield* membersOf(rest, path, subject);
  } else if (isObject(value) && Object.keys(value).length > 0) yield* membersOf(value, path, subject);
  else if (Array.isArray(value) && value.length > 0) yield* listFacts(value, path, subject);
  else yield leaf(path, ordered(value), about);
}

function* membersOf(object: { readonly [key: string]: Json }, path: Path, subject: Subject): Iterable<Fact> {
  for (const key of Object.keys(object)) yield* factsIn(object[key] ?? null, [...path, key], subject);
}

function* listFacts(list: readonly Json[], path: Path, subject: Subject): Iterable<Fact> {
  const about = subjectAt(labelOf(path), subject);
  const members = list.map(named);
  const names = new Set(members.map((one) => one?.[0].member));
  if (names.size === list.length && !names.has(undefined))
    for (const [member, rest] of members.flatMap((one) => (one ? [one] : [])))
      yield* factsIn(rest, [...path, member], subject);
  else if (list.length === 1 && isObject(list[0])) {
    const only = { list: keyOf(path), has: memberFact(list[0], path, about) };
    for (const fact of factsIn(list[0], [...path, { member: '', by: '' }], subject)) yield { ...fact, only };
  } else for (const item of list) yield memberFact(item, path, about);
  if (SETS.has(String(path.at(-1))) || list.length < 2) return;
  const order = ordered(list.map((item, index) => members[index]?.[0].member ?? ordered(item)));
  yield {
    ...leaf(path, order, about),
    key: `${ORDER_OF}${keyOf(path)}`,
    label: `the order of ${labelOf(path)}`,
  };
}

/** That a list has a member, all of it. */
const memberFact = (item: Json, path: Path, subject: Subject): Fact => ({
  key: keyOf([...path, { member: ordered(item), by: 'all' }]),
  label: `has ${ordered(item)} in ${labelOf(path)}`,
  value: '',
  subject,
  opens: opensAt(subject),
});

/** Whether a fact is that this list has a member. */
export const isMemberOf = (list: string, { key, value }: Fact) =>
  value === '' && key.startsWith(`${list.slice(0, -1)},{`) && key.endsWith('"by":"all"}]');

/** Begins the key of the fact that a list has this order. */
export const ORDER_OF = 'order of ';

const keyOf = (path: Path) => JSON.stringify(path);

const labelOf = (path: Path) =>
  path
    .map((key, index) =>
      typeof key === 'string' ? `${index > 0 ? '/' : ''}${key}` : key.member && `[${key.member}]`,
    )
    .join('');

const leaf = (path: Path, value: string, subject: Subject): Fact => ({
  key: keyOf(path),
  label: labelOf(path),
  value,
  subject,
  opens: opensAt(subject),
});

/** What may open something by its coming, its going, or either. */
const opensAt = (subject: Subject): Fact['opens'] =>
  subject === 'name' || subject === 'output' ? 'neither' : 'both';

/** A policy that is all of a resource needs no telling where it stands. */
const whereOf = (path: Path) =>
  /^(PolicyDocument|KeyPolicy|AssumeRolePolicyDocument)$/.test(labelOf(path)) ? '' : `${labelOf(path)} `;

interface Member {
  readonly member: string;
  /** Which keys of the member are in the path, so that no other member has the same one. */
  readonly by: string;
}

/** A member of a list by its name, and what else it says. */
function named(item: Json): readonly [Member, rest: Json] | undefined {
  if (!isObject(item)) return undefined;
  const by = NAMES.find((key) => typeof item[key] === 'string');
  if (by === undefined) return undefined;
  const { [by]: name, ...rest } = item;
  const pair = Object.keys(rest).length === 1 && rest.Value !== undefined;
  const member = { member: String(name), by: pair ? `${by} of Value` : by };
  return [member, pair ? (rest.Value ?? null) : rest];
}
