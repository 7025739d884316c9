import type { Rule } from '../../contract/rule';
import { vpc } from '../examples';
import { prohibitedTypes } from '../prohibited-types';

export const noNeighbour: Rule = {
  id: 'no-neighbour',
  title: 'Nothing joins the enclave to another network',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'CA-3', 'AC-4(21)'],
  rationale:
    'Peering, transit gateways, VPNs, shared subnets, mirrored traffic and forwarded DNS all carry packets or names out of the VPC without an internet gateway.',
  remedy: 'Remove the resource; consumers connect by the PrivateLink services that the charter names.',
  types: ['*'],
  good: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.20.0.0/20' } },
  bad: {
    Type: 'AWS::EC2::VPCPeeringConnection',
    Properties: { VpcId: vpc, PeerVpcId: 'vpc-0a1b2c3d' },
  },
  check: (resource) => prohibitedTypes(resource, 'neighbour'),
};
