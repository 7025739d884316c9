import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBeAbsent, placeOf } from '../../template/values/worst-case';
import { vpc } from '../examples';
import { refuses } from '../requirements';

// Every target that AWS::EC2::Route knows, but for the VPC endpoint.
const TARGETS = [
  'CarrierGatewayId',
  'CoreNetworkArn',
  'EgressOnlyInternetGatewayId',
  'GatewayId',
  'InstanceId',
  'LocalGatewayId',
  'NatGatewayId',
  'NetworkInterfaceId',
  'OdbNetworkArn',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
];

export const routesStayInside: Rule = {
  id: 'routes-stay-inside',
  title: 'A route leads to a VPC endpoint or does not exist',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'AC-4'],
  rationale:
    'The local route and those that gateway endpoints make are all that an enclave needs. Any other target hands packets to something outside.',
  remedy: 'Remove the route; associate the route table with a gateway endpoint instead.',
  types: ['AWS::EC2::Route'],
  good: {
    Type: 'AWS::EC2::Route',
    Properties: {
      RouteTableId: { Ref: 'ServicesRoutes' },
      DestinationPrefixListId: 'pl-63a5400a',
      VpcEndpointId: { Ref: 'S3Endpoint' },
    },
  },
  bad: {
    Type: 'AWS::EC2::Route',
    Properties: {
      RouteTableId: { Ref: 'ServicesRoutes' },
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: { 'Fn::GetAtt': [vpc.Ref, 'InternetGateway'] },
    },
  },
  *check(resource) {
    yield* refuses(resource, TARGETS, 'a route may only lead to a VPC endpoint');
    if (mayBeAbsent(get(resource.properties, 'VpcEndpointId'))) {
      yield { at: placeOf(resource.properties), message: 'the route names no VPC endpoint as its target' };
    }
  },
};
