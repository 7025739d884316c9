import { bucketName, roleName, secretName, stackName } from '../../lib/config/names';
import type { Deployment } from '../../lib/config/schema';
import type { Answer } from '../../lib/preflight/question';
import type { DeploymentName } from '../helpers/assemblies';
import { type Answers, awsError } from './account';
import { OUTDATED, SOON, TOMORROW } from './certificates';

/** One thing that an account lacks, and what is said of it. */
export interface Fault {
  readonly check: string;
  readonly name: string;
  /** @default commercial */
  readonly on?: DeploymentName;
  readonly stage?: 'new' | 'supplied';
  readonly change: (answers: Answers, deployment: Deployment) => void;
  readonly certificates?: Readonly<Record<string, string>>;
  readonly says: string;
  readonly mend: string;
  /** Checks that can't but see it too. */
  readonly also?: readonly string[];
}

const set = (begin: string, answer: Answer) => (answers: Answers) => {
  const ids = Object.keys(answers).filter((id) => id.startsWith(begin));
  if (ids.length === 0) throw new Error(`nothing asks 'aws ${begin}'`);
  for (const id of ids) answers[id] = answer;
};

type Row = Record<string, unknown>;

/** Changes the rows that an answer has under a name. */
const edit = (begin: string, name: string, change: (rows: Row[]) => Row[]) => (answers: Answers) => {
  const id = Object.keys(answers).find((one) => one.startsWith(begin));
  const answer = id === undefined ? undefined : answers[id];
  if (id === undefined || answer === undefined || !('output' in answer))
    throw new Error(`no answer to 'aws ${begin}'`);
  const output = answer.output as Record<string, Row[]>;
  answers[id] = { output: { ...output, [name]: change(output[name] ?? []) } };
};

const editService = (name: string, change: Row) =>
  edit('ec2 describe-vpc-endpoint-services', 'ServiceDetails', (rows) =>
    rows.map((row) => (String(row.ServiceName).endsWith(name) ? { ...row, ...change } : row)),
  );

const quota = (service: string, name: string, value: number) =>
  edit(`service-quotas list-service-quotas --service-code ${service}`, 'Quotas', (rows) =>
    rows.map((row) => (row.QuotaName === name ? { ...row, Value: value } : row)),
  );

const stackIn =
  (state: string) =>
  (answers: Answers, { enclave }: Deployment) =>
    set('cloudformation describe-stacks', {
      output: { Stacks: [{ StackName: stackName(enclave, 'account'), StackStatus: state }] },
    })(answers);

const SKEW = 'Signature expired: 20261126T110000Z is now earlier than 20261126T115500Z';

export const FAULTS: readonly Fault[] = [
  {
    check: 'caller',
    name: 'credentials of another account',
    change: set('sts', {
      output: { Account: '999988887777', Arn: 'arn:aws:sts::999988887777:assumed-role/r/me' },
    }),
    says: 'account 999988887777, and enclave.account is 111122223333',
    mend: 'export AWS_PROFILE=',
  },
  {
    check: 'caller',
    name: 'credentials of another partition',
    change: set('sts', {
      output: { Account: '111122223333', Arn: 'arn:aws-us-gov:sts::111122223333:assumed-role/r/me' },
    }),
    says: 'partition aws-us-gov, and charter.partition is aws',
    mend: 'export AWS_PROFILE=',
  },
  {
    check: 'clock',
    name: 'a clock that is an hour behind',
    change: set('ec2 describe-vpcs', awsError('SignatureDoesNotMatch', 'DescribeVpcs', SKEW)),
    says: "refuses this machine's clock",
    mend: 'chronyc makestep',
    also: ['quota-vpcs'],
  },
  {
    check: 'region',
    name: 'a region that is not opted in',
    change: set('ec2 describe-regions', {
      output: { Regions: [{ RegionName: 'us-east-1', OptInStatus: 'not-opted-in' }] },
    }),
    says: 'us-east-1 is not switched on',
    mend: 'aws account enable-region --region-name us-east-1',
  },
  {
    check: 'region',
    name: 'a region that the account does not know',
    change: set('ec2 describe-regions', awsError('InvalidParameterValue', 'DescribeRegions')),
    says: 'us-east-1 is not known',
    mend: 'aws account enable-region',
  },
  {
    check: 'bootstrap-version',
    name: 'no bootstrap',
    change: set('ssm', awsError('ParameterNotFound', 'GetParameter')),
    says: "no bootstrap with qualifier 'cordon'",
    mend: 'npx cdk bootstrap aws://111122223333/us-east-1',
  },
  {
    check: 'bootstrap-version',
    name: 'an old bootstrap',
    change: set('ssm', { output: { Parameter: { Value: '5' } } }),
    says: 'of version 5; 6 or later',
    mend: '--qualifier cordon',
  },
  {
    check: 'bootstrap-bucket',
    name: 'no bootstrap bucket',
    change: set('s3api head-bucket', awsError('404', 'HeadBucket', 'Not Found')),
    says: 'bucket cdk-cordon-assets-111122223333-us-east-1 is missing',
    mend: 'npx cdk bootstrap',
  },
  {
    check: 'execution-policy',
    name: 'AdministratorAccess',
    change: set('iam list-attached-role-policies', {
      output: { AttachedPolicies: [{ PolicyName: 'AdministratorAccess' }] },
    }),
    says: 'has AdministratorAccess',
    mend: '--cloudformation-execution-policies',
  },
  {
    check: 'execution-policy',
    name: 'no policy',
    change: set('iam list-attached-role-policies', { output: { AttachedPolicies: [] } }),
    says: 'has no policy',
    mend: '--cloudformation-execution-policies',
  },
  {
    check: 'execution-policy',
    name: 'no execution role',
    change: set('iam list-attached-role-policies', awsError('NoSuchEntity', 'ListAttachedRolePolicies')),
    says: 'cdk-cordon-cfn-exec-role-111122223333-us-east-1 is missing',
    mend: 'npx cdk bootstrap',
  },
  {
    check: 'service-linked-roles',
    name: 'no role for ECS',
    change: edit('iam list-roles --path-prefix /aws-service-role/', 'Roles', (rows) =>
      rows.filter(({ RoleName }) => RoleName !== 'AWSServiceRoleForECS'),
    ),
    says: 'AWSServiceRoleForECS is missing',
    mend: 'aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com',
  },
  {
    check: 'service-linked-roles',
    name: 'no role to scale the model',
    change: edit('iam list-roles --path-prefix /aws-service-role/', 'Roles', (rows) => rows.slice(0, -1)),
    says: '_SageMakerEndpoint is missing',
    mend: '--aws-service-name sagemaker.application-autoscaling.amazonaws.com',
  },
  {
    check: 'service-linked-roles',
    name: 'no role for the DNS firewall',
    change: edit('iam list-roles --path-prefix /aws-service-role/', 'Roles', (rows) =>
      rows.filter(({ RoleName }) => RoleName !== 'AWSServiceRoleForRoute53Resolver'),
    ),
    says: 'AWSServiceRoleForRoute53Resolver is missing',
    mend: '--aws-service-name route53resolver.amazonaws.com',
  },
  {
    check: 'fargate-fips-mode',
    name: 'tasks out of FIPS mode in GovCloud',
    on: 'govcloud',
    change: edit('ecs list-account-settings', 'settings', ([setting]) => [{ ...setting, value: 'disabled' }]),
    says: 'fargateFIPSMode is disabled, and the charter asks for FIPS',
    mend: 'aws ecs put-account-setting-default --name fargateFIPSMode --value enabled',
  },
  {
    check: 'fargate-fips-mode',
    name: 'an account in GovCloud that says nothing of FIPS mode',
    on: 'govcloud',
    change: edit('ecs list-account-settings', 'settings', () => []),
    says: 'fargateFIPSMode is not set',
    mend: 'aws ecs put-account-setting-default --name fargateFIPSMode --value enabled',
  },
  {
    check: 'stacks',
    name: 'a first try that failed',
    change: stackIn('ROLLBACK_COMPLETE'),
    says: 'cordon-commercial-account is in ROLLBACK_COMPLETE',
    mend: 'aws cloudformation delete-stack --stack-name cordon-commercial-account',
  },
  {
    check: 'stacks',
    name: 'somebody else who deploys',
    change: stackIn('CREATE_IN_PROGRESS'),
    says: 'is in CREATE_IN_PROGRESS',
    mend: 'aws cloudformation wait stack-create-complete',
  },
  {
    check: 'stacks',
    name: 'an update that could not be undone',
    change: stackIn('UPDATE_ROLLBACK_FAILED'),
    says: 'is in UPDATE_ROLLBACK_FAILED',
    mend: 'aws cloudformation continue-update-rollback',
  },
  {
    check: 'leftovers',
    name: 'a bucket without its stack',
    change: (answers, { enclave }) =>
      set('s3api list-buckets', { output: { Buckets: [{ Name: bucketName(enclave, 'ledger') }] } })(answers),
    says: 'bucket cordon-commercial-ledger-111122223333-us-east-1 is there',
    mend: 'aws s3api delete-bucket --bucket cordon-commercial-ledger',
  },
  {
    check: 'leftovers',
    name: 'a role without its stack',
    change: (answers, { enclave }) =>
      set('iam list-roles --path-prefix /cordon/', {
        output: { Roles: [{ RoleName: roleName(enclave, 'proxy') }] },
      })(answers),
    says: 'role cordon-commercial-proxy is there',
    mend: 'aws iam delete-role --role-name cordon-commercial-proxy',
  },
  {
    check: 'leftovers',
    name: 'a key alias without its stack',
    change: set('kms', { output: { Aliases: [{ AliasName: 'alias/cordon-commercial-ledger-signing' }] } }),
    says: 'alias/cordon-commercial-ledger-signing is there',
    mend: 'aws kms delete-alias',
  },
  {
    check: 'leftovers',
    name: "an alias of the review service's key without its stack",
    change: set('kms', {
      output: { Aliases: [{ AliasName: 'alias/cordon-commercial-review-ledger-signing-ml-dsa-44' }] },
    }),
    says: 'alias/cordon-commercial-review-ledger-signing-ml-dsa-44 is there',
    mend: 'aws kms delete-alias',
  },
  {
    check: 'leftovers',
    name: 'a log group without its stack',
    change: set('logs', { output: { logGroups: [{ logGroupName: '/cordon/commercial/flow' }] } }),
    says: 'log group /cordon/commercial/flow is there',
    mend: 'aws logs delete-log-group',
  },
  {
    check: 'certificates',
    name: 'a secret that is larger than AWS takes',
    change: () => undefined,
    certificates: {
      'proxy.json': JSON.stringify({ certificate: 'x', clientRevocations: 'y'.repeat(65_536) }),
    },
    says: "proxy.json has 65578 bytes, and a secret holds 65536; the longest field is 'clientRevocations' (65538)",
    mend: 'aws secretsmanager',
  },
  {
    check: 'zones',
    name: 'a zone that is not there',
    change: edit('ec2 describe-availability-zones', 'AvailabilityZones', (rows) => rows.slice(1)),
    says: 'zone us-east-1a is not available',
    mend: "sed -i 's/\\bus-east-1a\\b/us-east-1f/' config/commercial.yaml",
  },
  {
    check: 'zones',
    name: 'a zone that is impaired',
    change: edit('ec2 describe-availability-zones', 'AvailabilityZones', ([first, ...rest]) => [
      { ...first, State: 'unavailable' },
      ...rest,
    ]),
    says: 'zone us-east-1a is not available',
    mend: 'us-east-1f',
  },
  {
    check: 'endpoint-services',
    name: 'an endpoint service of another name',
    change: editService('.sagemaker.runtime', { ServiceName: 'gov.example.sagemaker.runtime' }),
    says: "called com.amazonaws.us-east-1.sagemaker.runtime; set enclave.network.endpointServices['sagemaker.runtime']",
    mend: 'grep sagemaker.runtime',
  },
  {
    check: 'endpoint-services',
    name: 'no gateway service for DynamoDB',
    change: edit('ec2 describe-vpc-endpoint-services', 'ServiceDetails', (rows) =>
      rows.filter(({ ServiceName }) => !String(ServiceName).endsWith('.dynamodb')),
    ),
    says: 'com.amazonaws.us-east-1.dynamodb',
    mend: 'grep dynamodb',
  },
  {
    check: 'endpoint-zones',
    name: 'an endpoint service that a zone lacks',
    change: editService('.kms', { AvailabilityZones: ['us-east-1a', 'us-east-1b'] }),
    says: 'com.amazonaws.us-east-1.kms is not in us-east-1c',
    mend: '--service-names com.amazonaws.us-east-1.kms',
  },
  {
    check: 'endpoint-private-dns',
    name: 'an endpoint without a private name',
    change: editService('.logs', { PrivateDnsName: undefined }),
    says: 'answers as no name, and services call logs.us-east-1.amazonaws.com',
    mend: 'PrivateDnsNames',
  },
  {
    check: 'endpoint-policies',
    name: 'an endpoint that takes no policy',
    change: editService('.secretsmanager', { VpcEndpointPolicySupported: false }),
    says: 'com.amazonaws.us-east-1.secretsmanager takes no policy',
    mend: 'VpcEndpointPolicySupported',
  },
  {
    check: 'prefix-lists',
    name: 'a prefix list of another region',
    change: edit('ec2 describe-managed-prefix-lists', 'PrefixLists', ([s3, dynamodb]) => [
      { ...s3, PrefixListId: 'pl-6da54004' },
      dynamodb ?? {},
    ]),
    says: 'enclave.network.prefixLists.s3 is pl-63a5400a',
    mend: "sed -i 's/pl-63a5400a/pl-6da54004/' config/commercial.yaml",
  },
  {
    check: 'quota-vpcs',
    name: 'no room for a VPC',
    change: quota('vpc', 'VPCs per Region', 1),
    says: "quota 'VPCs per Region' is 1; one more VPC needs 2",
    mend: '--quota-code L-F678F1CE --desired-value 2',
  },
  {
    check: 'quota-endpoints',
    name: 'no room for endpoints',
    change: quota('vpc', 'Interface VPC endpoints per VPC', 5),
    says: 'needs 6',
    mend: '--quota-code L-29B6F2EB --desired-value 6',
  },
  {
    check: 'quota-group-rules',
    name: 'no room for rules',
    change: quota('vpc', 'Inbound or outbound rules per security group', 10),
    says: 'needs 11',
    mend: '--quota-code L-0EA8095F --desired-value 11',
  },
  {
    check: 'quota-model-instances',
    name: 'no GPU instances',
    change: quota('sagemaker', 'ml.p5.48xlarge for endpoint usage', 0),
    says: "quota 'ml.p5.48xlarge for endpoint usage' is 0; an update at the most instances needs 9",
    mend: '--service-code sagemaker --quota-code L-EXAMPLE --desired-value 9',
  },
  {
    check: 'quota-model-instances',
    name: 'a type that the region has not',
    change: edit('service-quotas list-service-quotas --service-code sagemaker', 'Quotas', () => []),
    says: "has no quota 'ml.p5.48xlarge for endpoint usage'",
    mend: 'aws service-quotas list-service-quotas --service-code sagemaker',
  },
  {
    check: 'quota-fargate',
    name: 'the six virtual CPUs of a new account',
    change: quota('fargate', 'Fargate On-Demand vCPU resource count', 6),
    says: 'is 6; every task at its most needs 62',
    mend: '--quota-code L-3032A538 --desired-value 62',
  },
  {
    check: 'images',
    name: 'an image that was not pushed',
    stage: 'supplied',
    change: set(
      'ecr describe-images --repository-name cordon-commercial/proxy',
      awsError('ImageNotFoundException', 'DescribeImages'),
    ),
    says: 'image cordon-commercial/proxy@sha256:afa76d62',
    mend: 'docker push 111122223333.dkr.ecr.us-east-1.amazonaws.com/cordon-commercial/proxy',
  },
  {
    check: 'weights',
    name: 'weights that were not uploaded',
    stage: 'supplied',
    change: set('s3api list-object-versions', { output: {} }),
    says: 'frontier-2026-09/weights.tar.gz is missing',
    mend: 'aws s3api put-object --bucket cordon-commercial-weights',
  },
  {
    check: 'weights',
    name: 'weights of another version',
    stage: 'supplied',
    change: edit('s3api list-object-versions', 'Versions', (rows) =>
      rows.map((row) => ({ ...row, VersionId: 'TheRealVersion' })),
    ),
    says: 'has version TheRealVersion',
    mend: "sed -i 's/ExampleWeightsVersioncommercial0001/TheRealVersion/' config/commercial.yaml",
  },
  {
    check: 'policy-bundles',
    name: 'a red line without a policy',
    stage: 'supplied',
    change: edit('s3api list-objects-v2', 'Contents', (rows) => rows.slice(1)),
    says: 'mass-domestic-surveillance/ has no policy bundle',
    mend: 'aws s3api put-object --bucket cordon-commercial-policies',
  },
  {
    check: 'tls-secrets',
    name: 'a secret that is empty',
    stage: 'supplied',
    change: (answers, { enclave }) =>
      set(`secretsmanager describe-secret --secret-id ${secretName(enclave, 'proxy')}`, {
        output: { Name: 'x' },
      })(answers),
    says: 'secret cordon-commercial/tls/proxy is empty',
    mend: 'aws secretsmanager put-secret-value --secret-id cordon-commercial/tls/proxy',
  },
  {
    check: 'certificates',
    name: 'a certificate that is outdated',
    change: () => {},
    certificates: { 'proxy.pem': OUTDATED },
    says: 'proxy.pem has not been valid since 2026-',
    mend: 'openssl x509 -in proxy.pem',
  },
  {
    check: 'certificates',
    name: 'a certificate that ends soon',
    change: () => {},
    certificates: { 'proxy.pem': SOON },
    says: 'proxy.pem is valid until 2026-12-',
    mend: 'openssl x509 -in proxy.pem',
  },
  {
    check: 'certificates',
    name: 'a certificate of tomorrow',
    change: () => {},
    certificates: { 'proxy.pem': TOMORROW },
    says: 'proxy.pem is valid from 2026-11-2',
    mend: 'openssl x509 -in proxy.pem',
  },
  {
    check: 'certificates',
    name: 'a file that is no certificate',
    change: () => {},
    certificates: { 'proxy.pem': 'nothing' },
    says: 'proxy.pem is no certificate',
    mend: 'openssl x509 -in proxy.pem',
  },
];
