import { type Answer, errorCode, type Question } from '../preflight/question';

/** What reading an account needs of the world. */
export interface Effects {
  ask(question: Question): Promise<Answer>;
  wait(milliseconds: number): Promise<void>;
  now(): number;
  /** Keeps an answer, so that an interrupted run goes on where it stopped. */
  keep(question: Question, answer: Answer): void;
  doing(what: string): void;
}

/** How many questions are on their way at a time; AWS's CLI takes most of a second of processor time for each. */
const AT_A_TIME = 4;
/** Least milliseconds between two questions. */
const APART = 200;
/** Waits before a question that AWS throttled is asked again, in milliseconds. */
const BACKOFF = [1000, 2000, 4000, 8000, 16_000];
/** More questions than any enclave needs: an account that makes one ask on and on is not read. */
const MOST = 3000;
/**
 * More characters than the answers about any account that can be judged: all are kept until it is, since most are looked at
 * many times. With what is made of them, a run stays below a gigabyte.
 */
const MOST_CHARACTERS = 128 * 1_048_576;

const THROTTLED = /Throttl|RequestLimitExceeded|TooManyRequests|SlowDown|RequestThrottled/;

/** There is more about an account than is read. */
export class AccountTooLarge extends Error {
  override readonly name = 'AccountTooLarge';

  constructor(what: string) {
    super(`${what}; the account is not read`);
  }
}

/**
 * Asks until nothing is wanted any more.
 * @param wanted what has no answer yet, seen from the answers so far
 * @returns how many questions were asked
 * @throws AccountTooLarge where there are more questions or longer answers than of any account that can be judged
 */
export async function readAccount(
  wanted: () => readonly Question[],
  answers: Map<string, Answer>,
  effects: Effects,
): Promise<number> {
  let count = 0;
  let characters = 0;
  let slot = effects.now();
  const inTurn = async () => {
    const now = effects.now();
    slot = Math.max(slot + APART, now);
    if (slot > now) await effects.wait(slot - now);
  };
  for (let next = wanted(); next.length > 0; next = wanted()) {
    const waiting = [...next];
    const total = count + waiting.length;
    if (total > MOST) throw new AccountTooLarge(`more than ${MOST} questions`);
    const work = async () => {
      for (let question = waiting.shift(); question !== undefined; question = waiting.shift()) {
        count += 1;
        effects.doing(`asking ${count} of ${total} or more: aws ${question.id}`);
        const answer = await patiently(question, inTurn, effects);
        characters += JSON.stringify(answer).length;
        if (characters > MOST_CHARACTERS)
          throw new AccountTooLarge(`more than ${MOST_CHARACTERS} characters of answers`);
        answers.set(question.id, answer);
        effects.keep(question, answer);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  }
  return count;
}

/** Asks, and again where AWS asks for patience. */
async function patiently(question: Question, inTurn: () => Promise<void>, { ask, wait, doing }: Effects) {
  for (const pause of BACKOFF) {
    await inTurn();
    const answer = await ask(question);
    if (!('error' in answer) || !THROTTLED.test(errorCode(answer.error))) return answer;
    doing(`throttled, waiting ${pause / 1000} s: aws ${question.id}`);
    await wait(pause);
  }
  await inTurn();
  return ask(question);
}

/** Calls that an answer took: AWS's CLI turns pages by itself. */
export function callsOf(pages: readonly [string, number] | undefined, output: unknown): number {
  if (pages === undefined || typeof output !== 'object' || output === null) return 1;
  const list: unknown = (output as Readonly<Record<string, unknown>>)[pages[0]];
  return Array.isArray(list) ? Math.max(1, Math.ceil(list.length / pages[1])) : 1;
}
