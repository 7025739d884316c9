import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Inventory, Task } from '../../engines/inventory/inventory';

const REMEDY =
  'Deploy the safeguard model that the charter approves, by its construct; or have reviewers say in the charter that it is optional.';

/** A classifier that asks no safeguard model, where the charter requires that each does. */
export function* safeguardFaults(
  { resource, environment }: Task,
  { safeguards }: Inventory,
  { charter }: World,
): Iterable<Fault> {
  if (charter.safeguard === 'optional') return;
  const told = environment.get('CORDON_SAFEGUARD');
  const hosted = safeguards.find(({ endpoints }) => endpoints.length > 0);
  if (hosted && told?.text !== undefined && told.text !== 'none') return;
  const message = hosted
    ? 'the classifier is told to ask no safeguard model, which the charter requires'
    : 'no safeguard model answers, which the charter requires each classifier to ask';
  yield faultAt(resource, told?.at, message, REMEDY, [
    step('value', 'CORDON_SAFEGUARD', told?.at, told?.text ?? 'is not known'),
    ...safeguards.map((each) => resourceStep(each.resource, 'is a safeguard model')),
    resourceStep(resource, 'judges without one'),
  ]);
}
