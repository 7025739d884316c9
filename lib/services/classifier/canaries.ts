import type { Verdict } from '../common/classification';
import { Fault } from '../common/fault';
import { inTime } from '../common/in-time';
import type { Canary, Policy } from './bundle';
import { callerRequest } from './caller-request';
import type { Engine } from './engine';

const CANARY_TIMEOUT = 30_000;

/**
 * Whether an engine judges as a candidate's canaries expect. What they want refused, each engine that can stand alone
 * must stop too: where the screen refuses, a safeguard that allows everything would not be seen.
 * @throws Fault `policy_canary`, or what an engine throws
 */
export async function singCanaries(candidate: Policy, engine: Engine): Promise<void> {
  for (const [index, canary] of candidate.canaries.entries()) {
    const verdict = await ask(canary, candidate, engine);
    if (verdict !== canary.expect)
      throw new Fault('policy_canary', `canary ${index} gave '${verdict}', not '${canary.expect}'`);
    if (canary.expect === 'refuse') await mustStop(canary, `canary ${index}`, candidate, engine.alone ?? []);
  }
}

async function mustStop(canary: Canary, named: string, candidate: Policy, engines: readonly Engine[]) {
  for (const engine of engines) {
    if ((await ask(canary, candidate, engine)) === 'allow')
      throw new Fault('policy_canary', `${named} was let pass by ${engine.name}, not held or refused`);
  }
}

async function ask({ turns }: Canary, candidate: Policy, engine: Engine): Promise<Verdict> {
  const request = callerRequest(turns, candidate.redLine);
  const judging = engine.judge(request, candidate, AbortSignal.timeout(CANARY_TIMEOUT));
  return (await inTime(CANARY_TIMEOUT, judging)).verdict;
}
