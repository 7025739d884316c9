import { readFileSync } from 'node:fs';
import { deploymentFrom } from '../../lib/config/load';
import type { Verdict } from '../../lib/contract/verdict';
import { judge } from '../../lib/live/judge';
import type { Answer } from '../../lib/preflight/question';
import type { Assembly } from '../../lib/template/assembly';
import { verify } from '../../lib/verify/verify';
import type { StandIn } from './stand-in/account';

/** Asks a stand-in all that is wanted. */
export function answersOf(standIn: StandIn, attested: Assembly = standIn.assembly): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (
    let { wanted } = judge(attested, standIn.place, answers);
    wanted.length > 0;
    { wanted } = judge(attested, standIn.place, answers)
  )
    for (const question of wanted) answers.set(question.id, standIn.answer(question));
  return answers;
}

/** The verdict on a stand-in for an account. */
export function liveVerdict(standIn: StandIn, file = 'config/commercial.yaml'): Verdict {
  const { assembly, unread } = judge(standIn.assembly, standIn.place, answersOf(standIn));
  const { deployment, digest } = deploymentFrom(readFileSync(file), file);
  return verify(assembly, { file, digest, charter: deployment.charter }, { unread });
}

/** What a verdict says, a line each. */
export const told = ({ findings }: Verdict): string[] =>
  findings.map(({ rule, logicalId, message }) => `${rule} ${logicalId}: ${message}`);
