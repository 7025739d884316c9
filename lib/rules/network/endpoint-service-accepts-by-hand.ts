import type { Rule } from '../../contract/rule';
import { refuses, requires } from '../requirements';

export const endpointServiceAcceptsByHand: Rule = {
  id: 'endpoint-service-accepts-by-hand',
  title: 'Whoever connects by PrivateLink is accepted by hand',
  claim: 'one-door',
  severity: 'fatal',
  controls: ['AC-3', 'AC-17(3)', 'SC-7(3)'],
  rationale:
    'Without acceptance every account that is permitted connects at once, and a mistake in the permissions is a connection rather than a request.',
  remedy: 'Set AcceptanceRequired to true, in this region and before one network load balancer only.',
  types: ['AWS::EC2::VPCEndpointService'],
  good: {
    Type: 'AWS::EC2::VPCEndpointService',
    Properties: { AcceptanceRequired: true, NetworkLoadBalancerArns: [{ Ref: 'ProxyDoor' }] },
  },
  bad: {
    Type: 'AWS::EC2::VPCEndpointService',
    Properties: { AcceptanceRequired: false, NetworkLoadBalancerArns: [{ Ref: 'ProxyDoor' }] },
  },
  *check(resource) {
    yield* requires(resource, ['AcceptanceRequired'], [true]);
    yield* refuses(
      resource,
      ['GatewayLoadBalancerArns', 'SupportedRegions'],
      'a door is a network load balancer in its own region',
    );
  },
};
