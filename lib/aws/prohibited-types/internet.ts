import type { Prohibition } from './prohibition';

/** Types that lead to the internet, or publish to it. */
export const INTERNET: readonly Prohibition[] = [
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
];
