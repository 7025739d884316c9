import type { Escape } from '../escape';
import { CONDITIONS, OUTPUTS } from './conditions';
import { DATA } from './data';
import { IDENTITY } from './identity';
import { INTERNET } from './internet';
import { AROUND_MODEL } from './model';
import { NEIGHBOURS } from './neighbours';
import { SAFETY } from './safety';
import { TEMPLATE } from './template';
import { WIRING } from './wiring';

/** Defects that one resource shows, by class of the catalogue of ways out. */
export const CATALOGUE: Readonly<Record<string, readonly Escape[]>> = {
  internet: INTERNET,
  'edge, hybrid, neighbours': NEIGHBOURS,
  data: DATA,
  identity: IDENTITY,
  'round the safety stack': SAFETY,
  'round the model': AROUND_MODEL,
  'the template itself': [...TEMPLATE, ...OUTPUTS],
  'conditions of policies': CONDITIONS,
  'what only the whole shows': WIRING,
};
