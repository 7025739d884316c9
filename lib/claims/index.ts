import { allRedLines } from './all-red-lines';
import type { Claim } from './claim';
import { classifiersUpdatable } from './classifiers-updatable';
import { closedWorld } from './closed-world';
import { humansDecide } from './humans-decide';
import { noBypass } from './no-bypass';
import { noEdge } from './no-edge';
import { noEgress } from './no-egress';
import { noOffSwitch } from './no-off-switch';
import { oneBoundary } from './one-boundary';
import { oneDoor } from './one-door';
import { sealedData } from './sealed-data';
import { sealedModel } from './sealed-model';
import { tamperEvident } from './tamper-evident';
import { verifiedBeforeUse } from './verified-before-use';

/** Claims that Cordon can decide. One that is missing here stays undecided, and the verdict says so. */
export const CLAIMS: readonly Claim[] = [
  closedWorld,
  oneBoundary,
  noEgress,
  noEdge,
  oneDoor,
  sealedData,
  sealedModel,
  noBypass,
  allRedLines,
  noOffSwitch,
  humansDecide,
  tamperEvident,
  classifiersUpdatable,
  verifiedBeforeUse,
];
