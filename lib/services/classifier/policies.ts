import { setTimeout as pause } from 'node:timers/promises';
import type { RedLine } from '../../config/red-lines';
import type { SigningKey } from '../../config/schema';
import type { ClassifyRequest } from '../common/classification';
import { CLASSIFY_SCHEMA } from '../common/classification';
import { Fault } from '../common/fault';
import type { Objects } from '../common/objects';
import { openPolicyBundle, type SignedPolicy } from './bundle';
import type { Engine } from './engine';
import type { Canary } from './policy';

/** The policy in force, and how another takes over. */
export interface Policies {
  /** Undefined until one has been loaded, and after it has expired. */
  readonly current: () => SignedPolicy | undefined;
  /** Looks for newer bundles. Resolves when it has looked, whatever it found. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
}

export interface PoliciesOptions {
  readonly redLine: RedLine;
  /** Bundles under their versions: `00000001`, `00000002`, … */
  readonly store: Pick<Objects, 'get'>;
  readonly keys: readonly SigningKey[];
  readonly engine: Engine;
  /** Digest of the safeguard model that is asked, or null. */
  readonly model: string | null;
  /** Gives the views of a text, as the proxy does for a request. */
  readonly readingOf: (text: string) => Pick<ClassifyRequest, 'views' | 'unreadable' | 'normaliser'>;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  readonly everySeconds: number;
}

/** Versions that may be missing or broken before a newer one is no longer looked for. */
const GAP = 3;
const CANARY_DEADLINE = 30_000;

/** The key of a version's bundle in its store. */
export const bundleKey = (version: number): string => String(version).padStart(8, '0');

/**
 * Reads the newest bundle that counts, now and every `everySeconds`. One that isn't signed, isn't newer, has expired or
 * fails a canary changes nothing: what is in force stays in force until its own expiry.
 */
export async function openPolicies(options: PoliciesOptions): Promise<Policies> {
  const { now, onError, everySeconds } = options;
  let inForce: SignedPolicy | undefined;
  let looking: Promise<void> | undefined;

  const look = async () => {
    let version = (inForce?.policy.version ?? 0) + 1;
    for (let missing = 0; missing < GAP; version += 1) {
      try {
        const text = await options.store.get(bundleKey(version));
        if (text === undefined) {
          missing += 1;
          continue;
        }
        inForce = await tried(text, version, options);
        missing = 0;
      } catch (error) {
        missing += 1;
        onError(error);
      }
    }
  };

  const refresh = () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };

  await refresh();
  const timer = setInterval(() => void refresh(), everySeconds * 1000).unref();
  return {
    current: () => (inForce && Date.parse(inForce.policy.expires) > now() ? inForce : undefined),
    refresh,
    close: () => clearInterval(timer),
  };
}

/** A bundle that may take over. @throws Fault `policy_invalid` */
async function tried(text: string, version: number, options: PoliciesOptions): Promise<SignedPolicy> {
  const candidate = openPolicyBundle(text, options.keys, options.redLine);
  const { policy } = candidate;
  if (policy.version !== version)
    throw invalid(`version ${policy.version} lies under the name of version ${version}`);
  if (Date.parse(policy.expires) <= options.now())
    throw invalid(`version ${version} expired on ${policy.expires}`);
  if (policy.model !== options.model)
    throw invalid(
      `version ${version} is for safeguard model '${policy.model}'; this classifier asks '${options.model}'`,
    );
  for (const canary of policy.canaries) await sing(canary, candidate, options);
  return candidate;
}

async function sing(canary: Canary, { policy }: SignedPolicy, options: PoliciesOptions): Promise<void> {
  const controller = new AbortController();
  const limit = pause(CANARY_DEADLINE, undefined, { signal: controller.signal, ref: false }).then(
    () => {
      throw invalid(`a canary of version ${policy.version} had no answer in time`);
    },
    () => undefined,
  );
  try {
    const judged = options.engine.judge(
      requestOf(canary, options),
      policy,
      AbortSignal.timeout(CANARY_DEADLINE),
    );
    const opinion = await Promise.race([judged, limit]);
    if (opinion?.verdict !== canary.verdict)
      throw invalid(
        `a canary of version ${policy.version} got '${opinion?.verdict}' instead of '${canary.verdict}'`,
      );
  } finally {
    controller.abort();
  }
}

const requestOf = (
  { direction, text }: Canary,
  { redLine, readingOf }: PoliciesOptions,
): ClassifyRequest => ({
  schema: CLASSIFY_SCHEMA,
  redLine,
  direction,
  purpose: { id: 'canary', statement: 'Show that the policy is in force.', highStakes: false },
  exchange: [
    direction === 'input'
      ? { part: 'request', role: 'user', kind: 'content', text }
      : { part: 'answer', role: 'assistant', kind: 'content', text },
  ],
  ...readingOf(text),
});

const invalid = (why: string) => new Fault('policy_invalid', `the policy bundle can't be used: ${why}`);
