/**
 * What `Fn::GetAtt` gives of each type that an enclave may have. CloudFormation refuses a template that asks for another
 * attribute. Left out is what only features give that no enclave has. Source: CloudFormation's registry schemas, read-only
 * properties (2026-11), as aws-cdk-lib 2.276 has them.
 */
const RETURN_VALUES: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'Arn DomainName DualStackDomainName RegionalDomainName WebsiteURL',
  'AWS::S3::BucketPolicy': '',
  'AWS::DynamoDB::Table': 'Arn StreamArn',
  'AWS::EC2::VPC':
    'CidrBlock CidrBlockAssociations DefaultNetworkAcl DefaultSecurityGroup Ipv6CidrBlocks VpcId',
  'AWS::EC2::Subnet':
    'AvailabilityZone AvailabilityZoneId BlockPublicAccessStates CidrBlock Ipv6CidrBlocks NetworkAclAssociationId OutpostArn SubnetId VpcId',
  'AWS::EC2::RouteTable': 'RouteTableId',
  'AWS::EC2::SubnetRouteTableAssociation': 'Id',
  'AWS::EC2::NetworkAcl': 'Id',
  'AWS::EC2::NetworkAclEntry': 'Id',
  'AWS::EC2::SubnetNetworkAclAssociation': 'AssociationId',
  'AWS::EC2::SecurityGroup': 'GroupId Id VpcId',
  'AWS::EC2::SecurityGroupIngress': 'Id',
  'AWS::EC2::SecurityGroupEgress': 'Id',
  'AWS::EC2::VPCEndpoint': 'CreationTimestamp DnsEntries Id NetworkInterfaceIds',
  'AWS::EC2::VPCEndpointService':
    'PrivateDnsNameConfiguration.Name PrivateDnsNameConfiguration.State PrivateDnsNameConfiguration.Type PrivateDnsNameConfiguration.Value ServiceId',
  'AWS::EC2::VPCEndpointServicePermissions': '',
  'AWS::EC2::FlowLog': 'Id',
  'AWS::EC2::VPCBlockPublicAccessOptions': 'AccountId ExclusionsAllowed',
  'AWS::EC2::SnapshotBlockPublicAccess': 'AccountId',
  'AWS::ECS::Cluster': 'Arn',
  'AWS::ECS::TaskDefinition': 'TaskDefinitionArn',
  'AWS::ECS::Service': 'Name ServiceArn',
  'AWS::ApplicationAutoScaling::ScalableTarget': 'Id',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'Arn',
  'AWS::ServiceDiscovery::PrivateDnsNamespace': 'Arn HostedZoneId Id',
  'AWS::ServiceDiscovery::Service': 'Arn Id Name',
  'AWS::ElasticLoadBalancingV2::LoadBalancer':
    'CanonicalHostedZoneID DNSName LoadBalancerArn LoadBalancerFullName LoadBalancerName SecurityGroups',
  'AWS::ElasticLoadBalancingV2::Listener': 'ListenerArn',
  'AWS::ElasticLoadBalancingV2::TargetGroup':
    'LoadBalancerArns TargetGroupArn TargetGroupFullName TargetGroupName',
  'AWS::IAM::Role': 'Arn RoleId',
  'AWS::IAM::Policy': 'Id',
  'AWS::IAM::ManagedPolicy':
    'AttachmentCount CreateDate DefaultVersionId IsAttachable PermissionsBoundaryUsageCount PolicyArn PolicyId UpdateDate',
  'AWS::AccessAnalyzer::Analyzer': 'Arn',
  'AWS::KMS::Key': 'Arn KeyId',
  'AWS::KMS::Alias': '',
  'AWS::Logs::LogGroup': 'Arn',
  'AWS::Logs::MetricFilter': '',
  'AWS::SecretsManager::Secret': 'Id',
  'AWS::SecretsManager::ResourcePolicy': 'Id',
  'AWS::ECR::Repository': 'Arn RepositoryUri',
  'AWS::CloudTrail::Trail': 'Arn SnsTopicArn',
  'AWS::CloudWatch::Alarm': 'Arn',
  'AWS::CloudWatch::Dashboard': '',
  'AWS::Route53Resolver::FirewallDomainList':
    'Arn CreationTime CreatorRequestId DomainCount Id ManagedOwnerName ModificationTime Status StatusMessage',
  'AWS::Route53Resolver::FirewallRuleGroup':
    'Arn CreationTime CreatorRequestId Id ModificationTime OwnerId RuleCount ShareStatus Status StatusMessage',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation':
    'Arn CreationTime CreatorRequestId Id ManagedOwnerName ModificationTime Status StatusMessage',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig':
    'Arn AssociationCount CreationTime CreatorRequestId Id OwnerId ShareStatus Status',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': 'CreationTime Error ErrorMessage Id Status',
  'AWS::SageMaker::Model': 'ModelArn ModelName',
  'AWS::SageMaker::EndpointConfig': 'EndpointConfigArn EndpointConfigName',
  'AWS::SageMaker::Endpoint': 'EndpointArn EndpointName',
};

const NAMES = new Map(
  Object.entries(RETURN_VALUES).map(([type, names]) => [type, new Set(names.split(' '))]),
);

/** Whether a type gives an attribute; undefined of a type that isn't known here. */
export const gives = (type: string, attribute: string): boolean | undefined =>
  NAMES.get(type)?.has(attribute);
