import type { RedLine } from '../../config/red-lines';
import type { SigningKey } from '../../config/schema';
import { Fault } from '../common/fault';
import { type Canary, openPolicyBundle, type Policy } from './bundle';
import { callerRequest } from './caller-request';
import type { Engine } from './engine';

/** The policy in force. A bundle takes over only when everything about it holds; until then the one before stays. */
export interface Policies {
  /** @throws Fault `policy_missing`, `policy_expired`: then the classifier must not answer */
  readonly current: () => Policy;
  /** Reads the store and takes the bundle over if it may. Never throws: what goes wrong is reported. */
  readonly refresh: () => Promise<void>;
}

export interface PoliciesOptions {
  readonly redLine: RedLine;
  readonly keys: readonly SigningKey[];
  readonly engine: Engine;
  /** The text of the stored bundle, or undefined where there is none. */
  readonly read: () => Promise<string | undefined>;
  readonly now: () => number;
  readonly onChange: (policy: Policy) => void;
  readonly onError: (error: unknown) => void;
}

const CANARY_TIMEOUT = 30_000;

export function openPolicies(options: PoliciesOptions): Policies {
  const { redLine, keys, engine, now } = options;
  let policy: Policy | undefined;
  let taken: string | undefined;
  let refreshing: Promise<void> | undefined;

  const takeOver = async () => {
    const text = await options.read();
    if (text === undefined) throw new Fault('policy_missing', 'the store holds no policy bundle');
    if (text === taken) return;
    const candidate = openPolicyBundle(text, { redLine, keys, now: now() });
    if (policy && candidate.version <= policy.version)
      throw new Fault('policy_not_newer', `version ${candidate.version} is not above ${policy.version}`);
    if ((candidate.model !== 'none') !== engine.usesModel)
      throw new Fault(
        'policy_model',
        `the policy is for model '${candidate.model}', not for '${engine.name}'`,
      );
    for (const canary of candidate.canaries) await sing(canary, candidate, engine);
    policy = candidate;
    taken = text;
    options.onChange(candidate);
  };

  return {
    current: () => {
      if (!policy) throw new Fault('policy_missing', 'no policy is in force');
      if (Date.parse(policy.expires) <= now())
        throw new Fault('policy_expired', `the policy expired at ${policy.expires}`);
      return policy;
    },
    refresh: () => {
      refreshing ??= takeOver()
        .catch(options.onError)
        .finally(() => {
          refreshing = undefined;
        });
      return refreshing;
    },
  };
}

/** @throws Fault `policy_canary` where the engine under the candidate doesn't say what the canary expects */
async function sing(canary: Canary, candidate: Policy, engine: Engine): Promise<void> {
  const request = callerRequest(canary.turns, candidate.redLine);
  const { verdict } = await engine.judge(request, candidate, AbortSignal.timeout(CANARY_TIMEOUT));
  if (verdict !== canary.expect)
    throw new Fault(
      'policy_canary',
      `canary ${candidate.canaries.indexOf(canary)} gave '${verdict}', not '${canary.expect}'`,
    );
}
