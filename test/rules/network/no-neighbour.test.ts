import { cases } from '../cases';

cases('no-neighbour', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::EC2::TransitGatewayAttachment', 'Type', 'AWS::EC2::TransitGatewayAttachment', 'other networks'],
    ['AWS::EC2::VPNGateway', 'Type', 'AWS::EC2::VPNGateway', 'a network elsewhere'],
    ['AWS::EC2::VPNConnection', 'Type', 'AWS::EC2::VPNConnection', 'a network elsewhere'],
    ['AWS::VpcLattice::ServiceNetwork', 'Type', 'AWS::VpcLattice::ServiceNetwork', 'other VPCs'],
    ['AWS::RAM::ResourceShare', 'Type', 'AWS::RAM::ResourceShare', 'other accounts'],
    ['AWS::EC2::TrafficMirrorSession', 'Type', 'AWS::EC2::TrafficMirrorSession', 'copies packets'],
    ['AWS::Route53Resolver::ResolverRule', 'Type', 'AWS::Route53Resolver::ResolverRule', 'DNS queries'],
    ['AWS::EC2::DHCPOptions', 'Type', 'AWS::EC2::DHCPOptions', 'how names resolve'],
    ['AWS::EC2::SecurityGroupVpcAssociation', 'Type', 'AWS::EC2::SecurityGroupVpcAssociation', 'another VPC'],
  ],
});
