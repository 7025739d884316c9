import type { Guard } from '../../contract/guard';
import { replace } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Inventory } from '../../engines/inventory/inventory';
import { get } from '../../template/values/values';
import { guardAt, propertyGuard } from '../shared/guards';
import { hostedModels } from '../shared/hosted-models';

const NO_DIGEST = `@sha256:${'0'.repeat(64)}`;

/** What the proof of verified-before-use rests on. */
export function* digestGuards(inventory: Inventory, { assembly }: World): Iterable<Guard> {
  for (const { resource } of hostedModels(inventory))
    yield* propertyGuard(
      resource,
      'PrimaryContainer.Image',
      NO_DIGEST,
      `${resource.logicalId} is a release that evidence can name`,
    );
  for (const task of assembly.ofType('AWS::ECS::TaskDefinition')) {
    const at = get(task.properties, 'ContainerDefinitions', 0, 'Image');
    if (at)
      yield* guardAt(
        task,
        at,
        `${task.logicalId} runs an image that evidence can name`,
        replace(at, NO_DIGEST),
      );
  }
}
