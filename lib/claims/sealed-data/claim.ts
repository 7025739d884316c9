import { layerBucket } from '../../config/partitions';
import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import { unplaced } from '../../engines/iam/access-graph';
import { actorsOf, outsider } from '../../engines/iam/actors';
import { type Caller, dataEndpoints, endpointPolicyFaults } from '../../engines/iam/endpoint-policies';
import { ANYTHING, parseAction, parseArn } from '../../engines/iam/globs/glob';
import { permissionFaults, permissionGuards } from '../shared/permissions/permissions';
import { sealGuards } from './guards';
import { volumeFaults } from './hosted-volumes';
import { openPolicies } from './open-policies';
import { ownNames, sendingFaults } from './sending';
import { sharedPlaces } from './shared-places';
import { storageFaults } from './storage';
import { acceptedInPlainText } from './transport';

/** Nobody outside gets at data by a policy, a copy or an endpoint; keys of the enclave encrypt all of it. */
export const sealedData = claimOf('sealed-data', (world) => {
  const actors = actorsOf(world.assembly);
  return {
    faults: [
      ...storageFaults(world),
      ...volumeFaults(world),
      ...openPolicies(actors, world),
      ...acceptedInPlainText(world),
      ...sendingFaults(actors, world),
      ...endpointFaults(world),
      ...permissionFaults(world, 'sealed-data'),
      ...sharedPlaces(world),
    ],
    undecided: unplaced(world),
    guards: () => [...sealGuards(actors, world, ownNames(world)), ...permissionGuards(world, 'sealed-data')],
  };
});

/** What anyone may carry through the endpoints with credentials of another account: nothing but image layers. */
function* endpointFaults({ assembly, charter }: World): Iterable<Fault> {
  const principal = outsider('', charter.accounts);
  const layers = charter.regions.map((region) => parseArn(`arn:*:s3:::${layerBucket(region)}/*`));
  const callers: Caller[] = [
    { principal, actions: [ANYTHING], except: layers },
    { principal, actions: [ANYTHING], exceptActions: [parseAction('s3:GetObject')] },
  ];
  for (const endpoint of dataEndpoints(assembly)) yield* endpointPolicyFaults(endpoint, callers);
}
