import type { Charter } from '../config/schema';
import type { Assembly } from '../template/assembly';
import { LazyFacts } from '../template/lazy-facts';
import { type GivenEvidence, NO_EVIDENCE } from './evidence';

/**
 * What a check may look at: made once for each verify. Under a synth-time gate the assembly holds only what has been
 * rendered so far.
 */
export class World {
  readonly #facts = new LazyFacts<World>(this);

  constructor(
    readonly assembly: Assembly,
    readonly charter: Charter,
    readonly evidence: GivenEvidence = NO_EVIDENCE,
  ) {}

  /** What a function makes of this world (its inventory, its access graph), worked out when it is first asked for. */
  once<T>(make: (world: World) => T): T {
    return this.#facts.once(make);
  }
}
