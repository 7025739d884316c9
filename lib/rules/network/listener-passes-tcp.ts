import type { Rule } from '../../contract/rule';
import { refuses, requires } from '../requirements';

export const listenerPassesTcp: Rule = {
  id: 'listener-passes-tcp',
  title: 'Listeners pass TCP 443 through to the service',
  claim: 'one-door',
  severity: 'fatal',
  controls: ['SC-8', 'SC-23', 'IA-3'],
  rationale:
    'The proxy ends mutual TLS itself, so that it knows its caller by certificate. A listener that ends TLS, or listens elsewhere, takes that away.',
  remedy: 'Listen on TCP 443, without certificates, and forward to the service.',
  types: ['AWS::ElasticLoadBalancingV2::Listener'],
  good: {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      LoadBalancerArn: { Ref: 'ProxyDoor' },
      Port: 443,
      Protocol: 'TCP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'ProxyTargets' } }],
    },
  },
  bad: {
    Type: 'AWS::ElasticLoadBalancingV2::Listener',
    Properties: {
      LoadBalancerArn: { Ref: 'ProxyDoor' },
      Port: 80,
      Protocol: 'TCP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'ProxyTargets' } }],
    },
  },
  *check(resource) {
    yield* requires(resource, ['Port'], [443]);
    yield* requires(resource, ['Protocol'], ['TCP']);
    yield* refuses(
      resource,
      ['Certificates', 'AlpnPolicy', 'SslPolicy'],
      'the service ends TLS, not the listener',
    );
  },
};
