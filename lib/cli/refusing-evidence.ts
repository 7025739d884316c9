import { EvidenceError } from '../evidence/errors';
import { UsageError } from './command';

/**
 * Evidence that is refused is bad input: its code and sentence, and exit 2.
 * @param file what is read, which the sentence names. What reads an envelope knows no file
 */
export function refusingEvidence<T>(run: () => T, file?: string): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EvidenceError) {
      const message = file === undefined ? error.message : `'${file}': ${error.message}`;
      throw new UsageError(error.code, message, error.mend);
    }
    throw error;
  }
}
