import type { Claim } from './claim';

/** Claims that Cordon can decide. One that is missing here stays undecided, and the verdict says so. */
export const CLAIMS: readonly Claim[] = [];
