import { ROLE_PATH, roleName, watcherExternalId } from '../config/names';
import { servicePrincipal } from '../config/service-principals';
import { RESULTS, resultBucket, silenceHours, watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import { arnsOf, KEY, policy, role, roleArn } from './watch-parts';
import { type Json, keyOf, type Resource } from './watch-template';

// What runs, as `watch-wanted.ts` says what keeps: the task, its schedule, and the alarms.

const CLUSTER = `\${AWS::ECS::Cluster.Arn}`;
const TASK = `\${AWS::ECS::TaskDefinition}`;

const logGroup = (name: string): Resource => ({
  Type: 'AWS::Logs::LogGroup',
  Properties: { LogGroupName: name, RetentionInDays: 3653 },
});
const ref = (resource: Resource) => `\${${keyOf(resource)}}`;

/** What there is besides once an image is named: nothing before. */
export function* runningOf(watching: Watching): Iterable<Resource> {
  const { watch, deployment } = watching;
  if (watch.image === undefined) return;
  const name = watchName(deployment.enclave);
  const { here } = arnsOf(watching);
  const log = logGroup(`/cordon/${name}`);
  yield log;
  yield {
    Type: 'AWS::ECS::Cluster',
    Properties: { ClusterName: name, ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] },
  };
  yield {
    Type: 'AWS::EC2::SecurityGroup',
    Properties: {
      GroupDescription: `Cordon ${deployment.enclave.name}: asks AWS, and is asked nothing`,
      VpcId: watch.vpc,
      SecurityGroupEgress: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0', Description: 'AWS' },
      ],
    },
  };
  yield role(watching, '-start', 'ecs-tasks', here('ecs', '*'));
  yield policy(watching, '-start', 'Starting', [
    {
      Effect: 'Allow',
      Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      Resource: here('ecr', `repository/${watch.image.repository}`),
    },
    { Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: here('logs', `log-group:${ref(log)}:*`),
    },
  ]);
  yield task(watching, watch.image, ref(log));
  yield role(watching, '-schedule', 'events', here('events', `rule/${name}-schedule`));
  yield policy(watching, '-schedule', 'Scheduling', [
    {
      Effect: 'Allow',
      Action: 'ecs:RunTask',
      Resource: TASK,
      Condition: { ArnEquals: { 'ecs:cluster': CLUSTER } },
    },
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: [roleArn(watching, ''), roleArn(watching, '-start')],
      Condition: { StringEquals: { 'iam:PassedToService': servicePrincipal('ecs-tasks') } },
    },
  ]);
  yield schedule(watching);
  yield* tellingOf(watching);
}

function task(
  watching: Watching,
  { repository, digest }: { readonly repository: string; readonly digest: string },
  log: string,
): Resource {
  const { watch, deployment } = watching;
  const { enclave } = deployment;
  const watched = '/app/watched/';
  return {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      Family: watchName(enclave),
      Cpu: '1024',
      Memory: '2048',
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      RuntimePlatform: { CpuArchitecture: 'X86_64', OperatingSystemFamily: 'LINUX' },
      TaskRoleArn: roleArn(watching, ''),
      ExecutionRoleArn: roleArn(watching, '-start'),
      ContainerDefinitions: [
        {
          Name: 'live',
          Essential: true,
          Image: `${watch.account}.dkr.ecr.${watch.region}.\${AWS::URLSuffix}/${repository}@${digest}`,
          User: '65532:65532',
          Privileged: false,
          ReadonlyRootFilesystem: true,
          LinuxParameters: { Capabilities: { Drop: ['ALL'] }, InitProcessEnabled: true },
          EntryPoint: ['node'],
          Command: [
            ...['/app/cordon.js', 'live', `${watched}cdk.out`, '--charter', `${watched}charter.yaml`],
            ...['--attestation', `${watched}attestation.dsse.json`],
            '--role',
            `arn:\${AWS::Partition}:iam::${enclave.account}:role${ROLE_PATH}${roleName(enclave, 'watcher')}`,
            ...['--external-id', watcherExternalId(enclave)],
            ...['--key', `kms:${KEY}`, '--result', `s3://${resultBucket(watch, enclave)}/${RESULTS}`],
            ...(watch.known.length === 0 ? [] : ['--known', ...watch.known]),
          ],
          Environment: [
            { Name: 'AWS_REGION', Value: watch.region },
            { Name: 'HOME', Value: '/dev/shm' },
          ],
          LogConfiguration: {
            LogDriver: 'awslogs',
            Options: {
              'awslogs-group': log,
              'awslogs-region': watch.region,
              'awslogs-stream-prefix': 'live',
            },
          },
        },
      ],
    },
  };
}

function schedule(watching: Watching): Resource {
  const { watch, deployment } = watching;
  const { enclave } = deployment;
  return {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: `${watchName(enclave)}-schedule`,
      Description: `Runs cordon live against ${roleName(enclave, 'watcher')}'s account`,
      State: 'ENABLED',
      ScheduleExpression: `rate(${watch.everyHours} hours)`,
      Targets: [
        {
          Id: 'live',
          Arn: CLUSTER,
          RoleArn: roleArn(watching, '-schedule'),
          EcsParameters: {
            TaskDefinitionArn: TASK,
            TaskCount: 1,
            LaunchType: 'FARGATE',
            PlatformVersion: '1.4.0',
            EnableExecuteCommand: false,
            NetworkConfiguration: {
              AwsVpcConfiguration: {
                AssignPublicIp: 'DISABLED',
                SecurityGroups: [`\${AWS::EC2::SecurityGroup.GroupId}`],
                Subnets: watch.subnets,
              },
            },
          },
        },
      ],
    },
  };
}

/** What is told of a run, to whom, and what keeps it. */
function* tellingOf(watching: Watching): Iterable<Resource> {
  const { watch, deployment } = watching;
  const name = watchName(deployment.enclave);
  const { here } = arnsOf(watching);
  const events = logGroup(`/aws/events/${name}`);
  const log = here('logs', `log-group:${ref(events)}`);
  const ended = (exitCode: readonly Json[]) => ({
    source: ['aws.ecs'],
    'detail-type': ['ECS Task State Change'],
    detail: { clusterArn: [CLUSTER], lastStatus: ['STOPPED'], containers: { exitCode } },
  });
  const rule = (part: string, EventPattern: Json): Resource => ({
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: `${name}-${part}`,
      State: 'ENABLED',
      EventPattern,
      Targets: [{ Id: 'log', Arn: log }],
    },
  });
  const rules = [
    rule('written', {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: {
        bucket: { name: [resultBucket(watch, deployment.enclave)] },
        object: { key: [{ prefix: RESULTS }] },
      },
    }),
    rule('refuted', ended([1])),
    rule('failed', ended([{ 'anything-but': [0, 1] }, { exists: false }])),
  ];
  yield events;
  yield* rules;
  const writes = (Action: string, condition = {}) => ({
    ...{ Action, ...condition, Effect: 'Allow' },
    Principal: { Service: ['events', 'delivery.logs'].map(servicePrincipal) },
    Resource: `${log}:*`,
  });
  const arns = rules.map((each) => `\${${keyOf(each)}.Arn}`);
  yield {
    Type: 'AWS::Logs::ResourcePolicy',
    Properties: {
      PolicyName: `${name}-events`,
      PolicyDocument: JSON.stringify({
        Statement: [
          writes('logs:CreateLogStream'),
          writes('logs:PutLogEvents', { Condition: { ArnEquals: { 'aws:SourceArn': arns } } }),
        ],
        Version: '2012-10-17',
      }),
    },
  };
  const hours = silenceHours(watch);
  yield alarm(watching, 'silence', 'written', {
    AlarmDescription: `No new signed result for ${hours} hours: nobody knows whether the account is as it was proved.`,
    ComparisonOperator: 'LessThanThreshold',
    DatapointsToAlarm: hours,
    EvaluationPeriods: hours,
    Period: 3600,
    TreatMissingData: 'breaching',
  });
  yield alarm(watching, 'refuted', 'refuted', {
    AlarmDescription: 'The account is not proved to be as it was attested: read the verdict.',
    ...AT_ONCE,
  });
  yield alarm(watching, 'failed', 'failed', {
    AlarmDescription: 'A run ended without a verdict: read its log.',
    ...AT_ONCE,
  });
  yield alarm(watching, 'unstarted', 'schedule', {
    AlarmDescription: 'A run could not be started: read the events of the cluster.',
    ...AT_ONCE,
    MetricName: 'FailedInvocations',
  });
}

const AT_ONCE = {
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  DatapointsToAlarm: 1,
  EvaluationPeriods: 1,
  Period: 300,
  TreatMissingData: 'notBreaching',
};

const alarm = (
  { watch, deployment }: Watching,
  part: string,
  rule: string,
  how: { readonly [key: string]: Json },
): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    ActionsEnabled: true,
    AlarmActions: watch.alarmTopics,
    AlarmName: `${watchName(deployment.enclave)}-${part}`,
    Dimensions: [{ Name: 'RuleName', Value: `${watchName(deployment.enclave)}-${rule}` }],
    InsufficientDataActions: watch.alarmTopics,
    MetricName: 'Invocations',
    Namespace: 'AWS/Events',
    Statistic: 'Sum',
    Threshold: 1,
    ...how,
  },
});
