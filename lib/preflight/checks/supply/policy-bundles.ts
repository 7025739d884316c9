import { bucketName, bundlePrefix } from '../../../config/names';
import { RED_LINES } from '../../../config/red-lines';
import type { Deployment } from '../../../config/schema';
import { type Check, later, missing, rows, text } from '../../check';
import { asked, type Question } from '../../question';
import { STACKS, stands } from '../../stacks';

const question = ({ enclave }: Deployment): Question =>
  asked('s3:ListBucket', 's3api', 'list-objects-v2', '--bucket', bucketName(enclave, 'policies'));

export const policyBundles: Check = {
  id: 'policy-bundles',
  asks: 'Each red line has a policy bundle in the bucket.',
  because: 'A classifier without a policy says no to everything, and its service never becomes healthy.',
  questions: (of) => [STACKS, question(of)],
  *look(scene) {
    const { deployment } = scene;
    const bucket = bucketName(deployment.enclave, 'policies');
    const put = (prefix: string) =>
      `aws s3api put-object --bucket ${bucket} --key ${prefix}BUNDLE --body BUNDLE --if-none-match '*'`;
    if (!stands(scene, 'supply')) {
      yield later(`policy bundles are brought into ${bucket} after 'supply'`, put(''));
      return;
    }
    const answer = scene.ask(question(deployment));
    const keys = objectsIn(answer).map((object) => text(object, 'Key'));
    for (const prefix of RED_LINES.map(bundlePrefix))
      if (!keys.some((key) => key.startsWith(prefix)))
        yield missing(`s3://${bucket}/${prefix} has no policy bundle`, put(prefix));
  },
};

/** AWS's CLI leaves `Contents` out where there are none. */
const objectsIn = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && !('Contents' in answer) ? [] : rows(answer, 'Contents');
