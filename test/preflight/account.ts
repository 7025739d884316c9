import {
  BUCKET_PARTS,
  bucketName,
  SERVICE_ROLES,
  STACK_PARTS,
  secretName,
  stackName,
  weightsKey,
} from '../../lib/config/names';
import { endpointServiceName, INTERFACE_SERVICES } from '../../lib/config/partitions';
import { RED_LINES } from '../../lib/config/red-lines';
import { calledEndpoint, calledHost, usesFips } from '../../lib/config/regions/fips';
import type { Deployment } from '../../lib/config/schema';
import { SERVICE_LINKED_ROLES } from '../../lib/config/service-linked-roles';
import { questionsOf } from '../../lib/preflight/preflight';
import type { Answer } from '../../lib/preflight/question';

/** What AWS's CLI answers, by command, as its documents have it; written in this order, `record` reads as a session. */
export type Answers = Record<string, Answer>;

export const AT = Date.UTC(2026, 10, 26, 12);

/** An account that lacks nothing: before its first deploy, or with all stacks in place. */
export function goodAccount(deployment: Deployment, stage: 'new' | 'supplied' = 'new'): Answers {
  const { charter, enclave } = deployment;
  const outputs: Record<string, unknown> = {
    'sts get-caller-identity': {
      UserId: 'AROAEXAMPLE:me',
      Account: enclave.account,
      Arn: `arn:${charter.partition}:sts::${enclave.account}:assumed-role/read-only/me`,
    },
    'ec2 describe-regions': { Regions: [{ RegionName: enclave.region, OptInStatus: 'opt-in-not-required' }] },
    'ssm get-parameter': {
      Parameter: { Name: '/cdk-bootstrap/cordon/version', Type: 'String', Value: '28' },
    },
    's3api head-bucket': { BucketRegion: enclave.region, AccessPointAlias: false },
    'iam list-attached-role-policies': {
      AttachedPolicies: [{ PolicyName: 'cordon-execution', PolicyArn: 'arn:aws:iam::111122223333:policy/c' }],
    },
    'iam list-roles --path-prefix /aws-service-role/': {
      Roles: SERVICE_LINKED_ROLES.map(({ name: RoleName }) => ({ RoleName })),
    },
    'iam list-roles --path-prefix /cordon/': { Roles: [] },
    'ecs list-account-settings': {
      settings: [{ name: 'fargateFIPSMode', value: 'enabled', principalArn: 'root', type: 'user' }],
    },
    'cloudformation describe-stacks': {
      Stacks:
        stage === 'new'
          ? []
          : STACK_PARTS.map((part) => ({
              StackName: stackName(enclave, part),
              StackStatus: 'CREATE_COMPLETE',
            })),
    },
    's3api list-buckets': {
      Buckets: stage === 'new' ? [] : BUCKET_PARTS.map((part) => ({ Name: bucketName(enclave, part) })),
    },
    'kms list-aliases': { Aliases: [{ AliasName: 'alias/aws/s3' }] },
    'logs describe-log-groups': { logGroups: [] },
    'ec2 describe-availability-zones': {
      AvailabilityZones: [...enclave.availabilityZones, `${enclave.region}f`].map((ZoneName) => ({
        ZoneName,
        State: 'available',
      })),
    },
    'ec2 describe-vpc-endpoint-services': { ServiceDetails: services(deployment) },
    'ec2 describe-managed-prefix-lists': {
      PrefixLists: (['s3', 'dynamodb'] as const).map((service) => ({
        PrefixListName: endpointServiceName(enclave.region, service),
        PrefixListId: enclave.network.prefixLists[service],
      })),
    },
    'ec2 describe-vpcs': { Vpcs: [{ VpcId: 'vpc-1' }] },
    'service-quotas list-service-quotas --service-code vpc': {
      Quotas: [
        { QuotaName: 'VPCs per Region', QuotaCode: 'L-F678F1CE', Value: 5 },
        { QuotaName: 'Interface VPC endpoints per VPC', QuotaCode: 'L-29B6F2EB', Value: 50 },
        { QuotaName: 'Inbound or outbound rules per security group', QuotaCode: 'L-0EA8095F', Value: 60 },
      ],
    },
    'service-quotas list-service-quotas --service-code sagemaker': {
      Quotas: [enclave.model, enclave.safeguard].flatMap((hosted) =>
        hosted === undefined
          ? []
          : [{ QuotaName: `${hosted.instanceType} for endpoint usage`, QuotaCode: 'L-EXAMPLE', Value: 10 }],
      ),
    },
    'service-quotas list-service-quotas --service-code fargate': {
      Quotas: [{ QuotaName: 'Fargate On-Demand vCPU resource count', QuotaCode: 'L-3032A538', Value: 500 }],
    },
    'ecr describe-images': { imageDetails: [{ imageDigest: 'sha256:example' }] },
    's3api list-objects-v2': { Contents: RED_LINES.map((redLine) => ({ Key: `${redLine}/1.bundle.json` })) },
  };
  for (const role of SERVICE_ROLES)
    outputs[`secretsmanager describe-secret --secret-id ${secretName(enclave, role)}`] = {
      Name: secretName(enclave, role),
      VersionIdsToStages: { 'a-version': ['AWSCURRENT'] },
    };
  for (const hosted of [enclave.model, enclave.safeguard])
    if (hosted !== undefined)
      outputs[
        `s3api list-object-versions --bucket ${bucketName(enclave, 'weights')} --prefix ${weightsKey(hosted.release)}`
      ] = {
        Versions: [{ Key: weightsKey(hosted.release), VersionId: hosted.weightsVersion }],
      };
  return Object.fromEntries(questionsOf(deployment).map(({ id }) => [id, { output: answerTo(id, outputs) }]));
}

/** By the longest beginning of the command. */
function answerTo(id: string, outputs: Readonly<Record<string, unknown>>): unknown {
  const key = Object.keys(outputs)
    .filter((begin) => id.startsWith(begin))
    .sort((one, other) => other.length - one.length)[0];
  if (key === undefined) throw new Error(`nobody recorded an answer to 'aws ${id}'`);
  return structuredClone(outputs[key]);
}

const services = ({ charter, enclave }: Deployment) => [
  ...INTERFACE_SERVICES.map((service) => ({
    ServiceName: calledEndpoint(enclave.region, service, usesFips(charter)),
    AvailabilityZones: [...enclave.availabilityZones],
    PrivateDnsName: `${service === 'ecr.dkr' ? '*.' : ''}${calledHost(enclave.region, service, usesFips(charter))}`,
    VpcEndpointPolicySupported: true,
  })),
  ...(['s3', 'dynamodb'] as const).map((service) => ({
    ServiceName: endpointServiceName(enclave.region, service),
    AvailabilityZones: [...enclave.availabilityZones],
    VpcEndpointPolicySupported: true,
  })),
];

/** An error as AWS's CLI tells it. */
export const awsError = (code: string, operation: string, message = 'Refused'): Answer => ({
  error: `An error occurred (${code}) when calling the ${operation} operation: ${message}`,
});
