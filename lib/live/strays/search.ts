import type { Account } from '../account';
import type { Found } from '../found';

/** How AWS says that a region has no such thing, which then can't hang on anything. */
export const ABSENT = ['InvalidAction', 'UnsupportedOperation', 'UnknownOperationException'];

/** One look for what no template made. */
export interface Search {
  /** What is looked at, as a reason names it. */
  readonly what: string;
  /** @throws AnswerError when an answer is missing, or isn't as it should be */
  look(account: Account, found: Found): void;
}
