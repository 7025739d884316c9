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
export function referenceFaults(template: Template): readonly Fault[] {
  const faults: Fault[] = [];
  for (const section of ['Resources', 'Outputs'] as const)
    addFaults(faults, template, own(template.raw, section), [section]);
  return faults;
}

/** @param keys lead to the node; places are only written where something is wrong, which is seldom */
function addFaults(faults: Fault[], template: Template, node: unknown, keys: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if (isObject(node))
    for (const reference of referencesAt(node)) {
      const message = wrongWith(reference, template, keys[0]);
      if (message !== undefined)
        faults.push({
          at: { file: template.file, pointer: pointerTo('', ...keys) },
          message,
          remedy: 'Name a resource of the template, and an attribute that its type gives.',
        });
    }
  for (const [key, child] of Object.entries(node))
    if (typeof child === 'object') {
      keys.push(key);
      addFaults(faults, template, child, keys);
      keys.pop();
    }
}

function wrongWith(
  { id, attribute }: Reference,
  { resources }: Template,
  section: string | undefined,
): string | undefined {
  if (id.startsWith('AWS::')) return undefined;
  const resource = resources.get(id);
  if (resource === undefined)
    return section === 'Outputs' ? `${id} is no resource of the template` : undefined;
  return attribute !== undefined && gives(resource.type, attribute) === false
    ? `${attribute} is no attribute of ${id}: an ${resource.type} gives none of that name`
    : undefined;
}
