import { cases } from '../cases';

cases('no-internet-gateway', {
  passes: [
    ['a type that is for another rule', 'Type', 'AWS::S3::Bucket'],
    ['a type that nobody listed', 'Type', 'AWS::New::Thing'],
  ],
  refuses: [
    ['AWS::EC2::InternetGateway', 'Type', 'AWS::EC2::InternetGateway', 'joins the VPC to the internet'],
    ['AWS::EC2::EgressOnlyInternetGateway', 'Type', 'AWS::EC2::EgressOnlyInternetGateway', 'IPv6 packets'],
    ['AWS::EC2::EIP', 'Type', 'AWS::EC2::EIP', 'public address'],
    ['AWS::EC2::VPCGatewayAttachment', 'Type', 'AWS::EC2::VPCGatewayAttachment', 'attaches'],
    ['AWS::EC2::CarrierGateway', 'Type', 'AWS::EC2::CarrierGateway', 'carrier'],
    ['AWS::EC2::ClientVpnEndpoint', 'Type', 'AWS::EC2::ClientVpnEndpoint', 'from outside'],
    ['AWS::CloudFront::Distribution', 'Type', 'AWS::CloudFront::Distribution', 'edge locations'],
    [
      'AWS::GlobalAccelerator::Accelerator',
      'Type',
      'AWS::GlobalAccelerator::Accelerator',
      'public addresses',
    ],
    ['AWS::ApiGateway::RestApi', 'Type', 'AWS::ApiGateway::RestApi', 'beside the safety proxy'],
    ['AWS::Route53::RecordSet', 'Type', 'AWS::Route53::RecordSet', 'publish names'],
  ],
});
