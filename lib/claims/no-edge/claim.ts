import { prohibitedType } from '../../aws/prohibited-types';
import { isZoneOf } from '../../config/partitions';
import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import type { Resource } from '../../template/assembly';
import { get, itemsOf } from '../../template/values/values';
import { entriesIn, isOneOf, mayBe, placeOf, show } from '../../template/values/worst-case';
import { propertyGuard } from '../shared/guards';

// Property names that place something outside a region's own zones, at whatever depth.
const EDGE_KEYS =
  /(Outpost|LocalGateway|LocalZone|Wavelength|Carrier|CustomerOwned|OnPremises|EdgeOutput|DeviceFleet)/i;

/** Where a resource that holds compute, weights or data is placed, and how that could be changed to the edge. */
interface Placement {
  readonly property: string;
  elsewhere(resource: Resource): unknown;
  faults(resource: Resource, world: World): Iterable<Fault>;
}

const PLACEMENTS: Readonly<Record<string, Placement>> = {
  'AWS::EC2::Subnet': {
    property: 'AvailabilityZone',
    elsewhere: ({ template }) => `${template.region ?? ''}-lax-1a`,
    *faults(resource, { charter }) {
      const zone = get(resource.properties, 'AvailabilityZone');
      const { region } = resource.template;
      const regions = region === undefined ? charter.regions : [region];
      if (zone === undefined || mayBe(zone, (text) => !regions.some((each) => isZoneOf(each, text)))) {
        yield {
          at: placeOf(zone ?? resource.properties),
          message: `the subnet stands in ${show(zone)}, which is no ordinary zone of ${regions.join(' or ')}`,
          remedy: "Name a zone of the stack's region: the region and one letter.",
        };
      }
    },
  },
  'AWS::ECS::Service': {
    property: 'LaunchType',
    elsewhere: () => 'EXTERNAL',
    *faults(resource) {
      const type = get(resource.properties, 'LaunchType');
      if (!isOneOf(type, ['FARGATE'])) {
        yield {
          at: placeOf(type ?? resource.properties),
          message: `the service launches on ${show(type)}, which may be a machine on premises`,
          remedy: 'Set LaunchType to FARGATE.',
        };
      }
    },
  },
  'AWS::ECS::TaskDefinition': {
    property: 'RequiresCompatibilities',
    elsewhere: () => ['EXTERNAL'],
    *faults(resource) {
      const needs = get(resource.properties, 'RequiresCompatibilities');
      if (itemsOf(needs).length === 0 || !itemsOf(needs).every((each) => isOneOf(each, ['FARGATE']))) {
        yield {
          at: placeOf(needs ?? resource.properties),
          message: `the task runs on ${show(needs)}; it may only run on FARGATE`,
          remedy: 'Require FARGATE alone.',
        };
      }
    },
  },
};

const placementOf = ({ type }: Resource): Placement | undefined =>
  Object.hasOwn(PLACEMENTS, type) ? PLACEMENTS[type] : undefined;

function* edgeFaults(resource: Resource, world: World): Iterable<Fault> {
  const prohibited = prohibitedType(resource.type);
  if (prohibited?.class === 'edge') {
    const { says, instead } = prohibited;
    yield { at: placeOf(resource), message: `${resource.type} ${says}`, remedy: instead };
  }
  yield* placementOf(resource)?.faults(resource, world) ?? [];
  for (const { key, value } of entriesIn(resource.properties)) {
    if (EDGE_KEYS.test(key)) {
      yield {
        at: placeOf(value),
        message: `${key} is ${show(value)}, which places something outside the region's zones`,
        remedy: `Remove ${key}.`,
      };
    }
  }
}

function* placementGuard(resource: Resource): Iterable<Guard> {
  const placement = placementOf(resource);
  const value = placement && get(resource.properties, placement.property);
  if (!placement || !value) return;
  yield* propertyGuard(
    resource,
    placement.property,
    placement.elsewhere(resource),
    `${resource.logicalId} is placed in the region: ${placement.property} is ${show(value)}`,
  );
}

export const noEdge = claimOf('no-edge', (world) => {
  const { resources } = world.assembly;
  return {
    faults: resources.flatMap((resource) => [...edgeFaults(resource, world)]),
    undecided: [],
    guards: () => resources.flatMap((resource) => [...placementGuard(resource)]),
  };
});
