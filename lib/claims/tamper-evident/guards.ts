import type { Guard } from '../../contract/guard';
import { below, remove } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { environmentGuard, guardAt, propertyGuard } from '../shared/guards';
import { LEDGER_KEY_SPECS, LEDGER_KEYS } from '../shared/ledger-keys';
import { closedGuard, policyGuard } from '../shared/policy-guards';
import { rawEnvironment } from '../shared/raw';
import { keyOfBucket } from '../shared/stores';
import { type Records, readByVerifier } from './records';
import { ledgerKeysOf, signingKeysOf, writersOf } from './signing-keys';
import { trailGuards } from './trail-guards';

const LOCK = 'ObjectLockConfiguration.Rule.DefaultRetention';

/** What the proof of tamper-evident rests on. */
export function* recordGuards(graph: AccessGraph, records: readonly Records[]): Iterable<Guard> {
  const { assembly } = graph.world;
  for (const record of records) {
    yield* lockGuards(record);
    yield* writerGuards(record, graph);
  }
  for (const { task } of writersOf(graph))
    for (const name of ['CORDON_LEDGER', ...LEDGER_KEYS])
      yield* environmentGuard(task, name, 'challenge', `${name} is of the enclave`);
  for (const proxy of graph.inventory.proxies)
    yield* environmentGuard(proxy, 'CORDON_PAYLOADS', 'challenge', 'CORDON_PAYLOADS is of the enclave');
  yield* trailGuards(graph);
  const keys = ledgerKeysOf(graph);
  for (const { key, name, task, writer } of keys) {
    const foreign = keys.find((one) => one.writer !== writer && one.name === name);
    if (foreign)
      yield* environmentGuard(
        task,
        name,
        rawEnvironment(foreign.task, name),
        `${name} of the ${writer} is a key of its own`,
      );
    const other = LEDGER_KEYS.find((one) => one !== name) ?? name;
    yield* propertyGuard(
      key,
      'KeySpec',
      LEDGER_KEY_SPECS[other],
      'the key signs as log and verifiers expect',
    );
    yield* propertyGuard(key, 'KeyUsage', 'GENERATE_VERIFY_MAC', 'the key signs');
    yield* closedGuard(assembly, key, 'kms:Sign', 'its service alone signs with it');
  }
  yield* readingGuards(graph, records.filter(readByVerifier));
}

function* lockGuards({ kind, bucket, days }: Records): Iterable<Guard> {
  const asked = `the ${kind} is locked for as long as the charter says`;
  yield* propertyGuard(bucket, 'ObjectLockEnabled', false, `the ${kind} is locked`);
  yield* propertyGuard(bucket, `${LOCK}.Mode`, 'GOVERNANCE', `the ${kind} is locked for everybody`);
  yield* propertyGuard(bucket, `${LOCK}.Days`, days - 1, asked);
  yield* propertyGuard(
    bucket,
    'VersioningConfiguration.Status',
    'Suspended',
    `the ${kind} keeps every version`,
  );
  yield* propertyGuard(
    bucket,
    'LifecycleConfiguration',
    { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
    `no life-cycle rule ends the ${kind}`,
  );
  for (const name of ['DeletionPolicy', 'UpdateReplacePolicy']) {
    const at = below(bucket, name);
    if (bucket.attributes.has(name)) yield* guardAt(bucket, at, `the ${kind} outlives its stack`, remove(at));
  }
}

function* writerGuards({ kind, bucket }: Records, { world: { assembly } }: AccessGraph): Iterable<Guard> {
  const key = keyOfBucket(assembly, bucket);
  yield* closedGuard(assembly, bucket, 's3:*', `only who must writes to the ${kind}`);
  if (key) yield* closedGuard(assembly, key, 'kms:*', `nobody ends the key of the ${kind}`);
}

/** The policies of what the verifier reads let it. */
function* readingGuards(graph: AccessGraph, records: readonly Records[]): Iterable<Guard> {
  const { assembly } = graph.world;
  const keys = records.flatMap(({ bucket }) => keyOfBucket(assembly, bucket) ?? []);
  for (const key of [...keys, ...signingKeysOf(graph)])
    yield* policyGuard(assembly, key, [], 'its policy lets the verifier read');
  const refusal = [{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }];
  for (const { bucket, kind } of records)
    yield* policyGuard(assembly, bucket, refusal, `its policy lets the verifier read the ${kind}`);
}
