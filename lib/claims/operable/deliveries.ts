import { keyOf } from '../../aws/data-types';
import { type RequestKeys, spokenFor } from '../../aws/request-keys';
import { servicePrincipal } from '../../aws/service-principal';
import { layerBucket } from '../../config/partitions';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import type { Held } from '../../engines/iam/condition';
import { OPEN_INDEX, type PolicyIndex } from '../../engines/iam/policy-index';
import type { Principal } from '../../engines/iam/principal';
import { policyOf, resourceNamed } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { holdingsOf } from '../shared/permissions/holdings';
import type { Part } from '../shared/permissions/parts';
import { deployments } from './deployments';
import { passagesTo } from './endpoint-of';
import type { Need } from './needs';

/** What AWS's own services must be allowed in order to keep the records, to take the roles and to make what is deployed. */
export function* deliveries(graph: AccessGraph): Iterable<Need> {
  yield* trails(graph);
  yield* encryptedLogs(graph);
  yield* takenRoles(graph);
  yield* imageLayers(graph);
  yield* deployments(graph);
}

/** A request that an AWS service makes in the name of a resource. */
export interface ServiceRequest {
  readonly service: string;
  readonly of: Resource;
  readonly because: string;
  readonly action: string;
  readonly resource: string;
  readonly target: Resource | undefined;
  readonly policy: PolicyIndex | undefined;
  readonly keys: RequestKeys;
}

export function serviceNeed({
  service,
  of,
  because,
  action,
  resource,
  target,
  policy,
  keys,
}: ServiceRequest): Need {
  const id = servicePrincipal(service);
  const principal: Principal = {
    kind: 'service',
    id,
    account: undefined,
    identity: undefined,
    boundary: undefined,
    keys: new Map(),
  };
  const context = new Map<string, Held>();
  for (const [key, held] of Object.entries({ ...byService(id, of), ...keys }))
    context.set(key.toLowerCase(), held);
  return {
    who: id,
    because,
    by: of,
    target,
    passage: undefined,
    request: { principal, action, policy, forms: [{ resource, context }] },
  };
}

/** Keys of what a service does of itself. Source: IAM user guide, "AWS global condition context keys" (2026-11). */
const byService = (id: string, { template }: Resource): RequestKeys => ({
  'aws:SecureTransport': ['true'],
  'aws:PrincipalIsAWSService': ['true'],
  'aws:PrincipalServiceName': [id],
  'aws:PrincipalArn': undefined,
  'aws:PrincipalAccount': undefined,
  'aws:SourceAccount': [template.account ?? ''],
});

/**
 * CloudTrail asks whose the bucket is, puts files, and has them encrypted. Sources (2026-11): CloudTrail user guide, "Amazon
 * S3 bucket policy for CloudTrail" and "Configure AWS KMS key policies for CloudTrail".
 */
function* trails({ world: { assembly } }: AccessGraph): Iterable<Need> {
  for (const trail of assembly.ofType('AWS::CloudTrail::Trail')) {
    const arn = arnOf(trail, 'Arn');
    const { account = '', region = '' } = trail.template;
    const bucket = resourceNamed(assembly, 'AWS::S3::Bucket', get(trail.properties, 'S3BucketName'));
    const key = resourceNamed(assembly, 'AWS::KMS::Key', keyOf(trail));
    const asks = (action: string, resource: string, target: Resource | undefined, keys: RequestKeys) =>
      serviceNeed({
        service: 'cloudtrail',
        of: trail,
        because: 'delivers the trail',
        action,
        resource,
        target,
        policy: target && policyOf(assembly, target),
        keys: { 'aws:SourceArn': [arn], ...keys },
      });
    const name = bucket ? arnOf(bucket, 'Arn') : '';
    const prefix = textOf(get(trail.properties, 'S3KeyPrefix'));
    const folder = `${name}/${prefix === undefined ? '' : `${prefix}/`}AWSLogs/${account}`;
    for (const spoken of spokenFor('s3:PutObject')) {
      yield asks('s3:GetBucketAcl', name, bucket, spoken);
      for (const kind of ['CloudTrail', 'CloudTrail-Digest'])
        yield asks('s3:PutObject', `${folder}/${kind}/${region}/2026/11/26/file.json.gz`, bucket, {
          ...DELIVERED,
          ...spoken,
          's3:x-amz-server-side-encryption-aws-kms-key-id': [key ? arnOf(key, 'Arn') : ''],
        });
    }
    const context = { 'kms:EncryptionContext:aws:cloudtrail:arn': [arn] };
    yield asks('kms:GenerateDataKey', key ? arnOf(key, 'Arn') : '', key, context);
    yield asks('kms:DescribeKey', key ? arnOf(key, 'Arn') : '', key, {});
  }
}

/** What CloudTrail says of each file. */
const DELIVERED: RequestKeys = {
  's3:x-amz-acl': ['bucket-owner-full-control'],
  's3:x-amz-server-side-encryption': ['aws:kms'],
  's3:object-lock-mode': undefined,
  's3:object-lock-remaining-retention-days': undefined,
  's3:object-lock-retain-until-date': undefined,
  's3:object-lock-legal-hold': undefined,
  's3:x-amz-storage-class': undefined,
  's3:if-none-match': undefined,
  's3:if-match': undefined,
  's3:objectcreationoperation': ['true'],
};

/** Source: CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS" (2026-11). */
const LOG_KEY = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'];

/** CloudWatch Logs uses the key of each log group that has one. */
function* encryptedLogs({ world: { assembly } }: AccessGraph): Iterable<Need> {
  for (const group of assembly.ofType('AWS::Logs::LogGroup')) {
    const key = resourceNamed(assembly, 'AWS::KMS::Key', keyOf(group));
    if (!key) continue;
    for (const action of LOG_KEY)
      yield serviceNeed({
        service: 'logs',
        of: group,
        because: `encrypts ${group.logicalId}`,
        action,
        resource: arnOf(key, 'Arn'),
        target: key,
        policy: policyOf(assembly, key),
        keys: { 'kms:EncryptionContext:aws:logs:arn': [arnOf(group, 'Arn').replace(/:\*$/, '')] },
      });
  }
}

/** The AWS service that takes a part's role, and what it does so for. Sources (2026-11): "confused deputy" in the guides of
 * ECS, SageMaker and VPC flow logs. */
const TAKEN: Readonly<Partial<Record<Part, readonly [service: string, source: string]>>> = {
  proxy: ['ecs-tasks', 'ecs'],
  classifier: ['ecs-tasks', 'ecs'],
  review: ['ecs-tasks', 'ecs'],
  'task-execution': ['ecs-tasks', 'ecs'],
  model: ['sagemaker', 'sagemaker'],
  safeguard: ['sagemaker', 'sagemaker'],
  'flow-log': ['vpc-flow-logs', 'ec2'],
};

/** Any will do that no policy names: an asterisk would be met by a condition that takes it for a letter. */
const SOME_RESOURCE = 'one-that-nobody-names';

/** Services take roles for resources of the account; which ones isn't known before they are there. */
function* takenRoles(graph: AccessGraph): Iterable<Need> {
  const { partition } = graph.world.charter;
  for (const { holder } of holdingsOf(graph).values()) {
    const [service, source] = (holder && TAKEN[holder.part]) ?? [];
    if (!holder || !service) continue;
    const { resource, trust, principal } = holder.actor;
    const { region, account } = resource.template;
    const flows = holder.flowLogs.map((flow) => `vpc-flow-log/${arnOf(flow)}`);
    for (const one of flows.length > 0 ? flows : [SOME_RESOURCE])
      yield serviceNeed({
        service,
        of: resource,
        because: `takes the role of the ${holder.part}`,
        action: 'sts:AssumeRole',
        resource: principal.id,
        target: undefined,
        policy: trust,
        keys: { 'aws:SourceArn': [`arn:${partition}:${source}:${region}:${account}:${one}`] },
      });
  }
}

/**
 * ECR has layers of images fetched from its own bucket, by addresses that it signs itself: who asks is AWS's. Source: ECR
 * user guide, "Amazon ECR interface VPC endpoints" (2026-11).
 */
function* imageLayers({ world }: AccessGraph): Iterable<Need> {
  for (const { endpoint, policy, vpc } of passagesTo('s3', world)) {
    const { region = '' } = endpoint.template;
    const principal: Principal = {
      kind: 'outsider',
      id: '',
      account: undefined,
      identity: undefined,
      boundary: undefined,
      keys: new Map(),
    };
    const context = new Map<string, Held>([
      ['aws:securetransport', ['true']],
      ['aws:requestedregion', [region]],
      ['aws:sourcevpc', [vpc ?? '']],
    ]);
    const resource = `arn:${world.charter.partition}:s3:::${layerBucket(region)}/a-layer`;
    yield {
      who: 'ECS',
      because: 'pulls layers of images',
      by: endpoint,
      target: undefined,
      passage: { service: 's3', endpoint, policy, vpc },
      request: {
        principal,
        action: 's3:GetObject',
        policy: OPEN_INDEX,
        endpoint: policy,
        forms: [{ resource, context }],
      },
    };
  }
}
