const MIB = 1024 * 1024;

/**
 * Bounds on what is read. CloudFormation itself takes templates of 1 MiB and 500 resources (AWS, "CloudFormation
 * quotas"); these leave room for measuring growth, and keep a hostile file to seconds and to memory that a laptop has.
 */
export const LIMITS = {
  /** Bytes of one JSON file. */
  fileBytes: 128 * MIB,
  /** Bytes of one YAML file: CloudFormation's own limit, since reading YAML costs fifty times what JSON does. */
  yamlBytes: MIB,
  /** Tokens of one YAML file. */
  yamlTokens: 1_000_000,
  /** Bytes of all files read. */
  totalBytes: 512 * MIB,
  /** Values (objects, lists, scalars) in one file. */
  values: 8_000_000,
  /** Levels of nesting in one file. */
  depth: 100,
  /** Entries of one assembly directory. */
  directoryEntries: 10_000,
  /** Templates of one assembly, each use of a nested template counted. */
  templates: 2_000,
  /** Levels of resolution, across references. */
  resolution: 300,
  /** Alternatives of one value. Beyond, it is unknown. */
  alternatives: 64,
  /** Characters of one resolved text. Beyond, it is unknown. */
  text: 65_536,
} as const;
