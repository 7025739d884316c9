import type { Fault } from './fault';
import type { Guard } from './guard';

/** The outcome of proving one claim. Faults refute it; with none, reasons left over leave it undecided. */
export interface Proof {
  readonly faults: readonly Fault[];
  readonly undecided: readonly string[];
  /** What there is none of, so that nothing can be decided; in the words of `absence`. A reason like the others. */
  readonly missing?: readonly string[];
  /** Worked out when asked for: a verdict doesn't need them. */
  readonly guards: () => readonly Guard[];
}
