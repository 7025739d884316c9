import type { Answer } from '../preflight/question';

/** What was answered about an account, as a file keeps it: a line of JSON for the account, then one for each answer. */
export interface Recorded {
  readonly account: string;
  readonly region: string;
  /** When the first question was asked, in milliseconds since 1970. */
  readonly at: number;
  /** By command, without `aws`. Where a command was asked again, what it answered last. */
  readonly answers: Map<string, Answer>;
  /** Whether the last line is whole; an interrupted run may leave half of one. */
  readonly whole: boolean;
  /** Whether all was asked. */
  readonly ended: boolean;
}

const SCHEMA = 'cordon.live/v1';

export const headLine = ({ account, region, at }: Pick<Recorded, 'account' | 'region' | 'at'>): string =>
  `${JSON.stringify({ schema: SCHEMA, account, region, at: new Date(at).toISOString() })}\n`;

export const answerLine = (id: string, answer: Answer): string =>
  `${JSON.stringify({ asked: id, ...answer })}\n`;

export const END_LINE = `${JSON.stringify({ end: true })}\n`;

/** In no answer: it marks what the model knows by a name of its own. */
const PRIVATE = /[\uE000-\uE002]/;

/** Reads a record; a text says what is wrong with it. */
export function readRecord(text: string): Recorded | string {
  const lines = text.split('\n');
  const rest = lines.pop();
  const [head, ...others] = lines.map(parse);
  const { schema, account, region, at } = head ?? {};
  const began = Date.parse(String(at));
  if (schema !== SCHEMA || typeof account !== 'string' || typeof region !== 'string' || Number.isNaN(began))
    return `line 1: expected what cordon live --record writes, of schema ${SCHEMA}`;
  const answers = new Map<string, Answer>();
  let ended = false;
  for (const [index, line] of others.entries()) {
    if (line?.end === true) ended = true;
    else if (typeof line?.asked === 'string' && typeof line.error === 'string')
      answers.set(line.asked, { error: line.error });
    else if (typeof line?.asked === 'string' && Object.hasOwn(line, 'output'))
      answers.set(line.asked, { output: line.output });
    else return `line ${index + 2}: expected an answer, as cordon live --record writes it`;
  }
  return { account, region, at: began, answers, whole: rest === '', ended };
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !PRIVATE.test(JSON.stringify(value))
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
