import { SIGNING, UNDOING_KEYS, UNDOING_OBJECTS, WRITING_OBJECTS } from '../../aws/actions';
import { claimOf } from '../../contract/claim';
import { absence, type Fault } from '../../contract/fault';
import { resourceStep } from '../../contract/step';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { LEDGER_KEY_SPECS, LEDGER_KEYS } from '../shared/ledger-keys';
import { permissionFaults, permissionGuards } from '../shared/permissions/permissions';
import { bucketTarget, keyOfBucket, keyTarget } from '../shared/stores';
import { unauthorisedAccess } from '../shared/unauthorised-access';
import { recordGuards } from './guards';
import { lockFaults } from './object-lock';
import { KINDS, RECORD_KINDS, type RecordKind, type Records, recordsOf, trailsOf } from './records';
import { fault } from './remedy';
import { ledgerKeysOf, signingKeysOf } from './signing-keys';
import { trailFaults } from './trail';
import { unreadableToVerifier } from './verifier-access';

/**
 * The buckets where proxy and trail write are locked for the charter's days, written by nobody else and undone by
 * nobody; the verifier can read them; and the key that signs the ledger signs for the proxy alone.
 */
export const tamperEvident = claimOf('tamper-evident', (world) => {
  const graph = accessGraphOf(world);
  const records = [...recordsOf(graph)];
  return {
    faults: [
      ...unrecorded(graph, records),
      ...records.flatMap((record) => [...lockFaults(record), ...writerFaults(record, graph)]),
      ...trailFaults(graph),
      ...signingFaults(graph),
      ...unreadableToVerifier(records, graph),
      ...permissionFaults(world, 'tamper-evident'),
    ],
    undecided: [],
    get guards() {
      return [...recordGuards(graph, records), ...permissionGuards(world, 'tamper-evident')];
    },
  };
});

/** Proxies and trails whose environment or property names something that is no bucket of the assembly. */
function* unrecorded(graph: AccessGraph, records: readonly Records[]): Iterable<Fault> {
  const { inventory } = graph;
  const found = (wanted: RecordKind) => records.filter(({ kind }) => kind === wanted).length;
  for (const kind of RECORD_KINDS) {
    const { environmentName } = KINDS[kind];
    if (!environmentName || (found(kind) > 0 && found(kind) === inventory.proxies.length)) continue;
    const message = `the ${kind} goes to no bucket of the assembly`;
    if (inventory.proxies.length === 0) yield absence('safety proxy');
    for (const { resource, environment } of inventory.proxies)
      yield fault(resource, environment.get(environmentName)?.at, message);
  }
  const trails = trailsOf(graph);
  if (found('trail') === trails.length) return;
  const message = 'the trail goes to no bucket of the assembly';
  for (const trail of trails) yield fault(trail, get(trail.properties, 'S3BucketName'), message);
}

/** Only who must writes to a bucket of records; nobody undoes what is there, or makes it unreadable. */
function* writerFaults({ kind, bucket, writers }: Records, graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const objects = { target: bucketTarget(assembly, bucket, '*'), resource: bucket };
  yield* unauthorisedAccess(
    { ...objects, actions: WRITING_OBJECTS, allowed: writers, says: `may write to the ${kind}` },
    graph,
  );
  yield* unauthorisedAccess({ ...objects, actions: UNDOING_OBJECTS, says: `may undo the ${kind}` }, graph);
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
function* aliasFaults({ world }: AccessGraph, keys: readonly Resource[]): Iterable<Fault> {
  for (const alias of world.assembly.ofType('AWS::KMS::Alias')) {
    const target = get(alias.properties, 'TargetKeyId');
    const key = resourceNamed(world.assembly, 'AWS::KMS::Key', target);
    if (key === undefined || !keys.includes(key))
      yield fault(alias, target, `${alias.logicalId} stands for another key than those that sign the ledger`);
  }
}

/** The ledger is signed with two keys of the assembly, one of each kind, by the proxy alone. */
function* signingFaults(graph: AccessGraph): Iterable<Fault> {
  const found = ledgerKeysOf(graph);
  const keys = signingKeysOf(graph);
  yield* aliasFaults(graph, keys);
  for (const name of LEDGER_KEYS)
    if (!found.some((one) => one.name === name))
      for (const { resource, environment } of graph.inventory.proxies)
        yield fault(
          resource,
          environment.get(name)?.at,
          `the ledger is signed with no key of the assembly as ${name}`,
        );
  for (const { name, key } of found) {
    const spec = get(key.properties, 'KeySpec');
    if (textOf(spec) !== LEDGER_KEY_SPECS[name])
      yield fault(key, spec, `${key.logicalId} is not ${LEDGER_KEY_SPECS[name]}, as ${name} must be`);
  }
  for (const key of keys) {
    const usage = get(key.properties, 'KeyUsage');
    if (textOf(usage) !== 'SIGN_VERIFY')
      yield fault(key, usage, `${key.logicalId} signs nothing`, [
        ...graph.inventory.proxies.map(({ resource }) => resourceStep(resource, 'is told to sign with it')),
        resourceStep(key, 'is a key of another use'),
      ]);
    yield* unauthorisedAccess(
      {
        actions: SIGNING,
        target: keyTarget(graph.world.assembly, key),
        resource: key,
        allowed: graph.proxyRoles,
        says: 'may sign a ledger of its own',
      },
      graph,
    );
    yield* undoneKey(key, 'may end the key that signs the ledger', graph);
  }
}
