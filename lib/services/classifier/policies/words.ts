import type { RedLine } from '../../../config/red-lines';
import type { PolicyWords } from '../policy/bundle';
import { AUTONOMOUS_WEAPONS } from './autonomous-weapons';
import { HIGH_STAKES_AUTOMATED_DECISIONS } from './high-stakes-automated-decisions';
import { MASS_DOMESTIC_SURVEILLANCE } from './mass-domestic-surveillance';

/** What of each policy is written by hand. */
export const WORDS: Readonly<Record<RedLine, PolicyWords>> = {
  'mass-domestic-surveillance': MASS_DOMESTIC_SURVEILLANCE,
  'autonomous-weapons': AUTONOMOUS_WEAPONS,
  'high-stakes-automated-decisions': HIGH_STAKES_AUTOMATED_DECISIONS,
};
