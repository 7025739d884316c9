import type { Charter } from '../../config/schema';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
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
  /** Name in the proxy's environment that says where they are written; trails say it by a property. */
  readonly environmentName?: string;
  readonly days: (retention: Charter['retention']) => number;
  /** Whether the independent verifier reads them; payloads are for the reviewers of held requests. */
  readonly readByVerifier: boolean;
}

export const KINDS: Readonly<Record<RecordKind, KindFacts>> = {
  ledger: {
    environmentName: 'CORDON_LEDGER',
    days: ({ ledgerDays }) => ledgerDays,
    readByVerifier: true,
  },
  payloads: {
    environmentName: 'CORDON_PAYLOADS',
    days: ({ payloadDays }) => payloadDays,
    readByVerifier: false,
  },
  trail: { days: ({ trailDays }) => trailDays, readByVerifier: true },
};

export const readByVerifier = ({ kind }: Records): boolean => KINDS[kind].readByVerifier;

/** The records of an enclave: where its proxies and its trails write. */
export function* recordsOf(graph: AccessGraph): Iterable<Records> {
  const { retention } = graph.world.charter;
  for (const kind of RECORD_KINDS) {
    const { environmentName, days } = KINDS[kind];
    const buckets = environmentName ? bucketsOfProxies(environmentName, graph) : bucketsOfTrails(graph);
    const writers = environmentName ? graph.proxyRoles : new Set<string>();
    for (const bucket of buckets) yield { kind, bucket, days: days(retention), writers };
  }
}

function* bucketsOfProxies(name: string, { inventory, world }: AccessGraph): Iterable<Resource> {
  for (const proxy of inventory.proxies) {
    const store = storeNamedByEnvironment(world.assembly, proxy, name);
    if (store) yield store.bucket;
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
