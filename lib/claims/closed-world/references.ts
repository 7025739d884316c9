import { gives } from '../../aws/return-values';
import type { Fault } from '../../contract/fault';
import type { Template } from '../../template/assembly';
import { isObject, own } from '../../template/intrinsics/scope';
import { type Reference, referencesAt } from '../../template/read/references';
import { pointerTo } from '../../template/values/pointer';

/**
 * Attributes that a resource of the type doesn't have, and outputs of what isn't there: CloudFormation refuses the template,
 * and with it whatever else was to be deployed. Of properties, shapes refuse what refers to nothing.
 */
export function* referenceFaults(template: Template): Iterable<Fault> {
  for (const section of ['Resources', 'Outputs'] as const)
    yield* faultsBelow(template, own(template.raw, section), `/${section}`, section);
}

function* faultsBelow(
  template: Template,
  node: unknown,
  pointer: string,
  section: 'Resources' | 'Outputs',
): Iterable<Fault> {
  if (typeof node !== 'object' || node === null) return;
  if (isObject(node))
    for (const reference of referencesAt(node)) {
      const message = wrongWith(reference, template, section);
      if (message !== undefined)
        yield {
          at: { file: template.file, pointer },
          message,
          remedy: 'Name a resource of the template, and an attribute that its type gives.',
        };
    }
  for (const [key, child] of Object.entries(node))
    if (typeof child === 'object') yield* faultsBelow(template, child, pointerTo(pointer, key), section);
}

function wrongWith(
  { id, attribute }: Reference,
  { resources }: Template,
  section: 'Resources' | 'Outputs',
): string | undefined {
  if (id.startsWith('AWS::')) return undefined;
  const resource = resources.get(id);
  if (resource === undefined)
    return section === 'Outputs' ? `${id} is no resource of the template` : undefined;
  return attribute !== undefined && gives(resource.type, attribute) === false
    ? `${attribute} is no attribute of ${id}: an ${resource.type} gives none of that name`
    : undefined;
}
