import type { Assembly, Resource, Value } from '../../template/assembly';
import { itemsOf, referencesIn, textOf } from '../../template/values/values';
import type { Interface, Network } from './network';

/** Identity of a resource across the assembly. */
export const idOf = ({ template, logicalId }: Resource): string => `${template.stack}/${logicalId}`;

/** The resource of a type that a value names: by itself, or inside an ARN or URL. */
export function resourceIn(assembly: Assembly, value: Value | undefined, type: string): Resource | undefined {
  const references = referencesIn(textOf(value) ?? '');
  return references.map((one) => assembly.find(one)).find((found) => found?.type === type);
}

/** Ids of the resources that a list names; undefined when the list or any item of it isn't known. */
export function idsIn(assembly: Assembly, value: Value | undefined, type: string): string[] | undefined {
  if (value !== undefined && value.kind !== 'list') return undefined;
  const found = itemsOf(value).map((item) => resourceIn(assembly, item, type));
  return found.includes(undefined) ? undefined : found.flatMap((one) => (one ? [idOf(one)] : []));
}

/** The network interface of a service or model: the one that bears its identity. */
export const interfaceOf = ({ interfaces }: Network, resource: Resource): Interface | undefined =>
  interfaces.find(({ id }) => id === idOf(resource));
