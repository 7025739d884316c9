import { EvidenceError } from '../evidence/errors';
import { UsageError } from './command';

/** Evidence that is refused is bad input: its code and sentence, and exit 2. */
export function refusingEvidence<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EvidenceError) throw new UsageError(error.code, error.message, error.mend);
    throw error;
  }
}
