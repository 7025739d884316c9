import { ROLE_PATH, roleName, watcherExternalId } from '../config/names';
import { servicePrincipal } from '../config/service-principals';
import { RESULTS, resultBucket, silenceHours, WATCH_PATH, watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';

// What the stack that watches an enclave may say, a line each: `watch-checks.ts` reads a template into the same lines.

/** How many there are of each type, besides roles and their policies: always, and once something runs. */
const KEEPING = {
  'AWS::KMS::Key': 1,
  'AWS::KMS::Alias': 1,
  'AWS::S3::Bucket': 1,
  'AWS::S3::BucketPolicy': 1,
};
const RUNNING = {
  'AWS::EC2::SecurityGroup': 1,
  'AWS::ECS::Cluster': 1,
  'AWS::ECS::TaskDefinition': 1,
  'AWS::Events::Rule': 4,
  'AWS::CloudWatch::Alarm': 4,
  'AWS::Logs::LogGroup': 2,
  'AWS::Logs::ResourcePolicy': 1,
};

/** The properties that one of each type has: whatever is said besides is a fault. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::Role': ['AssumeRolePolicyDocument Path RoleName'],
  'AWS::KMS::Key': ['Description KeyPolicy KeySpec KeyUsage'],
  'AWS::KMS::Alias': ['AliasName TargetKeyId'],
  'AWS::IAM::Policy': ['PolicyDocument PolicyName Roles'],
  'AWS::S3::Bucket': [
    'BucketEncryption BucketName NotificationConfiguration ObjectLockConfiguration ObjectLockEnabled OwnershipControls PublicAccessBlockConfiguration VersioningConfiguration',
  ],
  'AWS::S3::BucketPolicy': ['Bucket PolicyDocument'],
  'AWS::ECS::Cluster': ['ClusterName ClusterSettings'],
  'AWS::EC2::SecurityGroup': ['GroupDescription SecurityGroupEgress VpcId'],
  'AWS::Logs::LogGroup': ['LogGroupName RetentionInDays'],
  'AWS::ECS::TaskDefinition': [
    'ContainerDefinitions Cpu ExecutionRoleArn Family Memory NetworkMode RequiresCompatibilities RuntimePlatform TaskRoleArn',
  ],
  'AWS::Events::Rule': [
    'Description Name ScheduleExpression State Targets',
    'EventPattern Name State Targets',
  ],
  'AWS::Logs::ResourcePolicy': ['PolicyDocument PolicyName'],
  'AWS::CloudWatch::Alarm': [
    'ActionsEnabled AlarmActions AlarmDescription AlarmName ComparisonOperator DatapointsToAlarm Dimensions EvaluationPeriods InsufficientDataActions MetricName Namespace Period Statistic Threshold TreatMissingData',
  ],
};

/** What CloudFormation does with what is no longer there, or would be replaced. */
const KEPT: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': '{DeletionPolicy:Retain,UpdateReplacePolicy:Retain}',
  'AWS::S3::Bucket': '{DeletionPolicy:RetainExceptOnCreate,UpdateReplacePolicy:Retain}',
  'AWS::S3::BucketPolicy': '{DeletionPolicy:RetainExceptOnCreate,UpdateReplacePolicy:Retain}',
};

const DIGESTS = '{StringEquals:{kms:MessageType:DIGEST,kms:SigningAlgorithm:ECDSA_SHA_384}}';

/** What a template that watches this enclave says, a line each. */
export function* wantedOf({ watch, deployment }: Watching): Iterable<string> {
  const { enclave } = deployment;
  const name = watchName(enclave);
  const here = (service: string, resource: string) =>
    `arn:PARTITION:${service}:${watch.region}:${watch.account}:${resource}`;
  const iam = (resource: string) => `arn:PARTITION:iam::${watch.account}:${resource}`;
  const watcher = `arn:PARTITION:iam::${enclave.account}:role${ROLE_PATH}${roleName(enclave, 'watcher')}`;
  const bucket = resultBucket(watch, enclave);
  const key = '<AWS::KMS::Key>';
  const may = (part: string, action: string, on: string, when = '{}') =>
    `role ${name}${part}: Allow ${action} on ${on} ${when}`;
  const takes = (part: string, service: string, source: string) =>
    `who takes ${name}${part}: Allow sts:AssumeRole on - {Condition:{ArnLike:{aws:SourceArn:${source}},StringEquals:{aws:SourceAccount:${watch.account}}},Principal:{Service:${servicePrincipal(service)}}}`;
  const role = (part: string) => `role ${WATCH_PATH}${name}${part} undefined undefined`;

  const [roles, others] = watch.image === undefined ? [1, {}] : [3, RUNNING];
  const counts = { 'AWS::IAM::Role': roles, 'AWS::IAM::Policy': roles, ...KEEPING, ...others };
  for (const [type, count] of Object.entries(counts)) {
    yield `${count} of ${type}`;
    for (const properties of PROPERTIES[type] ?? []) yield `${type} has ${properties}`;
    yield `${type} is ${KEPT[type] ?? '{}'}`;
  }
  yield 'section Resources';
  yield role('');
  yield takes('', 'ecs-tasks', here('ecs', '*'));
  for (const action of ['sts:AssumeRole', 'sts:SetSourceIdentity']) yield may('', action, watcher);
  yield may('', 'kms:Sign', key, `{Condition:${DIGESTS}}`);
  yield may('', 's3:PutObject', `arn:PARTITION:s3:::${bucket}/${RESULTS}*`);

  yield 'key ECC_NIST_P384 SIGN_VERIFY';
  for (const action of ADMINISTRATION) yield `key: Allow ${action} on * {Principal:{AWS:${iam('root')}}}`;
  yield `key: Allow kms:Sign on * {Condition:${DIGESTS},Principal:{AWS:<${name}>}}`;

  yield `bucket ${bucket} {ObjectLockEnabled:Enabled,Rule:{DefaultRetention:{Days:${watch.retentionDays},Mode:COMPLIANCE}}} undefined`;
  yield 'bucket {BlockPublicAcls:true,BlockPublicPolicy:true,IgnorePublicAcls:true,RestrictPublicBuckets:true} {EventBridgeConfiguration:{EventBridgeEnabled:true}}';
  yield 'bucket true {Status:Enabled} {ServerSideEncryptionConfiguration:[{ServerSideEncryptionByDefault:{SSEAlgorithm:AES256}}]}';
  const elsewise = `{ArnNotEquals:{aws:PrincipalArn:${iam(`role${WATCH_PATH}${name}`)}}}`;
  for (const [actions, condition] of [
    [['s3:*'], '{Bool:{aws:SecureTransport:false}}'],
    [
      ['s3:*'],
      `{Bool:{aws:PrincipalIsAWSService:false},StringNotEquals:{aws:PrincipalAccount:${watch.account}}}`,
    ],
    [['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion'], undefined],
    [['s3:PutObjectLegalHold', 's3:PutObjectRetention'], undefined],
    [['s3:PutObject'], '{Bool:{s3:ObjectCreationOperation:true},Null:{s3:if-none-match:true}}'],
    [['s3:PutObject'], elsewise],
  ] as const)
    for (const action of actions)
      for (const on of ['<AWS::S3::Bucket>', '<AWS::S3::Bucket>/*'])
        yield `bucket: Deny ${action} on ${on} {${condition === undefined ? '' : `Condition:${condition},`}Principal:*}`;
  if (watch.image === undefined) return;

  yield `log /cordon/${name} 3653`;
  yield `log /aws/events/${name} 3653`;
  yield* ['group in undefined', 'group out tcp 443 443 0.0.0.0/0'];
  yield role('-start');
  yield takes('-start', 'ecs-tasks', here('ecs', '*'));
  for (const action of ['BatchCheckLayerAvailability', 'BatchGetImage', 'GetDownloadUrlForLayer'])
    yield may('-start', `ecr:${action}`, here('ecr', `repository/${watch.image.repository}`));
  yield may('-start', 'ecr:GetAuthorizationToken', '*');
  for (const action of ['logs:CreateLogStream', 'logs:PutLogEvents'])
    yield may('-start', action, here('logs', `log-group:</cordon/${name}>:*`));
  yield role('-schedule');
  yield takes('-schedule', 'events', here('events', `rule/${name}-schedule`));
  yield may(
    '-schedule',
    'ecs:RunTask',
    '<AWS::ECS::TaskDefinition>',
    '{Condition:{ArnEquals:{ecs:cluster:<AWS::ECS::Cluster>}}}',
  );
  for (const part of ['', '-start'])
    yield may(
      '-schedule',
      'iam:PassRole',
      `<${name}${part}>`,
      `{Condition:{StringEquals:{iam:PassedToService:${servicePrincipal('ecs-tasks')}}}}`,
    );

  yield `task <${name}> <${name}-start> 1`;
  yield 'task on [FARGATE] {CpuArchitecture:X86_64,OperatingSystemFamily:LINUX} awsvpc';
  const known = watch.known.length === 0 ? '' : `,--known,${watch.known.join(',')}`;
  const watched = '/app/watched/';
  yield* [
    `container Image ${watch.account}.dkr.ecr.${watch.region}.AWS::URLSuffix/${watch.image.repository}@${watch.image.digest}`,
    'container User 65532:65532',
    'container Privileged false',
    'container ReadonlyRootFilesystem true',
    'container EntryPoint [node]',
    `container Command [/app/cordon.js,live,${watched}cdk.out,--charter,${watched}charter.yaml,--attestation,${watched}attestation.dsse.json,--role,${watcher},--external-id,${watcherExternalId(enclave)},--key,kms:${key},--result,s3://${bucket}/${RESULTS}${known}]`,
    `container Environment [{Name:AWS_REGION,Value:${watch.region}}]`,
    `container LogConfiguration {LogDriver:awslogs,Options:{awslogs-group:</cordon/${name}>,awslogs-region:${watch.region},awslogs-stream-prefix:live}}`,
    'container may {Capabilities:{Drop:[ALL]},InitProcessEnabled:true}',
    'container has Command EntryPoint Environment Essential Image LinuxParameters LogConfiguration Name Privileged ReadonlyRootFilesystem User',
  ];

  const log = here('logs', `log-group:</aws/events/${name}>`);
  yield `rule ${name}-schedule ENABLED rate(${watch.everyHours} hours) undefined`;
  yield `rule ${name}-schedule goes to <AWS::ECS::Cluster> by <${name}-schedule> with Arn EcsParameters Id RoleArn`;
  yield 'rule runs with EnableExecuteCommand LaunchType NetworkConfiguration PlatformVersion TaskCount TaskDefinitionArn';
  yield `rule runs <AWS::ECS::TaskDefinition> FARGATE false {AwsVpcConfiguration:{AssignPublicIp:DISABLED,SecurityGroups:[<AWS::EC2::SecurityGroup>],Subnets:[${watch.subnets.join(',')}]}}`;
  const ended = (codes: string) =>
    `{detail:{clusterArn:[<AWS::ECS::Cluster>],containers:{exitCode:[${codes}]},lastStatus:[STOPPED]},detail-type:[ECS Task State Change],source:[aws.ecs]}`;
  for (const [part, pattern] of [
    [
      'written',
      `{detail:{bucket:{name:[${bucket}]},object:{key:[{prefix:${RESULTS}}]}},detail-type:[Object Created],source:[aws.s3]}`,
    ],
    ['refuted', ended('1')],
    ['failed', ended('{anything-but:[0,1]},{exists:false}')],
  ] as const) {
    yield `rule ${name}-${part} ENABLED undefined ${pattern}`;
    yield `rule ${name}-${part} goes to ${log} by undefined with Arn Id`;
  }
  const writers = ['events', 'delivery.logs'].map((service) => `"${servicePrincipal(service)}"`).join(',');
  const rules = ['written', 'refuted', 'failed'].map((part) => `"<${name}-${part}>"`).join(',');
  const writes = (action: string, when = '') =>
    `{"Action":"${action}",${when}"Effect":"Allow","Principal":{"Service":[${writers}]},"Resource":"${log}:*"}`;
  const inName = `"Condition":{"ArnEquals":{"aws:SourceArn":[${rules}]}},`;
  yield `others log {"Statement":[${writes('logs:CreateLogStream')},${writes('logs:PutLogEvents', inName)}],"Version":"2012-10-17"}`;
  const hours = silenceHours(watch);
  for (const [part, metric, rule, how] of [
    ['silence', 'Invocations', 'written', `LessThanThreshold 1 3600 ${hours} ${hours} breaching`],
    ['refuted', 'Invocations', 'refuted', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
    ['failed', 'Invocations', 'failed', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
    ['unstarted', 'FailedInvocations', 'schedule', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
  ] as const) {
    yield `alarm ${name}-${part} true [${watch.alarmTopics.join(',')}]`;
    yield `alarm ${name}-${part} of AWS/Events ${metric} [{Name:RuleName,Value:${name}-${rule}}]`;
    yield `alarm ${name}-${part} Sum ${how}`;
  }
}

const ADMINISTRATION = [
  ...['kms:CancelKeyDeletion', 'kms:DescribeKey', 'kms:EnableKey', 'kms:GetKeyPolicy', 'kms:GetPublicKey'],
  ...[
    'kms:ListResourceTags',
    'kms:PutKeyPolicy',
    'kms:TagResource',
    'kms:UntagResource',
    'kms:UpdateKeyDescription',
  ],
  ...['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
];
