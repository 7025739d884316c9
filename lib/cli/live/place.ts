import { partitionOf } from '../../config/partitions';
import type { Place } from '../../live/account';
import { bootstrapRoles } from '../../live/bootstrap-roles';
import type { Assembly } from '../../template/assembly';
import { deploymentOf } from '../../template/read/manifest/deployment-of';
import { UsageError } from '../command';
import type { LiveFlags } from './flags';

/** Account and region of the assembly's stacks, which are one. */
export function placeOf(
  path: string,
  { templates }: Assembly,
  flags: Pick<LiveFlags, 'region' | 'known'>,
): Place {
  const accounts = [...new Set(templates.map(({ account }) => account))];
  const regions = [...new Set(templates.map(({ region }) => region))];
  const region = flags.region ?? (regions.length === 1 ? regions[0] : undefined);
  const [account] = accounts;
  const partition = region === undefined ? undefined : partitionOf(region)?.id;
  if (account === undefined || accounts.length > 1 || region === undefined || partition === undefined)
    throw new UsageError(
      'place-unclear',
      'the assembly is not of one account and region that are known; give the assembly of one deployment',
    );
  const where = { account, region, partition };
  return { ...where, bootstrap: bootstrapRoles(deploymentOf(path), where), known: flags.known ?? [] };
}
