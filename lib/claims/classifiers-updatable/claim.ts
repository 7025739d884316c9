import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { policyKeysAreTheCharters } from '../shared/environment-contract';
import { bucketFaults } from './bundle-bucket';
import {
  type BundleLocation,
  bucketsOf,
  bundleLocations,
  sharedPrefix,
  withoutLocation,
} from './bundle-location';
import { readingFaults } from './bundle-reading';
import { bundleGuards } from './guards';

/**
 * Each classifier reads its own prefix of a bucket that keeps versions, that couriers may write and nobody else,
 * and that neither proxy nor model reads; and it counts the charter's keys alone.
 */
export const classifiersUpdatable = claimOf('classifiers-updatable', (world) => {
  const graph = accessGraphOf(world);
  const locations = [...bundleLocations(graph)];
  return {
    faults: [...updateFaults(locations, graph)],
    undecided: [],
    guards: () => [...bundleGuards(locations, bucketsOf(locations), graph)],
  };
});

function* updateFaults(locations: readonly BundleLocation[], graph: AccessGraph): Iterable<Fault> {
  yield* withoutLocation(graph, locations);
  for (const location of locations) {
    yield* sharedPrefix(location, locations);
    yield* readingFaults(location, locations, graph);
    yield* policyKeysAreTheCharters(location.task, graph.world.charter);
  }
  for (const bucket of bucketsOf(locations)) yield* bucketFaults(bucket, graph);
}
