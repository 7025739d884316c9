import type { Deployment } from '../../../config/schema';
import { bootstrapOf, LEAST_BOOTSTRAP_VERSION } from '../../../template/read/bootstrap';
import { type Check, missing, row, rows, text } from '../../check';
import { asked, type Question } from '../../question';

const namesOf = ({ enclave }: Deployment) =>
  bootstrapOf(enclave.bootstrapQualifier, enclave.account, enclave.region);

const version = (of: Deployment): Question =>
  asked('ssm:GetParameter', 'ssm', 'get-parameter', '--name', namesOf(of).versionParameter);
const bucket = (of: Deployment): Question =>
  asked('s3:ListBucket', 's3api', 'head-bucket', '--bucket', namesOf(of).bucket);
const executionRole = ({ enclave }: Deployment) =>
  `cdk-${enclave.bootstrapQualifier}-cfn-exec-role-${enclave.account}-${enclave.region}`;
const policies = (of: Deployment): Question =>
  asked(
    'iam:ListAttachedRolePolicies',
    'iam',
    'list-attached-role-policies',
    '--role-name',
    executionRole(of),
  );

const MEND = 'all of it: npx cordon deploy-plan';
const command = ({ enclave }: Deployment) =>
  `npx cdk bootstrap aws://${enclave.account}/${enclave.region} --template docs/bootstrap/template.yaml --qualifier ${enclave.bootstrapQualifier} --toolkit-stack-name cordon-toolkit --cloudformation-execution-policies POLICY-ARN --bootstrap-customer-key (${MEND})`;

export const bootstrapVersion: Check = {
  id: 'bootstrap-version',
  asks: "The account is bootstrapped with the deployment's qualifier, recently enough.",
  because: `Templates go through the bootstrap bucket; stacks ask for version ${LEAST_BOOTSTRAP_VERSION} or later.`,
  questions: (of) => [version(of)],
  *look({ deployment, askUnless }) {
    const { bootstrapQualifier: qualifier } = deployment.enclave;
    const answer = askUnless(version(deployment), ['ParameterNotFound']);
    if (answer === undefined)
      return yield missing(
        `no bootstrap with qualifier '${qualifier}' is in ${deployment.enclave.region}`,
        command(deployment),
      );
    const found = Number(text(row(answer, 'Parameter'), 'Value'));
    if (!(found >= LEAST_BOOTSTRAP_VERSION))
      yield missing(
        `the bootstrap is of version ${found}; ${LEAST_BOOTSTRAP_VERSION} or later is needed`,
        command(deployment),
      );
  },
};

export const bootstrapBucket: Check = {
  id: 'bootstrap-bucket',
  asks: 'The bootstrap bucket is there.',
  because: 'CDK uploads every template to it, under its digest; CloudFormation reads it from there.',
  questions: (of) => [bucket(of)],
  *look({ deployment, askUnless }) {
    if (askUnless(bucket(deployment), ['404', 'NoSuchBucket', 'NotFound']) === undefined)
      yield missing(`bucket ${namesOf(deployment).bucket} is missing`, command(deployment));
  },
};

export const executionPolicy: Check = {
  id: 'execution-policy',
  asks: 'CloudFormation works with the policy that Cordon has for it, not with AdministratorAccess.',
  because:
    'With AdministratorAccess whoever may deploy may take everything apart; with none, no resource can be made.',
  questions: (of) => [policies(of)],
  *look({ deployment, askUnless }) {
    const answer = askUnless(policies(deployment), ['NoSuchEntity']);
    if (answer === undefined)
      return yield missing(`role ${executionRole(deployment)} is missing`, command(deployment));
    const names = rows(answer, 'AttachedPolicies').map((policy) => text(policy, 'PolicyName'));
    if (names.length === 0)
      yield missing(`role ${executionRole(deployment)} has no policy`, command(deployment));
    if (names.includes('AdministratorAccess'))
      yield missing(`role ${executionRole(deployment)} has AdministratorAccess`, command(deployment));
  },
};
