// The only home of partition, region and endpoint literals. Everything else takes them from here.

/** What differs between AWS partitions, as far as an enclave is concerned. */
export interface Partition {
  /** Partition id as it stands in ARNs. */
  readonly id: PartitionId;
  /** Domain under which the partition's service endpoints live. */
  readonly urlSuffix: string;
  /** Regions of the partition that a charter may name. */
  readonly regions: readonly string[];
}

export const PARTITION_IDS = ['aws', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f'] as const;
export type PartitionId = (typeof PARTITION_IDS)[number];
