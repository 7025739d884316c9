import { ANOTHER_PART } from './another-part';
import { ANOTHER_WIRING } from './another-wiring';
import type { Independent, NearMiss } from './case';
import { DEFAULTS } from './defaults';
import { DEFAULTS_OF_PROPERTIES } from './defaults-of-properties';
import { EVERY_NOT_SOME } from './every-not-some';
import { FOREIGN_PRINCIPALS } from './foreign-principals';
import { INSIDERS } from './insiders';
import { LAGGING_POWERS } from './lagging-powers';
import { NEAR_MISSES as OF_VALUES } from './near-misses';
import { NEAR_MISSES_OF_PERMISSIONS } from './near-misses-of-permissions';
import { NEAR_MISSES_OF_SIZES } from './near-misses-of-sizes';
import { OVERWRITTEN } from './overwritten';
import { POLARITY } from './polarity';
import { POLARITY_PERMISSIONS } from './polarity-permissions';
import { POLARITY_RUNNING } from './polarity-running';
import { NEAR_MISSES_OF_REVIEW_LOGS, REVIEW_LOGS } from './review-logs';
import { SECOND_WALLS } from './second-walls';
import { SECOND_WALLS_AROUND } from './second-walls-around';
import { UNDEMANDED_LAYER } from './undemanded-layer';
import { NEAR_MISSES_OF_MAKING, UNMAKEABLE } from './unmakeable';
import { UNWRITTEN_ENTRIES } from './unwritten-entries';
import { UNWRITTEN_RECORDS } from './unwritten-records';
import { VACUOUS } from './vacuous';

/** Defects by somebody who had not read the proofs, by kind. Those of an assembly's files are in `what-is-deployed`. */
export const INDEPENDENT: Readonly<Record<string, readonly Independent[]>> = {
  'principals that the assembly does not make': FOREIGN_PRINCIPALS,
  'what AWS overwrites': OVERWRITTEN,
  'some, where every is meant': EVERY_NOT_SOME,
  'a value of another part': [...ANOTHER_PART, ...ANOTHER_WIRING],
  'readers inside': INSIDERS,
  'powers that lists leave out': LAGGING_POWERS,
  'records that cannot be written': [...UNWRITTEN_RECORDS, ...UNWRITTEN_ENTRIES],
  defaults: [...DEFAULTS, ...DEFAULTS_OF_PROPERTIES],
  'a layer that the charter cannot demand': UNDEMANDED_LAYER,
  'second walls': [...SECOND_WALLS, ...SECOND_WALLS_AROUND],
  'vacuous truth': VACUOUS,
  'wrong polarity': [...POLARITY, ...POLARITY_PERMISSIONS, ...POLARITY_RUNNING],
  'logs of the review service': REVIEW_LOGS,
  'what AWS makes nothing of': UNMAKEABLE,
};

/** Changes that competent engineers make. */
export const NEAR_MISSES: readonly NearMiss[] = [
  ...OF_VALUES,
  ...NEAR_MISSES_OF_PERMISSIONS,
  ...NEAR_MISSES_OF_SIZES,
  ...NEAR_MISSES_OF_REVIEW_LOGS,
  ...NEAR_MISSES_OF_MAKING,
];
