import { CARRYING, SWITCHING_OFF } from '../../aws/actions';
import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { ANYTHING } from '../../engines/iam/globs/glob';
import type { Value } from '../../template/assembly';
import { walk } from '../../template/values/values';
import { contractFaults } from '../shared/environment-contract';
import { permissionFaults, permissionGuards } from '../shared/permissions/permissions';
import { unauthorisedAccess } from '../shared/unauthorised-access';
import { switchGuards } from './guards';
import { fault } from './remedy';
import { notOneOfEach, safetyServices, unknownServices, unknownTasks } from './safety-services';

/**
 * Every value of the services' environment is what charter and assembly fix, every property has one value whoever
 * deploys, one service runs each part, and no role of the assembly may change, stop or scale anything.
 */
export const noOffSwitch = claimOf('no-off-switch', (world) => {
  const graph = accessGraphOf(world);
  return {
    faults: [
      ...environmentFaults(graph),
      ...notOneOfEach(graph),
      ...unknownTasks(graph),
      ...unknownServices(graph),
      ...decidedWhenDeployed(world),
      ...switchingOff(graph),
      ...permissionFaults(world, 'no-off-switch'),
    ],
    undecided: [],
    guards: () => [...switchGuards(graph), ...permissionGuards(world, 'no-off-switch')],
  };
});

function* environmentFaults(graph: AccessGraph): Iterable<Fault> {
  for (const { kind, task } of safetyServices(graph.inventory)) yield* contractFaults(kind, task, graph);
}

/** Values that whoever deploys can choose: by parameter or condition, or by what a reference means on that day. */
function* decidedWhenDeployed({ assembly }: World): Iterable<Fault> {
  for (const resource of assembly.resources) {
    const { logicalId } = resource;
    const condition = resource.attributes.get('Condition');
    if (condition) yield fault(resource, condition, `whether ${logicalId} is there depends on a condition`);
    const open = [...walk(resource.properties)].find(isDecidedWhenDeployed);
    if (open) yield fault(resource, open, `what ${logicalId} says here is decided when it is deployed`);
  }
}

const isDecidedWhenDeployed = (value: Value): boolean =>
  value.kind === 'one-of' ||
  value.kind === 'unknown' ||
  (value.kind === 'known' && typeof value.value === 'string' && value.value.includes('{{resolve:'));

/** No role of the assembly may change, stop, scale or delete; and none but couriers' may carry anything in. */
function* switchingOff(graph: AccessGraph): Iterable<Fault> {
  for (const account of graph.world.charter.accounts) {
    const roles = graph.actors.roles.filter(({ principal }) => principal.account === account);
    const here = { ...graph, actors: { ...graph.actors, roles } };
    const target = { names: [ANYTHING], account };
    yield* unauthorisedAccess(
      { actions: SWITCHING_OFF, target, says: 'may switch off what the claims rest on' },
      here,
    );
    yield* unauthorisedAccess(
      {
        actions: CARRYING,
        target,
        allowed: graph.courierRoles,
        says: "may carry in what is a courier's to carry",
      },
      here,
    );
  }
}
