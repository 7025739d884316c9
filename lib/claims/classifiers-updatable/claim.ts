import { READING_OBJECTS, UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { resourceStep } from '../../contract/step';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { OVERWRITING } from '../../engines/iam/overwriting';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Task } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { booleanOf, get, textOf } from '../../template/values/values';
import { policyKeysAreTheCharters } from '../shared/environment-contract';
import { courierActors } from '../shared/roles-of-people';
import {
  bucketTarget,
  keyOfBucket,
  keyTarget,
  objectTarget,
  storeNamedByEnvironment,
} from '../shared/stores';
import { can, unauthorisedAccess } from '../shared/unauthorised-access';
import type { BundleLocation } from './bundle-location';
import { bundleGuards } from './guards';

/**
 * Each classifier reads its own prefix of a bucket that keeps versions, that couriers may write and nobody else,
 * and that neither proxy nor model reads; and it counts the charter's keys alone.
 */
export const classifiersUpdatable: Claim = {
  id: 'classifiers-updatable',
  ...STATEMENTS['classifiers-updatable'],
  assumptions: [
    ASSUMED.bundleContract,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.actions,
    ASSUMED.closedWorld,
  ],
  prove: (world) => {
    const graph = accessGraphOf(world);
    const locations = shelvesOf(graph);
    return {
      faults: [
        ...shelfless(graph, locations),
        ...locations.flatMap((location) => [
          ...apart(location, locations),
          ...readable(location, locations, graph),
          ...policyKeysAreTheCharters(location.task, world.charter),
        ]),
        ...bucketsOf(locations).flatMap((bucket) => bucketFaults(bucket, graph)),
      ],
      undecided: [],
      get guards() {
        return bundleGuards(locations, bucketsOf(locations), graph);
      },
    };
  },
};

const REMEDY = 'Keep bundles in the bucket that is made for them, one prefix for each red line.';
const shelvesOf = ({ inventory, world }: AccessGraph): BundleLocation[] =>
  [...inventory.classifiers].flatMap(([line, tasks]) =>
    tasks.flatMap((task) => {
      const store = storeNamedByEnvironment(world.assembly, task, 'CORDON_POLICIES');
      return store ? [{ ...store, line, task }] : [];
    }),
  );

const bucketsOf = (locations: readonly BundleLocation[]) => [
  ...new Set(locations.map(({ bucket }) => bucket)),
];

const told = ({ environment }: Task) => environment.get('CORDON_POLICIES')?.at;

function shelfless({ inventory, world }: AccessGraph, locations: readonly BundleLocation[]): Fault[] {
  const { redLines } = world.charter;
  return redLines.flatMap((line) => {
    const tasks = inventory.classifiers.get(line) ?? [];
    if (tasks.length === 0)
      return missingFrom(
        world.assembly.resources,
        `nothing judges ${line}, so that there is nothing to update`,
        REMEDY,
      );
    return tasks
      .filter((task) => !locations.some((location) => location.task === task))
      .map((task) =>
        faultAt(
          task.resource,
          told(task),
          `the classifier of ${line} reads its bundles from no bucket of the assembly`,
          REMEDY,
        ),
      );
  });
}

/** No red line's prefix holds another's, and none holds the whole bucket. */
const apart = (
  { line, prefix, bucket, task }: BundleLocation,
  locations: readonly BundleLocation[],
): Fault[] => {
  const others = locations.filter(
    (one) => one.task !== task && one.bucket === bucket && one.prefix.startsWith(prefix),
  );
  if (others.length === 0 && prefix.length > 1 && prefix.endsWith('/')) return [];
  return [
    faultAt(
      task.resource,
      told(task),
      `the bundles of ${line} lie at '${prefix}', which is not a prefix of its own`,
      REMEDY,
    ),
  ];
};

/** A name that no policy mentions. */
const BUNDLE = 'challenge.json';

/** Its role reads its own prefix, and no other's. */
function readable(
  { line, task, bucket, prefix }: BundleLocation,
  locations: readonly BundleLocation[],
  graph: AccessGraph,
): Fault[] {
  const { assembly } = graph.world;
  const role = graph.actors.byArn.get(task.role ?? '');
  if (role === undefined)
    return [
      faultAt(
        task.resource,
        get(task.resource.properties, 'TaskRoleArn'),
        `the classifier of ${line} has no role of the assembly`,
        REMEDY,
      ),
    ];
  const key = keyOfBucket(assembly, bucket);
  const reads = (at: string) =>
    can(role.principal, 's3:GetObject', objectTarget(assembly, bucket, `${at}${BUNDLE}`));
  const decrypts = key === undefined || can(role.principal, 'kms:Decrypt', keyTarget(assembly, key));
  const policies = policiesFor(assembly, bucket).map(({ resource }) =>
    resourceStep(resource, 'says who may'),
  );
  return [
    ...(reads(prefix)
      ? []
      : [
          faultAt(role.resource, undefined, `the classifier of ${line} can't read its bundles`, REMEDY, [
            resourceStep(task.resource, 'runs with this role'),
            resourceStep(role.resource, 'is the role'),
            ...policies,
          ]),
        ]),
    ...(decrypts || !key
      ? []
      : [
          faultAt(key, undefined, `the classifier of ${line} can't decrypt its bundles`, REMEDY, [
            resourceStep(role.resource, 'is its role'),
            resourceStep(key, "doesn't decrypt for it"),
          ]),
        ]),
    ...locations
      .filter((other) => other.line !== line)
      .flatMap((other) =>
        unauthorisedAccess(
          {
            actions: READING_OBJECTS,
            target: objectTarget(assembly, other.bucket, `${other.prefix}*`),
            says: `reads the bundles of ${other.line}`,
          },
          { ...graph, actors: { ...graph.actors, roles: [role] } },
        ),
      ),
  ];
}

/** Versions are kept; couriers may add some, no other role of the assembly may, and proxy and model don't look. */
function bucketFaults(bucket: Resource, graph: AccessGraph): Fault[] {
  const { assembly } = graph.world;
  const versions = get(bucket.properties, 'VersioningConfiguration', 'Status');
  const target = bucketTarget(assembly, bucket, '*');
  const policies = policiesFor(assembly, bucket).map(({ resource }) => resource);
  const others = new Set(
    graph.actors.roles
      .map(({ principal }) => principal.id)
      .filter((id) => !graph.proxyRoles.has(id) && !graph.modelRoles.has(id)),
  );
  return [
    ...(textOf(versions) === 'Enabled'
      ? []
      : [
          faultAt(
            bucket,
            versions,
            `${bucket.logicalId} keeps no versions, so that nothing can be rolled back`,
            REMEDY,
          ),
        ]),
    ...(booleanOf(get(bucket.properties, 'ObjectLockEnabled')) === undefined
      ? []
      : [
          faultAt(
            bucket,
            get(bucket.properties, 'ObjectLockEnabled'),
            `${bucket.logicalId} is one for records, not for bundles`,
            REMEDY,
          ),
        ]),
    ...(graph.weights.some((one) => one.bucket === bucket)
      ? [
          faultAt(
            bucket,
            undefined,
            `${bucket.logicalId} holds the model's weights, too, so that bundles can't change without touching the model`,
            REMEDY,
          ),
        ]
      : []),
    ...unauthorisedAccess(
      { actions: WRITING_OBJECTS, target, resource: bucket, but: graph.courierRoles, says: CHANGES },
      graph,
    ),
    ...unauthorisedAccess({ actions: UNDOING_OBJECTS, target, resource: bucket, says: CHANGES }, graph),
    ...unauthorisedAccess(
      {
        ...OVERWRITING,
        target,
        resource: bucket,
        denying: policies,
        says: 'may write over a bundle that is there',
      },
      graph,
    ),
    ...unauthorisedAccess(
      { actions: READING_OBJECTS, target, but: others, says: 'ties bundles to proxy or model' },
      graph,
    ),
    ...(courierActors(graph).some((one) =>
      can(one.principal, 's3:PutObject', objectTarget(assembly, bucket, `x/${BUNDLE}`)),
    )
      ? []
      : [
          faultAt(
            bucket,
            undefined,
            'no courier can put a bundle into it, so that nothing can be updated',
            REMEDY,
            [
              ...courierActors(graph).map((one) => resourceStep(one.resource, "is a courier's role")),
              ...policiesFor(assembly, bucket).map(({ resource }) =>
                resourceStep(resource, 'says who may write'),
              ),
              resourceStep(bucket, 'is where bundles are put'),
            ],
          ),
        ]),
  ];
}

const CHANGES = 'may change or end what classifiers go by';
