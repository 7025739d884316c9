import { type Fault, faultAt } from '../../contract/fault';
import { step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { chainsTo, confusedServices, holdersOf } from '../../engines/iam/role-chains';
import { decisionSteps } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { grantFault } from '../shared/grant-fault';

const REMEDY = 'Let nobody but the review service have its role.';

/** Nobody becomes the review service: not by a role, not by a service, not by running beside it. */
export function* becomingFaults(graph: AccessGraph): Iterable<Fault> {
  const roles = graph.inventory.reviews.flatMap(({ role }) => graph.actors.byArn.get(role ?? '') ?? []);
  yield* chainFaults(roles, graph);
  for (const role of roles) {
    yield* serviceFaults(role, graph);
    yield* holderFaults(role, graph);
  }
}

const DECIDES = 'is the role that decides';

function* chainFaults(roles: readonly Actor[], graph: AccessGraph): Iterable<Fault> {
  const goals = roles.map((actor) => ({
    actor,
    steps: [step('resource', actor.principal.id, actor.resource, DECIDES)],
  }));
  for (const { from, at, steps } of chainsTo(goals, graph)) {
    const message = `${from.id || 'anyone'} may become the review service, and decide alone`;
    yield faultAt(at, undefined, message, REMEDY, steps);
  }
}

function* serviceFaults(role: Actor, graph: AccessGraph): Iterable<Fault> {
  for (const { service, decision } of confusedServices(role, graph)) {
    const message = `${service} may take the review service's role on behalf of another account`;
    yield grantFault(
      decision,
      role.resource,
      message,
      REMEDY,
      decisionSteps(decision, role.resource, DECIDES),
    );
  }
}

function* holderFaults(role: Actor, graph: AccessGraph): Iterable<Fault> {
  const tasks = new Set<Resource>(graph.inventory.reviews.map(({ resource }) => resource));
  for (const { resource, pointer } of holdersOf(role, graph)) {
    const { logicalId } = resource;
    if (tasks.has(resource)) continue;
    yield faultAt(resource, undefined, `${logicalId} runs with the review service's role`, REMEDY, [
      { kind: 'principal', id: logicalId, pointer, says: 'runs with this role' },
      step('resource', role.principal.id, role.resource, DECIDES),
    ]);
  }
}
