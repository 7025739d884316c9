import type { Fault } from '../../contract/rule';
import { type Step, step } from '../../engines/iam/witness';
import type { Place, Resource } from '../../template/assembly';

/** A fault of a claim at a place within a resource. Without steps of its own, the place is the witness. */
export function faultAt(
  resource: Resource,
  at: Place | undefined,
  message: string,
  remedy: string,
  witness?: readonly Step[],
): Fault {
  const { file, pointer } = at ?? resource;
  return {
    at: { file, pointer },
    logicalId: resource.logicalId,
    message,
    remedy,
    witness: witness ?? [step('value', resource.logicalId, { file, pointer }, message)],
  };
}

/** A step of a witness that is a resource as a whole. */
export const resourceStep = (resource: Resource, says: string): Step =>
  step('resource', resource.logicalId, resource, says);

/** A fault that lies in what is missing: told at the first resource, since an absence has no place. */
export const missingFrom = (resources: readonly Resource[], message: string, remedy: string): Fault[] =>
  resources.slice(0, 1).map((resource) => faultAt(resource, undefined, message, remedy));
