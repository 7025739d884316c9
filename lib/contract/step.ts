import type { Place, Resource } from '../template/assembly';
import { readable } from '../template/values/values';

/** One step of a witness. `pointer` is `file#/json/pointer`, or empty where the step is a fact about AWS. */
export interface Step {
  readonly kind: 'principal' | 'action' | 'resource' | 'route' | 'rule' | 'value';
  readonly id: string;
  readonly pointer: string;
  readonly says: string;
}

/** A pointer as witnesses write it: `file#/json/pointer`. */
export const pointerOf = ({ file, pointer }: Place) => `${file}#${pointer}`;

/** What {@link pointerOf} wrote, taken apart; both parts are empty where the step is a fact about AWS. */
export function placeOfPointer(text: string): [file: string, pointer: string] {
  const at = text.indexOf('#');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

export const step = (kind: Step['kind'], id: string, at: Place | undefined, says: string): Step => ({
  kind,
  id: readable(id),
  pointer: at ? pointerOf(at) : '',
  says,
});

/** A step of a witness that is a resource as a whole. */
export const resourceStep = (resource: Resource, says: string): Step =>
  step('resource', resource.logicalId, resource, says);
