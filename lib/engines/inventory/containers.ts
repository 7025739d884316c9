import type { Charter } from '../../config/schema';
import type { Resource, Value } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { items, options } from '../../template/values/worst-case';

/** The containers of a task definition. */
export const containersOf = (resource: Resource): readonly Value[] =>
  items(get(resource.properties, 'ContainerDefinitions'));

/** The digest that an image reference ends in, or undefined for a tag or anything that isn't known. */
export const digestOf = (image: Value | undefined): string | undefined =>
  /@(sha256:[0-9a-f]{64})$/.exec(textOf(image) ?? '')?.[1];

export type ServiceKind = keyof Charter['images'];

/** Which of the charter's services a container runs: who is who goes by digest, never by name. */
export function serviceOf(container: Value, charter: Charter): ServiceKind | undefined {
  const digest = digestOf(get(container, 'Image'));
  const kinds: readonly ServiceKind[] = ['proxy', 'classifier', 'review'];
  return kinds.find((kind) => charter.images[kind] === digest);
}

/** Every value that an environment name has in a container; more than one when it stands there twice. */
export const environmentOf = (container: Value, name: string): readonly (Value | undefined)[] =>
  items(get(container, 'Environment'))
    .filter((entry) => options(get(entry, 'Name')).some((at) => at?.kind !== 'known' || at.value === name))
    .map((entry) => get(entry, 'Value'));
