import type { Claim } from './claim';
import { closedWorld } from './closed-world';
import { noEdge } from './no-edge';
import { oneBoundary } from './one-boundary';

/** Claims that Cordon can decide. One that is missing here stays undecided, and the verdict says so. */
export const CLAIMS: readonly Claim[] = [closedWorld, oneBoundary, noEdge];
