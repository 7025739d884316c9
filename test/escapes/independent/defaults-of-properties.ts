import { BUCKET, ENDPOINT, KEY, SERVICE, VPC } from '../escape';
import { set } from '../steps';
import { defect, type Independent } from './case';
import { ALARM, gone, lose, SECRET_POLICY } from './edits';

// Kind 9: defaults.

const TABLE = ['AWS::DynamoDB::Table'] as const;
const REPOSITORY = ['AWS::ECR::Repository', '/proxy'] as const;
const BALANCER = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'ProxyDoorBalancer'] as const;

export const DEFAULTS_OF_PROPERTIES: readonly Independent[] = [
  defect(
    'snapshots may be shared with accounts that share them already',
    ['sealed-data', 'defence-in-depth'],
    set(['AWS::EC2::SnapshotBlockPublicAccess'], 'Properties/State', 'block-new-sharing'),
  ),
  defect(
    'snapshots may be shared',
    ['sealed-data', 'defence-in-depth'],
    gone(['AWS::EC2::SnapshotBlockPublicAccess']),
  ),
  defect(
    'a gateway that comes later may be left by',
    ['no-egress', 'defence-in-depth'],
    set(['AWS::EC2::VPCBlockPublicAccessOptions'], 'Properties/InternetGatewayBlockMode', 'block-ingress'),
  ),
  defect(
    'images may be put under a tag again',
    ['sealed-model', 'no-off-switch', 'defence-in-depth'],
    set(REPOSITORY, 'Properties/ImageTagMutability', undefined),
  ),
  defect(
    "images are encrypted with S3's own key",
    'sealed-data',
    set(REPOSITORY, 'Properties/EncryptionConfiguration', undefined),
  ),
  defect(
    'a repository is emptied with its stack',
    ['operable'],
    set(REPOSITORY, 'Properties/EmptyOnDelete', true),
  ),
  defect(
    'the load balancer faces the internet',
    ['one-door', 'no-egress'],
    set(BALANCER, 'Properties/Scheme', undefined),
  ),
  defect(
    'PrivateLink is held to the rules of a group that has none',
    ['operable', 'one-door'],
    set(BALANCER, 'Properties/EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic', undefined),
  ),
  defect(
    'the load balancer may be deleted',
    ['operable', 'defence-in-depth', 'one-door'],
    lose(BALANCER, 'Properties/LoadBalancerAttributes', 'deletion_protection'),
  ),
  defect(
    'held requests go with a call',
    ['humans-decide', 'tamper-evident', 'defence-in-depth'],
    set(TABLE, 'Properties/DeletionProtectionEnabled', undefined),
  ),
  defect(
    'held requests can not be restored',
    ['humans-decide', 'tamper-evident', 'defence-in-depth'],
    set(TABLE, 'Properties/PointInTimeRecoverySpecification', undefined),
  ),
  defect(
    'the VPC has no names for its endpoints',
    'operable',
    set([VPC], 'Properties/EnableDnsHostnames', undefined),
  ),
  defect(
    'the name of KMS leads past its endpoint',
    ['operable', 'no-egress'],
    set([ENDPOINT, 'NetworkEndpointskms'], 'Properties/PrivateDnsEnabled', undefined),
  ),
  defect(
    'a classifier starts with one task',
    ['all-red-lines', 'operable'],
    set([SERVICE, 'autonomousweaponsFargateService'], 'Properties/DesiredCount', undefined),
  ),
  defect(
    'a deployment may stop all tasks of a classifier',
    ['all-red-lines', 'operable', 'no-off-switch'],
    set(
      [SERVICE, 'autonomousweaponsFargateService'],
      'Properties/DeploymentConfiguration/MinimumHealthyPercent',
      0,
    ),
  ),
  defect(
    'the ledger is locked, by no rule',
    'tamper-evident',
    set([BUCKET, '-ledger-'], 'Properties/ObjectLockConfiguration/Rule', undefined),
  ),
  defect(
    'keys do not rotate',
    ['sealed-data', 'defence-in-depth'],
    set([KEY, ': payloads"'], 'Properties/EnableKeyRotation', undefined),
  ),
  defect(
    'an alarm for too few tasks says nothing when there are none',
    ['defence-in-depth', 'operable'],
    set([ALARM, 'classifier-weapons-tasks'], 'Properties/TreatMissingData', undefined),
  ),
  defect(
    "a secret's policy may become public",
    ['sealed-data', 'defence-in-depth'],
    set([SECRET_POLICY, 'tlsproxyPolicy'], 'Properties/BlockPublicPolicy', undefined),
  ),
  defect(
    'the firewall of names may be taken off its VPC',
    ['no-egress', 'defence-in-depth'],
    set(['AWS::Route53Resolver::FirewallRuleGroupAssociation'], 'Properties/MutationProtection', 'DISABLED'),
  ),
];
