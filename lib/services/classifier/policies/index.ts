import type { RedLine } from '../../../config/red-lines';
import type { Learned, PolicySource } from '../policy/bundle';
import { digestOfWeights } from '../screen/model';
import * as weapons from './learned/autonomous-weapons';
import * as decisions from './learned/high-stakes-automated-decisions';
import * as surveillance from './learned/mass-domestic-surveillance';
import type { RegressionItem } from './regression-item';
import { WORDS } from './words';

const learned = ({ WEIGHTS, FIGURES }: { WEIGHTS: string; FIGURES: Learned['figures'] }): Learned => ({
  weights: { digest: digestOfWeights(WEIGHTS), data: WEIGHTS },
  figures: FIGURES,
});

/** The policy of each red line as its authors wrote it, with the first weights; a classifier goes by a signed bundle. */
export const POLICIES: Readonly<Record<RedLine, PolicySource>> = {
  'mass-domestic-surveillance': { ...WORDS['mass-domestic-surveillance'], ...learned(surveillance) },
  'autonomous-weapons': { ...WORDS['autonomous-weapons'], ...learned(weapons) },
  'high-stakes-automated-decisions': { ...WORDS['high-stakes-automated-decisions'], ...learned(decisions) },
};

export const REGRESSION: Readonly<Record<RedLine, readonly RegressionItem[]>> = {
  'mass-domestic-surveillance': surveillance.REGRESSION,
  'autonomous-weapons': weapons.REGRESSION,
  'high-stakes-automated-decisions': decisions.REGRESSION,
};
