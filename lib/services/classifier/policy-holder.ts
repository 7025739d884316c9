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
  /** The text of a version's bundle, or undefined where there is none. */
  readonly read: (version: number) => Promise<string | undefined>;
  readonly now: () => number;
  readonly onChange: (policy: Policy) => void;
  readonly onError: (error: unknown) => void;
}

const CANARY_TIMEOUT = 30_000;

/** Versions in a row that may be missing, or fail to be read, before a newer one is no longer looked for. */
const GAP = 3;

export function openPolicies(options: PoliciesOptions): Policies {
  const { redLine, keys, engine, now } = options;
  let policy: Policy | undefined;
  let refreshing: Promise<void> | undefined;

  const report = (error: unknown): undefined => void options.onError(error);

  /**
   * Every version above the one in force is tried in turn. One that is there and unusable is no gap: after a restart
   * many may have expired, and they must not bar the way to the one in force.
   */
  const takeOver = async () => {
    let missing = 0;
    for (let version = (policy?.version ?? 0) + 1; missing < GAP; version += 1) {
      const text = await options.read(version).catch(report);
      missing = text === undefined ? missing + 1 : 0;
      const candidate = text === undefined ? undefined : await usable(version, text).catch(report);
      if (!candidate) continue;
      policy = candidate;
      options.onChange(candidate);
    }
  };

  const usable = async (version: number, text: string): Promise<Policy> => {
    const candidate = openPolicyBundle(text, { redLine, keys, now: now() });
    if (candidate.version !== version)
      throw new Fault('policy_misplaced', `version ${candidate.version} lies in the place of ${version}`);
    if (candidate.model !== engine.model)
      throw new Fault(
        'policy_model',
        `the policy is for model '${candidate.model}', not for '${engine.model}'`,
      );
    for (const canary of candidate.canaries) await sing(canary, candidate, engine);
    return candidate;
  };

  return {
    current: () => {
      if (!policy) throw new Fault('policy_missing', 'no policy is in force');
      if (Date.parse(policy.expires) <= now())
        throw new Fault('policy_expired', `the policy expired at ${policy.expires}`);
      return policy;
    },
    refresh: () => {
      refreshing ??= takeOver().finally(() => {
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
