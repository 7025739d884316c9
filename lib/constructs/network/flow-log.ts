import { aws_ec2 as ec2, aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema';
import { Log } from '../data/log';
import { roleArn } from '../identity/arns';
import { RolePolicy } from '../identity/role-policy';

export interface FlowLogProps {
  readonly deployment: Deployment;
  readonly vpcId: string;
  /** ARN of the key for logs. */
  readonly keyArn: string;
}

/** Seconds over which packets are summed: the least that AWS offers. */
const INTERVAL = 60;

/** Every packet of the VPC, let through or refused. */
export class FlowLog extends Construct {
  constructor(scope: Construct, id: string, { deployment, vpcId, keyArn }: FlowLogProps) {
    super(scope, id);
    const { enclave } = deployment;
    const log = new Log(this, 'Log', { deployment, part: 'flow', keyArn });
    // Source: VPC user guide, "IAM role for publishing flow logs to CloudWatch Logs".
    const policy = new RolePolicy(this, 'write', {
      enclave,
      role: 'flow-log',
      statements: [
        new iam.PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [log.arn],
        }),
        new iam.PolicyStatement({ actions: ['logs:DescribeLogGroups'], resources: ['*'] }),
      ],
    });
    const flow = new ec2.CfnFlowLog(this, 'Flow', {
      resourceType: 'VPC',
      resourceId: vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logGroupName: log.name,
      deliverLogsPermissionArn: roleArn(enclave, 'flow-log'),
      maxAggregationInterval: INTERVAL,
    });
    flow.node.addDependency(policy);
  }
}
