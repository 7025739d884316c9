import type { Problem } from '../problem';
import { restsOnStandIn } from '../reading/stand-in';
import type { Deployment } from '../schema';
import { availability } from './availability';
import type { Check } from './check';
import { evidence } from './evidence';
import { publicKeys } from './keys';
import { personRoles } from './person-roles';
import { accounts, range, regions } from './places';
import { redLines, references, releases, safeguard } from './references';
import { callersSize, instanceTypes, scales, taskSizes } from './sizes';

const CHECKS: readonly Check[] = [
  redLines,
  regions,
  availability,
  accounts,
  personRoles,
  evidence,
  references,
  releases,
  safeguard,
  publicKeys,
  scales,
  taskSizes,
  callersSize,
  instanceTypes,
  range,
];

/** What a schema can't see: that the parts of a deployment agree with each other and with AWS's partitions. */
export const crossChecks = (deployment: Deployment): Problem[] =>
  CHECKS.flatMap((check) => [...check(deployment)]);

/**
 * The same of a deployment whose shape is wrong, with stand-ins for what couldn't be read: what can be said of the rest.
 * A check that stumbles over a stand-in says no more; the file is refused anyway.
 */
export function crossChecksOfBroken(deployment: Deployment): Problem[] {
  const found: Problem[] = [];
  for (const check of CHECKS)
    try {
      for (const problem of check(deployment)) if (!restsOnStandIn(problem.message)) found.push(problem);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return found;
}
