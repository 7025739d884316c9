import type { AccessGraph } from '../../engines/iam/access-graph';
import { resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get } from '../../template/values/values';
import { storeNamedByEnvironment } from '../shared/stores';

/** A bucket of records, and what is asked of it. */
export interface Records {
  readonly what: 'ledger' | 'payloads' | 'trail';
  readonly bucket: Resource;
  /** Days for which the charter wants each object locked. */
  readonly days: number;
  /** Ids of the roles that write to it. */
  readonly writers: ReadonlySet<string>;
}

/** Records that the proxy writes, each with the name in its environment that says where. */
export const WRITTEN_BY_PROXY = [
  { what: 'ledger', name: 'CORDON_LEDGER' },
  { what: 'payloads', name: 'CORDON_PAYLOADS' },
] as const;

/** The records of an enclave: where its proxies and its trails write. */
export function* recordsOf(graph: AccessGraph): Iterable<Records> {
  const { assembly, charter } = graph.world;
  const { ledgerDays, payloadDays, trailDays } = charter.retention;
  const days = { ledger: ledgerDays, payloads: payloadDays };
  for (const { what, name } of WRITTEN_BY_PROXY)
    for (const proxy of graph.inventory.proxies) {
      const store = storeNamedByEnvironment(assembly, proxy, name);
      if (store) yield { what, bucket: store.bucket, days: days[what], writers: graph.proxyRoles };
    }
  for (const trail of trailsOf(graph)) {
    const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', get(trail.properties, 'S3BucketName'));
    if (bucket) yield { what: 'trail', bucket, days: trailDays, writers: new Set() };
  }
}

export const trailsOf = ({ world }: AccessGraph) => world.assembly.ofType('AWS::CloudTrail::Trail');

/** The independent verifier reads ledger and trail; payloads are for the reviewers of held requests. */
export const readByVerifier = ({ what }: Records): boolean => what !== 'payloads';
