import { appendFileSync, existsSync, statSync, truncateSync } from 'node:fs';
import type { Place } from '../../live/account';
import { answerLine, END_LINE, headLine, type Recorded, readRecord } from '../../live/record';
import { type Answer, errorCode } from '../../preflight/question';
import { UsageError } from '../command';
import { readFile, writeFile } from '../files';

/** Larger than any account's answers that can be judged. */
const MOST_BYTES = 512 * 1_048_576;

/** How old the first answer of a record may be that is gone on with: answers are to be of one time. */
const MOST_AGE = 6 * 3_600_000;

/** Milliseconds by which clocks may differ. */
const SKEW = 300_000;

/**
 * Reads recorded answers.
 * @throws UsageError `record-malformed`; `record-future` where they would hide the silence that follows
 */
export function recordIn(file: string, now: number): Recorded {
  if (statSync(file).size > MOST_BYTES)
    throw new UsageError(
      'record-large',
      `'${file}' holds more than ${MOST_BYTES} bytes; expected a record of one account`,
    );
  const record = readRecord(readFile(file, 'record', MOST_BYTES).toString());
  if (typeof record !== 'string') {
    if (record.at <= now + SKEW) return record;
    throw new UsageError(
      'record-future',
      `'${file}' says that it was begun at ${new Date(record.at).toISOString()}, a time to come; expected a record of before now`,
    );
  }
  throw new UsageError('record-malformed', `'${file}' ${record}`);
}

/** Where answers are kept as they come. */
export interface Keeper {
  readonly at: number;
  readonly answers: Map<string, Answer>;
  keep(id: string, answer: Answer): void;
  end(): void;
}

/**
 * Begins a record, or goes on with one that was interrupted. What failed before is asked again.
 * @throws UsageError where the file is of another place, is done, or is too old
 */
export function keeperOf(file: string | undefined, place: Place, now: number): Keeper {
  const answers = new Map<string, Answer>();
  if (file === undefined) return { at: now, answers, keep: () => {}, end: () => {} };
  let at = now;
  if (existsSync(file) && statSync(file).size > 0) at = goneOnWith(file, place, now, answers);
  else writeFile(file, headLine({ ...place, at: now }), { mode: 0o600 });
  return {
    at,
    answers,
    keep: (id, answer) => appendFileSync(file, answerLine(id, answer)),
    end: () => appendFileSync(file, END_LINE),
  };
}

function goneOnWith(
  file: string,
  { account, region }: Place,
  now: number,
  answers: Map<string, Answer>,
): number {
  const record = recordIn(file, now);
  const refuse = (why: string) =>
    new UsageError('record-other', `'${file}' ${why}; name another file with --record`);
  if (record.account !== account || record.region !== region)
    throw refuse(`is of account ${record.account} in ${record.region}`);
  if (record.ended) throw refuse('is done; judge it with --from');
  if (now - record.at > MOST_AGE) throw refuse('was begun more than six hours ago');
  // Half a line is of an answer that wasn't kept.
  if (!record.whole) truncateSync(file, readFile(file, 'record', MOST_BYTES).lastIndexOf('\n') + 1);
  for (const [id, answer] of record.answers)
    if ('output' in answer || isFinal(answer.error)) answers.set(id, answer);
  return record.at;
}

/** An error that tells something of the account, such as that a bucket has no policy: it would be told again. */
const isFinal = (error: string) => /^(No|.*NotFound|Unsupported)/.test(errorCode(error));
