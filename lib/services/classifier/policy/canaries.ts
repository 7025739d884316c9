import type { Verdict } from '../../common/classify/classification';
import { Fault } from '../../common/fault';
import { inTime } from '../../common/in-time';
import { callerRequest } from '../engines/caller-request';
import type { Engine } from '../engines/engine';
import { POLICIES } from '../policies';
import type { Canary, Policy } from './bundle';

const CANARY_TIMEOUT = 30_000;

/**
 * Whether an engine judges as a candidate's canaries expect. What they want refused, each engine that can stand alone
 * must stop too: where the screen refuses, a safeguard that allows everything would not be seen. A policy brings its
 * own canaries, and could bring none that is worth it, so those of the image that want refusal must be stopped besides.
 * @throws Fault `policy_canary`, or what an engine throws
 */
export async function checkCanaries(candidate: Policy, engine: Engine): Promise<void> {
  const { alone = [] } = engine;
  for (const [index, canary] of candidate.canaries.entries()) {
    const verdict = await ask(canary, candidate, engine);
    if (verdict !== canary.expect)
      throw new Fault('policy_canary', `canary ${index} gave '${verdict}', not '${canary.expect}'`);
    if (isRefusal(canary)) await mustStop(canary, `canary ${index}`, candidate, alone);
  }
  for (const [index, canary] of floorBelow(candidate).entries())
    await mustStop(canary, `canary ${index} of the image`, candidate, [engine, ...alone]);
}

/** What the image's own policy wants refused, unless the candidate wants it too. */
function floorBelow({ redLine, canaries }: Policy): readonly Canary[] {
  const checked = new Set(canaries.filter(isRefusal).map(({ turns }) => JSON.stringify(turns)));
  return POLICIES[redLine].canaries
    .filter(isRefusal)
    .filter(({ turns }) => !checked.has(JSON.stringify(turns)));
}

const isRefusal = ({ expect }: Canary): boolean => expect === 'refuse';

async function mustStop(canary: Canary, named: string, candidate: Policy, engines: readonly Engine[]) {
  for (const engine of engines) {
    if ((await ask(canary, candidate, engine)) === 'allow')
      throw new Fault('policy_canary', `${named} was let pass by ${engine.name}, not held or refused`);
  }
}

async function ask({ turns }: Canary, candidate: Policy, engine: Engine): Promise<Verdict> {
  const request = callerRequest(turns);
  const judging = engine.judge(request, candidate, AbortSignal.timeout(CANARY_TIMEOUT));
  return (await inTime(CANARY_TIMEOUT, judging)).verdict;
}
