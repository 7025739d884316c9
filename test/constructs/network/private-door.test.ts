import { Match } from 'aws-cdk-lib/assertions';
import { PrivateDoor } from '../../../lib/constructs/network/private-door';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  new PrivateDoor(stack, 'Door', {
    enclave: deploymentOf('commercial').enclave,
    part: 'proxy',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupId: 'sg-door',
    consumers: ['444455556666', '777788889999'],
    least: 3,
  });
});

test('the load balancer is internal, protected, and across zones', () => {
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Type: 'network',
    Scheme: 'internal',
    IpAddressType: 'ipv4',
    Subnets: ['subnet-1', 'subnet-2'],
    SecurityGroups: ['sg-door'],
    EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
    LoadBalancerAttributes: [
      { Key: 'deletion_protection.enabled', Value: 'true' },
      { Key: 'load_balancing.cross_zone.enabled', Value: 'true' },
    ],
  });
});

test('TCP 443 passes to 8443, with nothing ended in between', () => {
  template.resourceCountIs('AWS::ElasticLoadBalancingV2::Listener', 1);
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
    Port: 443,
    Protocol: 'TCP',
    Certificates: Match.absent(),
    DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: Match.anyValue() } }],
  });
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
    Port: 8443,
    Protocol: 'TCP',
    TargetType: 'ip',
    VpcId: 'vpc-1',
    HealthCheckProtocol: 'TCP',
  });
});

test('each connection is accepted by hand, from the given accounts alone', () => {
  template.hasResourceProperties('AWS::EC2::VPCEndpointService', { AcceptanceRequired: true });
  const root = (account: string) => ({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${account}:root`]],
  });
  template.hasResourceProperties('AWS::EC2::VPCEndpointServicePermissions', {
    AllowedPrincipals: [root('444455556666'), root('777788889999')],
  });
});

test('an alarm rings when fewer tasks answer than must', () => {
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    MetricName: 'HealthyHostCount',
    Threshold: 3,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
});
