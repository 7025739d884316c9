import { InputError } from '../../template/read/input-error';
import { UsageError } from '../command';
import { refusingEvidence } from '../refusing-evidence';

/** As many as a line has room for. */
const MOST_NAMED = 10;

/**
 * What of several files and folders is malformed, or can't be read. It hides no other, and is told where none of those
 * counts.
 */
export class Unusable {
  private readonly errors = new Map<string, UsageError | InputError>();

  /** What some work with a file gives; undefined where the file can't be used. */
  unless<T>(file: string, work: () => T): T | undefined {
    try {
      return refusingEvidence(work, file);
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof InputError)) throw error;
      this.errors.set(file, error);
      return undefined;
    }
  }

  /** Tells why the first can't be used, and names the others. @throws UsageError or InputError, where there is one */
  refuse(): void {
    const [[, first] = [], ...others] = this.errors;
    if (first === undefined) return;
    const names = others.slice(0, MOST_NAMED).map(([file]) => `'${file}'`);
    const more = others.length - names.length;
    if (more > 0) names.push(`${more} more`);
    const message =
      names.length === 0 ? first.message : `${first.message} (nor can these be used: ${names.join(', ')})`;
    throw first instanceof UsageError
      ? new UsageError(first.code, message, first.mend)
      : new InputError(first.code, message);
  }
}
