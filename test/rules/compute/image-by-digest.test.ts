import { EXAMPLE_IMAGES } from '../../../lib/rules/examples';
import { cases } from '../cases';

cases('image-by-digest', {
  passes: [
    [
      'the digest of another service of the charter',
      'Properties/ContainerDefinitions/0/Image',
      `111122223333.dkr.ecr.us-east-1.amazonaws.com/x@${EXAMPLE_IMAGES.review}`,
    ],
  ],
  refuses: [
    [
      'a tag',
      'Properties/ContainerDefinitions/0/Image',
      '111122223333.dkr.ecr.us-east-1.amazonaws.com/x:latest',
      'a tag can move',
    ],
    [
      'a tag and a digest that is short',
      'Properties/ContainerDefinitions/0/Image',
      '111122223333.dkr.ecr.us-east-1.amazonaws.com/x@sha256:abc',
      'a tag can move',
    ],
    [
      'an image that nobody approved',
      'Properties/ContainerDefinitions/0/Image',
      `111122223333.dkr.ecr.us-east-1.amazonaws.com/x@sha256:${'9'.repeat(64)}`,
      'approve',
    ],
    [
      'an image that is not known',
      'Properties/ContainerDefinitions/0/Image',
      { Ref: 'Choice' },
      'a tag can move',
    ],
    ['nothing', 'Properties/ContainerDefinitions/0/Image', undefined, 'Image is absent'],
    ['no container', 'Properties/ContainerDefinitions', [], 'no container is named'],
    [
      'a second container by tag',
      'Properties/ContainerDefinitions/1',
      { Name: 'b', Image: 'busybox' },
      'a tag can move',
    ],
  ],
});
