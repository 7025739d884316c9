import type { Task } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';

/** A property as its template writes it, or all of them; undefined where it isn't there. */
export function rawProperty({ template, logicalId }: Resource, ...keys: readonly string[]): unknown {
  let node: unknown = template.raw;
  for (const key of ['Resources', logicalId, 'Properties', ...keys])
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[key];
  return node;
}

/** A value of a task's environment as its template writes it. */
export const rawEnvironment = ({ resource, environment }: Task, name: string): unknown =>
  // Its pointer goes on from `/Resources/ID/Properties`.
  rawProperty(resource, ...(environment.get(name)?.at.pointer.split('/').slice(4) ?? []));
