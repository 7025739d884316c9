import { type Fault, faultAt } from '../../contract/fault';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf, arnOf } from '../../engines/iam/access-graph';
import { runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { type Glob, parseArn } from '../../engines/iam/globs/glob';
import { policiesFor, policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import type { Statement } from '../../engines/iam/statement';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { TAKEN_BY } from '../operable/trust';
import { nearestPolicies } from '../shared/nearest-policies';
import { holdingsOf, strayIn } from '../shared/permissions/holdings';
import { takenBack } from '../shared/permissions/outside-rows';
import type { Holder, Part } from '../shared/permissions/parts';
import { PERMISSIONS } from '../shared/permissions/table';
import { mentioned } from './bucket-walls';
import { type Probe, somebody } from './probe';

/** What no role may ever do, by its boundary's Deny. */
export const NEVER = [
  'ecs:ExecuteCommand',
  'iam:PassRole',
  'kms:CreateGrant',
  'kms:PutKeyPolicy',
  'lambda:InvokeFunction',
  's3:BypassGovernanceRetention',
  's3:PutBucketPolicy',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithBidirectionalStream',
  'sagemaker:StartSession',
  'ssm:StartSession',
  'sts:AssumeRole',
];

const ROUTERS = [
  'sagemaker:CreateInferenceRouter',
  'sagemaker:InvokeInferenceRouter',
  'sagemaker:PutEndpointPolicy',
];
const ANSWERING = [
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
];
const INVOKING = [...ANSWERING, ...ROUTERS];

/** What the own policies of a part's role refuse, whatever they are ever granted. */
export const REFUSED: Readonly<Partial<Record<Part, readonly string[]>>> = {
  proxy: ROUTERS,
  classifier: ROUTERS,
  reviewer: INVOKING,
  researcher: INVOKING,
  'field-engineer': INVOKING,
  courier: INVOKING,
};

/** Requests that boundaries, roles' own policies and the runtime's endpoint refuse. */
export function* roleProbes(graph: AccessGraph): Iterable<Probe> {
  for (const { actor, holder } of holdingsOf(graph).values()) {
    const { principal, resource } = actor;
    for (const action of NEVER)
      yield {
        of: boundaryOf(resource, graph) ?? resource,
        policy: principal.boundary,
        principal,
        action,
        resource: 'arn:any',
        keys: {},
        refuses: `what no role may ever do (${action})`,
      };
    for (const action of holder && isGranted(holder) ? (REFUSED[holder.part] ?? []) : [])
      yield {
        of: resource,
        near: nearestPolicies(resource, action, undefined, graph.world.assembly),
        policy: principal.identity,
        principal,
        action,
        resource: 'arn:any',
        keys: {},
        refuses: `its role to invoke or to forward (${action})`,
      };
  }
  for (const { resource, attached } of runtimeEndpoints(graph.world.assembly))
    for (const action of ANSWERING)
      yield {
        of: resource,
        policy: attached?.index,
        principal: somebody('arn:any', ''),
        action,
        resource: 'arn:any',
        keys: { 'sagemaker:SourceInferenceRouterArn': ['arn:router'] },
        refuses: 'what inference routers forward',
      };
}

/** A classifier that asks no safeguard model invokes nothing that could be forwarded. */
const isGranted = ({ part, tasks }: Holder): boolean =>
  part !== 'classifier' ||
  tasks.some(({ environment }) => environment.get('CORDON_SAFEGUARD')?.text !== 'none');

const boundaryOf = (role: Resource, { world: { assembly } }: AccessGraph) =>
  resourceNamed(assembly, 'AWS::IAM::ManagedPolicy', get(role.properties, 'PermissionsBoundary'));

/** A secret is read by the service whose it is, and filled by couriers. */
export function* secretProbes(graph: AccessGraph): Iterable<Probe> {
  const { assembly } = graph.world;
  for (const secret of assembly.ofType('AWS::SecretsManager::Secret')) {
    const [attached] = policiesFor(assembly, secret);
    const name = arnOf(secret);
    for (const [action, refuses] of [
      ['secretsmanager:GetSecretValue', 'other readers'],
      ['secretsmanager:PutSecretValue', 'other writers'],
    ] as const)
      for (const { actor, rows } of holdingsOf(graph).values())
        if (
          !rows.some(
            (row) => row.actions.has(action.toLowerCase()) && row.patterns.some(({ text }) => text === name),
          )
        )
          yield {
            of: attached?.resource ?? secret,
            policy: policyOf(assembly, secret),
            principal: somebody(actor.principal.id, actor.principal.account ?? ''),
            action,
            resource: name,
            keys: {},
            refuses,
          };
    for (const by of mentioned(policyOf(assembly, secret), graph))
      if (!graph.actors.byArn.has(by.id))
        yield {
          of: attached?.resource ?? secret,
          policy: policyOf(assembly, secret),
          principal: by,
          action: 'secretsmanager:GetSecretValue',
          resource: name,
          keys: {},
          refuses: 'other readers',
        };
  }
}

/**
 * Actions that a boundary may let be on everything: what reads how things are configured, and what places a model's
 * interfaces, whose ids nobody knows beforehand.
 */
const ON_EVERYTHING =
  /^(ec2:\w+|ecr:(GetAuthorizationToken|GetRegistryPolicy)|[\w-]+:Describe\w+|(?!s3:|logs:)[\w-]+:List\w+|s3:ListAccessPoints|sts:GetCallerIdentity|cloudformation:GetTemplate|cloudtrail:Get\w+|cloudwatch:Get\w+|iam:Get\w+|kms:GetKeyPolicy|s3:Get(Bucket|Encryption)\w+)$/;

/** Names that lie in a folder of the enclave's own, which a boundary may name as a whole: it is short of characters. */
const FOLDER =
  /^(arn:[^:]*:(?:ecr:[^:]*:[^:]*:repository\/|secretsmanager:[^:]*:[^:]*:secret:|logs:[^:]*:[^:]*:log-group:\/)[^/]+\/(?:[^/]+\/)?)[^/]+$/;

/** A boundary lets be what some row has, action by action, on what some row of the service is about. */
export function* wideBoundaries(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const known = new Set(
    Object.values(PERMISSIONS).flatMap((rows) =>
      rows.flatMap(({ actions }) => actions.map((action) => action.toLowerCase())),
    ),
  );
  const places = graph.world.once(placesByService);
  for (const policy of assembly.ofType('AWS::IAM::ManagedPolicy')) {
    const [actor] = graph.actors.roles.filter(({ principal }) =>
      principal.boundary?.statements.some(
        ({ file, pointer }) => file === policy.file && pointer.startsWith(`${policy.pointer}/`),
      ),
    );
    for (const statement of actor?.principal.boundary?.statements ?? [])
      for (const { is, at } of statement.effect === 'Allow' ? statement.actions : []) {
        if (!known.has(is.text.toLowerCase()))
          yield faultAt(
            policy,
            at,
            `the boundary lets ${is.text} be, which no row of the table of permissions has`,
            'Name the actions that some role needs, one by one.',
          );
        else yield* tooWide(policy, is.text, statement, places);
      }
  }
}

function* tooWide(
  policy: Resource,
  action: string,
  { resources = [], conditions }: Statement,
  places: ReadonlyMap<string, readonly Glob[]>,
): Iterable<Fault> {
  const own = places.get(groupOf(action)) ?? [];
  for (const { is, at } of resources)
    if (is.text === '*' ? !ON_EVERYTHING.test(action) : strayIn(is, own) !== undefined)
      yield faultAt(
        policy,
        at,
        `the boundary lets ${action} be on ${is.text}, which no row of the table of permissions is about`,
        'Name what the rows of the service are about.',
      );
  const unrouted = conditions.some(
    ({ key, sure, operator, values }) =>
      key === 'sagemaker:sourceinferencerouterarn' &&
      sure &&
      operator?.comparison === 'absence' &&
      values.every(({ text }) => text === 'true'),
  );
  if (/^sagemaker:Invoke/i.test(action) && !unrouted)
    yield faultAt(
      policy,
      conditions[0],
      `the boundary lets ${action} be for what an inference router forwards`,
      'Ask for Null sagemaker:SourceInferenceRouterArn true.',
    );
}

/** The service of an action; invocations, which only some of a service's rows are about, by themselves. */
const groupOf = (action: string): string => {
  const [service = '', name = ''] = action.toLowerCase().split(':');
  return name.startsWith('invoke') ? `${service}:invoke` : service;
};

/** What the rows of all roles are about, by service: names, the enclave's own folders of names, and keys by any id. */
function placesByService(world: World): ReadonlyMap<string, readonly Glob[]> {
  const texts = new Map<string, Set<string>>();
  for (const { actor, rows } of holdingsOf(accessGraphOf(world)).values())
    for (const { actions, patterns } of rows)
      for (const action of actions)
        for (const { text } of patterns) {
          const group = groupOf(action);
          const known = texts.get(group) ?? new Set();
          if (text === '*') continue;
          known.add(text).add(text.replace(FOLDER, '$1*'));
          const { account, region } = actor.resource.template;
          if (group === 'kms') known.add(`arn:${world.charter.partition}:kms:${region}:${account}:key/*`);
          texts.set(group, known);
        }
  return new Map(Array.from(texts, ([service, all]) => [service, Array.from(all, parseArn)]));
}

/** Roles that an AWS service takes are taken for this account's resources of the service that runs the part. */
export function* looseTrust(graph: AccessGraph): Iterable<Fault> {
  const { partition } = graph.world.charter;
  for (const { actor, holder } of holdingsOf(graph).values())
    for (const statement of actor.trust.statements) {
      if (statement.effect !== 'Allow' || !statement.principals?.some(({ kind }) => kind === 'service'))
        continue;
      const { account, region } = actor.resource.template;
      const { source } = (holder && isMachine(holder.part) && TAKEN_BY[holder.part]) || { source: undefined };
      const own = parseArn(`arn:${partition}:${source ?? '*'}:${region}:${account}:*`);
      const held = statement.conditions.some(
        ({ key, sure, operator, values }) =>
          key === 'aws:sourcearn' &&
          sure &&
          !operator?.negated &&
          !operator?.ifExists &&
          values.every((value) => strayIn(value, [own]) === undefined),
      );
      if (!held)
        yield faultAt(
          actor.resource,
          statement,
          "a service may take it for others than this account's resources of its own kind",
          'Ask for ArnLike aws:SourceArn of the account and service.',
        );
    }
}

const isMachine = (part: Part): part is keyof typeof TAKEN_BY => Object.hasOwn(TAKEN_BY, part);

/** What a role's own policies grant lies in its rows, whatever its boundary would take back. */
export const beyondRows = (graph: AccessGraph): Iterable<Fault> =>
  takenBack(graph, holdingsOf(graph).values());

/** Every role has a boundary that the assembly makes. */
export function* unbounded({ actors }: AccessGraph): Iterable<Fault> {
  for (const { principal, resource } of actors.roles)
    if (resource.type === 'AWS::IAM::Role' && principal.boundary === undefined)
      yield faultAt(
        resource,
        get(resource.properties, 'PermissionsBoundary'),
        'it has no permissions boundary that the assembly makes',
        "Give it the enclave's boundary.",
      );
}
