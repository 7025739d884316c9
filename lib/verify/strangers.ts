import type { World } from '../contract/world';
import { containersOf, digestOf } from '../engines/inventory/containers';
import { inventoryOf } from '../engines/inventory/inventory';
import type { Resource } from '../template/assembly';
import { get, itemsOf } from '../template/values/values';
import { show } from '../template/values/worst-case';

const TASK = 'AWS::ECS::TaskDefinition';
const MODEL = 'AWS::SageMaker::Model';

/** More would say nothing: then it isn't one image that differs. */
const MOST = 4;

/** What runs an image that the charter doesn't name, a clause each; none where there are many. */
export function strangersIn(world: World): readonly string[] {
  const found = inventoryOf(world).unrecognised.filter(({ type }) => type === TASK || type === MODEL);
  return found.length > MOST ? [] : found.flatMap(strangerOf);
}

function strangerOf(resource: Resource): readonly string[] {
  const { logicalId, properties, type } = resource;
  const containers = type === TASK ? containersOf(resource) : itemsOf(get(properties, 'PrimaryContainer'));
  return containers.map((container) => {
    const image = get(container, 'Image');
    return `${logicalId} runs ${digestOf(image) ?? show(image)}, which is no image that the charter names for it`;
  });
}
