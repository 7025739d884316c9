/** The text of `Ref` and of attributes, by name. */
export type Forms = Readonly<Record<string, string>>;

/**
 * What `Ref` and `Fn::GetAtt` give, by resource type. Source: "Return values" of each type in the CloudFormation
 * template reference, and the resource ARNs of the Service Authorization Reference.
 *
 * `{partition}`, `{region}`, `{account}` and `{suffix}` are the stack's. `{Name}` is the property of that name, or when
 * it is absent what follows `=`, or else the symbol of what AWS generates. `{generated}` is no property, hence always
 * that symbol. Types and attributes that aren't here give a symbol of their own.
 */
export const FORMS: ReadonlyMap<string, Forms> = new Map<string, Forms>([
  ['AWS::IAM::Role', { Ref: '{RoleName}', Arn: 'arn:{partition}:iam::{account}:role{Path=/}{RoleName}' }],
  ['AWS::IAM::User', { Ref: '{UserName}', Arn: 'arn:{partition}:iam::{account}:user{Path=/}{UserName}' }],
  ['AWS::IAM::Group', { Ref: '{GroupName}', Arn: 'arn:{partition}:iam::{account}:group{Path=/}{GroupName}' }],
  [
    'AWS::IAM::InstanceProfile',
    {
      Ref: '{InstanceProfileName}',
      Arn: 'arn:{partition}:iam::{account}:instance-profile{Path=/}{InstanceProfileName}',
    },
  ],
  [
    'AWS::IAM::ManagedPolicy',
    both('PolicyArn', 'arn:{partition}:iam::{account}:policy{Path=/}{ManagedPolicyName}'),
  ],
  [
    'AWS::S3::Bucket',
    {
      Ref: '{BucketName}',
      Arn: 'arn:{partition}:s3:::{BucketName}',
      DomainName: '{BucketName}.s3.{suffix}',
      RegionalDomainName: '{BucketName}.s3.{region}.{suffix}',
    },
  ],
  ['AWS::KMS::Key', { ...both('KeyId', '{generated}'), Arn: regional('kms', 'key/{generated}') }],
  ['AWS::KMS::Alias', { Ref: '{AliasName}' }],
  ['AWS::SageMaker::Model', { Ref: regional('sagemaker', 'model/{ModelName}'), ModelName: '{ModelName}' }],
  [
    'AWS::SageMaker::EndpointConfig',
    {
      Ref: regional('sagemaker', 'endpoint-config/{EndpointConfigName}'),
      EndpointConfigName: '{EndpointConfigName}',
    },
  ],
  [
    'AWS::SageMaker::Endpoint',
    { Ref: regional('sagemaker', 'endpoint/{EndpointName}'), EndpointName: '{EndpointName}' },
  ],
  ['AWS::ECS::Cluster', { Ref: '{ClusterName}', Arn: regional('ecs', 'cluster/{ClusterName}') }],
  [
    'AWS::ECS::TaskDefinition',
    both('TaskDefinitionArn', regional('ecs', 'task-definition/{Family}:{generated}')),
  ],
  [
    'AWS::ECR::Repository',
    {
      Ref: '{RepositoryName}',
      Arn: regional('ecr', 'repository/{RepositoryName}'),
      RepositoryUri: '{account}.dkr.ecr.{region}.{suffix}/{RepositoryName}',
    },
  ],
  [
    'AWS::DynamoDB::Table',
    {
      Ref: '{TableName}',
      Arn: regional('dynamodb', 'table/{TableName}'),
      StreamArn: regional('dynamodb', 'table/{TableName}/stream/{generated}'),
    },
  ],
  ['AWS::Logs::LogGroup', { Ref: '{LogGroupName}', Arn: regional('logs', 'log-group:{LogGroupName}:*') }],
  ['AWS::SecretsManager::Secret', both('Id', regional('secretsmanager', 'secret:{Name}-{generated}'))],
  ['AWS::SNS::Topic', { ...both('TopicArn', regional('sns', '{TopicName}')), TopicName: '{TopicName}' }],
  [
    'AWS::SQS::Queue',
    {
      ...both('QueueUrl', 'https://sqs.{region}.{suffix}/{account}/{QueueName}'),
      Arn: regional('sqs', '{QueueName}'),
      QueueName: '{QueueName}',
    },
  ],
  [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    both('LoadBalancerArn', regional('elasticloadbalancing', 'loadbalancer/{generated}')),
  ],
  [
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    both('TargetGroupArn', regional('elasticloadbalancing', 'targetgroup/{generated}')),
  ],
  [
    'AWS::ElasticLoadBalancingV2::Listener',
    both('ListenerArn', regional('elasticloadbalancing', 'listener/{generated}')),
  ],
  ['AWS::EC2::VPC', { ...both('VpcId', '{generated}'), CidrBlock: '{CidrBlock}' }],
  [
    'AWS::EC2::Subnet',
    {
      ...both('SubnetId', '{generated}'),
      VpcId: '{VpcId}',
      AvailabilityZone: '{AvailabilityZone}',
      CidrBlock: '{CidrBlock}',
    },
  ],
  ['AWS::EC2::SecurityGroup', { ...both('GroupId', '{generated}'), Id: '{generated}', VpcId: '{VpcId}' }],
  ['AWS::EC2::RouteTable', both('RouteTableId', '{generated}')],
  ['AWS::EC2::NetworkAcl', both('Id', '{generated}')],
  ['AWS::EC2::VPCEndpoint', both('Id', '{generated}')],
  ['AWS::EC2::VPCEndpointService', both('ServiceId', '{generated}')],
  ['AWS::EC2::FlowLog', both('Id', '{generated}')],
  ['AWS::CloudTrail::Trail', { Ref: '{TrailName}', Arn: regional('cloudtrail', 'trail/{TrailName}') }],
  ['AWS::CloudWatch::Alarm', { Ref: '{AlarmName}', Arn: regional('cloudwatch', 'alarm:{AlarmName}') }],
  [
    'AWS::ServiceDiscovery::PrivateDnsNamespace',
    { ...both('Id', '{generated}'), Arn: regional('servicediscovery', 'namespace/{generated}') },
  ],
  [
    'AWS::ServiceDiscovery::Service',
    {
      ...both('Id', '{generated}'),
      Arn: regional('servicediscovery', 'service/{generated}'),
      Name: '{Name}',
    },
  ],
  ['AWS::Route53Resolver::FirewallDomainList', resolver('firewall-domain-list')],
  ['AWS::Route53Resolver::FirewallRuleGroup', resolver('firewall-rule-group')],
  ['AWS::Route53Resolver::FirewallRuleGroupAssociation', resolver('firewall-rule-group-association')],
  ['AWS::Route53Resolver::ResolverQueryLoggingConfig', resolver('resolver-query-log-config')],
]);

function regional(service: string, resource: string): string {
  return `arn:{partition}:${service}:{region}:{account}:${resource}`;
}

function both(attribute: string, form: string): Forms {
  return { Ref: form, [attribute]: form };
}

function resolver(kind: string): Forms {
  return { ...both('Id', '{generated}'), Arn: regional('route53resolver', `${kind}/{generated}`) };
}
