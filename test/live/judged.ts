import { readFileSync } from 'node:fs';
import { deploymentFrom } from '../../lib/config/load';
import type { Verdict } from '../../lib/contract/verdict';
import { type Judged, judge } from '../../lib/live/judge';
import type { Answer, Question } from '../../lib/preflight/question';
import { verify } from '../../lib/verify/verify';
import type { StandIn } from './stand-in/account';

/** What was asked of an account, and what was found. */
export interface Read {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly found: Judged;
}

/**
 * Asks a stand-in all that is wanted.
 * @param before what was asked of it in another state, which is asked at once
 */
export function read(standIn: StandIn, before: readonly Pick<Question, 'id'>[] = []): Read {
  const answers = new Map<string, Answer>(before.map((question) => [question.id, standIn.answer(question)]));
  for (;;) {
    const found = judged(standIn, answers);
    if (found.wanted.length === 0) return { answers, found };
    for (const question of found.wanted) answers.set(question.id, standIn.answer(question));
  }
}

export const judged = ({ assembly, place }: StandIn, answers: ReadonlyMap<string, Answer>): Judged =>
  judge(assembly, place, answers);

/** What the claims are of an account. */
export function verdictOn({ assembly, unread }: Judged, file = 'config/commercial.yaml'): Verdict {
  const { deployment, digest } = deploymentFrom(readFileSync(file), file);
  return verify(assembly, { file, digest, charter: deployment.charter }, { unread });
}

/** What a verdict says, a line each. */
export const told = ({ findings }: Verdict): string[] =>
  findings.map(({ rule, logicalId, message }) => `${rule} ${logicalId}: ${message}`);

/** What is irregular of an account, a line each: code, resource and property, message. */
export const differences = ({ assembly }: Judged): string[] =>
  assembly.irregularities.map(
    ({ code, pointer, message }) =>
      `${code} ${pointer.replace('/Resources/', '').replace('/Properties', '')}: ${message}`,
  );
