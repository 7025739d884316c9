import { Match } from 'aws-cdk-lib/assertions';
import { ClassifierService } from '../../../lib/constructs/compute/classifier-service';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

const template = render((stack) => {
  new ClassifierService(stack, 'Classifier', {
    deployment: deploymentOf('commercial'),
    redLine: 'autonomous-weapons',
    tlsSecretArn: 'secret',
    namespaceId: 'namespace',
    subnetIds: ['subnet-1', 'subnet-2'],
    securityGroupId: 'sg-classifier',
    logKeyArn: 'key',
  });
});

test("it runs the classifier's image as a role of its own, for its red line", () => {
  template.hasResourceProperties('AWS::ECS::TaskDefinition', {
    Family: 'cordon-commercial-classifier-weapons',
    TaskRoleArn: Match.objectLike({
      'Fn::Join': [
        '',
        Match.arrayWith([Match.stringLikeRegexp('role/cordon/cordon-commercial-classifier-weapons$')]),
      ],
    }),
    ContainerDefinitions: [
      Match.objectLike({
        Name: 'classifier',
        Environment: Match.arrayWith([{ Name: 'CORDON_RED_LINE', Value: 'autonomous-weapons' }]),
      }),
    ],
  });
});

test("it is found under its red line's name, by addresses alone", () => {
  template.hasResourceProperties('AWS::ServiceDiscovery::Service', {
    Name: 'autonomous-weapons',
    NamespaceId: 'namespace',
    DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 10 }] },
    HealthCheckConfig: Match.absent(),
  });
  template.hasResourceProperties('AWS::ECS::Service', {
    ServiceRegistries: [{ RegistryArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Discovery'), 'Arn'] } }],
  });
});

test('it has no door', () => {
  template.resourceCountIs('AWS::EC2::VPCEndpointService', 0);
  template.resourceCountIs('AWS::ElasticLoadBalancingV2::LoadBalancer', 0);
});
