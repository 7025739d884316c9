import { MODEL_USES } from '../../../config/model-uses';
import { type ImagePart, repositoryName, SERVICE_KINDS } from '../../../config/names';
import { partition } from '../../../config/partitions';
import type { Deployment } from '../../../config/schema';
import { type Check, later, missing } from '../../check';
import { asked, type Question } from '../../question';
import { STACKS, stands } from '../../stacks';

interface Image {
  readonly part: ImagePart;
  readonly digest: string;
}

function imagesOf({ charter, enclave }: Deployment): Image[] {
  const images: Image[] = SERVICE_KINDS.map((part) => ({ part, digest: charter.images[part] }));
  for (const part of MODEL_USES) {
    const hosted = enclave[part]?.release;
    const release = charter.releases.find(({ id }) => id === hosted);
    if (release !== undefined) images.push({ part, digest: release.image });
  }
  return images;
}

const question = ({ enclave }: Deployment, { part, digest }: Image): Question =>
  asked(
    'ecr:DescribeImages',
    'ecr',
    'describe-images',
    '--repository-name',
    repositoryName(enclave, part),
    '--image-ids',
    `imageDigest=${digest}`,
  );

const registryOf = ({ charter, enclave }: Deployment) =>
  `${enclave.account}.dkr.ecr.${enclave.region}.${partition(charter.partition).urlSuffix}`;

export const images: Check = {
  id: 'images',
  asks: "Each image of the charter is in its repository, once the stack 'supply' stands.",
  because: 'Tasks and models name images by digest, and do not start without.',
  questions: (of) => [STACKS, ...imagesOf(of).map((image) => question(of, image))],
  *look(scene) {
    const { deployment } = scene;
    for (const image of imagesOf(deployment)) {
      const name = `${repositoryName(deployment.enclave, image.part)}@${image.digest}`;
      const push = `docker push ${registryOf(deployment)}/${repositoryName(deployment.enclave, image.part)}:RELEASE`;
      if (!stands(scene, 'supply')) yield later(`image ${name} is brought after 'supply'`, push);
      else if (
        scene.askUnless(question(deployment, image), [
          'ImageNotFoundException',
          'RepositoryNotFoundException',
        ]) === undefined
      )
        yield missing(`image ${name} is missing`, push);
    }
  },
};
