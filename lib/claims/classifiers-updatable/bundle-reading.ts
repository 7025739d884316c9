import { READING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { policiesFor } from '../../engines/iam/resource-policies';
import { get } from '../../template/values/values';
import { keyOfBucket, keyTarget, objectTarget } from '../shared/stores';
import { can, unauthorisedAccess } from '../shared/unauthorised-access';
import type { BundleLocation } from './bundle-location';
import { fault } from './remedy';

/** A bundle's name that no policy mentions. */
export const SOME_BUNDLE = 'challenge.json';

/** A classifier's role reads and decrypts the bundles of its own prefix, and of no other. */
export function* readingFaults(
  location: BundleLocation,
  locations: readonly BundleLocation[],
  graph: AccessGraph,
): Iterable<Fault> {
  const { task, redLine } = location;
  const role = graph.actors.byArn.get(task.role ?? '');
  if (role === undefined) {
    const at = get(task.resource.properties, 'TaskRoleArn');
    yield fault(task.resource, at, `the classifier of ${redLine} has no role of the assembly`);
    return;
  }
  yield* unreadable(location, role, graph);
  yield* undecryptable(location, role, graph);
  yield* othersRead(location, locations, role, graph);
}

function* unreadable(
  { redLine, task, bucket, prefix }: BundleLocation,
  role: Actor,
  { world: { assembly } }: AccessGraph,
): Iterable<Fault> {
  const bundle = objectTarget(assembly, bucket, `${prefix}${SOME_BUNDLE}`);
  if (can(role.principal, 's3:GetObject', bundle)) return;
  yield fault(role.resource, undefined, `the classifier of ${redLine} can't read its bundles`, [
    resourceStep(task.resource, 'runs with this role'),
    resourceStep(role.resource, 'is the role'),
    ...policiesFor(assembly, bucket).map(({ resource }) => resourceStep(resource, 'says who may')),
  ]);
}

function* undecryptable(
  { redLine, bucket }: BundleLocation,
  role: Actor,
  { world: { assembly } }: AccessGraph,
): Iterable<Fault> {
  const key = keyOfBucket(assembly, bucket);
  if (key === undefined || can(role.principal, 'kms:Decrypt', keyTarget(assembly, key))) return;
  yield fault(key, undefined, `the classifier of ${redLine} can't decrypt its bundles`, [
    resourceStep(role.resource, 'is its role'),
    resourceStep(key, "doesn't decrypt for it"),
  ]);
}

function* othersRead(
  { redLine }: BundleLocation,
  locations: readonly BundleLocation[],
  role: Actor,
  graph: AccessGraph,
): Iterable<Fault> {
  const asRole = { ...graph, actors: { ...graph.actors, roles: [role] } };
  for (const other of locations) {
    if (other.redLine === redLine) continue;
    const target = objectTarget(graph.world.assembly, other.bucket, `${other.prefix}*`);
    const says = `reads the bundles of ${other.redLine}`;
    yield* unauthorisedAccess({ actions: READING_OBJECTS, target, says }, asRole);
  }
}
