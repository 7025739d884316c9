import type { ClaimId } from '../../../contract/claim-id';
import type { Fault } from '../../../contract/fault';
import type { Guard } from '../../../contract/guard';
import type { World } from '../../../contract/world';
import { accessGraphOf } from '../../../engines/iam/access-graph';
import { ANYTHING } from '../../../engines/iam/globs/glob';
import { grantGuard } from '../policy-guards';
import type { Excess } from './excess';
import { holdingsOf } from './holdings';
import { outsideEndpoints } from './outside-endpoints';
import { outsideGuests } from './outside-guests';
import { outsideRows } from './outside-rows';

/** Claims that fall by a permission which no row of the table has, by what the permission is. */
export type ByPermission = Extract<ClaimId, 'sealed-data' | 'tamper-evident' | 'no-off-switch'>;

const READS =
  /^(s3:(Get|Select|List)|kms:(Decrypt|ReEncrypt)|secretsmanager:(Get|BatchGet)|dynamodb:(Get|BatchGet|Query|Scan|PartiQLSelect|Export)|logs:(Get|Filter|StartQuery|StartLiveTail))/i;
const MAKES_RECORDS = /^(kms:(Sign|GenerateMac)|s3:Put|logs:(Put|Create)|cloudwatch:Put)/i;

/** Who reads is about data, who writes or signs is about records; everything else, and whatever a wildcard means, is a switch. */
export function claimAbout(action: string): ByPermission {
  if (READS.test(action) && !action.includes('*')) return 'sealed-data';
  return MAKES_RECORDS.test(action) && !action.includes('*') ? 'tamper-evident' : 'no-off-switch';
}

/** Everything that some principal is granted and that no row of the table of permissions has. */
export function* excessesIn(world: World): Iterable<Excess> {
  const graph = accessGraphOf(world);
  const holdings = world.once(holdingsIn);
  yield* outsideRows(graph, holdings.values());
  yield* outsideGuests(graph, holdings);
  yield* outsideEndpoints(graph, holdings);
}

const holdingsIn = (world: World) => holdingsOf(accessGraphOf(world));
const excesses = (world: World): readonly Excess[] => [...excessesIn(world)];

/** Those of them by which a claim falls. */
export function* permissionFaults(world: World, claim: ByPermission): Iterable<Fault> {
  for (const { action, fault } of world.once(excesses)) if (claimAbout(action) === claim) yield fault;
}

/** A permission of each kind, which none of the enclave's roles has on everything. */
const EXAMPLES: Readonly<Record<ByPermission, string>> = {
  'sealed-data': 'kms:Decrypt',
  'tamper-evident': 'kms:Sign',
  'no-off-switch': 'kms:CreateGrant',
};

/** That each role is granted nothing of this kind beyond its rows. */
export function* permissionGuards(world: World, claim: ByPermission): Iterable<Guard> {
  for (const { actor, holder } of world.once(holdingsIn).values())
    if (holder)
      yield* grantGuard(actor, {
        action: EXAMPLES[claim],
        target: { names: [ANYTHING], account: actor.principal.account },
        says: `the role of the ${holder.part} is granted nothing but what its rows in the table of permissions say`,
      });
}
