import type { ClaimId } from '../../../lib/contract/claim-id';
import type { Whole } from '../steps';
import { BYPASS } from './bypass';
import { SEALED } from './data';
import { DOORS } from './doors';
import { PACKETS } from './packets';
import { PEOPLE } from './people';
import { RED_LINES } from './red-lines';
import { RUNNING, WALLS_FALLEN } from './running';
import { RECORDS, SEALED_MODEL, SWITCHES, UPDATES } from './switches';

/** Defects that need the whole, under the claim that they break. */
export const WHOLE: Readonly<Partial<Record<ClaimId, readonly Whole[]>>> = {
  'no-egress': PACKETS,
  'one-door': DOORS,
  'sealed-data': SEALED,
  'sealed-model': SEALED_MODEL,
  'no-bypass': BYPASS,
  'all-red-lines': RED_LINES,
  'no-off-switch': SWITCHES,
  'humans-decide': PEOPLE,
  'tamper-evident': RECORDS,
  'classifiers-updatable': UPDATES,
  operable: RUNNING,
  'defence-in-depth': WALLS_FALLEN,
};
