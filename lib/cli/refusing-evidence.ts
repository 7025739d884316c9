import { EvidenceError } from '../evidence/errors';
import { type ExitCode, UsageError } from './command';

/** Evidence that is refused is bad input: its code and sentence, and exit 2. */
export function refusingEvidence(run: () => ExitCode): ExitCode {
  try {
    return run();
  } catch (error) {
    if (error instanceof EvidenceError) throw new UsageError(error.code, error.message);
    throw error;
  }
}
