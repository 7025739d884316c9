import type { Command } from 'commander';
import type { Io } from './io';
import type { UsageErrorCode } from './usage-errors';

/**
 * Adds one command to the program. Its action reports the exit code: 0 when all is as it should be, 1 when something
 * was found, 2 when it could not run. What it throws becomes one line on stderr, and 2.
 */
export type Register = (program: Command, io: Io, exit: (code: ExitCode) => void) => void;

export type ExitCode = 0 | 1 | 2;

/** Bad usage or input, told in one lower-case sentence: the wrong value, what is allowed, what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly code: UsageErrorCode,
    message: string,
    /** What to do, where a part has refused; else the code's table says it. */
    readonly mend?: string,
  ) {
    super(message);
  }
}

/** Several flags that are wrong, each told in a line of its own. */
export class FlagsError extends Error {
  override readonly name = 'FlagsError';

  constructor(
    readonly code: UsageErrorCode,
    readonly faults: readonly string[],
  ) {
    super(faults.join('\n'));
  }
}
