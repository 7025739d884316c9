import type { PartitionId } from '../partitions';

/**
 * Services that no enclave uses, and whose resources could reach into one, where a partition lacks them: there nothing of
 * theirs can be. Source: botocore 1.43.11 endpoints.json (2026-11-23) for the closed partitions.
 */
const LACKING: Readonly<Partial<Record<PartitionId, readonly string[]>>> = {
  'aws-iso': ['vpc-lattice', 'route53profiles'],
  'aws-iso-b': ['vpc-lattice', 'route53profiles'],
  'aws-iso-e': ['vpc-lattice', 'backup'],
  'aws-iso-f': ['vpc-lattice'],
};

/** Partitions with what they lack, for documents. */
export const LOOKED_AT_LACKS = Object.entries(LACKING);

/** Whether a partition may have a service. One that isn't known has them all. */
export const hasService = (partition: string, service: string | undefined): boolean =>
  !LOOKED_AT_LACKS.some(
    ([id, lacks]) => id === partition && service !== undefined && lacks.includes(service),
  );
