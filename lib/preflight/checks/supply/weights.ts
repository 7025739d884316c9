import { MODEL_USES } from '../../../config/model-uses';
import { bucketName, weightsKey } from '../../../config/names';
import type { Deployment, HostedModel } from '../../../config/schema';
import { type Check, later, missing, rows, text } from '../../check';
import { asked, type Question } from '../../question';
import { STACKS, stands } from '../../stacks';

const hostedBy = ({ enclave }: Deployment): HostedModel[] => MODEL_USES.flatMap((use) => enclave[use] ?? []);

const question = ({ enclave }: Deployment, { release }: HostedModel): Question =>
  asked(
    's3:ListBucketVersions',
    's3api',
    'list-object-versions',
    '--bucket',
    bucketName(enclave, 'weights'),
    '--prefix',
    weightsKey(release),
  );

export const weights: Check = {
  id: 'weights',
  asks: "Each release's weights are in their bucket, in the version that the deployment names.",
  because: 'A model whose weights are missing fails after an hour of trying.',
  questions: (of) => [STACKS, ...hostedBy(of).map((hosted) => question(of, hosted))],
  *look(scene) {
    const { deployment, file } = scene;
    const bucket = bucketName(deployment.enclave, 'weights');
    for (const hosted of hostedBy(deployment)) {
      const key = weightsKey(hosted.release);
      const put = `aws s3api put-object --bucket ${bucket} --key ${key} --body ${hosted.release}.tar.gz --if-none-match '*'`;
      if (!stands(scene, 'supply')) {
        yield later(`s3://${bucket}/${key} is brought after 'supply'`, put);
        continue;
      }
      const answer = scene.ask(question(deployment, hosted));
      const found = versionsIn(answer).filter((version) => text(version, 'Key') === key);
      const [first] = found;
      if (first === undefined) yield missing(`s3://${bucket}/${key} is missing`, put);
      else if (!found.some((version) => text(version, 'VersionId') === hosted.weightsVersion))
        yield missing(
          `s3://${bucket}/${key} has version ${text(first, 'VersionId')}, and weightsVersion is ${hosted.weightsVersion}`,
          `sed -i 's/${hosted.weightsVersion}/${text(first, 'VersionId')}/' ${file}`,
        );
    }
  },
};

/** AWS's CLI leaves `Versions` out where there are none. */
const versionsIn = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && !('Versions' in answer) ? [] : rows(answer, 'Versions');
