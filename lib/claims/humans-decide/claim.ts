import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import { abilitiesOf } from '../../engines/iam/abilities';
import { type AccessGraph, accessGraphOf, unplaced } from '../../engines/iam/access-graph';
import { decisionSteps } from '../../engines/iam/witness';
import { grantFault } from '../shared/grant-fault';
import { peopleFaults, peopleRoles } from '../shared/person-roles';
import { decideGuards } from './guards';
import { environmentFaults } from './review-environment';
import { becomingFaults } from './review-role';
import { type Review, reviewOf } from './review-table';
import { writerFaults } from './review-writers';

/** Who holds a request can't decide on it, who decides can't hold, and nobody else writes or becomes either. */
export const humansDecide = claimOf('humans-decide', (world) => {
  const graph = accessGraphOf(world);
  const review = reviewOf(graph);
  return {
    faults: [
      ...environmentFaults(graph),
      ...(review ? writerFaults(review, graph) : []),
      ...becomingFaults(graph),
      ...peopleFaults(graph),
      ...peopleAbilities(graph),
    ],
    undecided: [...untabled(graph, review), ...unplaced(world)],
    missing: [...missing(graph)],
    guards: () => (review ? [...decideGuards(review, graph)] : []),
  };
});

function* missing({ inventory }: AccessGraph): Iterable<string> {
  if (inventory.proxies.length === 0) yield 'safety proxy';
  if (inventory.reviews.length === 0) yield 'review service';
}

function* untabled({ inventory }: AccessGraph, review: Review | undefined): Iterable<string> {
  if (!review && inventory.proxies.length > 0 && inventory.reviews.length > 0)
    yield 'proxy and review service name no one table of the assembly in CORDON_REVIEWS';
}

/** People oversee; none of them invokes, reads weights, or changes what they oversee. */
function* peopleAbilities(graph: AccessGraph): Iterable<Fault> {
  for (const { principal, resource } of peopleRoles(graph))
    for (const { decision, target, says } of abilitiesOf(principal, graph))
      yield grantFault(
        decision,
        resource,
        `${principal.id}, a role of people, ${says}`,
        'People oversee; take the statement away.',
        [
          step('principal', principal.id, resource, 'is a role of people'),
          ...decisionSteps(decision, target, says),
        ],
      );
}
