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

const NOBODY: ReadonlySet<string> = new Set();

/** The records of an enclave: where its proxies and its trails write. */
export function recordsOf(graph: AccessGraph): Records[] {
  const { assembly, charter } = graph.world;
  const { ledgerDays, payloadDays, trailDays } = charter.retention;
  const told = (what: 'ledger' | 'payloads', name: string, days: number) =>
    graph.inventory.proxies.flatMap((proxy): Records[] => {
      const bucket = storeNamedByEnvironment(assembly, proxy, name)?.bucket;
      return bucket ? [{ what, bucket, days, writers: graph.proxyRoles }] : [];
    });
  const trails = trailsOf(graph).flatMap((trail): Records[] => {
    const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', get(trail.properties, 'S3BucketName'));
    return bucket ? [{ what: 'trail', bucket, days: trailDays, writers: NOBODY }] : [];
  });
  return [
    ...told('ledger', 'CORDON_LEDGER', ledgerDays),
    ...told('payloads', 'CORDON_PAYLOADS', payloadDays),
    ...trails,
  ];
}

export const trailsOf = ({ world }: AccessGraph) => world.assembly.ofType('AWS::CloudTrail::Trail');
