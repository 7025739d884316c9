import type { RedLine } from '../../config/red-lines';
import { absence, type Fault } from '../../contract/fault';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Task } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { type Store, storeNamedByEnvironment } from '../shared/stores';
import { fault } from './remedy';

/** Where a classifier reads its bundles. */
export interface BundleLocation extends Store {
  readonly redLine: RedLine;
  readonly task: Task;
}

/** Where the classifiers read their bundles; none for one whose environment names no bucket of the assembly. */
export function* bundleLocations({ inventory, world }: AccessGraph): Iterable<BundleLocation> {
  for (const [redLine, tasks] of inventory.classifiers)
    for (const task of tasks) {
      const store = storeNamedByEnvironment(world.assembly, task, 'CORDON_POLICIES');
      if (store) yield { ...store, redLine, task };
    }
}

export const bucketsOf = (locations: readonly BundleLocation[]): Resource[] => [
  ...new Set(locations.map(({ bucket }) => bucket)),
];

const namedAt = ({ environment }: Task) => environment.get('CORDON_POLICIES')?.at;

/** Red lines that no classifier judges, and classifiers without a bundle location. */
export function* withoutLocation(
  { inventory, world }: AccessGraph,
  locations: readonly BundleLocation[],
): Iterable<Fault> {
  for (const redLine of world.charter.redLines) {
    const tasks = inventory.classifiers.get(redLine) ?? [];
    if (tasks.length === 0) yield absence(`classifier of ${redLine}`);
    const message = `the classifier of ${redLine} reads its bundles from no bucket of the assembly`;
    for (const task of tasks)
      if (!locations.some((location) => location.task === task))
        yield fault(task.resource, namedAt(task), message);
  }
}

/** A prefix that holds another red line's, or the whole bucket. */
export function* sharedPrefix(
  { redLine, prefix, bucket, task }: BundleLocation,
  locations: readonly BundleLocation[],
): Iterable<Fault> {
  const shared = locations.some(
    (other) => other.task !== task && other.bucket === bucket && other.prefix.startsWith(prefix),
  );
  if (shared || prefix.length <= 1 || !prefix.endsWith('/'))
    yield fault(
      task.resource,
      namedAt(task),
      `the bundles of ${redLine} lie at '${prefix}', which is not a prefix of its own`,
    );
}
