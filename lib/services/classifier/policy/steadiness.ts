import { Fault } from '../../common/fault';
import type { Engine } from '../engines/engine';
import { CALLER_GONE } from './admission';

/** Faults of an engine in a row, after which it isn't ready. */
const MOST_FAULTS = 3;

/** An engine that is watched for whether it gives verdicts at all. */
export interface Steadiness {
  readonly engine: Engine;
  /** False after three faults in a row, until the next verdict. Whoever asks meanwhile is still judged. */
  readonly steady: () => boolean;
}

export function watchEngine(engine: Engine): Steadiness {
  let faults = 0;
  return {
    steady: () => faults < MOST_FAULTS,
    engine: {
      ...engine,
      judge: async (request, policy, signal) => {
        try {
          const judgement = await engine.judge(request, policy, signal);
          faults = 0;
          return judgement;
        } catch (error) {
          // Callers who go away say nothing of the engine.
          if (!(signal.reason instanceof Fault && signal.reason.code === CALLER_GONE)) faults += 1;
          throw error;
        }
      },
    },
  };
}
