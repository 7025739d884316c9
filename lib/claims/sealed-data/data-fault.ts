import { type Fault, faultAt } from '../../contract/fault';
import { step } from '../../contract/step';
import type { Place, Resource } from '../../template/assembly';

/** A fault of a resource that holds data: what it does with it, as message and as witness. */
export const dataFault = (resource: Resource, at: Place, says: string, remedy: string): Fault =>
  faultAt(resource, at, `${resource.logicalId}: ${says}`, remedy, [
    step('resource', resource.logicalId, at, says),
  ]);
