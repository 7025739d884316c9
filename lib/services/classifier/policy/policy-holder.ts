import type { RedLine } from '../../../config/red-lines';
import type { SigningKey } from '../../../config/schema';
import { Fault } from '../../common/fault';
import type { Engine } from '../engines/engine';
import type { Policy } from './bundle';
import { checkPolicy } from './check-policy';
import { findNewest } from './newest-policy';

/** The policy in force. A bundle takes over only when everything about it holds; until then the one before stays. */
export interface Policies {
  /** @throws Fault `policy_missing`, `policy_expired`: then the classifier must not answer */
  readonly current: () => Policy;
  /** Reads the store and takes the newest bundle over if it may. Never throws: what goes wrong is reported. */
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
  readonly onError: (error: unknown, version: number) => void;
}

export function openPolicies(options: PoliciesOptions): Policies {
  const { now, onError } = options;
  let policy: Policy | undefined;
  let refreshing: Promise<void> | undefined;

  const takeOver = async () => {
    const newest = await findNewest(policy?.version ?? 0, options);
    if (!newest) return;
    try {
      policy = await checkPolicy(newest, policy, options);
      options.onChange(policy);
    } catch (error) {
      onError(error, newest.version);
    }
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
