import type { LedgerErrorCode } from '../errors';

/** What a store that keeps versions tells of the files of a log, beside what is in them. */
export interface StoreReport {
  readonly findings: readonly StoreFinding[];
  /** Checkpoints that the one of today took the place of: some of them, oldest first. */
  readonly earlier: readonly Buffer[];
}

export interface StoreFinding {
  readonly code: StoreFaultCode;
  /** Of the file below the log's prefix; none where it is about all of them. */
  readonly path?: string;
}

export const STORE_FAULTS = {
  object_rewritten: 'a file that is written once has a second version; the first one was read',
  object_hidden: 'a file was deleted, and is there under a delete marker still',
} as const;

/** What leaves it undecided whether anything was written over or deleted. */
export const STORE_DOUBTS = {
  versions_unseen: 'the versions of the files could not be listed, so that nobody sees what was written over',
  versions_unkept: 'the bucket keeps no versions, so that nobody sees what was written over',
} as const;

export type StoreFaultCode = keyof typeof STORE_FAULTS | keyof typeof STORE_DOUBTS;

/**
 * A store has not given a file that may be there: no permission, too many requests, no network. Nothing is known of it,
 * so that a check can neither prove nor refute.
 */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  readonly code = 'store_unreadable' satisfies LedgerErrorCode;
}
