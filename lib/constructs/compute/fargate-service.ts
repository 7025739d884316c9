import { CfnService, CfnTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct, type IDependable } from 'constructs';
import { clusterName, logGroupName, roleName, type ServiceKind, type ServiceRole } from '../../config/names';
import { isWithout } from '../../config/regions/availability';
import { usesFips } from '../../config/regions/fips';
import type { Deployment, Enclave, ServiceSize } from '../../config/schema';
import { fipsVariable, SERVICE_PORT, type ServiceEnvironment } from '../../services/environment';
import { Log } from '../data/log';
import { roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';
import { alarm } from '../oversight/alarm';
import { imageUri } from './images';
import { Scaling } from './scaling';

/** Where a service runs, and with what key it logs. */
export interface ServicePlacement {
  readonly deployment: Deployment;
  /** Ids of the services tier's subnets, one in each zone. */
  readonly subnetIds: readonly string[];
  /** Id of its security group. */
  readonly securityGroupId: string;
  /** ARN of the key for logs. */
  readonly logKeyArn: string;
  /** What must stand before its tasks start. @default its log group and the right to write to it */
  readonly after?: readonly IDependable[];
}

export interface FargateServiceProps extends ServicePlacement {
  /** The role that its tasks run as, which also names it. */
  readonly role: ServiceRole;
  readonly image: ServiceKind;
  readonly environment: ServiceEnvironment;
  readonly size: ServiceSize;
  /** How callers find it: by a load balancer, or by name. */
  readonly found: { readonly targetGroupArn: string } | { readonly registryArn: string };
}

/** Runs as a user that has no name, no shell and no files: `nonroot` of the distroless images. */
const USER = '65532:65532';
/**
 * The services answer only to mutual TLS, for which the check from inside has no certificate. It sees whether a handshake
 * comes to its end: that takes the service's event loop, while the kernel alone would accept a connection.
 */
const HEALTH = `require('node:tls').connect({port:${SERVICE_PORT},host:'127.0.0.1',rejectUnauthorized:false}).on('secureConnect',()=>process.exit(0)).on('error',()=>process.exit(1))`;
const PLATFORM = '1.4.0';
/** Average CPU use, in percent, above which a task is added. */
const BUSY = 60;

/**
 * One container of an approved image, by digest, on Fargate: no shell, no root, no writable files, no capabilities, no
 * public address. Spread over zones, scaled by load, rolled back when a deployment doesn't come up.
 */
export class FargateService extends Construct {
  readonly service: CfnService;
  private readonly enclave: Enclave;
  private readonly name: string;
  private readonly hasBreaker: boolean;

  constructor(scope: Construct, id: string, props: FargateServiceProps) {
    super(scope, id);
    this.enclave = props.deployment.enclave;
    this.name = roleName(this.enclave, props.role);
    this.hasBreaker = !isWithout('circuit-breaker', this.enclave.region, props.deployment.charter);
    this.service = this.run(props, this.task(props));
    this.service.node.addDependency(...this.log(props), ...(props.after ?? []));
    new Scaling(this, 'Scaling', {
      enclave: this.enclave,
      of: 'ecs',
      resourceId: `service/${clusterName(this.enclave)}/${this.service.attrName}`,
      capacity: props.size.tasks,
      target: BUSY,
      cooldown: 100,
    });
    this.watch(props.size);
  }

  private log({ deployment, role, logKeyArn }: FargateServiceProps): [Log, RolePolicy] {
    const log = new Log(this, 'Log', { deployment, part: role, keyArn: logKeyArn });
    const policy = new RolePolicy(this, `log-${role}`, {
      enclave: this.enclave,
      role: 'task-execution',
      statements: [
        new PolicyStatement({
          sid: 'Log',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [log.arn],
        }),
      ],
    });
    return [log, policy];
  }

  private task({ deployment, role, image, environment, size }: FargateServiceProps): CfnTaskDefinition {
    return new CfnTaskDefinition(this, 'Task', {
      family: this.name,
      cpu: `${size.cpu}`,
      memory: `${size.memoryMiB}`,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
      executionRoleArn: roleArn(this.enclave, 'task-execution'),
      taskRoleArn: roleArn(this.enclave, role),
      containerDefinitions: [
        {
          name: image,
          image: imageUri(this.enclave, image, deployment.charter.images[image]),
          essential: true,
          user: USER,
          privileged: false,
          readonlyRootFilesystem: true,
          linuxParameters: { capabilities: { drop: ['ALL'] }, initProcessEnabled: true },
          portMappings: [{ containerPort: SERVICE_PORT, protocol: 'tcp' }],
          environment: Object.entries({ ...environment, ...fipsVariable(usesFips(deployment.charter)) }).map(
            ([name, value]) => ({ name, value }),
          ),
          healthCheck: {
            command: ['CMD', 'node', '-e', HEALTH],
            interval: 10,
            retries: 3,
            startPeriod: 60,
            timeout: 5,
          },
          stopTimeout: 120,
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': logGroupName(this.enclave, role),
              'awslogs-region': this.enclave.region,
              'awslogs-stream-prefix': image,
            },
          },
        },
      ],
    });
  }

  private run(
    { size, subnetIds, securityGroupId, found, image }: FargateServiceProps,
    task: CfnTaskDefinition,
  ) {
    return new CfnService(this, 'Service', {
      serviceName: this.name,
      cluster: clusterName(this.enclave),
      taskDefinition: task.ref,
      launchType: 'FARGATE',
      platformVersion: PLATFORM,
      schedulingStrategy: 'REPLICA',
      desiredCount: size.tasks.min,
      enableExecuteCommand: false,
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        ...(this.hasBreaker ? { deploymentCircuitBreaker: { enable: true, rollback: true } } : {}),
      },
      networkConfiguration: {
        awsvpcConfiguration: {
          assignPublicIp: 'DISABLED',
          subnets: [...subnetIds],
          securityGroups: [securityGroupId],
        },
      },
      ...('registryArn' in found
        ? { serviceRegistries: [{ registryArn: found.registryArn }] }
        : {
            loadBalancers: [
              { containerName: image, containerPort: SERVICE_PORT, targetGroupArn: found.targetGroupArn },
            ],
            healthCheckGracePeriodSeconds: 60,
          }),
    });
  }

  private watch({ tasks }: ServiceSize): void {
    alarm(this, 'TooFew', {
      name: `${this.name}-tasks`,
      description: `Fewer than ${tasks.min} tasks run; requests that need this service are denied when none does.`,
      metric: {
        namespace: 'ECS/ContainerInsights',
        name: 'RunningTaskCount',
        dimensions: { ClusterName: clusterName(this.enclave), ServiceName: this.name },
        statistic: 'Minimum',
      },
      threshold: tasks.min,
      below: true,
      minutes: 5,
      missingIsBad: true,
    });
  }
}
