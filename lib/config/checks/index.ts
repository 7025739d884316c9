import type { Problem } from '../problem';
import type { Deployment } from '../schema';
import type { Check } from './check';
import { personRoles } from './person-roles';
import { accounts, range, regions } from './places';
import { redLines, references, releases, safeguard } from './references';
import { families, scales, taskSizes } from './sizes';

const CHECKS: readonly Check[] = [
  redLines,
  regions,
  accounts,
  personRoles,
  references,
  releases,
  safeguard,
  scales,
  taskSizes,
  families,
  range,
];

/** What a schema can't see: that the parts of a deployment agree with each other and with AWS's partitions. */
export const crossChecks = (deployment: Deployment): Problem[] =>
  CHECKS.flatMap((check) => [...check(deployment)]);
