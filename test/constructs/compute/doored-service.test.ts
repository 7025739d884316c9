import { Match } from 'aws-cdk-lib/assertions';
import { DooredService } from '../../../lib/constructs/compute/doored-service';
import { proxyEnvironment } from '../../../lib/constructs/environment/proxy';
import { reviewEnvironment } from '../../../lib/constructs/environment/review';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const deployment = deploymentOf('commercial');
const ledgerKeyArns = { ed25519: 'key', 'ml-dsa-44': 'other-key' };
const of = (part: 'proxy' | 'review') =>
  render((stack) => {
    new DooredService(stack, 'Service', {
      deployment,
      subnetIds: ['subnet-s'],
      securityGroupId: 'sg-service',
      logKeyArn: 'key',
      environment:
        part === 'proxy'
          ? proxyEnvironment({ deployment, ledgerKeyArns, tlsSecretArn: 'secret' })
          : reviewEnvironment({ deployment, ledgerKeyArns, tlsSecretArn: 'secret' }),
      door: { vpcId: 'vpc-1', subnetIds: ['subnet-i'], securityGroupId: 'sg-door' },
    });
  });

test.each([
  ['proxy', deployment.charter.consumers],
  ['review', deployment.charter.reviewConsumers],
] as const)("the door of %s is for the charter's accounts for it", (part, accounts) => {
  of(part).hasResourceProperties('AWS::EC2::VPCEndpointServicePermissions', {
    AllowedPrincipals: accounts.map((account) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${account}:root`]],
    })),
  });
});

test.each(['proxy', 'review'] as const)('%s runs behind the load balancer, after its listener', (part) => {
  const template = of(part);
  const [listener] = Object.keys(template.findResources('AWS::ElasticLoadBalancingV2::Listener'));
  const [targets] = Object.keys(template.findResources('AWS::ElasticLoadBalancingV2::TargetGroup'));
  template.hasResource('AWS::ECS::Service', {
    DependsOn: Match.arrayWith([listener]),
    Properties: {
      ServiceName: `cordon-commercial-${part}`,
      LoadBalancers: [{ ContainerName: part, ContainerPort: 8443, TargetGroupArn: { Ref: targets } }],
    },
  });
});

test('load balancer and tasks are in tiers and groups of their own', () => {
  const template = of('proxy');
  template.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Subnets: ['subnet-i'],
    SecurityGroups: ['sg-door'],
  });
  template.hasResourceProperties('AWS::ECS::Service', {
    NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ['subnet-s'], SecurityGroups: ['sg-service'] } },
  });
});
