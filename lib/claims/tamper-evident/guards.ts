import type { Guard } from '../../contract/guard';
import { remove } from '../../contract/mutation';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { policiesFor } from '../../engines/iam/resource-policies';
import { get } from '../../template/values/values';
import { placeOf } from '../../template/values/worst-case';
import { closedGuards, guardAt, propertyGuard } from '../shared/guards';
import { keyOfBucket } from '../shared/stores';
import type { Records } from './records';
import { signingKeysOf } from './signing-keys';
import { trailGuards } from './trail';

const LOCK = 'ObjectLockConfiguration.Rule.DefaultRetention';

/** What the proof of tamper-evident rests on. */
export const recordGuards = (graph: AccessGraph, records: readonly Records[]): Guard[] => [
  ...records.flatMap((record) => ofRecord(record, graph)),
  ...told(graph),
  ...trailGuards(graph),
  ...signingKeysOf(graph).flatMap((key) => [
    propertyGuard(key, 'KeyUsage', 'GENERATE_VERIFY_MAC', 'the key signs'),
    ...closedGuards(graph.world.assembly, key, 'kms:Sign', 'the proxy alone signs with it'),
  ]),
  ...reading(graph, records),
];

function ofRecord({ what, bucket, days }: Records, { world: { assembly } }: AccessGraph): Guard[] {
  const key = keyOfBucket(assembly, bucket);
  return [
    propertyGuard(bucket, 'ObjectLockEnabled', false, `the ${what} is locked`),
    propertyGuard(bucket, `${LOCK}.Mode`, 'GOVERNANCE', `the ${what} is locked for everybody`),
    propertyGuard(bucket, `${LOCK}.Days`, days - 1, `the ${what} is locked for as long as the charter says`),
    propertyGuard(bucket, 'VersioningConfiguration.Status', 'Suspended', `the ${what} keeps every version`),
    propertyGuard(
      bucket,
      'LifecycleConfiguration',
      { Rules: [{ Status: 'Enabled', ExpirationInDays: 1 }] },
      `no life-cycle rule ends the ${what}`,
    ),
    ...(['DeletionPolicy', 'UpdateReplacePolicy'] as const).flatMap((name) =>
      bucket.attributes.get(name)
        ? [
            guardAt(
              bucket,
              { file: bucket.file, pointer: `${bucket.pointer}/${name}` },
              `the ${what} outlives its stack`,
              remove({ file: bucket.file, pointer: `${bucket.pointer}/${name}` }),
            ),
          ]
        : [],
    ),
    ...closedGuards(assembly, bucket, 's3:*', `only who must writes to the ${what}`),
    ...(key ? closedGuards(assembly, key, 'kms:*', `nobody ends the key of the ${what}`) : []),
  ];
}

/** The proxy is told to write where it is locked. */
const told = ({ inventory }: AccessGraph): Guard[] =>
  inventory.proxies.flatMap(({ resource, environment }) =>
    ['CORDON_LEDGER', 'CORDON_LEDGER_KEY', 'CORDON_PAYLOADS'].flatMap((name) => {
      const at = environment.get(name)?.at;
      return at
        ? [
            guardAt(resource, at, `${name} is of the enclave`, {
              ...placeOf(at),
              op: 'replace',
              value: 'challenge',
            }),
          ]
        : [];
    }),
  );

/** What is read lets the verifier. */
function reading(graph: AccessGraph, records: readonly Records[]): Guard[] {
  const { assembly } = graph.world;
  const keys = records.flatMap(({ what, bucket }) =>
    what === 'payloads' ? [] : (keyOfBucket(assembly, bucket) ?? []),
  );
  return [
    ...[...keys, ...signingKeysOf(graph)].flatMap((key) =>
      policiesFor(assembly, key)
        .slice(0, 1)
        .map(({ document }) =>
          guardAt(key, document, 'its policy lets the verifier read', {
            ...placeOf(document),
            op: 'replace',
            value: { Version: '2012-10-17', Statement: [] },
          }),
        ),
    ),
    ...records
      .filter(({ what }) => what !== 'payloads')
      .flatMap(({ bucket, what }) =>
        policiesFor(assembly, bucket)
          .slice(0, 1)
          .map(({ resource, document }) =>
            guardAt(resource, document, `its policy lets the verifier read the ${what}`, {
              ...placeOf(get(document, 'Statement') ?? document),
              op: 'replace',
              value: [{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
            }),
          ),
      ),
  ];
}
