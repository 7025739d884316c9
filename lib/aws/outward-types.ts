/** Classes of resource types that have no place in an enclave, whatever their properties say. */
export type OutwardClass =
  | 'internet'
  | 'neighbour'
  | 'edge'
  | 'compute'
  | 'model'
  | 'data'
  | 'identity'
  | 'template';

export interface OutwardType {
  readonly class: OutwardClass;
  /** Glob over resource types. */
  readonly type: string;
  readonly says: string;
  readonly instead: string;
}

// Why, and what to do instead. The first pattern that matches a type speaks for it. This is where messages come from,
// not where safety comes from: a type that nobody listed here is refused by the closed world all the same.
const TABLE: Readonly<
  Record<OutwardClass, readonly (readonly [types: string, says: string, instead: string])[]>
> = {
  internet: [
    [
      'AWS::EC2::InternetGateway',
      'joins the VPC to the internet',
      'remove it; the enclave reaches AWS services by VPC endpoints',
    ],
    [
      'AWS::EC2::EgressOnlyInternetGateway',
      'lets IPv6 packets out to the internet',
      'remove it; the enclave is IPv4 only, without a gateway',
    ],
    [
      'AWS::EC2::VPCGatewayAttachment',
      'attaches an internet or VPN gateway to the VPC',
      'remove it and its gateway',
    ],
    [
      'AWS::EC2::NatGateway',
      'carries packets out of the VPC',
      'remove it; reach AWS services by VPC endpoints',
    ],
    ['AWS::EC2::CarrierGateway', "joins a Wavelength zone to a carrier's network", 'remove it'],
    [
      'AWS::EC2::EIP AWS::EC2::EIPAssociation',
      'is a public address',
      'remove it; nothing in an enclave has a public address',
    ],
    ['AWS::EC2::IPAM*', 'can hand out public address space', 'give the VPC its range in the deployment file'],
    [
      'AWS::EC2::InstanceConnectEndpoint',
      'lets shells in from outside the VPC',
      'remove it; nobody logs in to an enclave',
    ],
    [
      'AWS::EC2::ClientVpn*',
      'lets clients in from outside the VPC',
      "remove it; callers come in by the proxy's endpoint service",
    ],
    [
      'AWS::EC2::VerifiedAccess*',
      'publishes services to the internet',
      "remove it; callers come in by the proxy's endpoint service",
    ],
    [
      'AWS::EC2::GatewayRouteTableAssociation AWS::EC2::RouteServer*',
      'changes where packets go at the edge of the VPC',
      'remove it; an enclave has no routes of its own',
    ],
    ['AWS::CloudFront::*', 'serves from edge locations on the internet', 'remove it'],
    ['AWS::GlobalAccelerator::*', 'gives the enclave public addresses', 'remove it'],
    [
      'AWS::ApiGateway::* AWS::ApiGatewayV2::*',
      'is an entry beside the safety proxy',
      "remove it; callers come in by the proxy's endpoint service",
    ],
    [
      'AWS::AppSync::* AWS::AppRunner::* AWS::Amplify::* AWS::Lightsail::* AWS::ElasticBeanstalk::*',
      'publishes an application to the internet',
      'remove it',
    ],
    [
      'AWS::AppStream::* AWS::WorkSpaces::* AWS::WorkSpacesWeb::*',
      'streams desktops to the internet',
      'remove it',
    ],
    [
      'AWS::Route53::HostedZone AWS::Route53::RecordSet AWS::Route53::RecordSetGroup AWS::Route53::HealthCheck',
      'can publish names, or probe addresses, on the internet',
      'use the private namespace of service discovery',
    ],
    [
      'AWS::WAFv2::* AWS::WAF::* AWS::WAFRegional::*',
      'guards an internet entry that must not exist',
      'remove it and what it guards',
    ],
  ],
  neighbour: [
    [
      'AWS::EC2::TransitGateway*',
      'joins the VPC to other networks',
      'remove it; the enclave has no neighbours',
    ],
    [
      'AWS::EC2::VPCPeeringConnection AWS::GameLift::*',
      'joins the VPC to another VPC',
      'remove it; consumers connect by PrivateLink',
    ],
    [
      'AWS::EC2::VPN* AWS::EC2::CustomerGateway AWS::EC2::VPNGateway*',
      'joins the VPC to a network elsewhere',
      'remove it',
    ],
    [
      'AWS::DirectConnect::* AWS::NetworkManager::* AWS::Interconnect::* AWS::RTBFabric::* AWS::ODB::*',
      'joins the VPC to a network elsewhere',
      'remove it',
    ],
    [
      'AWS::VpcLattice::*',
      'shares services or resources with other VPCs',
      'remove it; the only doors are the endpoint services',
    ],
    ['AWS::EC2::SecurityGroupVpcAssociation', 'lends a security group to another VPC', 'remove it'],
    ['AWS::EC2::NetworkInterfacePermission', 'lends a network interface to another account', 'remove it'],
    [
      'AWS::EC2::NetworkInterface AWS::EC2::NetworkInterfaceAttachment',
      'is an interface that no modelled service owns',
      'remove it; tasks and endpoints make their own interfaces',
    ],
    [
      'AWS::EC2::TrafficMirror*',
      'copies packets to somewhere else',
      'remove it; flow logs record what moves',
    ],
    ['AWS::EC2::VPCEndpointConnectionNotification', 'sends word of connections outside', 'remove it'],
    [
      'AWS::Route53Resolver::ResolverEndpoint AWS::Route53Resolver::ResolverRule*',
      'sends DNS queries out of the VPC',
      'remove it; names resolve inside',
    ],
    ['AWS::Route53Resolver::OutpostResolver', 'resolves names on premises', 'remove it'],
    [
      'AWS::Route53Profiles::* AWS::EC2::DHCPOptions AWS::EC2::VPCDHCPOptionsAssociation',
      'changes how names resolve',
      "remove it; the enclave uses the VPC's resolver behind its DNS firewall",
    ],
    ['AWS::RAM::*', "shares the enclave's resources with other accounts", 'remove it'],
    [
      'AWS::NetworkFirewall::*',
      'routes packets through an appliance on the way out',
      'remove it; there is no way out to inspect',
    ],
  ],
  edge: [
    [
      'AWS::EC2::LocalGateway*',
      "routes to an Outpost's local network",
      'remove it; models run in the cloud only',
    ],
    [
      'AWS::Outposts::* AWS::S3Outposts::* AWS::EVS::*',
      'places compute or data on premises',
      'remove it; models run in the cloud only',
    ],
    [
      'AWS::Greengrass::* AWS::GreengrassV2::*',
      'runs models on devices',
      'remove it; models run in the cloud only',
    ],
    ['AWS::IoT::* AWS::IoT*::*', 'connects devices', 'remove it; nothing in an enclave speaks to devices'],
    [
      'AWS::SageMaker::Device AWS::SageMaker::DeviceFleet',
      'places models on devices',
      'remove it; models run in the cloud only',
    ],
    [
      'AWS::Panorama::* AWS::RoboMaker::* AWS::GroundStation::* AWS::DeviceFarm::*',
      'runs on devices or at antennas',
      'remove it; models run in the cloud only',
    ],
    [
      'AWS::StorageGateway::* AWS::DataSync::* AWS::Transfer::* AWS::Snowball::*',
      'moves data to or from premises',
      'remove it; what is carried in goes into the supply bucket by hand',
    ],
    [
      'AWS::MediaConnect::* AWS::MediaLive::* AWS::MediaPackage*::* AWS::MediaStore::*',
      'streams media out of the cloud',
      'remove it',
    ],
    ['AWS::RolesAnywhere::*', 'gives machines outside AWS a role', 'remove it'],
    [
      'AWS::SSM::* AWS::SSMQuickSetup::*',
      'can manage machines, on premises too, or hold values that change under a template',
      'remove it; an enclave has no machines and no parameters',
    ],
    [
      'AWS::ECS::CapacityProvider',
      'brings instances, on premises too, into the cluster',
      'use Fargate alone',
    ],
  ],
  compute: [
    [
      'AWS::Lambda::*',
      "is code that Cordon doesn't model, by default outside the VPC",
      'run it as one of the three services, or not at all',
    ],
    [
      'AWS::EC2::Instance AWS::EC2::LaunchTemplate AWS::EC2::SpotFleet AWS::EC2::EC2Fleet AWS::AutoScaling::*',
      'is a machine that can run anything',
      'use Fargate tasks by digest',
    ],
    [
      'AWS::EKS::* AWS::Batch::* AWS::EMR::* AWS::EMRServerless::* AWS::EMRContainers::*',
      'runs anything',
      'use Fargate tasks by digest',
    ],
    [
      'AWS::ECS::TaskSet AWS::ECS::PrimaryTaskSet',
      'runs tasks beside a service',
      'let the service run its tasks',
    ],
    [
      'AWS::CodeBuild::* AWS::CodePipeline::* AWS::CodeDeploy::* AWS::CodeConnections::* AWS::CodeStar*::* AWS::CodeCommit::*',
      'builds or deploys from within',
      'deploy from outside, after the verdict',
    ],
    ['AWS::StepFunctions::* AWS::Scheduler::* AWS::Pipes::*', 'calls other services on its own', 'remove it'],
    [
      'AWS::RDS::* AWS::Redshift*::* AWS::Neptune*::* AWS::DocDB::* AWS::DMS::* AWS::AmazonMQ::* AWS::MSK::* AWS::OpenSearch*::* AWS::Elasticsearch::* AWS::ElastiCache::*',
      'is a data service that no part of the enclave uses',
      'remove it',
    ],
    ['AWS::ImageBuilder::*', 'builds and distributes images', 'carry images in by digest'],
  ],
  model: [
    [
      'AWS::SageMaker::NotebookInstance* AWS::SageMaker::Domain AWS::SageMaker::UserProfile AWS::SageMaker::App* AWS::SageMaker::Space AWS::SageMaker::Studio*',
      'is a shell beside the model, with internet access by default',
      'remove it; nobody works inside an enclave',
    ],
    [
      'AWS::SageMaker::InferenceComponent AWS::SageMaker::InferenceExperiment',
      'puts a second copy of a model behind an endpoint',
      'serve one model by one variant',
    ],
    [
      'AWS::SageMaker::Cluster AWS::SageMaker::*Job* AWS::SageMaker::Pipeline AWS::SageMaker::*Schedule',
      'runs jobs on the same weights',
      'remove it',
    ],
    [
      'AWS::SageMaker::ModelPackage* AWS::SageMaker::Project AWS::SageMaker::*',
      'is a part of SageMaker that an enclave has no use for',
      'remove it',
    ],
    [
      'AWS::Bedrock::* AWS::BedrockAgentCore::* AWS::QBusiness::*',
      'reaches a model without the safety proxy',
      'remove it; the model is reached by the safety proxy alone',
    ],
  ],
  data: [
    [
      'AWS::S3::AccessPoint AWS::S3::MultiRegionAccessPoint* AWS::S3::AccessGrant* AWS::S3ObjectLambda::* AWS::S3Express::* AWS::S3Tables::*',
      'opens another way into buckets',
      'remove it; roles read buckets by exact policies',
    ],
    ['AWS::S3::StorageLens*', 'exports what buckets hold', 'remove it'],
    ['AWS::DynamoDB::GlobalTable', 'copies tables to other regions', 'use AWS::DynamoDB::Table'],
    ['AWS::KMS::ReplicaKey', 'copies a key to another region', 'use one key in one region'],
    [
      'AWS::Backup::* AWS::DLM::* AWS::EC2::Snapshot* AWS::RBin::*',
      'copies data into vaults or snapshots',
      'remove it; Object Lock and point-in-time recovery keep data',
    ],
    [
      'AWS::Events::* AWS::EventSchemas::*',
      'delivers events to targets elsewhere',
      'remove it; alarms come from metrics',
    ],
    [
      'AWS::KinesisFirehose::* AWS::Kinesis::* AWS::KinesisVideo::*',
      'delivers records elsewhere',
      'remove it',
    ],
    [
      'AWS::Logs::SubscriptionFilter AWS::Logs::Destination AWS::Logs::Delivery* AWS::Logs::AccountPolicy',
      'delivers logs elsewhere',
      'remove it; logs stay in their encrypted group',
    ],
    [
      'AWS::SNS::* AWS::SQS::* AWS::Pinpoint::* AWS::SES::* AWS::Chatbot::*',
      'sends messages out',
      'remove it; alarms show on the dashboard',
    ],
    [
      'AWS::ECR::PublicRepository AWS::ECR::ReplicationConfiguration AWS::ECR::PullThroughCacheRule AWS::ECR::RegistryPolicy AWS::ECR::RepositoryCreationTemplate',
      'moves images in from or out to other registries',
      'remove it; images are carried in by hand',
    ],
    [
      'AWS::SecretsManager::RotationSchedule',
      'runs a function on secrets',
      'rotate by a new version, by hand',
    ],
    [
      'AWS::Glue::* AWS::Athena::* AWS::LakeFormation::* AWS::AppFlow::* AWS::DataZone::* AWS::CleanRooms*::* AWS::DataExchange::*',
      'reads or shares data at large',
      'remove it',
    ],
  ],
  identity: [
    [
      'AWS::IAM::User AWS::IAM::UserPolicy AWS::IAM::UserToGroupAddition AWS::IAM::Group AWS::IAM::GroupPolicy AWS::IAM::AccessKey AWS::IAM::VirtualMFADevice AWS::IAM::ServerCertificate',
      'is an identity with lasting credentials',
      'use roles that expire',
    ],
    [
      'AWS::IAM::OIDCProvider AWS::IAM::SAMLProvider AWS::Cognito::* AWS::SSO::* AWS::IdentityStore::*',
      'lets others vouch for identities',
      'trust the roles that the charter names',
    ],
    [
      'AWS::IAM::ServiceLinkedRole',
      'gives a service a role that no template describes',
      'let AWS make service-linked roles',
    ],
    ['AWS::IAM::InstanceProfile', 'gives a machine a role', 'remove it; an enclave has no machines'],
    ['AWS::Organizations::*', 'changes the rules above the account', 'change them outside, with other eyes'],
    ['AWS::ACMPCA::*', 'issues certificates, and with them identities', 'carry certificates in as secrets'],
  ],
  template: [
    [
      'Custom::* AWS::CloudFormation::CustomResource',
      'runs code of its own while deploying',
      'remove it, and the CDK option that made it',
    ],
    [
      'AWS::CloudFormation::Macro AWS::CloudFormation::ResourceVersion AWS::CloudFormation::TypeActivation AWS::CloudFormation::ModuleVersion AWS::CloudFormation::ModuleDefaultVersion AWS::CloudFormation::PublicTypeVersion AWS::CloudFormation::Publisher AWS::CloudFormation::ResourceDefaultVersion',
      'changes what templates mean',
      'remove it',
    ],
    ['AWS::CloudFormation::StackSet', 'deploys to other accounts or regions', 'use one stack in one account'],
    [
      'AWS::CloudFormation::Stack',
      'brings in a template that the verifier may not see',
      'make it a stack of the app',
    ],
    [
      'AWS::CloudFormation::WaitCondition AWS::CloudFormation::WaitConditionHandle',
      'waits for a signal from outside',
      'remove it',
    ],
    [
      'AWS::CloudFormation::*Hook*',
      'changes what may be deployed, from within',
      'hooks belong to the account, outside the enclave',
    ],
    [
      'AWS::ServiceCatalog*::* AWS::Proton::* AWS::ControlTower::*',
      "deploys products that the verifier can't see",
      'remove it',
    ],
    ['*::MODULE', 'is a module that expands when it is deployed', 'write its resources out'],
    ['Alexa::*', "is a third party's type", 'remove it'],
  ],
};

const ADMITTED = new Set([
  'AWS::EC2::SnapshotBlockPublicAccess',
  'AWS::SageMaker::Model',
  'AWS::SageMaker::EndpointConfig',
  'AWS::SageMaker::Endpoint',
]);

const WAYS_OUT: readonly OutwardType[] = (Object.keys(TABLE) as OutwardClass[]).flatMap((name) =>
  TABLE[name].flatMap(([types, says, instead]) =>
    types.split(' ').map((type) => ({ class: name, type, says, instead })),
  ),
);

// Most types stand in the table by name; the rest are tried in order.
const BY_NAME = new Map(WAYS_OUT.map((way) => [way.type, way]));
const BY_GLOB = WAYS_OUT.filter(({ type }) => type.includes('*')).map((way) => ({
  way,
  pattern: new RegExp(`^${way.type.replaceAll('*', '.*')}$`, 'is'),
}));

const asked = new Map<string, OutwardType | undefined>();
const ASKED_LIMIT = 10_000;

/** The known way out that a resource type is, if it is one. */
export function outwardType(type: string): OutwardType | undefined {
  if (asked.has(type)) return asked.get(type);
  if (asked.size >= ASKED_LIMIT) asked.clear();
  const found = ADMITTED.has(type) ? undefined : (BY_NAME.get(type) ?? byGlob(type));
  asked.set(type, found);
  return found;
}

function byGlob(type: string): OutwardType | undefined {
  return BY_GLOB.find(({ pattern }) => pattern.test(type))?.way;
}
