import type { Guard } from '../../contract/guard';
import { property, replace } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { closedGuards, guardAt, propertyGuard, writtenOnceGuards } from '../shared/guards';
import { keyOfBucket } from '../shared/stores';
import type { BundleLocation } from './bundle-location';

/** What the proof of classifiers-updatable rests on. */
export function bundleGuards(
  locations: readonly BundleLocation[],
  buckets: readonly Resource[],
  graph: AccessGraph,
): Guard[] {
  const { assembly } = graph.world;
  return [
    ...locations.flatMap(({ task, line }) => {
      const set = (name: string, value: string, says: string) => {
        const at = task.environment.get(name)?.at;
        return at ? [guardAt(task.resource, at, says, replace(at, value))] : [];
      };
      const role = graph.actors.byArn.get(task.role ?? '');
      const wide = role?.principal.identity?.statements.find(({ actions }) =>
        actions.some(({ is }) => is.text === 's3:GetObject'),
      );
      const roleAt = property(task.resource, 'TaskRoleArn');
      return [
        ...set(
          'CORDON_POLICIES',
          's3://challenge/',
          `the classifier of ${line} reads its bundles from the enclave's bucket`,
        ),
        ...set('CORDON_POLICY_KEYS', '[]', `the classifier of ${line} counts the charter's keys`),
        guardAt(
          task.resource,
          roleAt,
          `the classifier of ${line} has a role that reads its bundles`,
          replace(roleAt, 'arn:challenge'),
        ),
        ...(role && wide
          ? [
              guardAt(
                role.resource,
                wide,
                `the role reads the bundles of ${line} alone`,
                replace({ file: wide.file, pointer: `${wide.pointer}/Resource` }, '*'),
              ),
            ]
          : []),
      ];
    }),
    ...buckets.flatMap((bucket) => {
      const key = keyOfBucket(assembly, bucket);
      return [
        propertyGuard(bucket, 'VersioningConfiguration.Status', 'Suspended', 'bundles can be rolled back'),
        propertyGuard(bucket, 'ObjectLockEnabled', true, 'bundles are no records'),
        ...writtenOnceGuards(assembly, bucket),
        ...closedGuards(assembly, bucket, 's3:*', 'no role of the assembly writes bundles'),
        ...[bucket, key].flatMap((thing) =>
          thing
            ? policiesFor(assembly, thing)
                .slice(0, 1)
                .map(({ resource, document }) =>
                  guardAt(
                    resource,
                    document,
                    'classifiers read, and couriers write',
                    replace({ file: document.file, pointer: `${document.pointer}/Statement` }, [
                      { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' },
                    ]),
                  ),
                )
            : [],
        ),
      ];
    }),
  ];
}
