import { ATTACHED, INSTANCES } from './attached';
import { DATA } from './data';
import { IDENTITY } from './identity';
import { INTERFACES } from './interfaces';
import { NETWORK } from './network';
import { RECORDS } from './records';
import type { Search } from './search';
import { RUNNING } from './tasks';

/** Where what no template made is looked for. */
export const SEARCHES: readonly Search[] = [
  ...ATTACHED,
  INSTANCES,
  ...NETWORK,
  ...INTERFACES,
  ...RUNNING,
  ...IDENTITY,
  ...DATA,
  ...RECORDS,
];
