import type { Place, Resource } from '../template/assembly';
import { type Step, step } from './step';

/** What a check found wrong, at a place in a template. */
export interface Fault {
  readonly at: Place;
  /** Logical id of the resource at fault; the resource under check when left out. */
  readonly logicalId?: string;
  readonly message: string;
  /** Overrides the rule's remedy where the fault has a better one. */
  readonly remedy?: string;
  readonly witness?: readonly Step[];
  /** What there is none of, where that is the fault; see {@link absence}. */
  readonly absent?: string;
}

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

/** Says what is wrong at a place within a resource; see {@link faultAt}. */
export type FaultMaker = (
  resource: Resource,
  at: Place | undefined,
  message: string,
  witness?: readonly Step[],
) => Fault;

/** Makes the faults of a claim whose faults have one remedy. */
export const faultsMendedBy =
  (remedy: string): FaultMaker =>
  (resource, at, message, witness) =>
    faultAt(resource, at, message, remedy, witness);

/**
 * A fault that lies in what is missing. It has no place, and the verdict says all that is missing in one finding.
 * @param part what there is none of, such as `safety proxy`; the same words in every claim
 */
export const absence = (part: string): Fault => ({
  at: { file: '', pointer: '' },
  message: `there is no ${part}`,
  absent: part,
});

/** Begins the one finding that says all that is missing. */
export const NOT_WHOLE = 'this is no whole enclave';
