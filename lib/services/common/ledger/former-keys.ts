import { LedgerError } from '../../../ledger';

// A log has the keys that it began with. New keys come with an origin of their own: the first log under it takes over from the
// last one under the former, which is sealed, and a verifier's policy names both.

/** Nobody has the keys any more that could sign what a log of theirs kept beyond its checkpoint. */
export const unsealedFormer = (origin: string) =>
  new LedgerError(
    'note_unsigned',
    `the log ${origin} of former keys was not sealed; start once with those keys, and stop`,
  );

/** That a log was signed by other keys than those of its origin, with what to do. */
export const ofOtherKeys = (error: unknown, origin: string): unknown =>
  error instanceof LedgerError && error.code === 'note_unsigned'
    ? new LedgerError(
        'note_unsigned',
        `the log ${origin} is signed by other keys; new keys need an origin of their own, CORDON_LEDGER_ORIGIN`,
        { cause: error },
      )
    : error;
