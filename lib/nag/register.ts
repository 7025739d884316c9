import { storageOf } from '../config/instances';
import { SERVICE_ROLES, shortRedLine } from '../config/names';
import { RED_LINES, type RedLine } from '../config/red-lines';
import type { Charter, Enclave } from '../config/schema';
import type { Acknowledgement } from './acknowledgement';

const withSafeguard = ({ safeguard }: Enclave) => safeguard !== undefined;
const watched = (_: Enclave, { people }: Charter) => people.watchers !== undefined;
const onLocalDisks = (hosted: Enclave['safeguard']) =>
  hosted !== undefined && storageOf(hosted.instanceType) === 'local';

const perRedLine = (path: (redLine: RedLine) => string): readonly string[] => RED_LINES.map(path);

const TASKS = [
  ...perRedLine((redLine) => `safety/${redLine}/Fargate/Task`),
  'safety/Proxy/Fargate/Task',
  'oversight/Review/Fargate/Task',
];
const DOORS = ['safety/Proxy/Door', 'oversight/Review/Door'];
const BUCKETS = [
  'supply/Weights',
  'supply/Policies',
  'evidence/Ledger',
  'evidence/Payloads',
  'evidence/Trail',
].map((owner) => `${owner}/Bucket/Bucket`);
const SECRETS = SERVICE_ROLES.map((service) => `supply/tls-${service}/Secret`);
const PEOPLE = ['reviewer', 'researcher', 'field-engineer'].map(
  (role) => `oversight/People/observe-${role}/Policy`,
);
const ALARMS = [
  'model/Model/Overhead',
  'model/Model/Failures',
  ...perRedLine((redLine) => `safety/${redLine}/Fargate/TooFew`),
  ...['safety/Proxy', 'oversight/Review'].flatMap((service) => [
    `${service}/Door/TooFew`,
    `${service}/Fargate/TooFew`,
  ]),
  'oversight/Alarms/Waiting',
  'oversight/Alarms/LedgerLag',
  'oversight/Alarms/ReviewLedgerLag',
  ...RED_LINES.map(shortRedLine).flatMap((redLine) => [
    `oversight/Alarms/Refusals-${redLine}`,
    `oversight/Alarms/Faults-${redLine}`,
  ]),
  'oversight/DeniedEgress/Queries',
  'oversight/DeniedEgress/Packets',
];
const ACLS = {
  ingress: ['in-1', 'out-2'],
  services: ['in-1', 'out-2', 'out-3', 'in-4'],
  model: ['out-1', 'in-2'],
  endpoints: ['in-1', 'out-2'],
};

/** What a courier may put in place, and where the grant stands. */
const COURIER_POLICIES = [
  'oversight/People/observe-courier',
  'supply/Weights/carry-courier',
  'supply/Policies/carry-courier',
  'supply/Images/push-courier',
  ...SECRETS.map((path) => path.replace('/Secret', '/carry-courier')),
].map((path) => `${path}/Policy`);

const BOUNDARY = 'account/Boundary/Policy';
const VERIFIER = 'evidence/Verifier/read-configuration/Policy';
const WATCHER = ['account/WatcherBoundary/Policy', 'oversight/People/observe-watcher/Policy'];
const FIELD_ENGINEER = 'oversight/People/observe-field-engineer/Policy';

/** One finding of AwsSolutions on wildcards in policies: the resource as it stands there, and where it is allowed. */
const wildcard = (
  resource: string,
  paths: readonly string[],
  reason: string,
  when?: Acknowledgement['when'],
): Acknowledgement => ({
  id: `AwsSolutions-IAM5[Resource::${resource}]`,
  paths,
  reason,
  ...(when ? { when } : {}),
});
const arn = (text: string) => `arn:<AWS::Partition>:${text}`;
const here = (service: string, text: string) => arn(`${service}:{region}:{account}:${text}`);
const bucket = (part: string, objects: string) =>
  arn(`s3:::cordon-{name}-${part}-{account}-{region}/${objects}`);

const CEILING = 'A permissions boundary grants nothing; it caps what the exact policies beside it grant.';
const NO_RESOURCE = 'The actions have no resource-level permissions (Service Authorization Reference).';
const OBJECTS = 'The objects of one bucket, of which the names are made as they are written.';
const DESCRIBES =
  'Describes, and nothing else: the verifier holds what is deployed against what was attested.';
const WATCHES =
  'Describes, and nothing else: what no template made is looked at too, and nobody can name that beforehand.';
const COURIER_UPLOADS =
  'A courier puts objects in place under names that are agreed later, and can replace, read and delete none.';
const STREAMS = 'The streams of one log group, which are made as tasks start.';

const WILDCARDS: readonly Acknowledgement[] = [
  wildcard('*', [BOUNDARY], CEILING),
  wildcard(
    '*',
    [
      'boundary/Network/FlowLog/write/Policy',
      'supply/Images/pull-task-execution/Policy',
      'supply/Images/pull-model/Policy',
      'supply/Images/push-courier/Policy',
      'model/Model/Hosting/hosting/Policy',
      ...PEOPLE,
    ],
    NO_RESOURCE,
  ),
  wildcard(
    '*',
    ['supply/Images/pull-safeguard/Policy', 'model/Safeguard/Hosting/hosting/Policy'],
    NO_RESOURCE,
    withSafeguard,
  ),
  wildcard('*', [VERIFIER], DESCRIBES),
  wildcard('*', WATCHER, NO_RESOURCE, watched),
  ...[
    ...['cloudformation', 'cloudtrail', 'cloudwatch', 'dynamodb', 'ecr', 'logs'],
    ...['route53resolver', 'sagemaker', 'secretsmanager', 'servicediscovery'],
  ].map((service) => wildcard(here(service, '*'), WATCHER, WATCHES, watched)),
  wildcard(here('kms', 'key/*'), WATCHER, WATCHES, watched),
  ...[
    here('ecr', 'repository/cordon-{name}/*'),
    here('kms', 'key/*'),
    here('logs', 'log-group:/aws/sagemaker/Endpoints/cordon-{name}-model:*'),
    here('logs', 'log-group:/cordon/{name}/*'),
    ...['weights', 'policies', 'ledger', 'payloads', 'trail'].map((part) => bucket(part, '*')),
    here('secretsmanager', 'secret:cordon-{name}/tls/*'),
  ].map((resource) => wildcard(resource, [BOUNDARY], CEILING)),
  wildcard(
    here('logs', 'log-group:/aws/sagemaker/Endpoints/cordon-{name}-safeguard:*'),
    [BOUNDARY],
    CEILING,
    withSafeguard,
  ),
  ...[
    here('cloudformation', 'stack/cordon-{name}-*'),
    here('ecs', 'service/*'),
    here('ecs', 'task/*'),
    arn('iam::{account}:role/cordon/cordon-{name}-*'),
    here('kms', 'key/*'),
    here('sagemaker', 'endpoint-config/*'),
    here('sagemaker', 'endpoint/*'),
    here('sagemaker', 'model/*'),
  ].map((resource) => wildcard(resource, [VERIFIER], DESCRIBES)),
  wildcard(
    here('cloudwatch', 'alarm:*'),
    PEOPLE,
    'Reads the state of alarms, of which the names say which service.',
  ),
  wildcard(
    here('ecs', 'service/cordon-{name}/*'),
    [FIELD_ENGINEER],
    'Describes the services of one cluster.',
  ),
  ...[
    '/aws/sagemaker/Endpoints/cordon-{name}-model',
    '/cordon/{name}/proxy',
    '/cordon/{name}/review',
    ...perRedLine((redLine) => `/cordon/{name}/classifier-${redLine}`),
  ].map((group) => wildcard(here('logs', `log-group:${group}:*`), [FIELD_ENGINEER], STREAMS)),
  wildcard(
    here('logs', 'log-group:/aws/sagemaker/Endpoints/cordon-{name}-safeguard:*'),
    [FIELD_ENGINEER],
    STREAMS,
    withSafeguard,
  ),
  wildcard(
    here('ec2', 'network-interface/*'),
    ['model/Model/Hosting/hosting/Policy'],
    'SageMaker names the interfaces as it makes them; subnets and groups are exact.',
  ),
  wildcard(
    here('ec2', 'network-interface/*'),
    ['model/Safeguard/Hosting/hosting/Policy'],
    'SageMaker names the interfaces as it makes them; subnets and groups are exact.',
    withSafeguard,
  ),
  wildcard(bucket('ledger', 'logs/*'), ['evidence/Ledger/append-proxy/Policy'], OBJECTS),
  wildcard(bucket('ledger', 'followed/*'), ['evidence/Ledger/append-proxy/Policy'], OBJECTS),
  wildcard(bucket('ledger', 'review/logs/*'), ['evidence/Ledger/append-review/Policy'], OBJECTS),
  wildcard(bucket('ledger', 'review/followed/*'), ['evidence/Ledger/append-review/Policy'], OBJECTS),
  wildcard(
    bucket('ledger', '*'),
    ['read-researcher', 'read-verifier'].map((grant) => `evidence/Ledger/${grant}/Policy`),
    OBJECTS,
  ),
  wildcard(bucket('payloads', '*'), ['evidence/Payloads/seal-proxy/Policy'], OBJECTS),
  wildcard(
    bucket('payloads', 'reviews/*'),
    ['evidence/Payloads/read-proxy/Policy', 'evidence/Payloads/read-review/Policy'],
    'The payloads of held requests, which are named as they are held.',
  ),
  wildcard(bucket('weights', '*'), ['supply/Weights/carry-courier/Policy'], COURIER_UPLOADS),
  wildcard(bucket('policies', '*'), ['supply/Policies/carry-courier/Policy'], COURIER_UPLOADS),
  wildcard(bucket('trail', '*'), ['evidence/Trail/read-verifier/Policy'], OBJECTS),
  ...RED_LINES.map((redLine) =>
    wildcard(
      bucket('policies', `${redLine}/*`),
      [`supply/Policies/read-${redLine}/Policy`],
      'The versions of one red line, which are added as they are signed.',
    ),
  ),
];

const INLINE_POLICIES = [
  'boundary/Network/FlowLog/write',
  'supply/Images/pull-task-execution',
  'supply/Images/pull-model',
  'supply/Weights/read-model',
  ...perRedLine((redLine) => `supply/Policies/read-${redLine}`),
  'supply/tls-proxy/read-proxy',
  'supply/tls-review/read-review',
  ...perRedLine((redLine) => `supply/tls-classifier-${redLine}/read-classifier-${redLine}`),
  'evidence/Ledger/append-proxy',
  'evidence/Ledger/append-review',
  'evidence/Ledger/read-researcher',
  'evidence/Ledger/read-verifier',
  'evidence/Payloads/seal-proxy',
  'evidence/Payloads/read-proxy',
  'evidence/Payloads/read-review',
  'evidence/Trail/read-verifier',
  'evidence/Verifier/read-configuration',
  'evidence/SigningKey/use-proxy',
  'evidence/SigningKey/use-verifier',
  'evidence/MlDsaSigningKey/use-proxy',
  'evidence/MlDsaSigningKey/use-verifier',
  'evidence/ReviewSigningKey/use-review',
  'evidence/ReviewSigningKey/use-verifier',
  'evidence/ReviewMlDsaSigningKey/use-review',
  'evidence/ReviewMlDsaSigningKey/use-verifier',
  'model/Model/Hosting/hosting',
  'model/Model/invoke-model-proxy',
  ...perRedLine((redLine) => `safety/${redLine}/Fargate/log-classifier-${redLine}`),
  'safety/Proxy/Fargate/log-proxy',
  'oversight/Reviews/hold',
  'oversight/Reviews/decide',
  'oversight/Review/Fargate/log-review',
].map((path) => `${path}/Policy`);

const SAFEGUARD_POLICIES = [
  'supply/Images/pull-safeguard',
  'supply/Weights/read-safeguard',
  'model/Safeguard/Hosting/hosting',
  ...perRedLine((redLine) => `model/Safeguard/invoke-safeguard-classifier-${redLine}`),
].map((path) => `${path}/Policy`);

const INLINE =
  'A managed policy can be attached to another role, and edited, without its stack; an inline one goes with its role.';
const NO_ACTIONS =
  'An action is a message out of the enclave. Alarms show on the dashboard, which people watch.';
const LOCAL_DISKS =
  'CreateEndpointConfig refuses a key for instances with disks of their own, which their hardware encrypts.';
const NOT_LOGGED =
  'Server access logs are delivered late and may be lost. The trail records every access to objects, validated and locked.';
const BY_HAND =
  'Rotation runs a function, and an enclave has none. Certificates are carried in by hand before they expire.';
const NO_ACCESS_LOG =
  'A network load balancer logs TLS listeners only; this one passes TCP through. Flow logs and the ledger record who called.';

/** Every acknowledgement there is. One that matches nothing fails the gates. */
export const REGISTER: readonly Acknowledgement[] = [
  ...WILDCARDS,
  {
    id: 'AwsSolutions-ECS2',
    paths: TASKS,
    reason: 'The environment holds no secret: it is the contract between stacks, services and verifier.',
  },
  { id: 'AwsSolutions-ELB2', paths: DOORS.map((door) => `${door}/Balancer`), reason: NO_ACCESS_LOG },
  { id: 'AwsSolutions-S1', paths: BUCKETS, reason: NOT_LOGGED },
  { id: 'AwsSolutions-SMG4', paths: SECRETS, reason: BY_HAND },
  {
    id: 'AwsSolutions-VPC3',
    paths: Object.entries(ACLS)
      .flatMap(([tier, entries]) => [tier, ...entries.map((entry) => `${tier}-${entry}`)])
      .map((path) => `boundary/Network/Acls/${path}`),
    reason: 'Network ACLs are a second wall behind the security groups, which are the first.',
  },
  {
    id: 'NIST.800.53.R5-CloudTrailCloudWatchLogsEnabled',
    paths: ['evidence/Trail/Trail'],
    reason:
      'The trail goes to a locked bucket alone; a copy in a log group would be neither locked nor validated.',
  },
  { id: 'NIST.800.53.R5-CloudWatchAlarmAction', paths: ALARMS, reason: NO_ACTIONS },
  {
    id: 'NIST.800.53.R5-CloudWatchAlarmAction',
    paths: ['model/Safeguard/Overhead', 'model/Safeguard/Failures'],
    reason: NO_ACTIONS,
    when: withSafeguard,
  },
  {
    id: 'NIST.800.53.R5-DynamoDBInBackupPlan',
    paths: ['oversight/Reviews/Table'],
    reason:
      'Point-in-time recovery keeps 35 days. A backup is a copy that other roles may restore elsewhere.',
  },
  {
    id: 'NIST.800.53.R5-ELBLoggingEnabled',
    paths: DOORS.map((door) => `${door}/Balancer`),
    reason: NO_ACCESS_LOG,
  },
  {
    id: 'NIST.800.53.R5-ELBv2ACMCertificateRequired',
    paths: DOORS.map((door) => `${door}/Listener`),
    reason:
      'The service ends mutual TLS itself, so that it knows its caller; the listener passes TCP through.',
  },
  { id: 'NIST.800.53.R5-IAMNoInlinePolicy', paths: INLINE_POLICIES, reason: INLINE },
  { id: 'NIST.800.53.R5-IAMNoInlinePolicy', paths: [...PEOPLE, ...COURIER_POLICIES], reason: INLINE },
  {
    id: 'NIST.800.53.R5-IAMNoInlinePolicy',
    paths: ['oversight/People/observe-watcher/Policy'],
    reason: INLINE,
    when: watched,
  },
  { id: 'NIST.800.53.R5-IAMNoInlinePolicy', paths: SAFEGUARD_POLICIES, reason: INLINE, when: withSafeguard },
  { id: 'NIST.800.53.R5-S3BucketLoggingEnabled', paths: BUCKETS, reason: NOT_LOGGED },
  {
    id: 'NIST.800.53.R5-S3BucketReplicationEnabled',
    paths: BUCKETS,
    reason:
      'Replication carries data to another bucket. The boundary is one region; Object Lock and versions keep the data there.',
  },
  {
    id: 'NIST.800.53.R5-SageMakerEndpointConfigurationKMSKeyConfigured',
    paths: ['model/Model/Config'],
    reason: LOCAL_DISKS,
    when: ({ model }) => onLocalDisks(model),
  },
  {
    id: 'NIST.800.53.R5-SageMakerEndpointConfigurationKMSKeyConfigured',
    paths: ['model/Safeguard/Config'],
    reason: LOCAL_DISKS,
    when: ({ safeguard }) => onLocalDisks(safeguard),
  },
  { id: 'NIST.800.53.R5-SecretsManagerRotationEnabled', paths: SECRETS, reason: BY_HAND },
  {
    id: 'NIST.800.53.R5-VPCDefaultSecurityGroupClosed',
    paths: ['boundary/Network/Vpc/Vpc'],
    reason:
      'Closing it takes a function that runs while deploying. No interface is in it: the rule no-default-security-group.',
  },
];
