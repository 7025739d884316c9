import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBePresent } from '../../template/values/worst-case';
import { group, subnet } from '../examples';
import { requires } from '../requirements';

export const loadBalancerInternal: Rule = {
  id: 'load-balancer-internal',
  title: 'Load balancers are internal and pass TCP through',
  claim: 'one-door',
  severity: 'fatal',
  controls: ['SC-7', 'SC-8', 'AC-4'],
  rationale:
    'Load balancers face the internet unless told otherwise, and one that ends TLS itself would see requests before the safety proxy does.',
  remedy: 'Use a network load balancer with Scheme internal.',
  types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  good: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: { Scheme: 'internal', Type: 'network', SecurityGroups: [group], Subnets: [subnet] },
  },
  bad: {
    Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    Properties: { Scheme: 'internet-facing', Type: 'network', SecurityGroups: [group], Subnets: [subnet] },
  },
  *check(resource) {
    yield* requires(resource, ['Scheme'], ['internal']);
    yield* requires(resource, ['Type'], ['network']);
    if (mayBePresent(get(resource.properties, 'IpAddressType'))) {
      yield* requires(resource, ['IpAddressType'], ['ipv4']);
    }
  },
};
