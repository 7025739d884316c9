import type { Guard } from '../../contract/guard';
import {
  add,
  addStatement,
  allowingAnyone,
  below,
  type Mutation,
  property,
  remove,
  replace,
  writable,
} from '../../contract/mutation';
import { type AccessGraph, actorsBut, endpointTarget } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { endpointPolicyGuards, runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { type Attached, policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { guard, mayNot } from '../shared/grant-guards';

/** What the proof of no-bypass rests on, each with the edit that lets someone by. */
export function bypassGuards(graph: AccessGraph): Guard[] {
  return [
    ...actorsBut(graph, graph.proxyRoles).flatMap((actor) => mayNotInvoke(actor, graph)),
    ...graph.actors.roles.flatMap((actor) => trustGuards(actor, graph)),
    ...ownRoles(graph),
    ...graph.endpoints.map(onlyEndpoint),
    ...weightsGuards(graph),
    ...runtimeEndpoints(graph.world.assembly).flatMap(endpointPolicyGuards),
  ];
}

/** A role has no grant to invoke: neither a policy of its own, nor where a Deny and a boundary would stop it. */
function mayNotInvoke(actor: Actor, { endpoints: [endpoint] }: AccessGraph): Guard[] {
  if (!endpoint) return [];
  const says = `${actor.resource.logicalId} may not invoke the model`;
  return mayNot(actor, { action: 'sagemaker:InvokeEndpoint', target: endpointTarget(endpoint), says });
}

/** Only the service that runs it, for this account, takes the proxy's or the model's role. */
function trustGuards(
  { principal, resource, trust }: Actor,
  { proxyRoles, modelRoles }: AccessGraph,
): Guard[] {
  if (!proxyRoles.has(principal.id) && !modelRoles.has(principal.id)) return [];
  const [first] = trust.statements;
  const conditioned = trust.statements.filter(
    ({ effect, conditions }) => effect === 'Allow' && conditions.length > 0,
  );
  return [
    ...conditioned.flatMap((statement) =>
      guard(
        resource,
        below(statement, 'Condition'),
        `a service takes ${resource.logicalId} for this account alone`,
        [remove(below(statement, 'Condition'))],
      ),
    ),
    ...(first
      ? guard(resource, first, `nobody but a service takes ${resource.logicalId}`, [
          addStatement(first, allowingAnyone('sts:AssumeRole')),
        ])
      : []),
  ];
}

/** What runs beside the proxy has a role of its own. */
function ownRoles({ inventory, world }: AccessGraph): Guard[] {
  const [proxy] = inventory.proxies;
  const role = proxy?.role && writable(proxy.role);
  if (!role) return [];
  return world.assembly
    .ofType('AWS::ECS::TaskDefinition')
    .filter((task) => !inventory.proxies.some(({ resource }) => resource === task))
    .flatMap((task) => {
      const at = property(task, 'TaskRoleArn');
      const had = get(task.properties, 'TaskRoleArn') !== undefined;
      return guard(task, had ? at : task, `${task.logicalId} doesn't run with the proxy's role`, [
        had ? replace(at, role) : add(at, role),
      ]);
    });
}

/** One endpoint serves the model. */
function onlyEndpoint(endpoint: Resource): Guard {
  const raw = (endpoint.template.raw as { Resources: Record<string, { Properties: object }> }).Resources;
  const own = raw[endpoint.logicalId];
  const twin = { ...own, Properties: { ...own?.Properties, EndpointName: 'challenge' } };
  return {
    ...placeOf(endpoint),
    logicalId: endpoint.logicalId,
    says: 'one endpoint serves the model',
    broken: [add({ file: endpoint.file, pointer: '/Resources/CordonChallenge' }, twin)],
  };
}

/** The weights' bucket and key let nobody read but the model's role. */
function weightsGuards({ weights, world }: AccessGraph): Guard[] {
  return weights.flatMap(({ bucket, key }) => {
    const [ofBucket] = bucket ? policiesFor(world.assembly, bucket) : [];
    const [ofKey] = key ? policiesFor(world.assembly, key.resource) : [];
    if (!ofBucket || !ofKey) return [];
    const once = ofBucket.policy.statements.filter(
      ({ effect, conditions }) =>
        effect === 'Deny' && conditions.some(({ key }) => key === 's3:if-none-match'),
    );
    return [
      ...guard(ofBucket.resource, ofBucket.document, "nobody but the model's role reads the weights", [
        opened(ofBucket, 's3:*'),
        opened(ofKey, 'kms:*'),
      ]),
      ...once.flatMap((statement) =>
        guard(ofBucket.resource, statement, 'nobody replaces the weights', [remove(statement)]),
      ),
    ];
  });
}

/** The same policy, with one statement that lets anyone do anything. */
const opened = ({ document }: Attached, action: string): Mutation =>
  replace(below(document, 'Statement'), [allowingAnyone(action, '*')]);
