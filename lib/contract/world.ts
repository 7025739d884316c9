import type { Charter } from '../config/schema';
import type { Assembly } from '../template/assembly';

/** What a check may look at. Under a synth-time gate the assembly holds only what has been rendered so far. */
export interface World {
  readonly assembly: Assembly;
  readonly charter: Charter;
}
