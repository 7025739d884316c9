import { MODEL_USES } from '../config/model-uses';
import {
  bucketName,
  bundlePrefix,
  ROLE_PATH,
  repositoryName,
  roleName,
  SERVICE_KINDS,
  SERVICE_ROLES,
  secretName,
  weightsKey,
} from '../config/names';
import { RED_LINES } from '../config/red-lines';
import { type Place, registry, stack } from './place';
import type { Step } from './step';

/** The commands after it run as the role: what AWS answers goes into the shell's environment. */
const assume = ({ deployment: { charter, enclave } }: Place) =>
  `export $(printf 'AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_SESSION_TOKEN=%s' $(aws sts assume-role --role-arn arn:${charter.partition}:iam::${enclave.account}:role${ROLE_PATH}${roleName(enclave, 'courier')} --role-session-name <SESSION> --source-identity <PERSON> --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text))`;

const WATCHED = 'a second courier watches each command';

/** The first stop: what gets a name only when it is there. Digests and versions go into the deployment file. */
export const images = (place: Place): Step => {
  const { enclave } = place.deployment;
  const parts = [...SERVICE_KINDS, ...MODEL_USES.filter((use) => enclave[use] !== undefined)];
  const bucket = bucketName(enclave, 'weights');
  return {
    id: 'images-and-weights',
    title: 'First stop: images and weights',
    who: 'courier',
    stop: true,
    waitsFor: `stack ${stack(place, 'supply')} (aws cloudformation wait stack-create-complete --stack-name ${stack(place, 'supply')}); ${WATCHED}. While an image is not built yet, stay here`,
    commands: [
      assume(place),
      `aws ecr get-login-password --region ${enclave.region} | docker login --username AWS --password-stdin ${registry(place)}`,
      ...parts.map((part) => `docker push ${registry(place)}/${repositoryName(enclave, part)}:<RELEASE>`),
      ...MODEL_USES.flatMap((use) => {
        const hosted = enclave[use];
        return hosted === undefined
          ? []
          : [
              `aws s3api put-object --bucket ${bucket} --key ${weightsKey(hosted.release)} --body <ARCHIVE> --if-none-match '*'`,
              `sed -i 's/${hosted.weightsVersion}/<VERSION-ID>/' ${place.file}`,
            ];
      }),
    ],
    resume:
      'run what is left: an image is pushed again under the same digest; an object that is there is refused',
    undo: [
      '# images and weights stay: tags are immutable, and objects are written once',
      '# a corrected upload needs a release of another id',
    ],
  };
};

/** The second stop: what services need in order to start. */
export const policies = (place: Place): Step => {
  const { enclave } = place.deployment;
  const bucket = bucketName(enclave, 'policies');
  return {
    id: 'policies-and-certificates',
    title: 'Second stop: policy bundles and certificates',
    who: 'courier',
    stop: true,
    waitsFor: `stack ${stack(place, 'evidence')}; bundles that are signed by the charter's policy key (npm run policies -- --help), and certificates from your authority; ${WATCHED}`,
    commands: [
      assume(place),
      ...RED_LINES.map(
        (redLine) =>
          `aws s3api put-object --bucket ${bucket} --key ${bundlePrefix(redLine)}<BUNDLE> --body <BUNDLE> --if-none-match '*'`,
      ),
      ...SERVICE_ROLES.map(
        (role) =>
          `aws secretsmanager put-secret-value --secret-id ${secretName(enclave, role)} --secret-string file://<TLS-OF-${role.toUpperCase()}>.json`,
      ),
    ],
    resume: 'run what is left: a bundle that is there is refused, a secret may be filled again',
    undo: ['# bundles stay, and a newer one replaces them; a secret is filled again'],
  };
};
