import { ROLE_PATH, roleName, watcherExternalId } from '../config/names';
import { servicePrincipal } from '../config/service-principals';
import { RESULTS, resultBucket, silenceHours, WATCH_PATH, watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';

// What the stack that watches an enclave may be, said once more and apart from what builds it: each grant, each who may take a
// role, each alarm. Whatever is there besides, or isn't there, is a fault.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Properties = Readonly<Record<string, Json>>;
interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
}
export interface WatchTemplate {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** Where a template differs from what watches this enclave: a sentence each. */
export function* watchFaults(template: WatchTemplate, watching: Watching): Iterable<string> {
  const found = [...saidBy(template)].sort();
  const wanted = [...wantedOf(watching)].sort();
  for (const each of wanted) if (!found.includes(each)) yield `it lacks: ${each}`;
  for (const each of found) if (!wanted.includes(each)) yield `it has what it must not: ${each}`;
}

/** Texts of a template as they stand, with what it refers to as its type. */
function reader({ Resources }: WatchTemplate): (value: Json | undefined) => string {
  const typeOf = (id: Json | undefined) => {
    const text = String(id);
    return text === 'AWS::Partition'
      ? 'PARTITION'
      : text.startsWith('AWS::')
        ? text
        : `<${Resources[text]?.Type}>`;
  };
  const read = (value: Json | undefined): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return `[${value.map(read).join(',')}]`;
    const [[name, inner] = ['', null], ...others] = Object.entries(value);
    if (others.length === 0 && name === 'Ref') return typeOf(inner);
    if (others.length === 0 && name === 'Fn::GetAtt' && Array.isArray(inner)) return typeOf(inner[0]);
    if (others.length === 0 && name === 'Fn::Join' && Array.isArray(inner) && Array.isArray(inner[1]))
      return inner[1].map(read).join(String(inner[0]));
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, each]) => `${key}:${read(each)}`).join(',')}}`;
  };
  return read;
}

const listed = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Json];
const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, Json>>)[key]
        : undefined,
    value,
  );

/** All that a template says which matters, a line each. */
function* saidBy(template: WatchTemplate): Iterable<string> {
  const read = reader(template);
  const nameOf = new Map(
    Object.entries(template.Resources).map(([id, { Properties }]) => [id, read(at(Properties, 'RoleName'))]),
  );
  const counts = new Map<string, number>();
  for (const { Type } of Object.values(template.Resources)) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  for (const [type, count] of counts) yield `${count} of ${type}`;
  for (const { Type, Properties: of = {} } of Object.values(template.Resources)) {
    const said = SAID[Type];
    if (said === undefined) continue;
    const role = String(nameOf.get(String(at(of.Roles, 0, 'Ref'))));
    for (const line of said(of, read, role)) yield line;
  }
}

type Said = (of: Properties, read: (value: Json | undefined) => string, role: string) => Iterable<string>;

function* statements(who: string, document: Json | undefined, read: (value: Json | undefined) => string) {
  for (const statement of listed(at(document, 'Statement')))
    for (const action of listed(at(statement, 'Action')))
      for (const resource of listed(at(statement, 'Resource') ?? '-')) {
        const { Action: _, Resource: __, Effect, ...rest } = statement as Properties;
        const { Sid: ___, ...conditions } = rest;
        yield `${who}: ${read(Effect)} ${read(action)} on ${read(resource)} ${read(conditions)}`;
      }
}

const SAID: Readonly<Record<string, Said>> = {
  'AWS::IAM::Role': function* (of, read) {
    yield* statements(`who takes ${read(of.RoleName)}`, of.AssumeRolePolicyDocument, read);
    yield `role ${read(of.Path)}${read(of.RoleName)} ${read(of.Policies)} ${read(of.ManagedPolicyArns)}`;
  },
  'AWS::IAM::Policy': (of, read, role) => statements(`role ${role}`, of.PolicyDocument, read),
  'AWS::KMS::Key': function* (of, read) {
    yield `key ${read(of.KeySpec)} ${read(of.KeyUsage)}`;
    yield* statements('key', of.KeyPolicy, read);
  },
  'AWS::S3::Bucket': function* (of, read) {
    yield `bucket ${read(of.BucketName)} ${read(of.ObjectLockConfiguration)} ${read(of.ReplicationConfiguration)}`;
    yield `bucket ${read(of.PublicAccessBlockConfiguration)} ${read(of.NotificationConfiguration)}`;
  },
  'AWS::S3::BucketPolicy': (of, read) => statements('bucket', of.PolicyDocument, read),
  'AWS::EC2::SecurityGroup': function* (of, read) {
    yield `group in ${read(of.SecurityGroupIngress)}`;
    for (const rule of listed(of.SecurityGroupEgress))
      yield `group out ${['IpProtocol', 'FromPort', 'ToPort', 'CidrIp'].map((name) => read(at(rule, name))).join(' ')}`;
  },
  'AWS::ECS::TaskDefinition': function* (of, read) {
    yield `task ${read(of.TaskRoleArn)} ${read(of.Volumes)} ${listed(of.ContainerDefinitions).length}`;
    for (const container of listed(of.ContainerDefinitions)) {
      for (const name of [
        'Image',
        'User',
        'Privileged',
        'ReadonlyRootFilesystem',
        'EntryPoint',
        'Command',
        'Secrets',
      ])
        yield `container ${name} ${read(at(container, name))}`;
      yield `container may ${read(at(container, 'LinuxParameters', 'Capabilities'))}`;
    }
  },
  'AWS::Events::Rule': function* (of, read) {
    yield `rule ${read(of.Name)} ${read(of.State)} ${read(of.ScheduleExpression)} ${read(of.EventPattern)}`;
    for (const target of listed(of.Targets)) {
      const run = at(target, 'EcsParameters');
      yield `rule ${read(of.Name)} goes to ${read(at(target, 'Arn'))} ${read(at(target, 'Input'))}`;
      if (run !== undefined)
        yield `rule runs ${read(at(run, 'TaskDefinitionArn'))} ${read(at(run, 'LaunchType'))} ${read(at(run, 'EnableExecuteCommand'))} ${read(at(run, 'NetworkConfiguration'))}`;
    }
  },
  'AWS::CloudWatch::Alarm': function* (of, read) {
    const [name] = [read(of.AlarmName)];
    yield `alarm ${name} ${read(of.ActionsEnabled)} ${read(of.AlarmActions)}`;
    yield `alarm ${name} of ${read(of.Namespace)} ${read(of.MetricName)} ${read(at(of.Dimensions, 0, 'Value'))}`;
    yield `alarm ${name} ${['Statistic', 'ComparisonOperator', 'Threshold', 'Period', 'EvaluationPeriods', 'DatapointsToAlarm', 'TreatMissingData'].map((each) => read(of[each])).join(' ')}`;
  },
  'AWS::Logs::ResourcePolicy': function* (of, read) {
    yield `others log ${read(of.PolicyDocument)}`;
  },
  'AWS::Logs::LogGroup': function* (of, read) {
    yield `log ${read(of.LogGroupName)} ${read(of.RetentionInDays)}`;
  },
};

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

/** The same lines, of what is right. */
function* wantedOf({ watch, deployment }: Watching): Iterable<string> {
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
  for (const [type, count] of Object.entries(counts)) yield `${count} of ${type}`;
  yield role('');
  yield takes('', 'ecs-tasks', here('ecs', '*'));
  for (const action of ['sts:AssumeRole', 'sts:SetSourceIdentity']) yield may('', action, watcher);
  yield may(
    '',
    'kms:Sign',
    key,
    '{Condition:{StringEquals:{kms:MessageType:DIGEST,kms:SigningAlgorithm:ECDSA_SHA_384}}}',
  );
  yield may('', 's3:PutObject', `arn:PARTITION:s3:::${bucket}/${RESULTS}*`);

  yield 'key ECC_NIST_P384 SIGN_VERIFY';
  for (const action of ADMINISTRATION) yield `key: Allow ${action} on * {Principal:{AWS:${iam('root')}}}`;
  yield 'key: Allow kms:Sign on * {Principal:{AWS:<AWS::IAM::Role>}}';

  yield `bucket ${bucket} {ObjectLockEnabled:Enabled,Rule:{DefaultRetention:{Days:${watch.retentionDays},Mode:COMPLIANCE}}} undefined`;
  yield 'bucket {BlockPublicAcls:true,BlockPublicPolicy:true,IgnorePublicAcls:true,RestrictPublicBuckets:true} {EventBridgeConfiguration:{EventBridgeEnabled:true}}';
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
    yield may('-start', action, here('logs', 'log-group:<AWS::Logs::LogGroup>:*'));
  yield role('-schedule');
  yield takes('-schedule', 'events', here('events', `rule/${name}-schedule`));
  yield may(
    '-schedule',
    'ecs:RunTask',
    '<AWS::ECS::TaskDefinition>',
    '{Condition:{ArnEquals:{ecs:cluster:<AWS::ECS::Cluster>}}}',
  );
  yield may(
    '-schedule',
    'iam:PassRole',
    '<AWS::IAM::Role>',
    `{Condition:{StringEquals:{iam:PassedToService:${servicePrincipal('ecs-tasks')}}}}`,
  );

  yield 'task <AWS::IAM::Role> undefined 1';
  const known = watch.known.length === 0 ? '' : `,--known,${watch.known.join(',')}`;
  const watched = '/app/watched/';
  yield* [
    `container Image ${watch.account}.dkr.ecr.${watch.region}.AWS::URLSuffix/${watch.image.repository}@${watch.image.digest}`,
    'container User 65532:65532',
    'container Privileged false',
    'container ReadonlyRootFilesystem true',
    'container EntryPoint [node]',
    `container Command [/app/cordon.js,live,${watched}cdk.out,--charter,${watched}charter.yaml,--attestation,${watched}attestation.dsse.json,--role,${watcher},--external-id,${watcherExternalId(enclave)},--key,kms:${key},--result,s3://${bucket}/${RESULTS}${known}]`,
    'container Secrets undefined',
    'container may {Drop:[ALL]}',
  ];

  const log = here('logs', 'log-group:<AWS::Logs::LogGroup>');
  yield `rule ${name}-schedule ENABLED rate(${watch.everyHours} hours) undefined`;
  yield `rule ${name}-schedule goes to <AWS::ECS::Cluster> undefined`;
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
    yield `rule ${name}-${part} goes to ${log} undefined`;
  }
  const writers = ['events', 'delivery.logs'].map((service) => `"${servicePrincipal(service)}"`).join(',');
  yield `others log {"Statement":[{"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Condition":{"ArnEquals":{"aws:SourceArn":["<AWS::Events::Rule>","<AWS::Events::Rule>","<AWS::Events::Rule>"]}},"Effect":"Allow","Principal":{"Service":[${writers}]},"Resource":"${log}:*"}],"Version":"2012-10-17"}`;
  const hours = silenceHours(watch);
  for (const [part, metric, rule, how] of [
    ['silence', 'Invocations', 'written', `LessThanThreshold 1 3600 ${hours} ${hours} breaching`],
    ['refuted', 'Invocations', 'refuted', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
    ['failed', 'Invocations', 'failed', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
    ['unstarted', 'FailedInvocations', 'schedule', 'GreaterThanOrEqualToThreshold 1 300 1 1 notBreaching'],
  ] as const) {
    yield `alarm ${name}-${part} true [${watch.alarmTopics.join(',')}]`;
    yield `alarm ${name}-${part} of AWS/Events ${metric} ${name}-${rule}`;
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
];
