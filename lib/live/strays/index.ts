import { ATTACHED, INSTANCES } from './attached';
import { DATA } from './data';
import { GRANTS } from './grants';
import { IDENTITY } from './identity';
import { INTERFACES } from './interfaces';
import { LOG_POLICIES, METRIC_FILTERS } from './logs';
import { NETWORK } from './network';
import { ORGANIZATION } from './organization';
import { RECORDS } from './records';
import type { Search } from './search';
import { SHARED } from './shared';
import { RUNNING } from './tasks';

/** Where what no template made is looked for. */
export const SEARCHES: readonly Search[] = [
  ...ATTACHED,
  INSTANCES,
  ...NETWORK,
  ...INTERFACES,
  ...RUNNING,
  ...IDENTITY,
  GRANTS,
  ...DATA,
  LOG_POLICIES,
  METRIC_FILTERS,
  ...SHARED,
  ...RECORDS,
  ORGANIZATION,
];
