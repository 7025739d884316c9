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
export const ANSWER_ERRORS = {
  unasked: {
    cause: 'a record of answers has none to that question',
    mend: 'record again, with this version of Cordon',
  },
  denied: {
    cause: 'AWS denies the question to whoever asks',
    mend: 'give them the action that the message names; all of them only read',
  },
  failed: {
    cause: "AWS's CLI failed; the message has its words",
    mend: 'run the command that the message has by itself, and mend what it says',
  },
  malformed: {
    cause: 'an answer lacks what AWS documents, or the template what it is asked about',
    mend: 'ask again, with AWS CLI v2, when no deploy is under way',
  },
} as const;

export type AnswerErrorCode = keyof typeof ANSWER_ERRORS;

export class AnswerError extends Error {
  override readonly name = 'AnswerError';

  constructor(
    readonly code: AnswerErrorCode,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

/** The error code in what AWS's CLI says, such as `AccessDenied`; `''` where it names none. */
export const errorCode = (error: string): string => /\(([\w.]+)\) when calling/.exec(error)?.[1] ?? '';
