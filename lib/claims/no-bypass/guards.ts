import type { Guard } from '../../contract/guard';
import { allowingAnyone, writable } from '../../contract/mutation';
import { type AccessGraph, actorsBut, endpointTarget } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { endpointPolicyGuards, runtimeEndpoints } from '../../engines/iam/endpoint-policies';
import { policiesFor } from '../../engines/iam/resource-policies';
import { guardAt, twinGuard } from '../shared/guards';
import {
  conditionGuard,
  denialGuards,
  grantGuard,
  ownRoleGuards,
  restated,
  trustGuard,
} from '../shared/policy-guards';

/** What the proof of no-bypass rests on, each with the edit that lets someone by. */
export function* bypassGuards(graph: AccessGraph): Iterable<Guard> {
  const { inventory, endpoints, world } = graph;
  for (const actor of actorsBut(graph, graph.proxyRoles)) yield* mayNotInvoke(actor, graph);
  for (const actor of graph.actors.roles) yield* trustGuards(actor, graph);
  const role = writable(inventory.proxies[0]?.role ?? '');
  yield* ownRoleGuards(world.assembly, inventory.proxies, role, "the proxy's");
  for (const endpoint of endpoints)
    yield* twinGuard(endpoint, { EndpointName: 'challenge' }, 'one endpoint serves the model');
  yield* weightsGuards(graph);
  for (const endpoint of runtimeEndpoints(world.assembly)) yield* endpointPolicyGuards(endpoint);
}

/** A role has no grant to invoke: neither a policy of its own, nor where a Deny and a boundary would stop it. */
function* mayNotInvoke(actor: Actor, { endpoints: [endpoint] }: AccessGraph): Iterable<Guard> {
  if (!endpoint) return;
  const says = `${actor.resource.logicalId} may not invoke the model`;
  yield* grantGuard(actor, { action: 'sagemaker:InvokeEndpoint', target: endpointTarget(endpoint), says });
}

/** Only the service that runs it, for this account, takes the proxy's or the model's role. */
function* trustGuards(actor: Actor, { proxyRoles, modelRoles }: AccessGraph): Iterable<Guard> {
  const { principal, resource, trust } = actor;
  if (!proxyRoles.has(principal.id) && !modelRoles.has(principal.id)) return;
  for (const statement of trust.statements)
    if (statement.effect === 'Allow' && statement.conditions.length > 0)
      yield* conditionGuard(
        resource,
        statement,
        `a service takes ${resource.logicalId} for this account alone`,
      );
  yield* trustGuard(actor, `nobody but a service takes ${resource.logicalId}`);
}

/** The weights' bucket and key let nobody read but the model's role. */
function* weightsGuards({ weights, world: { assembly } }: AccessGraph): Iterable<Guard> {
  for (const { bucket, key } of weights) {
    const [ofBucket] = bucket ? policiesFor(assembly, bucket) : [];
    const [ofKey] = key ? policiesFor(assembly, key.resource) : [];
    if (!bucket || !ofBucket || !ofKey) continue;
    yield* guardAt(
      ofBucket.resource,
      ofBucket.document,
      "nobody but the model's role reads the weights",
      restated(ofBucket, allowingAnyone('s3:*', '*')),
      restated(ofKey, allowingAnyone('kms:*', '*')),
    );
    yield* denialGuards(assembly, bucket, 's3:if-none-match', 'nobody replaces the weights');
  }
}
