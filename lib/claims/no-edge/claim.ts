import { prohibitedType } from '../../aws/prohibited-types';
import { isZoneOf } from '../../config/partitions';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { STATEMENTS } from '../../contract/statements';
import type { World } from '../../contract/world';
import type { Resource } from '../../template/assembly';
import { get, itemsOf } from '../../template/values/values';
import { entriesIn, isOneOf, mayBe, placeOf, show } from '../../template/values/worst-case';

// Property names that place something outside a region's own zones, at whatever depth.
const EDGE_KEYS =
  /(Outpost|LocalGateway|LocalZone|Wavelength|Carrier|CustomerOwned|OnPremises|EdgeOutput|DeviceFleet)/i;

/** Where a resource that holds compute, weights or data is placed, and how that could be changed to the edge. */
interface Placement {
  readonly pointerIn: readonly string[];
  elsewhere(resource: Resource): unknown;
  faults(resource: Resource, world: World): Iterable<Fault>;
}

const PLACEMENTS: Readonly<Record<string, Placement>> = {
  'AWS::EC2::Subnet': {
    pointerIn: ['AvailabilityZone'],
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
    pointerIn: ['LaunchType'],
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
    pointerIn: ['RequiresCompatibilities'],
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

function* faultsOf(resource: Resource, world: World): Iterable<Fault> {
  const prohibited = prohibitedType(resource.type);
  if (prohibited?.class === 'edge') {
    const { says, instead } = prohibited;
    yield { at: placeOf(resource), message: `${resource.type} ${says}`, remedy: instead };
  }
  const placement = Object.hasOwn(PLACEMENTS, resource.type) ? PLACEMENTS[resource.type] : undefined;
  if (placement) yield* placement.faults(resource, world);
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

function guardsOf(resource: Resource): readonly Guard[] {
  const placement = Object.hasOwn(PLACEMENTS, resource.type) ? PLACEMENTS[resource.type] : undefined;
  if (!placement) return [];
  const value = get(resource.properties, ...placement.pointerIn);
  if (!value) return [];
  const pointer = `${resource.pointer}/Properties/${placement.pointerIn.join('/')}`;
  return [
    {
      file: resource.file,
      pointer,
      logicalId: resource.logicalId,
      says: `${resource.logicalId} is placed in the region: ${placement.pointerIn.join('.')} is ${show(value)}`,
      broken: [{ file: resource.file, op: 'replace', pointer, value: placement.elsewhere(resource) }],
    },
  ];
}

export const noEdge: Claim = {
  id: 'no-edge',
  ...STATEMENTS['no-edge'],
  assumptions: [
    'Fargate, SageMaker endpoints and the storage services run in the availability zones of their region.',
    'A zone whose name is the region and one letter is no local, Wavelength or Outpost zone.',
  ],
  prove(world) {
    const { resources } = world.assembly;
    return {
      faults: resources.flatMap((resource) => [...faultsOf(resource, world)]),
      undecided: [],
      get guards() {
        return resources.flatMap(guardsOf);
      },
    };
  },
};
