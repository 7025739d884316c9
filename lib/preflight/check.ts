import type { Deployment } from '../config/schema';
import { type Asker, askerOf } from './asker';
import { type Answer, AnswerError, type Question } from './question';

/** What a check found. `later` is for what a courier brings once the first stacks stand; it fails nothing yet. */
export interface Finding {
  readonly status: 'missing' | 'unknown' | 'later';
  /** What is so, with the value: a lower-case sentence. */
  readonly says: string;
  /** The command that mends it, or the first step towards that. */
  readonly mend: string;
}

/** One thing that a deploy needs of its account. */
export interface Check {
  readonly id: string;
  /** What it asks, as a sentence of the documents. */
  readonly asks: string;
  /** Why the deploy would fail, and where that is known from. */
  readonly because: string;
  questions(deployment: Deployment): readonly Question[];
  /** @throws AnswerError when an answer is missing, or isn't as it should be */
  look(scene: Scene): Iterable<Finding>;
}

/** The deployment, and what AWS answered about its account. */
export interface Scene extends Asker {
  readonly deployment: Deployment;
  /** The deployment file, as commands name it. */
  readonly file: string;
  /** Certificates that are to be put in place, in PEM, by file. */
  readonly certificates: Readonly<Record<string, string>>;
  /** When the answers were given, in milliseconds since 1970. */
  readonly at: number;
  /** All errors among the answers. */
  readonly errors: readonly string[];
}

export const missing = (says: string, mend: string): Finding => ({ status: 'missing', says, mend });
export const later = (says: string, mend: string): Finding => ({ status: 'later', says, mend });

export function sceneOf(
  deployment: Deployment,
  file: string,
  answers: Readonly<Record<string, Answer>>,
  rest: Pick<Scene, 'certificates' | 'at'>,
): Scene {
  return {
    ...rest,
    ...askerOf(
      (id) => (Object.hasOwn(answers, id) ? answers[id] : undefined),
      'cordon preflight --record ANSWERS.json',
    ),
    deployment,
    file,
    errors: Object.values(answers).flatMap((answer) => ('error' in answer ? [answer.error] : [])),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** The list of objects that an answer has under a name. @throws AnswerError */
export function rows(answer: unknown, name: string): readonly Row[] {
  const list = isRow(answer) ? answer[name] : undefined;
  if (!Array.isArray(list)) throw malformed(name);
  return list.map((entry) => {
    if (!isRow(entry)) throw malformed(name);
    return entry;
  });
}

/** A text of an answer. @throws AnswerError */
export function text(answer: unknown, name: string): string {
  const value = isRow(answer) ? answer[name] : undefined;
  if (typeof value !== 'string') throw malformed(name);
  return value;
}

/** A number of an answer. @throws AnswerError */
export function number(answer: unknown, name: string): number {
  const value = isRow(answer) ? answer[name] : undefined;
  if (typeof value !== 'number') throw malformed(name);
  return value;
}

/** The object that an answer has under a name. @throws AnswerError */
export function row(answer: unknown, name: string): Row {
  const value = isRow(answer) ? answer[name] : undefined;
  if (!isRow(value)) throw malformed(name);
  return value;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (name: string) =>
  new AnswerError(
    'malformed',
    `an answer has no '${name}' as AWS documents it`,
    'ask again, with AWS CLI v2',
  );
