import type { Assembly, Resource, Value } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { placeOf, show } from '../../template/values/worst-case';
import { parseArn } from './globs/glob';
import { parsePolicy } from './parse-policy';
import { EMPTY_INDEX, indexPolicy, type PolicyIndex } from './policy-index';
import { accountNamed, type Principal } from './principal';
import { ABSENT, is, type KeyRange, type KeyRanges } from './request-contexts';
import type { Policy, PolicyFault, Statement } from './statement';

/** A role of the assembly, with all that its policies say. */
export interface Actor {
  readonly principal: Principal;
  readonly resource: Resource;
  readonly trust: PolicyIndex;
}

export interface Actors {
  /** Roles of the assembly; and any other principal that a policy of the assembly is attached to. */
  readonly roles: readonly Actor[];
  readonly byArn: ReadonlyMap<string, Actor>;
  /** What is wrong with the policies as they are written, and the resource that each stands in. */
  readonly faults: readonly { readonly fault: PolicyFault; readonly resource: Resource }[];
}

/** Every role of an assembly, with what may be attached to it from any of its stacks. */
export const actorsOf = (assembly: Assembly): Actors => assembly.once(readActors);

function readActors(assembly: Assembly): Actors {
  const faults: { fault: PolicyFault; resource: Resource }[] = [];
  const report: Report = (fault, resource) => faults.push({ fault, resource });
  const read = reader(report);
  const attached = attachments(assembly, read);
  const own = assembly
    .ofType('AWS::IAM::Role')
    .map((resource) => actorOf(assembly, attached, { resource, read, report }));
  const inside = new Set(own.map(({ resource }) => nameKey(resource)));
  const others = [...attached]
    .filter(([key]) => !inside.has(key))
    .map(([key, found]) => otherActor(key, found));
  const roles = [...own, ...others];
  return { roles, byArn: new Map(roles.map((actor) => [actor.principal.id, actor])), faults };
}

/** Reads each document once. */
function reader(report: Report): Read {
  const policies = new Map<Value, Policy>();
  return (document, kind, resource) => {
    if (document === undefined) return { statements: [], faults: [] };
    const known = policies.get(document);
    if (known) return known;
    const policy = parsePolicy(document, kind);
    policies.set(document, policy);
    for (const fault of policy.faults) report(fault, resource);
    return policy;
  };
}

type Report = (fault: PolicyFault, resource: Resource) => void;

function actorOf(assembly: Assembly, attached: Attachments, holder: ManagedPolicyHolder): Actor {
  const { resource, read } = holder;
  const { properties } = resource;
  const inline = itemsOf(get(properties, 'Policies')).flatMap(
    (policy) => read(get(policy, 'PolicyDocument'), 'identity', resource).statements,
  );
  const managed = itemsOf(get(properties, 'ManagedPolicyArns')).flatMap((arn) =>
    managedStatements(assembly, arn, holder),
  );
  const identity = [...inline, ...managed, ...(attached.get(nameKey(resource))?.statements ?? [])];
  const boundary = boundaryOf(assembly, get(properties, 'PermissionsBoundary'), read);
  return {
    resource,
    trust: indexPolicy(read(get(properties, 'AssumeRolePolicyDocument'), 'trust', resource).statements),
    principal: rolePrincipal(textOf(attribute(resource, 'Arn')) ?? '', resource, identity, boundary),
  };
}

/** A principal that isn't of the assembly, though a policy of it is attached there. */
const otherActor = (key: string, { statements, resource }: Attached): Actor => ({
  resource,
  trust: EMPTY_INDEX,
  principal: rolePrincipal(`${key} (not of the assembly)`, resource, statements, undefined),
});

type Read = (document: Value | undefined, kind: 'identity' | 'trust', resource: Resource) => Policy;

interface Attached {
  readonly resource: Resource;
  readonly statements: readonly Statement[];
}
type Attachments = ReadonlyMap<string, Attached>;

const nameKey = (role: Resource) => `${role.template.account} role ${textOf(attribute(role, 'Ref'))}`;

/** Statements of policies that name whom they attach to, by account, kind and name. */
function attachments(assembly: Assembly, read: Read): Attachments {
  const found = new Map<string, Attached>();
  for (const type of ATTACHING)
    for (const resource of assembly.ofType(type)) {
      const { statements } = read(get(resource.properties, 'PolicyDocument'), 'identity', resource);
      for (const [property, kind] of ATTACHED_TO)
        for (const name of itemsOf(get(resource.properties, property))) {
          const key = `${resource.template.account} ${kind} ${textOf(name) ?? 'not known'}`;
          found.set(key, { resource, statements: [...(found.get(key)?.statements ?? []), ...statements] });
        }
    }
  return found;
}

const ATTACHING = [
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::UserPolicy',
  'AWS::IAM::GroupPolicy',
];
const ATTACHED_TO = [
  ['Roles', 'role'],
  ['RoleName', 'role'],
  ['Users', 'user'],
  ['UserName', 'user'],
  ['Groups', 'group'],
  ['GroupName', 'group'],
] as const;

const managedPolicy = (assembly: Assembly, arn: Value) =>
  assembly.ofType('AWS::IAM::ManagedPolicy').find((policy) => {
    const text = textOf(arn);
    return text !== undefined && text === textOf(attribute(policy, 'Ref'));
  });

/** Statements of a managed policy of the assembly. What another says isn't read, which is a fault of its own. */
function managedStatements(
  assembly: Assembly,
  arn: Value,
  { resource, read, report }: ManagedPolicyHolder,
): readonly Statement[] {
  const policy = managedPolicy(assembly, arn);
  if (policy) return read(get(policy.properties, 'PolicyDocument'), 'identity', policy).statements;
  report(
    {
      code: 'policy-not-read',
      at: placeOf(arn),
      message: `the managed policy ${show(arn)} is none of the assembly's, so that what it allows is not read`,
      remedy:
        'Write what the role needs as a policy of the assembly; AWS changes its managed policies at any time.',
    },
    resource,
  );
  return [];
}

interface ManagedPolicyHolder {
  readonly resource: Resource;
  readonly read: Read;
  readonly report: Report;
}

/** Indexes of managed policies as boundaries, each of which many roles have. */
const boundariesOf = (_: Assembly) => new Map<Resource, PolicyIndex>();

/** The boundary's statements. One that isn't of the assembly limits nothing that we know of. */
function boundaryOf(assembly: Assembly, arn: Value | undefined, read: Read): PolicyIndex | undefined {
  const policy = arn && managedPolicy(assembly, arn);
  if (!policy) return undefined;
  const boundaries = assembly.once(boundariesOf);
  const index =
    boundaries.get(policy) ??
    indexPolicy(read(get(policy.properties, 'PolicyDocument'), 'identity', policy).statements);
  boundaries.set(policy, index);
  return index;
}

function rolePrincipal(
  id: string,
  resource: Resource,
  identity: readonly Statement[],
  boundary: PolicyIndex | undefined,
): Principal {
  const account = resource.template.account;
  return {
    kind: 'role',
    id,
    account,
    identity: indexPolicy(identity),
    boundary,
    keys: new Map<string, KeyRange>([
      ['aws:principalarn', is(id)],
      ['aws:principalisawsservice', is('false')],
      ['aws:principaltype', is('AssumedRole')],
      ['aws:principalservicename', ABSENT],
      ...(account ? [['aws:principalaccount', is(account)] as const] : []),
    ]),
  };
}

/** Someone of whom the assembly knows no more than a name, or not even that: their own policies may allow anything. */
export function outsider(id: string, insideAccounts: readonly string[]): Principal {
  const account = accountNamed(id) ?? (id.split(':')[4] || undefined);
  const arn = accountNamed(id) === undefined && id !== '' ? is(id) : undefined;
  return {
    kind: 'outsider',
    id,
    account,
    identity: undefined,
    boundary: undefined,
    insideAccounts,
    keys: outsideKeys(insideAccounts, account, arn),
  };
}

function outsideKeys(
  inside: readonly string[],
  account: string | undefined,
  arn: KeyRange | undefined,
): KeyRanges {
  const never = inside.map((each) => parseArn(each));
  const neverArn = inside.map((each) => parseArn(`arn:*:*::${each}:*`));
  const ownArn: KeyRange = { kind: 'free', never: account ? [] : neverArn };
  return new Map<string, KeyRange>([
    ['aws:principalarn', arn ?? ownArn],
    ['aws:principalaccount', account ? is(account) : { kind: 'free', never, present: true }],
    ['aws:principalisawsservice', is('false')],
    ['aws:principalservicename', ABSENT],
  ]);
}

/** An AWS service that acts for someone who is none of ours. */
export function foreignService(id: string, insideAccounts: readonly string[]): Principal {
  const accounts: KeyRange = { kind: 'free', never: insideAccounts.map((each) => parseArn(each)) };
  const arns: KeyRange = {
    kind: 'free',
    never: insideAccounts.map((each) => parseArn(`arn:*:*:*:${each}:*`)),
  };
  return {
    kind: 'service',
    id,
    account: undefined,
    identity: undefined,
    boundary: undefined,
    keys: new Map<string, KeyRange>([
      ['aws:sourceaccount', accounts],
      ['kms:calleraccount', accounts],
      ['aws:sourcearn', arns],
      ['kms:encryptioncontext:aws:logs:arn', arns],
      ['kms:encryptioncontext:aws:cloudtrail:arn', arns],
      ['aws:principalisawsservice', is('true')],
      ['aws:principalservicename', is(id)],
      ['aws:principalarn', ABSENT],
      ['aws:principalaccount', ABSENT],
    ]),
  };
}
