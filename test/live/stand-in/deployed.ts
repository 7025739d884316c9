import { bootstrapRoleArn } from '../../../lib/aws/bootstrap/roles';
import { partitionOf } from '../../../lib/config/partitions';
import type { Assembly, Template } from '../../../lib/template/assembly';
import { type Makers, named, StandIn } from './account';
import { bootstrapArns, bootstrapRows } from './bootstrap';
import { DATA } from './data';
import { NAMES } from './names';
import { NETWORK } from './network';
import { RUNNING } from './running';

const MAKERS: Makers = { ...NETWORK, ...DATA, ...RUNNING, ...NAMES };

/** What an account has none of, though it is asked. */
const NONE: Readonly<Record<string, string>> = {
  'ec2 describe-internet-gateways': 'InternetGateways',
  'ec2 describe-egress-only-internet-gateways': 'EgressOnlyInternetGateways',
  'ec2 describe-nat-gateways': 'NatGateways',
  'ec2 describe-vpn-gateways': 'VpnGateways',
  'ec2 describe-carrier-gateways': 'CarrierGateways',
  'ec2 describe-transit-gateway-vpc-attachments': 'TransitGatewayVpcAttachments',
  'ec2 describe-vpc-peering-connections': 'VpcPeeringConnections',
  'ec2 describe-client-vpn-endpoints': 'ClientVpnEndpoints',
  'ec2 describe-vpc-block-public-access-exclusions': 'VpcBlockPublicAccessExclusions',
  'ec2 describe-network-interface-permissions': 'NetworkInterfacePermissions',
  'ec2 describe-vpc-endpoint-connections': 'VpcEndpointConnections',
  'ec2 describe-instances': 'Reservations',
  'route53resolver list-resolver-endpoints': 'ResolverEndpoints',
  'route53resolver list-resolver-rule-associations': 'ResolverRuleAssociations',
  's3control list-access-points': 'AccessPointList',
  'logs describe-account-policies': 'accountPolicies',
  'logs describe-resource-policies': 'resourcePolicies',
  'logs describe-resource-policies --policy-scope RESOURCE': 'resourcePolicies',
  'sagemaker list-models': 'Models',
  'sagemaker list-endpoints': 'Endpoints',
  'iam get-account-authorization-details': 'UserDetailList',
  'ec2 describe-traffic-mirror-sessions': 'TrafficMirrorSessions',
  'ec2 describe-security-group-vpc-associations': 'SecurityGroupVpcAssociations',
  'vpc-lattice list-service-network-vpc-associations': 'items',
  'vpc-lattice list-resource-gateways': 'items',
  'route53profiles list-profile-associations': 'ProfileAssociations',
  'ram list-resources': 'resources',
  'backup list-protected-resources': 'Results',
  'oam list-links': 'Items',
  'cloudwatch list-alarm-mute-rules': 'AlarmMuteRuleSummaries',
  'cloudwatch describe-alarms': 'CompositeAlarms',
};

/** Types that others refer to, made first. */
const FIRST = [
  'AWS::EC2::VPC',
  'AWS::EC2::RouteTable',
  'AWS::EC2::NetworkAcl',
  'AWS::IAM::Role',
  'AWS::SageMaker::Model',
  'AWS::SageMaker::EndpointConfig',
  'AWS::ECS::TaskDefinition',
];

/** An account in which an assembly is deployed, and nothing else was done. */
export function deployedAccount(assembly: Assembly): StandIn {
  const [{ account = '', region = '' } = {} as Template] = assembly.templates;
  const where = { account, region, partition: partitionOf(region)?.id ?? '' };
  const standIn = new StandIn(assembly, { ...where, bootstrap: bootstrapArns(where) });
  const { physical, ids } = named(assembly, standIn.place);
  for (const [command, name] of Object.entries(NONE)) standIn.list(command, name);
  standIn.list('iam get-account-authorization-details', 'GroupDetailList');
  standIn.list('iam get-account-authorization-details', 'RoleDetailList').push(...bootstrapRows(standIn));
  standIn.put('ecr describe-registry', { registryId: account, replicationConfiguration: { rules: [] } });
  standIn.refuse('ecr get-registry-policy', 'RegistryPolicyNotFoundException');
  standIn.put('organizations describe-organization', { Organization: { Id: 'o-1', FeatureSet: 'ALL' } });
  standIn.put('organizations list-parents', { Parents: [{ Id: 'r-1', Type: 'ROOT' }] });
  standIn.list('organizations list-policies-for-target', 'Policies').push({
    Id: 'p-FullAWSAccess',
    Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
    Name: 'FullAWSAccess',
    Type: 'SERVICE_CONTROL_POLICY',
    AwsManaged: true,
  });
  standIn.put('route53resolver get-firewall-config', { FirewallConfig: { FirewallFailOpen: 'DISABLED' } });
  standIn.put('sts get-caller-identity', {
    Account: account,
    Arn: `arn:aws:iam::${account}:user/me`,
    UserId: 'me',
  });
  for (const { stack, raw, resources } of assembly.templates) {
    standIn.list('cloudformation describe-stacks', 'Stacks').push({
      StackName: stack,
      StackStatus: 'CREATE_COMPLETE',
      EnableTerminationProtection: true,
      RoleARN: bootstrapRoleArn('cfn-exec', { ...standIn.place, qualifier: 'cordon' }),
    });
    standIn.put(`cloudformation get-template --stack-name ${stack}`, {
      TemplateBody: structuredClone(raw),
      StagesAvailable: ['Original'],
    });
    standIn.list(`cloudformation list-change-sets --stack-name ${stack}`, 'Summaries');
    const summaries = standIn.list(
      `cloudformation list-stack-resources --stack-name ${stack}`,
      'StackResourceSummaries',
    );
    for (const resource of resources.values())
      summaries.push({
        LogicalResourceId: resource.logicalId,
        PhysicalResourceId: ids.get(resource) ?? '',
        ResourceType: resource.type,
        ResourceStatus: 'CREATE_COMPLETE',
      });
  }
  for (const resource of assembly.resources) {
    const properties = physical.ground(resource.properties) as Readonly<Record<string, unknown>>;
    standIn.made.push({ resource, type: resource.type, id: ids.get(resource) ?? '', properties });
  }
  const order = ({ type }: { type: string }) => (FIRST.includes(type) ? FIRST.indexOf(type) : FIRST.length);
  for (const made of [...standIn.made].sort((one, other) => order(one) - order(other))) {
    const maker = MAKERS[made.type];
    if (maker === undefined) throw new Error(`the stand-in makes no ${made.type}`);
    maker(made, standIn);
  }
  return standIn;
}
