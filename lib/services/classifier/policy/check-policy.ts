import { Fault } from '../../common/fault';
import type { Engine } from '../engines/engine';
import { type Policy, readPolicy, type SealedPolicy } from './bundle';
import { checkCanaries } from './canaries';
import { checkWeights } from './check-weights';

export interface CheckOptions {
  readonly engine: Engine;
  readonly now: () => number;
}

/**
 * The policy in a bundle that was signed for its place, if it may take over now.
 * @throws Fault `policy_invalid`, `policy_not_in_date`, `policy_model`, `policy_canary`, what {@link checkWeights} throws,
 *   or what an engine throws
 */
export async function checkPolicy(
  sealed: SealedPolicy,
  inForce: Policy | undefined,
  { engine, now }: CheckOptions,
): Promise<Policy> {
  const candidate = readPolicy(sealed);
  if (Date.parse(candidate.expires) <= now()) throw notInDate(candidate);
  if (candidate.model !== engine.model)
    throw new Fault(
      'policy_model',
      `the policy is for model '${candidate.model}', not for '${engine.model}'`,
    );
  await checkWeights(candidate, inForce);
  await checkCanaries(candidate, engine);
  return candidate;
}

export const notInDate = ({ version, issued }: { version: number; issued: number | string }) =>
  new Fault(
    'policy_not_in_date',
    `version ${version}, issued ${new Date(issued).toISOString()}, does not hold now`,
  );
