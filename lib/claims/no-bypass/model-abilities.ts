import type { Fault } from '../../contract/fault';
import { type Step, step } from '../../contract/step';
import { type Ability, abilitiesOf } from '../../engines/iam/abilities';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { outsider } from '../../engines/iam/actors';
import type { Principal } from '../../engines/iam/principal';
import { silentPolicies } from '../../engines/iam/resource-policies';
import { actionOf, decisionSteps } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { grantFault } from '../shared/grant-fault';

/** Something that a principal beside the proxy may do, which reaches the model. */
export interface ModelAbility {
  readonly principal: Principal;
  /** The role, or what lets a stranger in. */
  readonly at: Resource;
  readonly ability: Ability;
}

/** Whatever any principal but the proxy may do that reaches the model. */
export function* modelAbilities(graph: AccessGraph): Iterable<ModelAbility> {
  for (const { principal, resource } of graph.actors.roles)
    for (const ability of abilitiesOf(principal, graph)) yield { principal, at: resource, ability };
  for (const id of new Set(['', ...namedAtWeights(graph)])) {
    const principal = outsider(id, graph.world.charter.accounts);
    for (const ability of abilitiesOf(principal, graph))
      if (ability.target) yield { principal, at: ability.target, ability };
  }
}

/** Principals that the policies of the weights' bucket name, and the assembly doesn't make. */
function* namedAtWeights({ weights, actors }: AccessGraph): Iterable<string> {
  for (const { objects } of weights)
    for (const { principals = [] } of objects.policy?.statements ?? [])
      for (const { kind, text } of principals) if (kind === 'aws' && !actors.byArn.has(text)) yield text;
}

/** Each ability is a fault; its witness names the policies that could have refused it, too. */
export function* abilityFaults(abilities: readonly ModelAbility[], { world }: AccessGraph): Iterable<Fault> {
  for (const found of abilities) {
    const { principal, at, ability } = found;
    const steps = abilitySteps(found);
    const silent = silentPolicies(world.assembly, ability.target).filter(
      ({ pointer }) => !steps.some((one) => one.pointer.startsWith(`${pointer}/`)),
    );
    yield grantFault(
      ability.decision,
      at,
      `${principal.id || 'anyone'} may do ${actionOf(ability.decision)}; it ${ability.says}`,
      'Take the statement away, or name only what this principal needs.',
      [...steps, ...silent],
    );
  }
}

/** The steps of an ability: who, by which statement, to what. */
export const abilitySteps = ({
  principal,
  at,
  ability: { decision, target, says },
}: ModelAbility): readonly Step[] => [
  step('principal', principal.id || 'anyone', at, 'is not the safety proxy'),
  ...decisionSteps(decision, target, says),
];
