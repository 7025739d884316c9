import { prohibitedType } from '../../aws/prohibited-types';
import { ADMITTED } from '../../aws/resources';
import { faultsIn } from '../../aws/shapes/shape';
import { claimOf } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { add } from '../../contract/mutation';
import type { World } from '../../contract/world';
import type { Resource, Template } from '../../template/assembly';
import { placeOf } from '../../template/values/worst-case';
import { newResource } from '../shared/guards';
import { attributeFaults } from './attributes';
import { comparisonGuards } from './comparisons';
import { nameFaults, sidFaults } from './names';
import { sectionFaults } from './sections';

function* typeFault(resource: Resource): Iterable<Fault> {
  const prohibited = prohibitedType(resource.type);
  if (prohibited) {
    const { says, instead } = prohibited;
    yield { at: placeOf(resource), message: `${resource.type} ${says}`, remedy: instead };
  } else {
    yield {
      at: placeOf(resource),
      message: `${resource.type || 'a resource without a type'} is not a type that Cordon models, so what it can do is not known`,
      remedy: 'Remove the resource, or have the type added to the admission table by reviewers.',
    };
  }
}

function* resourceFaults(resource: Resource, world: World): Iterable<Fault> {
  const shape = ADMITTED.get(resource.type);
  if (!shape) {
    yield* typeFault(resource);
    return;
  }
  yield* faultsIn(shape, resource.properties, world);
  yield* attributeFaults(resource);
}

/** A template has no resource but those that were looked at; the edit adds one of a type that isn't modelled. */
const guardOf = ({ file, stack }: Template): Guard => ({
  file,
  pointer: '/Resources',
  logicalId: 'CordonChallenge',
  says: `${stack} has no resource of a type that is not modelled`,
  broken: [add(newResource(file), { Type: 'AWS::EC2::InternetGateway' })],
});

export const closedWorld = claimOf('closed-world', (world) => {
  const { templates, resources } = world.assembly;
  return {
    faults: [
      ...templates.flatMap((template) => [...sectionFaults(template)]),
      ...resources.flatMap((resource) => [...resourceFaults(resource, world), ...sidFaults(resource)]),
      ...nameFaults(world.assembly),
    ],
    undecided: [],
    guards: () => [...templates.map(guardOf), ...comparisonGuards(world.assembly)],
  };
});
