import type { Charter } from '../../config/schema';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import type { Inventory, Task } from '../../engines/inventory/inventory';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { storeNamedByEnvironment } from '../shared/stores';

/** A bucket of records, and what is asked of it. */
export interface Records {
  readonly kind: RecordKind;
  readonly bucket: Resource;
  /** Days for which the charter wants each object locked. */
  readonly days: number;
  /** Ids of the roles that write to it. */
  readonly writers: ReadonlySet<string>;
}

export const RECORD_KINDS = ['ledger', 'payloads', 'trail'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

interface KindFacts {
  /** Who writes them, and under which name of its environment it is told where; trails say it by a property. */
  readonly told?: { readonly name: string; readonly tasks: (inventory: Inventory) => readonly Task[] };
  readonly days: (retention: Charter['retention']) => number;
  /** Whether the independent verifier reads them; payloads are for the reviewers of held requests. */
  readonly readByVerifier: boolean;
}

export const KINDS: Readonly<Record<RecordKind, KindFacts>> = {
  ledger: {
    told: { name: 'CORDON_LEDGER', tasks: ({ proxies, reviews }) => [...proxies, ...reviews] },
    days: ({ ledgerDays }) => ledgerDays,
    readByVerifier: true,
  },
  payloads: {
    told: { name: 'CORDON_PAYLOADS', tasks: ({ proxies }) => proxies },
    days: ({ payloadDays }) => payloadDays,
    readByVerifier: false,
  },
  trail: { days: ({ trailDays }) => trailDays, readByVerifier: true },
};

export const readByVerifier = ({ kind }: Records): boolean => KINDS[kind].readByVerifier;

/** The records of an enclave, each bucket once: where its services and its trails write. */
export function* recordsOf(graph: AccessGraph): Iterable<Records> {
  const { retention } = graph.world.charter;
  for (const kind of RECORD_KINDS) {
    const { told, days } = KINDS[kind];
    const tasks = told?.tasks(graph.inventory) ?? [];
    const writers = new Set(tasks.flatMap(({ role }) => role ?? []));
    const buckets = told
      ? tasks.flatMap((task) => storeNamedByEnvironment(graph.world.assembly, task, told.name)?.bucket ?? [])
      : bucketsOfTrails(graph);
    for (const bucket of new Set(buckets)) yield { kind, bucket, days: days(retention), writers };
  }
}

function* bucketsOfTrails(graph: AccessGraph): Iterable<Resource> {
  for (const { properties } of trailsOf(graph)) {
    const name = get(properties, 'S3BucketName');
    const bucket = resourceNamed(graph.world.assembly, 'AWS::S3::Bucket', name);
    if (bucket) yield bucket;
  }
}

export const trailsOf = ({ world }: AccessGraph) => world.assembly.ofType('AWS::CloudTrail::Trail');
