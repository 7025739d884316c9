import { SIGNING, UNDOING_KEYS, UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import { ASSUMED } from '../../contract/assumptions';
import type { Claim } from '../../contract/claim';
import { type Fault, faultAt, missingFrom } from '../../contract/fault';
import { STATEMENTS } from '../../contract/statements';
import { resourceStep } from '../../contract/step';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import type { Actor } from '../../engines/iam/actors';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { booleanOf, get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { verifierRoles } from '../shared/roles-of-people';
import { bucketTarget, keyOfBucket, keyTarget, objectTarget } from '../shared/stores';
import { can, unauthorisedAccess } from '../shared/unauthorised-access';
import { recordGuards } from './guards';
import { type Records, recordsOf, trailsOf } from './records';
import { signingKeysOf } from './signing-keys';
import { trailFaults } from './trail';

/**
 * The buckets where proxy and trail write are locked for the charter's days, written by nobody else and undone by
 * nobody; the verifier can read them; and the key that signs the ledger signs for the proxy alone.
 */
export const tamperEvident: Claim = {
  id: 'tamper-evident',
  ...STATEMENTS['tamper-evident'],
  assumptions: [
    ASSUMED.objectLock,
    ASSUMED.iam,
    ASSUMED.administrators,
    ASSUMED.actions,
    ASSUMED.closedWorld,
  ],
  prove: (world) => {
    const graph = accessGraphOf(world);
    const records = recordsOf(graph);
    return {
      faults: [
        ...unrecorded(graph, records),
        ...records.flatMap((record) => [...lockFaults(record), ...writers(record, graph)]),
        ...trailFaults(graph),
        ...signing(graph),
        ...unread(records, graph),
      ],
      undecided: [],
      get guards() {
        return recordGuards(graph, records);
      },
    };
  },
};

const REMEDY = 'Keep ledger, payloads and trail in buckets made by their constructs.';

/** Where a proxy or a trail is told to write to something that is no bucket of the assembly. */
function unrecorded(graph: AccessGraph, records: readonly Records[]): Fault[] {
  const { inventory, world } = graph;
  const kept = (what: Records['what']) => records.filter((record) => record.what === what).length;
  const told = (['ledger', 'payloads'] as const).flatMap((what) => {
    if (kept(what) > 0 && kept(what) === inventory.proxies.length) return [];
    const name = what === 'ledger' ? 'CORDON_LEDGER' : 'CORDON_PAYLOADS';
    const message = `the ${what} goes to no bucket of the assembly`;
    return inventory.proxies.length === 0
      ? missingFrom(world.assembly.resources, message, REMEDY)
      : inventory.proxies.map(({ resource, environment }) =>
          faultAt(resource, environment.get(name)?.at, message, REMEDY),
        );
  });
  const trails = trailsOf(graph);
  if (kept('trail') === trails.length) return told;
  return [
    ...told,
    ...trails.map((trail) =>
      faultAt(
        trail,
        get(trail.properties, 'S3BucketName'),
        'the trail goes to no bucket of the assembly',
        REMEDY,
      ),
    ),
  ];
}

/** Object Lock in compliance mode for the charter's days, over versions that no life-cycle ends sooner. */
function lockFaults({ what, bucket, days }: Records): Fault[] {
  const { properties } = bucket;
  const lock = get(properties, 'ObjectLockConfiguration');
  const kept = get(lock, 'Rule', 'DefaultRetention');
  const locked = (numberOf(get(kept, 'Days')) ?? 0) + 365 * (numberOf(get(kept, 'Years')) ?? 0);
  const fault = (at: Parameters<typeof faultAt>[1], why: string) =>
    faultAt(bucket, at ?? lock, `${bucket.logicalId}, which keeps the ${what}, ${why}`, REMEDY);
  return [
    ...(booleanOf(get(properties, 'ObjectLockEnabled')) === true &&
    textOf(get(lock, 'ObjectLockEnabled')) === 'Enabled'
      ? []
      : [fault(get(properties, 'ObjectLockEnabled'), 'has no object lock')]),
    ...(textOf(get(kept, 'Mode')) === 'COMPLIANCE'
      ? []
      : [fault(get(kept, 'Mode'), "isn't locked in compliance mode, so that some role may delete")]),
    ...(locked >= days
      ? []
      : [fault(get(kept, 'Days'), `is locked for ${locked} days; the charter wants ${days}`)]),
    ...(textOf(get(properties, 'VersioningConfiguration', 'Status')) === 'Enabled'
      ? []
      : [fault(get(properties, 'VersioningConfiguration', 'Status'), 'keeps no versions')]),
    ...lifeCycle(bucket, days).map((at) =>
      fault(at, `lets a life-cycle rule end objects before ${days} days`),
    ),
  ];
}

/** Life-cycle rules that may expire an object too soon. */
const lifeCycle = ({ properties }: Resource, days: number) =>
  itemsOf(get(properties, 'LifecycleConfiguration', 'Rules')).filter(
    (rule) =>
      textOf(get(rule, 'Status')) !== 'Disabled' &&
      [get(rule, 'ExpirationInDays'), get(rule, 'NoncurrentVersionExpiration', 'NoncurrentDays')].some(
        (left) => left !== undefined && !((numberOf(left) ?? 0) >= days),
      ),
  );

function writers({ what, bucket, writers: but }: Records, graph: AccessGraph): Fault[] {
  const { assembly } = graph.world;
  const target = bucketTarget(assembly, bucket, '*');
  const key = keyOfBucket(assembly, bucket);
  return [
    ...unauthorisedAccess(
      { actions: WRITING_OBJECTS, target, resource: bucket, but, says: `may write to the ${what}` },
      graph,
    ),
    ...unauthorisedAccess(
      { actions: UNDOING_OBJECTS, target, resource: bucket, says: `may undo the ${what}` },
      graph,
    ),
    ...(key
      ? unauthorisedAccess(
          {
            actions: UNDOING_KEYS,
            target: keyTarget(assembly, key),
            resource: key,
            says: `may make the ${what} unreadable`,
          },
          graph,
        )
      : [faultAt(bucket, undefined, `the ${what} is not encrypted with a key of the assembly`, REMEDY)]),
  ];
}

function signing(graph: AccessGraph): Fault[] {
  const { assembly } = graph.world;
  const keys = signingKeysOf(graph);
  if (keys.length === 0)
    return graph.inventory.proxies.map(({ resource, environment }) =>
      faultAt(
        resource,
        environment.get('CORDON_LEDGER_KEY')?.at,
        'the ledger is signed with no key of the assembly',
        REMEDY,
      ),
    );
  return keys.flatMap((key) => {
    const target = keyTarget(assembly, key);
    const usage = get(key.properties, 'KeyUsage');
    return [
      ...(textOf(usage) === 'SIGN_VERIFY'
        ? []
        : [faultAt(key, usage, `${key.logicalId} signs nothing`, REMEDY)]),
      ...unauthorisedAccess(
        {
          actions: SIGNING,
          target,
          resource: key,
          but: graph.proxyRoles,
          says: 'may sign a ledger of its own',
        },
        graph,
      ),
      ...unauthorisedAccess(
        { actions: UNDOING_KEYS, target, resource: key, says: 'may end the key that signs the ledger' },
        graph,
      ),
    ];
  });
}

/** Any object will do that no policy names. */
const SOME_OBJECT = 'cordon/challenge/any';

/** The independent verifier reads ledger, trail and public key, or nobody can tell tampering. */
function unread(records: readonly Records[], graph: AccessGraph): Fault[] {
  const { assembly, charter } = graph.world;
  const roles = verifierRoles(graph);
  if (roles.length === 0)
    return missingFrom(
      assembly.resources,
      `no role may be assumed by the charter's verifiers (${charter.people.verifiers.join(', ')})`,
      REMEDY,
    );
  return roles.flatMap((role) => [
    ...records.filter(({ what }) => what !== 'payloads').flatMap((record) => unreadBy(role, record, graph)),
    ...signingKeysOf(graph)
      .filter((key) => !can(role.principal, 'kms:GetPublicKey', keyTarget(assembly, key)))
      .map((key) => cannot(role, key, `read the public half of ${key.logicalId}`)),
  ]);
}

function unreadBy(role: Actor, { what, bucket }: Records, { world: { assembly } }: AccessGraph): Fault[] {
  const key = keyOfBucket(assembly, bucket);
  const reads = can(role.principal, 's3:GetObject', objectTarget(assembly, bucket, SOME_OBJECT));
  const decrypts = key !== undefined && can(role.principal, 'kms:Decrypt', keyTarget(assembly, key));
  return [
    ...(reads
      ? []
      : [
          cannot(
            role,
            bucket,
            `read the ${what}`,
            policiesFor(assembly, bucket).map(({ resource }) => resource),
          ),
        ]),
    ...(decrypts || key === undefined ? [] : [cannot(role, key, `decrypt the ${what}`)]),
  ];
}

const cannot = (
  { resource, principal }: Actor,
  thing: Resource,
  what: string,
  policies: readonly Resource[] = [],
): Fault =>
  faultAt(
    thing,
    undefined,
    `the verifier can't ${what}`,
    'Let the verifier read, in its own policy and in the policy of what it reads.',
    [
      resourceStep(resource, `is the verifier's role${principal.boundary ? ', within its boundary' : ''}`),
      ...policies.map((one) => resourceStep(one, 'says who may')),
      resourceStep(thing, 'is what it is to read'),
    ],
  );
