import type { RedLine } from '../../../config/red-lines';
import type { PolicySource } from '../policy/bundle';
import { AUTONOMOUS_WEAPONS } from './autonomous-weapons';
import { HIGH_STAKES_AUTOMATED_DECISIONS } from './high-stakes-automated-decisions';
import { MASS_DOMESTIC_SURVEILLANCE } from './mass-domestic-surveillance';

/** The policy of each red line as its authors wrote it; a classifier goes by a signed bundle made from one. */
export const POLICIES: Readonly<Record<RedLine, PolicySource>> = {
  'mass-domestic-surveillance': MASS_DOMESTIC_SURVEILLANCE,
  'autonomous-weapons': AUTONOMOUS_WEAPONS,
  'high-stakes-automated-decisions': HIGH_STAKES_AUTOMATED_DECISIONS,
};
