import type { Guard } from '../../contract/guard';
import { below, property, replace } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import type { Resource } from '../../template/assembly';
import { environmentGuard, guardAt, propertyGuard } from '../shared/guards';
import { closedGuard, policyGuard, writtenOnceGuards } from '../shared/policy-guards';
import { keyOfBucket } from '../shared/stores';
import type { BundleLocation } from './bundle-location';

/** What the proof of classifiers-updatable rests on. */
export function* bundleGuards(
  locations: readonly BundleLocation[],
  buckets: readonly Resource[],
  graph: AccessGraph,
): Iterable<Guard> {
  for (const location of locations) yield* locationGuards(location, graph);
  for (const bucket of buckets) yield* bucketGuards(bucket, graph);
}

function* locationGuards({ task, redLine }: BundleLocation, { actors }: AccessGraph): Iterable<Guard> {
  const classifier = `the classifier of ${redLine}`;
  yield* environmentGuard(
    task,
    'CORDON_POLICIES',
    's3://challenge/',
    `${classifier} reads its bundles from the enclave's bucket`,
  );
  yield* environmentGuard(task, 'CORDON_POLICY_KEYS', '[]', `${classifier} counts the charter's keys`);
  const roleAt = property(task.resource, 'TaskRoleArn');
  yield* guardAt(
    task.resource,
    roleAt,
    `${classifier} has a role that reads its bundles`,
    replace(roleAt, 'arn:challenge'),
  );
  const role = actors.byArn.get(task.role ?? '');
  const reading = role?.principal.identity?.statements.find(({ actions }) =>
    actions.some(({ is }) => is.text === 's3:GetObject'),
  );
  if (role && reading)
    yield* guardAt(
      role.resource,
      reading,
      `the role reads the bundles of ${redLine} alone`,
      replace(below(reading, 'Resource'), '*'),
    );
}

function* bucketGuards(bucket: Resource, { world: { assembly } }: AccessGraph): Iterable<Guard> {
  yield* propertyGuard(bucket, 'VersioningConfiguration.Status', 'Suspended', 'bundles can be rolled back');
  yield* propertyGuard(bucket, 'ObjectLockEnabled', true, 'bundles are no records');
  yield* writtenOnceGuards(assembly, bucket);
  yield* closedGuard(assembly, bucket, 's3:*', 'no role of the assembly writes bundles');
  const nothing = [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }];
  const key = keyOfBucket(assembly, bucket);
  for (const owner of key ? [bucket, key] : [bucket])
    yield* policyGuard(assembly, owner, nothing, 'classifiers read, and couriers write');
}
