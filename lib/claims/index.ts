import type { Claim } from './claim';
import { closedWorld } from './closed-world';
import { humansDecide } from './humans-decide';
import { noBypass } from './no-bypass';
import { noEdge } from './no-edge';
import { oneBoundary } from './one-boundary';
import { sealedData } from './sealed-data';

/** Claims that Cordon can decide. One that is missing here stays undecided, and the verdict says so. */
export const CLAIMS: readonly Claim[] = [
  closedWorld,
  oneBoundary,
  noEdge,
  sealedData,
  noBypass,
  humansDecide,
];
