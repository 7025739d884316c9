/** Something to ask of AWS: one command of its own CLI that reads and changes nothing. */
export interface Question {
  /** The command without `aws` and without what is the same for all, on one line: by this name its answer is recorded. */
  readonly id: string;
  readonly args: readonly string[];
  /** The permission that it needs. */
  readonly action: string;
}

/** A question of AWS's CLI, such as `aws ec2 describe-vpcs`, and the permission that it needs. */
export const asked = (action: string, ...args: readonly string[]): Question => ({
  id: args.join(' '),
  args,
  action,
});

/** What AWS's CLI answered: the JSON that it printed, or the error that it told. */
export type Answer = { readonly output: unknown } | { readonly error: string };

/** Why a check can't be decided. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  constructor(
    readonly code: 'unasked' | 'denied' | 'failed' | 'malformed',
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** The error code in what AWS's CLI says, such as `AccessDenied`; `''` where it names none. */
export const errorCode = (error: string): string => /\(([\w.]+)\) when calling/.exec(error)?.[1] ?? '';
