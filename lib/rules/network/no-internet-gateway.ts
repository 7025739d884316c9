import type { Rule } from '../../contract/rule';
import { subnet, vpc } from '../examples';
import { prohibitedTypes } from '../prohibited-types';

export const noInternetGateway: Rule = {
  id: 'no-internet-gateway',
  title: 'Nothing joins the enclave to the internet',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'AC-4'],
  rationale:
    'A gateway, a public address or a public entry is a way for weights and requests to leave, and for callers to come in beside the safety proxy. An enclave has no use for any of them.',
  remedy: 'Remove the resource; the enclave reaches AWS services by VPC endpoints.',
  types: ['*'],
  good: {
    Type: 'AWS::EC2::Subnet',
    Properties: { VpcId: vpc, CidrBlock: '10.20.0.0/26', MapPublicIpOnLaunch: false },
  },
  bad: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: subnet, ConnectivityType: 'private' } },
  check: (resource) => prohibitedTypes(resource, 'internet'),
};
