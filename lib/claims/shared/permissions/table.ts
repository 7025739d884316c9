import { ROLE_PATH } from '../../../config/names';
import { serviceHost } from '../../../config/partitions';
import type { AccessGraph } from '../../../engines/iam/access-graph';
import { PROXY_KINDS, REVIEW_KINDS, REVIEW_SERVICE_KINDS } from '../../../services/review-keys';
import {
  anything,
  bucket,
  bucketKey,
  everyBucket,
  everyEndpoint,
  everyRepository,
  everySecret,
  everySecretKey,
  everyService,
  everySigningKey,
  heldPayloads,
  inAccount,
  inAccountAnywhere,
  interfaces,
  modelEndpoints,
  objects,
  ownBundlePrefix,
  ownBundles,
  ownLogGroups,
  ownLogs,
  ownPlacement,
  ownRegions,
  ownRepositories,
  ownSecret,
  ownSecretKey,
  ownSigningKeys,
  ownWeights,
  ownWeightsBucket,
  ownWeightsKey,
  reviews,
  reviewsKey,
  safeguardEndpoints,
  serviceLogGroups,
  trails,
  union,
  vpcs,
} from './classes';
import type { Holder, Part } from './parts';
import { absent, onlyBy, optional, type Row, row, values } from './row';
import { WATCHING } from './watching';

// The closed world of permissions: what each part of an enclave may do, on which class of resource, under which
// conditions, and why. What a role is granted by its own policies, or by a resource's, must lie inside its rows;
// anything else refutes. `operable` asks the other way round: what a row says and isn't optional must be allowed. The
// table is the verifier's own: no construct reads it.

const noRouter = absent('sagemaker:SourceInferenceRouterArn');
const inRegion = values('aws:RequestedRegion', ownRegions);
const kinds = (...names: readonly string[]) => values('dynamodb:LeadingKeys', () => names);
const viaDynamo = values('kms:ViaService', ({ actor }: Holder, _: AccessGraph) => {
  const { region } = actor.resource.template;
  return region === undefined ? [] : [serviceHost(region, 'dynamodb')];
});

const TABLE_KEY =
  'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo';
const PULL = 'ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer';

const TLS: readonly Row[] = [
  row('has its own TLS key and certificates', 'secretsmanager:GetSecretValue', ownSecret),
  row('decrypts them', 'kms:Decrypt', ownSecretKey),
];

const KEEPING_LOGS: readonly Row[] = [
  row('keeps its own logs, and reads what it takes over from', 's3:GetObject s3:PutObject', ownLogs),
  row('finds the logs before its own', 's3:ListBucket', bucket('ledger')),
  row('encrypts and decrypts them', 'kms:Decrypt kms:GenerateDataKey', bucketKey('ledger')),
  row('signs their checkpoints', 'kms:GetPublicKey kms:Sign', ownSigningKeys),
];

const HOSTING: readonly Row[] = [
  row('is given its interfaces in its own subnets and groups', 'ec2:CreateNetworkInterface', ownPlacement),
  row(
    'is given and freed of interfaces in the VPC of the enclave',
    'ec2:CreateNetworkInterfacePermission ec2:DeleteNetworkInterface ec2:DeleteNetworkInterfacePermission',
    interfaces,
    values('ec2:Vpc', vpcs),
  ),
  row(
    'finds where its interfaces go',
    'ec2:DescribeDhcpOptions ec2:DescribeNetworkInterfaces ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs',
    anything,
    inRegion,
  ),
  row('logs', 'logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents', ownLogGroups),
  row('pulls its own image', PULL, ownRepositories),
  row('asks for a token to pull with', 'ecr:GetAuthorizationToken', anything),
  row('reads its own weights', 's3:GetObject', ownWeights),
  optional(row('reads them by version', 's3:GetObjectVersion', ownWeights)),
  row('looks whether they are there', 's3:ListBucket', ownWeightsBucket, values('s3:prefix', ownWeightsKey)),
  row('decrypts them', 'kms:Decrypt', bucketKey('weights')),
];

const OBSERVING: readonly Row[] = [
  optional(row('sees metrics', 'cloudwatch:GetMetricData cloudwatch:ListMetrics', anything, inRegion)),
  optional(row('sees alarms', 'cloudwatch:DescribeAlarms', inAccount('cloudwatch', 'alarm:*'))),
  optional(
    row(
      'sees the dashboard',
      'cloudwatch:GetDashboard',
      inAccountAnywhere('cloudwatch', 'dashboard/cordon-*'),
    ),
  ),
];

const READING_LEDGER: readonly Row[] = [
  row(
    'reads the ledger, which holds no text',
    's3:GetObject s3:GetObjectVersion s3:GetObjectRetention',
    objects('ledger'),
  ),
  row('lists it', 's3:ListBucket s3:ListBucketVersions', bucket('ledger')),
  row('decrypts it', 'kms:Decrypt', bucketKey('ledger')),
];

/** Rows by part. */
export const PERMISSIONS: Readonly<Record<Part, readonly Row[]>> = {
  proxy: [
    ...KEEPING_LOGS,
    row('seals payloads, and reads none back but those held', 's3:PutObject', objects('payloads')),
    row('encrypts them', 'kms:GenerateDataKey', bucketKey('payloads')),
    row('releases what was held and approved', 's3:GetObject', heldPayloads),
    row('decrypts it', 'kms:Decrypt', bucketKey('payloads')),
    row('asks the model', 'sagemaker:InvokeEndpointWithResponseStream', modelEndpoints, noRouter),
    optional(row('asks the model for a whole answer', 'sagemaker:InvokeEndpoint', modelEndpoints, noRouter)),
    row(
      'sees what became of what it held',
      'dynamodb:GetItem',
      reviews,
      kinds(REVIEW_KINDS.held, ...REVIEW_KINDS.decisions, REVIEW_KINDS.denial, REVIEW_KINDS.consumed),
    ),
    row(
      'holds, and uses approvals up; it decides nothing',
      'dynamodb:PutItem',
      reviews,
      kinds(...PROXY_KINDS),
    ),
    row('has the table decrypted for it', TABLE_KEY, reviewsKey, viaDynamo),
    ...TLS,
  ],
  classifier: [
    row("reads its own red line's bundles", 's3:GetObject', ownBundles),
    row('looks for newer ones', 's3:ListBucket', bucket('policies'), values('s3:prefix', ownBundlePrefix)),
    row('decrypts them', 'kms:Decrypt', bucketKey('policies')),
    onlyBy(
      ({ tasks }) => tasks.some(({ environment }) => environment.get('CORDON_SAFEGUARD')?.text !== 'none'),
      row('asks the safeguard model', 'sagemaker:InvokeEndpoint', safeguardEndpoints, noRouter),
    ),
    ...TLS,
  ],
  review: [
    ...KEEPING_LOGS,
    row('shows what is held', 's3:GetObject', heldPayloads),
    row('decrypts it', 'kms:Decrypt', bucketKey('payloads')),
    row(
      'lists what is held and what was decided',
      'dynamodb:GetItem dynamodb:Query',
      reviews,
      kinds(...PROXY_KINDS, ...REVIEW_SERVICE_KINDS),
    ),
    row(
      'records what people decide, and nothing else',
      'dynamodb:PutItem',
      reviews,
      kinds(...REVIEW_SERVICE_KINDS),
    ),
    row('has the table decrypted for it', TABLE_KEY, reviewsKey, viaDynamo),
    ...TLS,
  ],
  'task-execution': [
    row(
      'opens log streams of the tasks that it starts',
      'logs:CreateLogStream logs:PutLogEvents',
      ownLogGroups,
    ),
    row('pulls their images', PULL, ownRepositories),
    row('asks for a token to pull with', 'ecr:GetAuthorizationToken', anything),
  ],
  model: HOSTING,
  safeguard: HOSTING,
  'flow-log': [
    row(
      'delivers flow records',
      'logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents',
      ownLogGroups,
    ),
    row('finds the group', 'logs:DescribeLogGroups', anything),
  ],
  reviewer: OBSERVING,
  researcher: [...OBSERVING, ...READING_LEDGER],
  'field-engineer': [
    ...OBSERVING,
    optional(
      row(
        "reads the services' logs, which hold no text",
        'logs:DescribeLogStreams logs:FilterLogEvents logs:GetLogEvents',
        serviceLogGroups,
      ),
    ),
    optional(row('sees the endpoints', 'sagemaker:DescribeEndpoint', everyEndpoint)),
    optional(row('sees the services', 'ecs:DescribeServices', everyService)),
  ],
  courier: [
    row(
      'carries images in',
      'ecr:BatchCheckLayerAvailability ecr:CompleteLayerUpload ecr:InitiateLayerUpload ecr:PutImage ecr:UploadLayerPart',
      everyRepository,
    ),
    optional(
      row('looks at what it has carried in, but for its layers', 'ecr:BatchGetImage', everyRepository),
    ),
    row('asks for a token to push with', 'ecr:GetAuthorizationToken', anything),
    row('carries weights in', 's3:PutObject', objects('weights')),
    row('carries bundles in', 's3:PutObject', objects('policies')),
    optional(row('gives an upload of weights up', 's3:AbortMultipartUpload', objects('weights'))),
    optional(row('gives an upload of bundles up', 's3:AbortMultipartUpload', objects('policies'))),
    row('encrypts weights, part by part', 'kms:Decrypt kms:GenerateDataKey', bucketKey('weights')),
    row('encrypts bundles', 'kms:Decrypt kms:GenerateDataKey', bucketKey('policies')),
    row('fills TLS secrets, and reads none', 'secretsmanager:PutSecretValue', everySecret),
    row('encrypts them', 'kms:Decrypt kms:GenerateDataKey', everySecretKey),
  ],
  verifier: [
    ...READING_LEDGER,
    row('reads the trail', 's3:GetObject s3:GetObjectRetention s3:GetObjectVersion', objects('trail')),
    row('lists it', 's3:ListBucket s3:ListBucketVersions', bucket('trail')),
    row('decrypts it', 'kms:Decrypt', bucketKey('trail')),
    row('checks signatures', 'kms:DescribeKey kms:GetPublicKey', everySigningKey),
    row(
      'reads how the account is configured',
      'cloudtrail:DescribeTrails cloudwatch:DescribeAlarms cloudwatch:GetMetricData cloudwatch:ListMetrics ' +
        'ec2:DescribeFlowLogs ec2:DescribeNetworkAcls ec2:DescribeNetworkInterfaces ec2:DescribeRouteTables ' +
        'ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcEndpointServiceConfigurations ' +
        'ec2:DescribeVpcEndpointServicePermissions ec2:DescribeVpcEndpoints ec2:DescribeVpcs ' +
        'ecs:DescribeTaskDefinition elasticloadbalancing:DescribeListeners ' +
        'elasticloadbalancing:DescribeLoadBalancers elasticloadbalancing:DescribeTargetGroups logs:DescribeLogGroups',
      anything,
    ),
    optional(
      row(
        'reads the stacks',
        'cloudformation:DescribeStackResources cloudformation:DescribeStacks cloudformation:GetTemplate',
        inAccount('cloudformation', 'stack/cordon-*'),
      ),
    ),
    row('reads what the trail records', 'cloudtrail:GetEventSelectors cloudtrail:GetTrailStatus', trails),
    row('reads how the review table is kept', 'dynamodb:DescribeTable', reviews),
    optional(
      row(
        'reads what runs',
        'ecs:DescribeServices ecs:DescribeTasks',
        union(inAccount('ecs', 'service/*'), inAccount('ecs', 'task/*')),
      ),
    ),
    optional(
      row(
        'reads what roles may do',
        'iam:GetRole iam:GetRolePolicy iam:ListAttachedRolePolicies iam:ListRolePolicies',
        inAccountAnywhere('iam', `role${ROLE_PATH}cordon-*`),
      ),
    ),
    optional(row('reads key policies', 'kms:DescribeKey kms:GetKeyPolicy', inAccount('kms', 'key/*'))),
    row(
      'reads how buckets are kept',
      's3:GetBucketObjectLockConfiguration s3:GetBucketPolicy s3:GetBucketVersioning s3:GetEncryptionConfiguration',
      everyBucket,
    ),
    optional(
      row(
        'reads what is hosted',
        'sagemaker:DescribeEndpoint sagemaker:DescribeEndpointConfig sagemaker:DescribeModel',
        union(
          inAccount('sagemaker', 'endpoint/*'),
          inAccount('sagemaker', 'endpoint-config/*'),
          inAccount('sagemaker', 'model/*'),
        ),
      ),
    ),
  ],
  watcher: WATCHING,
};
