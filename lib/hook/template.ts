import { endpointServiceName } from '../config/partitions';
import type { Deployment } from '../config/schema';
import { servicePrincipal } from '../config/service-principals';

/** Under which the hook is known in the account: three words, as CloudFormation has types. */
export const HOOK_ALIAS = 'Cordon::Proved::Templates';

/** Where `aws cloudformation package` finds the code, beside the template. */
export const CODE = 'code';

const ref = (Ref: string) => ({ Ref });
const arnOf = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });
const resource = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more });
const trust = (service: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: servicePrincipal(service) },
      Action: 'sts:AssumeRole',
      ...(Condition && { Condition }),
    },
  ],
});
const inline = (...Statement: readonly object[]) => [
  { PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement } },
];

/**
 * The hook as a stack of its own, for `aws cloudformation package` and `deploy`: the function, in a VPC from which only
 * S3's endpoint is reached, since that is where CloudFormation puts templates; and the hook, which stops what it doesn't
 * let through. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-lambdahook.html
 */
export function hookTemplate({ enclave, charter }: Deployment): object {
  const { name, account, region } = enclave;
  const group = `/cordon/${name}/hook`;
  const logs = `arn:${charter.partition}:logs:${region}:${account}:log-group:${group}:*`;
  const subnet = (CidrBlock: string, zone: number) =>
    resource('AWS::EC2::Subnet', {
      VpcId: ref('Vpc'),
      CidrBlock,
      AvailabilityZone: { 'Fn::Select': [zone, { 'Fn::GetAZs': '' }] },
    });
  const routed = (subnetId: string) =>
    resource('AWS::EC2::SubnetRouteTableAssociation', {
      SubnetId: ref(subnetId),
      RouteTableId: ref('Routes'),
    });
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Stops whatever CloudFormation is asked to deploy and was not attested: enclave ${name}`,
    Resources: {
      Vpc: resource('AWS::EC2::VPC', { CidrBlock: '10.255.255.0/27' }),
      First: subnet('10.255.255.0/28', 0),
      Second: subnet('10.255.255.16/28', 1),
      Routes: resource('AWS::EC2::RouteTable', { VpcId: ref('Vpc') }),
      FirstRoutes: routed('First'),
      SecondRoutes: routed('Second'),
      S3: resource('AWS::EC2::VPCEndpoint', {
        VpcId: ref('Vpc'),
        VpcEndpointType: 'Gateway',
        ServiceName: endpointServiceName(region, 's3', charter.endpointServices),
        RouteTableIds: [ref('Routes')],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
        },
      }),
      Group: resource('AWS::EC2::SecurityGroup', {
        VpcId: ref('Vpc'),
        GroupDescription: 'Asks S3, to which alone a route leads',
        SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }],
      }),
      Log: resource('AWS::Logs::LogGroup', { LogGroupName: group, RetentionInDays: 365 }),
      FunctionRole: resource('AWS::IAM::Role', {
        AssumeRolePolicyDocument: trust('lambda'),
        Policies: inline(
          { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: logs },
          {
            Effect: 'Allow',
            Action: [
              'ec2:CreateNetworkInterface',
              'ec2:DeleteNetworkInterface',
              'ec2:DescribeNetworkInterfaces',
              'ec2:DescribeSubnets',
            ],
            Resource: '*',
          },
        ),
      }),
      Function: resource(
        'AWS::Lambda::Function',
        {
          Code: CODE,
          Handler: 'index.handler',
          Runtime: 'nodejs22.x',
          Timeout: 30,
          MemorySize: 1024,
          Role: arnOf('FunctionRole'),
          LoggingConfig: { LogGroup: ref('Log') },
          VpcConfig: {
            SubnetIds: [ref('First'), ref('Second')],
            SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }],
          },
        },
        { DependsOn: ['S3', 'FirstRoutes', 'SecondRoutes'] },
      ),
      HookRole: resource('AWS::IAM::Role', {
        AssumeRolePolicyDocument: trust('hooks.cloudformation', {
          StringEquals: { 'aws:SourceAccount': account },
        }),
        Policies: inline({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: arnOf('Function') }),
      }),
      Hook: resource('AWS::CloudFormation::LambdaHook', {
        Alias: HOOK_ALIAS,
        ExecutionRole: arnOf('HookRole'),
        LambdaFunction: arnOf('Function'),
        FailureMode: 'FAIL',
        HookStatus: 'ENABLED',
        TargetOperations: ['STACK', 'CHANGE_SET', 'CLOUD_CONTROL'],
      }),
    },
  };
}
