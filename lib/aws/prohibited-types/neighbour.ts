import type { Prohibition } from './prohibition';

/** Types that join the VPC to other networks. */
export const NEIGHBOUR: readonly Prohibition[] = [
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
  ['AWS::EC2::TrafficMirror*', 'copies packets to somewhere else', 'remove it; flow logs record what moves'],
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
];
