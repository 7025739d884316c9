import { SIGNING, UNDOING_KEYS, UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import { claimOf } from '../../contract/claim';
import { absence, type Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import { type LedgerWriter, LOG_FOLDERS } from '../../services/ledger-places';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { LEDGER_KEY_SPECS, LEDGER_KEYS } from '../shared/ledger-keys';
import { permissionFaults, permissionGuards } from '../shared/permissions/permissions';
import { bucketTarget, keyOfBucket, keyTarget, storeNamedByEnvironment } from '../shared/stores';
import { unauthorisedAccess } from '../shared/unauthorised-access';
import { recordGuards } from './guards';
import { lockFaults } from './object-lock';
import { KINDS, RECORD_KINDS, type Records, recordsOf, trailsOf } from './records';
import { fault } from './remedy';
import { aliasOf, type LedgerKey, ledgerKeysOf, writersOf } from './signing-keys';
import { trailFaults } from './trail';
import { unreadableToVerifier } from './verifier-access';

/**
 * The buckets where proxy, review service and trail write are locked for the charter's days, written by nobody else and
 * undone by nobody; the verifier can read them; each service writes its own logs alone, and its keys sign for it alone.
 */
export const tamperEvident = claimOf('tamper-evident', (world) => {
  const graph = accessGraphOf(world);
  const records = [...recordsOf(graph)];
  return {
    faults: [
      ...unrecorded(graph, records),
      ...records.flatMap((record) => [...lockFaults(record), ...writerFaults(record, graph)]),
      ...trailFaults(graph),
      ...placeFaults(graph),
      ...signingFaults(graph),
      ...unreadableToVerifier(records, graph),
      ...permissionFaults(world, 'tamper-evident'),
    ],
    undecided: [],
    guards: () => [...recordGuards(graph, records), ...permissionGuards(world, 'tamper-evident')],
  };
});

/** Services and trails whose environment or property names something that is no bucket of the assembly. */
function* unrecorded(graph: AccessGraph, records: readonly Records[]): Iterable<Fault> {
  const { inventory, world } = graph;
  if (inventory.proxies.length === 0) yield absence('safety proxy');
  for (const kind of RECORD_KINDS) {
    const { told } = KINDS[kind];
    for (const task of told?.tasks(inventory) ?? [])
      if (told && !storeNamedByEnvironment(world.assembly, task, told.name))
        yield fault(
          task.resource,
          task.environment.get(told.name)?.at,
          `the ${kind} goes to no bucket of the assembly`,
        );
  }
  const trails = trailsOf(graph);
  const known = new Set(records.flatMap(({ kind, bucket }) => (kind === 'trail' ? [bucket] : [])));
  for (const trail of trails) {
    const name = get(trail.properties, 'S3BucketName');
    const bucket = resourceNamed(world.assembly, 'AWS::S3::Bucket', name);
    if (!bucket || !known.has(bucket))
      yield fault(trail, name, 'the trail goes to no bucket of the assembly');
  }
}

/** Only who must writes to a bucket of records; nobody undoes what is there, or makes it unreadable. */
function* writerFaults({ kind, bucket, writers }: Records, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const objects = { target: bucketTarget(assembly, bucket, '*'), resource: bucket };
  yield* unauthorisedAccess(
    { actions: WRITING_OBJECTS, allowed: writers, says: `may write to the ${kind}`, ...objects },
    graph,
  );
  yield* unauthorisedAccess({ actions: UNDOING_OBJECTS, says: `may undo the ${kind}`, ...objects }, graph);
  const key = keyOfBucket(assembly, bucket);
  if (key) yield* undoneKey(key, `may make the ${kind} unreadable`, graph);
  else yield fault(bucket, undefined, `the ${kind} is not encrypted with a key of the assembly`);
}

const undoneKey = (key: Resource, says: string, graph: AccessGraph): Iterable<Fault> =>
  unauthorisedAccess(
    { actions: UNDOING_KEYS, target: keyTarget(graph.world.assembly, key), resource: key, says },
    graph,
  );

/** An alias is a name by which people find the key that signs: one that stands for another key misleads whoever checks. */
function* aliasFaults({ world }: AccessGraph, found: readonly LedgerKey[]): Iterable<Fault> {
  const named = new Map(found.map((one) => [aliasOf(one), one.key]));
  for (const alias of world.assembly.ofType('AWS::KMS::Alias')) {
    const target = get(alias.properties, 'TargetKeyId');
    const key = resourceNamed(world.assembly, 'AWS::KMS::Key', target);
    const own = named.get(textOf(get(alias.properties, 'AliasName')) ?? '');
    if (key === undefined || !found.some((one) => one.key === key) || (own !== undefined && own !== key))
      yield fault(
        alias,
        target,
        `${alias.logicalId} stands for another key than the one that signs logs by this name`,
      );
  }
}

/** No service writes where another keeps its logs. */
function* placeFaults(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  for (const { writer, task } of writersOf(graph)) {
    const store = storeNamedByEnvironment(assembly, task, 'CORDON_LEDGER');
    if (!store) continue;
    const places = Object.values(LOG_FOLDERS).map((folder) => `${store.prefix}${folder}*`);
    yield* unauthorisedAccess(
      {
        actions: WRITING_OBJECTS,
        target: bucketTarget(assembly, store.bucket, ...places),
        resource: store.bucket,
        allowed: new Set(task.role === undefined ? [] : [task.role]),
        says: `may write into the logs of the ${SERVICE[writer]}`,
      },
      graph,
    );
  }
}

const SERVICE: Readonly<Record<LedgerWriter, string>> = { proxy: 'proxy', review: 'review service' };

/** Each service signs its logs with two keys of the assembly, one of each kind, which are its alone. */
function* signingFaults(graph: AccessGraph): Iterable<Fault> {
  const found = ledgerKeysOf(graph);
  yield* aliasFaults(graph, found);
  for (const { task, writer } of writersOf(graph))
    for (const name of LEDGER_KEYS)
      if (!found.some((one) => one.task === task && one.name === name))
        yield fault(
          task.resource,
          task.environment.get(name)?.at,
          `the ${SERVICE[writer]} signs its logs with no key of the assembly as ${name}`,
        );
  for (const one of found) {
    yield* unsuited(one);
    yield* shared(one, found);
    yield* signers(one, graph);
  }
}

function* unsuited({ name, key, task }: LedgerKey): Iterable<Fault> {
  const spec = get(key.properties, 'KeySpec');
  if (textOf(spec) !== LEDGER_KEY_SPECS[name])
    yield fault(key, spec, `${key.logicalId} is not ${LEDGER_KEY_SPECS[name]}, as ${name} must be`, [
      resourceStep(task.resource, 'is told to sign with it'),
      resourceStep(key, 'is a key of another kind'),
    ]);
  const usage = get(key.properties, 'KeyUsage');
  if (textOf(usage) !== 'SIGN_VERIFY')
    yield fault(key, usage, `${key.logicalId} signs nothing`, [
      resourceStep(task.resource, 'is told to sign with it'),
      resourceStep(key, 'is a key of another use'),
    ]);
}

/** With one key for two services, either could write a log in the other's name. */
function* shared({ name, key, task, writer }: LedgerKey, found: readonly LedgerKey[]): Iterable<Fault> {
  const other = found.find((one) => one.key === key && one.writer !== writer);
  if (other)
    yield fault(
      task.resource,
      task.environment.get(name)?.at,
      `${key.logicalId} signs the logs of the ${SERVICE[writer]}, and of the ${SERVICE[other.writer]}, too`,
      [
        resourceStep(task.resource, 'is told to sign with it'),
        resourceStep(other.task.resource, 'is told to sign with it, too'),
        resourceStep(key, 'is the one key'),
      ],
    );
}

function* signers({ key, task, writer }: LedgerKey, graph: AccessGraph): Iterable<Fault> {
  yield* unauthorisedAccess(
    {
      actions: SIGNING,
      target: keyTarget(graph.world.assembly, key),
      resource: key,
      allowed: new Set(task.role === undefined ? [] : [task.role]),
      says: `may sign a log in the name of the ${SERVICE[writer]}`,
    },
    graph,
  );
  yield* undoneKey(key, `may end a key that signs logs of the ${SERVICE[writer]}`, graph);
}
