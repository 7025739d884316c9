import type { Charter } from '../../config/schema';
import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import { containersOf, digestOf } from '../../engines/inventory/containers';
import type { Resource, Value } from '../../template/assembly';
import { get } from '../../template/values/values';
import { items, placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';

const approved = (resource: Resource, charter: Charter): readonly string[] =>
  resource.type === 'AWS::SageMaker::Model'
    ? charter.releases.map((release) => release.image)
    : Object.values(charter.images);

const holders = (resource: Resource): readonly Value[] =>
  resource.type === 'AWS::SageMaker::Model'
    ? [get(resource.properties, 'PrimaryContainer'), ...items(get(resource.properties, 'Containers'))].filter(
        (container) => container !== undefined,
      )
    : containersOf(resource);

function* check(holder: Value, allowed: readonly string[]): Iterable<Fault> {
  const value = get(holder, 'Image');
  const digest = digestOf(value);
  const at = placeOf(value ?? holder);
  if (digest === undefined) {
    yield {
      at,
      message: `Image is ${show(value)}; it must end in @sha256: and a digest, since a tag can move`,
    };
  } else if (!allowed.includes(digest)) {
    yield {
      at,
      message: `Image runs ${digest}, which the charter doesn't approve here`,
      remedy: `Use an approved image (${allowed.join(', ')}), or have reviewers add this one to the charter.`,
    };
  }
}

export const imageByDigest: Rule = {
  id: 'image-by-digest',
  title: 'What runs is an image that the charter approves, by digest',
  claim: 'sealed-model',
  severity: 'fatal',
  controls: ['CM-14', 'SI-7', 'SI-7(1)', 'CM-7(5)'],
  rationale:
    'A tag can be moved to another image after the verdict. A digest can’t, and the charter says which digests reviewers have approved.'.replace(
      '’',
      "'",
    ),
  remedy: "Refer to the image by the digest that stands in the charter's images or releases.",
  types: ['AWS::ECS::TaskDefinition', 'AWS::SageMaker::Model'],
  good: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      ContainerDefinitions: [{ Name: 'proxy', Image: image('cordon/proxy', `@${EXAMPLE_IMAGES.proxy}`) }],
    },
  },
  bad: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: { ContainerDefinitions: [{ Name: 'proxy', Image: image('cordon/proxy', ':latest') }] },
  },
  *check(resource, { charter }) {
    const found = holders(resource);
    if (found.length === 0) {
      yield {
        at: placeOf(resource.properties),
        message: 'no container is named, so what would run is not known',
      };
    }
    for (const holder of found) yield* check(holder, approved(resource, charter));
  },
};
