import { type Fault, faultAt } from '../../contract/fault';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { policiesFor, policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { nearestPolicies } from '../shared/nearest-policies';
import { holdingsOf } from '../shared/permissions/holdings';
import type { Part } from '../shared/permissions/parts';
import { PERMISSIONS } from '../shared/permissions/table';
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
const INVOKING = [
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointAsync',
  'sagemaker:InvokeEndpointWithResponseStream',
  ...ROUTERS,
];

/** What the own policies of a part's role refuse, whatever they are ever granted. */
export const REFUSED: Readonly<Partial<Record<Part, readonly string[]>>> = {
  proxy: ROUTERS,
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
    for (const action of (holder && REFUSED[holder.part]) ?? [])
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
    yield {
      of: resource,
      policy: attached?.index,
      principal: somebody('arn:any', ''),
      action: 'sagemaker:InvokeEndpoint',
      resource: 'arn:any',
      keys: { 'sagemaker:SourceInferenceRouterArn': ['arn:router'] },
      refuses: 'what inference routers forward',
    };
}

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
  }
}

/** Actions that a boundary may let be, beside those of the table: AWS gives them to whoever runs, and no role has a row for them. */
const BESIDE = ['cloudwatch:PutMetricData', 'logs:CreateLogGroup', 'sts:GetCallerIdentity'];

/** A boundary lets be what some row has, action by action. */
export function* wideBoundaries(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const known = new Set(
    [...Object.values(PERMISSIONS).flatMap((rows) => rows.flatMap(({ actions }) => actions)), ...BESIDE].map(
      (action) => action.toLowerCase(),
    ),
  );
  for (const policy of assembly.ofType('AWS::IAM::ManagedPolicy')) {
    const [actor] = graph.actors.roles.filter(({ principal }) =>
      principal.boundary?.statements.some(
        ({ file, pointer }) => file === policy.file && pointer.startsWith(`${policy.pointer}/`),
      ),
    );
    for (const { effect, actions } of actor?.principal.boundary?.statements ?? [])
      for (const { is, at } of effect === 'Allow' ? actions : [])
        if (!known.has(is.text.toLowerCase()))
          yield faultAt(
            policy,
            at,
            `the boundary lets ${is.text} be, which no row of the table of permissions has`,
            'Name the actions that some role needs, one by one.',
          );
  }
}

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
