import { UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { OVERWRITING } from '../../engines/iam/overwriting';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { bucketTarget } from './stores';
import { unauthorisedAccess } from './unauthorised-access';

/** What whoever may write, overwrite or undo the objects of a bucket does: each goes on with "it". */
export interface CarriedIn {
  readonly writing: string;
  readonly overwriting: string;
  readonly undoing: string;
}

/** Couriers put new objects into a bucket; nobody else does, and nobody, couriers too, replaces or undoes what is there. */
export function* carriedInByCouriers(bucket: Resource, says: CarriedIn, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const objects = { target: bucketTarget(assembly, bucket, '*'), resource: bucket };
  const denying = policiesFor(assembly, bucket).map(({ resource }) => resource);
  yield* unauthorisedAccess(
    { actions: WRITING_OBJECTS, allowed: graph.courierRoles, says: says.writing, ...objects },
    graph,
  );
  yield* unauthorisedAccess({ denying, says: says.overwriting, ...OVERWRITING, ...objects }, graph);
  yield* unauthorisedAccess({ actions: UNDOING_OBJECTS, says: says.undoing, ...objects }, graph);
}
