import type { Claim } from '../contract/claim';
import { allRedLines } from './all-red-lines/claim';
import { classifiersUpdatable } from './classifiers-updatable/claim';
import { closedWorld } from './closed-world/claim';
import { defenceInDepth } from './defence-in-depth/claim';
import { humansDecide } from './humans-decide/claim';
import { noBypass } from './no-bypass/claim';
import { noEdge } from './no-edge/claim';
import { noEgress } from './no-egress/claim';
import { noOffSwitch } from './no-off-switch/claim';
import { oneBoundary } from './one-boundary/claim';
import { oneDoor } from './one-door/claim';
import { operable } from './operable/claim';
import { sealedData } from './sealed-data/claim';
import { sealedModel } from './sealed-model/claim';
import { tamperEvident } from './tamper-evident/claim';
import { verifiedBeforeUse } from './verified-before-use/claim';

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
  operable,
  defenceInDepth,
  verifiedBeforeUse,
];
