import type { RedLine } from '../../../config/red-lines';
import type { SigningKey } from '../../../config/schema';
import { Fault } from '../../common/fault';
import { inTime } from '../../common/in-time';
import type { Engine } from '../engines/engine';
import { type Policy, readPolicy, type SealedPolicy, unsealPolicy } from './bundle';
import { singCanaries } from './canaries';

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

/** Milliseconds. A read that hangs must not end the search for policies. */
const READ_TIMEOUT = 10_000;

/** Versions in a row that may be missing, or fail to be read, before a newer one is no longer looked for. */
const GAP = 3;

export function openPolicies(options: PoliciesOptions): Policies {
  const { redLine, keys, engine, now, onError } = options;
  let policy: Policy | undefined;
  let refreshing: Promise<void> | undefined;

  /**
   * The newest bundle above the one in force that is signed for its place, and bars all older ones: someone has signed
   * that they no longer hold. A restart remembers nothing, and would else bring an older one back once this one has
   * expired, or while its canaries fail. What can't be read may be such a bundle, and bars them too.
   */
  const findNewest = async (): Promise<SealedPolicy | undefined> => {
    let newest: SealedPolicy | undefined;
    let missing = 0;
    for (let version = (policy?.version ?? 0) + 1; missing < GAP; version += 1) {
      missing += 1;
      try {
        const text = await inTime(READ_TIMEOUT, options.read(version));
        if (text === undefined) continue;
        missing = 0;
        newest = open(text, version) ?? newest;
      } catch (error) {
        newest = undefined;
        onError(error, version);
      }
    }
    return newest;
  };

  /** What isn't signed for its place, or holds only later, is reported and bars nothing. */
  const open = (text: string, version: number): SealedPolicy | undefined => {
    try {
      const sealed = unsealPolicy(text, { redLine, keys, version });
      if (sealed.issued > now()) throw notInDate(sealed);
      return sealed;
    } catch (error) {
      onError(error, version);
      return undefined;
    }
  };

  const check = async (sealed: SealedPolicy): Promise<Policy> => {
    const candidate = readPolicy(sealed);
    if (Date.parse(candidate.expires) <= now()) throw notInDate(candidate);
    if (candidate.model !== engine.model)
      throw new Fault(
        'policy_model',
        `the policy is for model '${candidate.model}', not for '${engine.model}'`,
      );
    await singCanaries(candidate, engine);
    return candidate;
  };

  const takeOver = async () => {
    const newest = await findNewest();
    if (!newest) return;
    try {
      policy = await check(newest);
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

const notInDate = ({ version, issued }: { version: number; issued: number | string }) =>
  new Fault(
    'policy_not_in_date',
    `version ${version}, issued ${new Date(issued).toISOString()}, does not hold now`,
  );
