import { type Answer, AnswerError, errorCode, type Question } from './question';

/** Looks questions up among the answers. */
export interface Asker {
  /** @throws AnswerError */
  ask(question: Question): unknown;
  /** The answer, or undefined where AWS says one of these codes. @throws AnswerError */
  askUnless(question: Question, codes: readonly string[]): unknown;
}

const DENIED = /AccessDenied|UnauthorizedOperation|NotAuthorized|Forbidden|^403$/;

/** @param record the command that asks what was not asked */
export function askerOf(answers: (id: string) => Answer | undefined, record: string): Asker {
  const askUnless = ({ id, action }: Question, codes: readonly string[]) => {
    const answer = answers(id);
    if (answer === undefined) throw new AnswerError('unasked', `'aws ${id}' has no answer`, record);
    if ('output' in answer) return answer.output;
    const code = errorCode(answer.error);
    if (codes.includes(code)) return undefined;
    if (DENIED.test(code))
      throw new AnswerError('denied', `'aws ${id}' was denied (${code})`, `give who asks ${action}`);
    throw new AnswerError(
      'failed',
      `'aws ${id}' failed: ${answer.error.replace(/\s+/g, ' ').trim()}`,
      `aws ${id}`,
    );
  };
  return { askUnless, ask: (question) => askUnless(question, []) };
}
