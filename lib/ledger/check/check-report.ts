/** What can be wrong with a log's files, when they are held against its checkpoint. */
export const PROBLEMS = {
  bundle_missing: 'the bundle with the entry is not there',
  bundle_malformed: 'the bundle cannot be read from the entry on',
  entry_differs: 'the entry is not the one that was signed',
  entries_differ: 'one or more of the entries, and their tile, are not what was signed',
  entry_or_tile_differs:
    'the entry and its hash in the tile differ, and neither is known to be the one that was signed',
  tile_missing: 'the tile is not there',
  tile_differs: 'the tile does not hold the hashes of the entries below it',
  history_differs: 'an earlier checkpoint is not of the beginning of this log',
  root_differs: 'the entries do not add up to the root of the checkpoint',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  /** The entry that is wrong, or the first of those that the problem is about. */
  readonly entry: number;
  /** Index after the last entry that the problem is about. */
  readonly end: number;
  /** Of the file at fault, where it is a file. */
  readonly path?: string;
}

export interface CheckReport {
  /** Nothing is wrong: the entries are the ones that the checkpoint's root is of. */
  readonly ok: boolean;
  /** Entries that were hashed. */
  readonly entries: number;
  /**
   * Wrong entries first, by their number, then what else is wrong. No more than the limit; the check goes on without
   * noting more.
   */
  readonly problems: readonly Problem[];
}

/** One line for people. */
export const describeProblem = ({ code, entry, end, path }: Problem): string =>
  `${end - entry > 1 ? `entries ${entry} to ${end - 1}` : `entry ${entry}`}: ${PROBLEMS[code]}${path === undefined ? '' : ` (${path})`}`;
