import type { Verdict } from '../common/classification';
import { Fault } from '../common/fault';
import { inTime } from '../common/in-time';
import type { Canary, Policy } from './bundle';
import { callerRequest } from './caller-request';
import type { Engine } from './engine';

const CANARY_TIMEOUT = 30_000;

/**
 * Whether an engine judges as a candidate's canaries expect.
 * @throws Fault `policy_canary`, or what the engine throws
 */
export async function singCanaries(candidate: Policy, engine: Engine): Promise<void> {
  for (const [index, canary] of candidate.canaries.entries()) {
    const verdict = await ask(canary, candidate, engine);
    if (verdict !== canary.expect)
      throw new Fault('policy_canary', `canary ${index} gave '${verdict}', not '${canary.expect}'`);
  }
}

async function ask({ turns }: Canary, candidate: Policy, engine: Engine): Promise<Verdict> {
  const request = callerRequest(turns, candidate.redLine);
  const judging = engine.judge(request, candidate, AbortSignal.timeout(CANARY_TIMEOUT));
  return (await inTime(CANARY_TIMEOUT, judging)).verdict;
}
