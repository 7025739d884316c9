import {
  Aws,
  aws_ec2 as ec2,
  aws_ecs as ecs,
  aws_events as events,
  type aws_iam as iam,
  aws_logs as logs,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { roleName, watcherExternalId } from '../../config/names';
import { servicePrincipal } from '../../config/service-principals';
import type { Watching } from '../../config/watch/watching';
import { PULLING } from '../compute/images';
import { roleArn } from '../identity/arns';
import { allow, here, named, watchPolicyOf, watchRoleOf } from './placed';
import { resultUrl, type WatchResults } from './results';

export interface WatchScheduleProps {
  readonly watching: Watching;
  readonly image: { readonly repository: string; readonly digest: string };
  readonly results: WatchResults;
}

/** Where the image has what is watched. `npm run images -- --watch` puts it there. */
const WATCHED = '/app/watched';

/** The task that reads the account, and the schedule by which it runs. */
export class WatchSchedule extends Construct {
  readonly clusterArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: WatchScheduleProps,
  ) {
    super(scope, id);
    const { watching } = props;
    const { watch } = watching;
    const cluster = new ecs.CfnCluster(this, 'Cluster', {
      clusterName: named(watching),
      clusterSettings: [{ name: 'containerInsights', value: 'enabled' }],
    });
    this.clusterArn = cluster.attrArn;
    const group = new ec2.CfnSecurityGroup(this, 'Group', {
      groupDescription: `Cordon ${watching.deployment.enclave.name}: asks AWS, and is asked nothing`,
      vpcId: watch.vpc,
      securityGroupEgress: [
        { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: '0.0.0.0/0', description: 'AWS' },
      ],
    });
    const log = new logs.CfnLogGroup(this, 'Log', {
      logGroupName: `/cordon/${named(watching)}`,
      retentionInDays: 3653,
    });
    const [task, roles] = this.task(log);
    this.schedule(task, roles, {
      subnets: [...watch.subnets],
      securityGroups: [group.attrGroupId],
      assignPublicIp: 'DISABLED',
    });
  }

  private task(log: logs.CfnLogGroup): [ecs.CfnTaskDefinition, readonly iam.CfnRole[]] {
    const { watching, image, results } = this.props;
    const { watch, deployment } = watching;
    const execution = watchRoleOf(this, 'ExecutionRole', {
      watching,
      part: 'start',
      service: 'ecs-tasks',
      source: here(watching, 'ecs', '*'),
    });
    watchPolicyOf(this, 'Starting', execution, [
      allow([...PULLING], [here(watching, 'ecr', `repository/${image.repository}`)]),
      // A token names no repository, so AWS knows no narrower resource.
      allow(['ecr:GetAuthorizationToken'], ['*']),
      allow(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        [here(watching, 'logs', `log-group:${log.ref}:*`)],
      ),
    ]);
    const task = new ecs.CfnTaskDefinition(this, 'Task', {
      family: named(watching),
      cpu: '1024',
      memory: '2048',
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
      executionRoleArn: execution.attrArn,
      taskRoleArn: results.role.attrArn,
      containerDefinitions: [
        {
          name: 'live',
          image: `${watch.account}.dkr.ecr.${watch.region}.${Aws.URL_SUFFIX}/${image.repository}@${image.digest}`,
          essential: true,
          user: '65532:65532',
          privileged: false,
          readonlyRootFilesystem: true,
          linuxParameters: { capabilities: { drop: ['ALL'] }, initProcessEnabled: true },
          entryPoint: ['node'],
          command: [
            ...['/app/cordon.js', 'live', `${WATCHED}/cdk.out`, '--charter', `${WATCHED}/charter.yaml`],
            ...['--attestation', `${WATCHED}/attestation.dsse.json`],
            ...[
              '--role',
              roleArn(deployment.enclave, 'watcher'),
              '--external-id',
              watcherExternalId(deployment.enclave),
            ],
            ...['--key', `kms:${results.keyArn}`, '--result', resultUrl(results.bucket)],
            ...(watch.known.length === 0 ? [] : ['--known', ...watch.known]),
          ],
          // AWS's command line makes folders under HOME as it starts, and some versions end where they can't (its issue 10031).
          // What a container shares in memory may be written, and goes with the task.
          environment: [
            { name: 'AWS_REGION', value: watch.region },
            { name: 'HOME', value: '/dev/shm' },
          ],
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': log.ref,
              'awslogs-region': watch.region,
              'awslogs-stream-prefix': 'live',
            },
          },
        },
      ],
    });
    return [task, [results.role, execution]];
  }

  private schedule(
    task: ecs.CfnTaskDefinition,
    roles: readonly iam.CfnRole[],
    awsVpcConfiguration: events.CfnRule.AwsVpcConfigurationProperty,
  ): void {
    const { watching } = this.props;
    const name = named(watching, 'schedule');
    const starting = watchRoleOf(this, 'ScheduleRole', {
      watching,
      part: 'schedule',
      service: 'events',
      source: here(watching, 'events', `rule/${name}`),
    });
    watchPolicyOf(this, 'Scheduling', starting, [
      allow(['ecs:RunTask'], [task.ref], { ArnEquals: { 'ecs:cluster': this.clusterArn } }),
      allow(
        ['iam:PassRole'],
        roles.map(({ attrArn }) => attrArn),
        {
          StringEquals: { 'iam:PassedToService': servicePrincipal('ecs-tasks') },
        },
      ),
    ]);
    new events.CfnRule(this, 'Rule', {
      name,
      description: `Runs cordon live against ${roleName(watching.deployment.enclave, 'watcher')}'s account`,
      state: 'ENABLED',
      scheduleExpression: `rate(${watching.watch.everyHours} hours)`,
      targets: [
        {
          id: 'live',
          arn: this.clusterArn,
          roleArn: starting.attrArn,
          ecsParameters: {
            taskDefinitionArn: task.ref,
            taskCount: 1,
            launchType: 'FARGATE',
            platformVersion: '1.4.0',
            enableExecuteCommand: false,
            networkConfiguration: { awsVpcConfiguration },
          },
        },
      ],
    });
  }
}
