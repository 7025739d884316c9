/**
 * Milliseconds after which what is waited for will not come: for limits of single tests, and of what they start, that would
 * be too short on a busy machine otherwise. Only what hangs takes so long.
 */
export const HANGS = 600_000;
