import { prohibitedType } from '../../aws/prohibited-types';
import { ADMITTED } from '../../aws/resources';
import { faultsIn } from '../../aws/shapes/shape';
import type { Claim } from '../../contract/claim';
import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import { STATEMENTS } from '../../contract/statements';
import type { World } from '../../contract/world';
import type { Resource, Template } from '../../template/assembly';
import { pointerTo } from '../../template/values/pointer';
import { placeOf } from '../../template/values/worst-case';
import { attributeFaults } from './attributes';
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

// Each template's world is closed because nothing else is in it: whatever is added breaks it.
const guardOf = (template: Template): Guard => ({
  file: template.file,
  pointer: '/Resources',
  logicalId: 'CordonChallenge',
  says: `${template.stack} has no resource of a type that is not modelled`,
  broken: [
    {
      file: template.file,
      op: 'add',
      pointer: pointerTo('/Resources', 'CordonChallenge'),
      value: { Type: 'AWS::EC2::InternetGateway' },
    },
  ],
});

export const closedWorld: Claim = {
  id: 'closed-world',
  ...STATEMENTS['closed-world'],
  assumptions: [
    'CloudFormation makes what the templates say, and AWS services do what their documentation says of the modelled properties.',
    'Nothing else is deployed to the accounts by other means; `cordon live` and the service control policies look after that.',
  ],
  prove(world) {
    const { assembly } = world;
    const faults = [
      ...assembly.templates.flatMap((template) => [...sectionFaults(template)]),
      ...assembly.resources.flatMap((resource) => [...resourceFaults(resource, world)]),
    ];
    return { faults, undecided: [], guards: assembly.templates.map(guardOf) };
  },
};
