import type { Row, StandIn } from './account';

/** Puts 5,000 resources of others into an account, none of which touches the enclave. */
export function crowd(account: StandIn): void {
  const more = (command: string, name: string, count: number, row: (number: number) => Row) => {
    for (let number = 0; number < count; number += 1) account.list(command, name).push(row(number));
  };
  const looks = { Statement: [{ Effect: 'Allow', Action: 'ec2:DescribeVpcs', Resource: '*' }] };
  more('iam get-account-authorization-details', 'RoleDetailList', 1500, (n) => ({
    Path: '/',
    RoleName: `role-${n}`,
    Arn: `arn:aws:iam::111122223333:role/role-${n}`,
    AssumeRolePolicyDocument: { Statement: [] },
    InstanceProfileList: [],
    AttachedManagedPolicies: [],
    RolePolicyList: [{ PolicyName: 'p', PolicyDocument: looks }],
  }));
  more('cloudformation describe-stacks', 'Stacks', 250, (n) => ({
    StackName: `other-${n}`,
    StackStatus: 'CREATE_COMPLETE',
  }));
  more('cloudwatch describe-alarms', 'MetricAlarms', 750, (n) => ({ AlarmName: `other-${n}` }));
  more('kms list-aliases', 'Aliases', 500, (n) => ({ AliasName: `alias/other-${n}` }));
  more('ecr describe-repositories', 'repositories', 400, (n) => ({ repositoryName: `other-${n}` }));
  more('elbv2 describe-target-groups', 'TargetGroups', 300, (n) => ({ TargetGroupArn: `arn:other-${n}` }));
  more('elbv2 describe-load-balancers', 'LoadBalancers', 300, (n) => ({
    LoadBalancerArn: `arn:other-${n}`,
    VpcId: 'vpc-other',
  }));
  more('ec2 describe-vpc-endpoint-connections', 'VpcEndpointConnections', 500, (n) => ({
    ServiceId: `vpce-svc-${n}`,
  }));
  more('servicediscovery list-namespaces', 'Namespaces', 250, (n) => ({ Id: `ns-other-${n}` }));
  more(
    'application-autoscaling describe-scaling-policies --service-namespace ecs',
    'ScalingPolicies',
    250,
    (n) => ({ PolicyName: `other-${n}` }),
  );
}
