import { Aws } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { clusterName, SERVICE_ROLES } from '../../config/names';
import type { PersonRole } from '../../config/person-roles';
import type { Deployment, Enclave } from '../../config/schema';
import { hostedUses } from '../model/model-uses';
import { dashboardArn, endpointArn, endpointLogGroupArns, logGroupArn } from './arns';
import { RolePolicy } from './role-policy';
import { takenRoles } from './roles';
import { watching } from './watching';

export interface PeoplePoliciesProps {
  readonly deployment: Deployment;
}

/** What each role of people may do beside what the stacks grant of what they own. */
const STATEMENTS: Readonly<Record<PersonRole, (enclave: Enclave) => PolicyStatement[]>> = {
  reviewer: (enclave) => [...metrics(enclave), noInvocation()],
  researcher: (enclave) => [...metrics(enclave), noInvocation()],
  'field-engineer': (enclave) => [...metrics(enclave), ...operations(enclave), noInvocation()],
  courier: () => [noInvocation()],
  // The evidence stack grants all that it has.
  verifier: () => [],
  watcher: watching,
};

/**
 * What people may do beside what evidence lets researchers read and supply lets couriers put in place: all but couriers
 * see metrics, field engineers see logs and the state of services. Nobody here changes anything, and nobody invokes the
 * model, whatever else is ever granted. Whoever watches the account sees how all of it is set up, and nothing that it holds.
 */
export class PeoplePolicies extends Construct {
  constructor(scope: Construct, id: string, { deployment }: PeoplePoliciesProps) {
    super(scope, id);
    const { enclave } = deployment;
    for (const role of takenRoles(deployment)) {
      const statements = STATEMENTS[role](enclave);
      if (statements.length > 0) new RolePolicy(this, `observe-${role}`, { enclave, role, statements });
    }
  }
}

const noInvocation = () =>
  new PolicyStatement({
    sid: 'NoInvocation',
    effect: Effect.DENY,
    actions: ['sagemaker:Invoke*', 'sagemaker:*InferenceRouter*', 'sagemaker:PutEndpointPolicy'],
    resources: ['*'],
  });

const metrics = (enclave: Enclave) => [
  // CloudWatch narrows none of these to a resource.
  new PolicyStatement({
    sid: 'Metrics',
    actions: ['cloudwatch:GetMetricData', 'cloudwatch:ListMetrics'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': enclave.region } },
  }),
  new PolicyStatement({
    sid: 'Alarms',
    actions: ['cloudwatch:DescribeAlarms'],
    resources: [`arn:${Aws.PARTITION}:cloudwatch:${enclave.region}:${enclave.account}:alarm:*`],
  }),
  new PolicyStatement({
    sid: 'Dashboard',
    actions: ['cloudwatch:GetDashboard'],
    resources: [dashboardArn(enclave)],
  }),
];

const operations = (enclave: Enclave) => [
  new PolicyStatement({
    sid: 'Logs',
    actions: ['logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetLogEvents'],
    resources: [
      // What services log holds no request and no answer.
      ...SERVICE_ROLES.map((part) => `${logGroupArn(enclave, part)}:*`),
      ...endpointLogGroupArns(enclave, hostedUses(enclave)).map((arn) => `${arn}:*`),
    ],
  }),
  new PolicyStatement({
    sid: 'Endpoints',
    actions: ['sagemaker:DescribeEndpoint'],
    resources: [...hostedUses(enclave).map((use) => endpointArn(enclave, use))],
  }),
  new PolicyStatement({
    sid: 'Services',
    actions: ['ecs:DescribeServices'],
    resources: [
      `arn:${Aws.PARTITION}:ecs:${enclave.region}:${enclave.account}:service/${clusterName(enclave)}/*`,
    ],
  }),
];
