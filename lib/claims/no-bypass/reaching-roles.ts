import { prohibitedType } from '../../aws/prohibited-types';
import { type Fault, faultAt } from '../../contract/fault';
import { type Step, step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { chainsTo, confusedServices, holdersOf } from '../../engines/iam/role-chains';
import { decisionSteps } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { grantFault } from '../shared/grant-fault';
import { abilitySteps, type ModelAbility } from './model-abilities';

/** A role that reaches the model, and the steps that show how. */
export interface ReachingRole {
  readonly actor: Actor;
  readonly steps: readonly Step[];
}

/** Roles that reach the model: the proxy's, the model's own for its weights, and any with an ability of its own. */
export function* rolesThatReachModel(
  abilities: readonly ModelAbility[],
  graph: AccessGraph,
): Iterable<ReachingRole> {
  for (const actor of graph.actors.roles) {
    const { principal, resource } = actor;
    const part = partOf(principal.id, graph);
    const ability = abilities.find((each) => each.principal.id === principal.id);
    if (part) yield { actor, steps: [step('resource', principal.id, resource, part)] };
    else if (ability) yield { actor, steps: abilitySteps(ability).slice(1) };
  }
}

function partOf(id: string, { proxyRoles, modelRoles }: AccessGraph): string | undefined {
  if (proxyRoles.has(id)) return 'is the role that invokes the model';
  return modelRoles.has(id) ? "is the role that reads the model's weights" : undefined;
}

/** Principals that become such a role by assuming or passing roles. */
export function* chainFaults(roles: readonly ReachingRole[], graph: AccessGraph): Iterable<Fault> {
  for (const { from, at, steps } of chainsTo(roles, graph))
    yield faultAt(
      at,
      undefined,
      `${from.id || 'anyone'} may become a principal that reaches the model`,
      'Let the role trust, and be passed by, nobody but who runs it.',
      steps,
    );
}

/** What runs with such a role, beside the proxy's task and the model itself. */
export function* holderFaults(roles: readonly ReachingRole[], graph: AccessGraph): Iterable<Fault> {
  const { proxies, models } = graph.inventory;
  const rightful = new Set<Resource>([...proxies, ...models].map(({ resource }) => resource));
  for (const { actor, steps } of roles)
    for (const { resource, pointer } of holdersOf(actor, graph)) {
      const { logicalId } = resource;
      if (rightful.has(resource)) continue;
      yield faultAt(
        resource,
        undefined,
        `${logicalId} runs with a role that reaches the model, and is neither the proxy nor the model`,
        prohibitedType(resource.type)
          ? 'Remove it: nothing of its type may stand in an enclave.'
          : 'Give it a role of its own.',
        [
          { kind: 'principal', id: logicalId, pointer, says: 'runs with this role' },
          step('principal', actor.principal.id, actor.resource, 'is the role'),
          ...steps,
        ],
      );
    }
}

/** Services that take such a role on behalf of another account. */
export function* serviceFaults(roles: readonly ReachingRole[], graph: AccessGraph): Iterable<Fault> {
  for (const { actor } of roles)
    for (const { service, decision } of confusedServices(actor, graph))
      yield grantFault(
        decision,
        actor.resource,
        `${service} may take the role on behalf of another account`,
        'Require aws:SourceAccount, and aws:SourceArn where the service sends it, in the trust policy.',
        [
          step('principal', service, decision.by[0], 'acts for whoever asks it to'),
          ...decisionSteps(decision, actor.resource, 'is a role that reaches the model'),
        ],
      );
}
