import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ModelUse } from '../../config/model-uses';
import { endpointName } from '../../config/names';
import type { Deployment } from '../../config/schema';
import { retentionInDays } from '../data/log';
import { retain } from '../data/retain';
import { RolePolicy } from '../identity/role-policy';

export interface HostingPolicyProps {
  readonly deployment: Deployment;
  readonly use: ModelUse;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupId: string;
  /** ARN of the key for logs. */
  readonly logKeyArn: string;
}

/**
 * What SageMaker needs, as the model's role, to run a model in our subnets and to log. Its weights and its image are
 * supply's to grant. Source: SageMaker developer guide, "CreateModel API: execution role permissions", less what
 * would create log groups or read anything else.
 */
export class HostingPolicy extends Construct {
  constructor(scope: Construct, id: string, props: HostingPolicyProps) {
    super(scope, id);
    const { deployment, use, logKeyArn } = props;
    const retention = retentionInDays(deployment.charter.retention.logDays);
    const log = retain(
      new CfnLogGroup(this, 'Log', {
        // SageMaker chooses the name.
        logGroupName: `/aws/sagemaker/Endpoints/${endpointName(deployment.enclave, use)}`,
        kmsKeyId: logKeyArn,
        ...(retention !== undefined && { retentionInDays: retention }),
      }),
    );
    new RolePolicy(this, 'hosting', {
      enclave: deployment.enclave,
      role: use,
      statements: [...interfaces(props), write(log)],
    });
  }
}

const write = (log: CfnLogGroup) =>
  new PolicyStatement({
    sid: 'Log',
    actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
    resources: [log.attrArn],
  });

function interfaces({
  deployment,
  vpcId,
  subnetIds,
  securityGroupId,
}: HostingPolicyProps): PolicyStatement[] {
  const { account, region } = deployment.enclave;
  const arn = (resource: string) => `arn:${Aws.PARTITION}:ec2:${region}:${account}:${resource}`;
  return [
    new PolicyStatement({
      sid: 'CreateInterfaces',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [
        ...subnetIds.map((subnet) => arn(`subnet/${subnet}`)),
        arn(`security-group/${securityGroupId}`),
        arn('network-interface/*'),
      ],
    }),
    // SageMaker's own account attaches the interfaces to the hosts that it runs.
    new PolicyStatement({
      sid: 'OwnInterfaces',
      actions: [
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
      ],
      resources: [arn('network-interface/*')],
      conditions: { ArnEquals: { 'ec2:Vpc': arn(`vpc/${vpcId}`) } },
    }),
    // EC2 narrows none of these to a resource.
    new PolicyStatement({
      sid: 'DescribeNetwork',
      actions: [
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
    }),
  ];
}
