import { Match } from 'aws-cdk-lib/assertions';
import { RED_LINES } from '../../lib/config/red-lines';
import { DEPLOYMENTS, deploymentOf } from '../helpers/assemblies';
import { templateOf } from '../helpers/synth';

/** Environment of the tasks that run an image, as name → value. */
const environments = (name: (typeof DEPLOYMENTS)[number], image: string): Record<string, unknown>[] =>
  Object.values(templateOf(name, 'safety').findResources('AWS::ECS::TaskDefinition'))
    .flatMap(({ Properties }) => Properties.ContainerDefinitions)
    .filter((container) => container.Name === image)
    .map(({ Environment }) =>
      Object.fromEntries(
        Environment.map((entry: { Name: string; Value: unknown }) => [entry.Name, entry.Value]),
      ),
    );

test.each(DEPLOYMENTS)('%s runs one proxy, and one classifier for each red line', (name) => {
  templateOf(name, 'safety').resourceCountIs('AWS::ECS::Service', 1 + RED_LINES.length);
  expect(environments(name, 'proxy')).toHaveLength(1);
  expect(environments(name, 'classifier').map(({ CORDON_RED_LINE }) => CORDON_RED_LINE)).toEqual([
    ...RED_LINES,
  ]);
});

test.each(DEPLOYMENTS)(
  'every service of %s has two tasks at the least, and none runs outside its subnets',
  (name) => {
    const zones = deploymentOf(name).enclave.availabilityZones.length;
    for (const { Properties } of Object.values(
      templateOf(name, 'safety').findResources('AWS::ECS::Service'),
    )) {
      expect(Properties.DesiredCount).toBeGreaterThanOrEqual(2);
      expect(Properties.NetworkConfiguration.AwsvpcConfiguration.Subnets).toHaveLength(zones);
    }
  },
);

test.each(DEPLOYMENTS)(
  'the proxy of %s reaches each classifier at the name that it is found under',
  (name) => {
    const template = templateOf(name, 'safety');
    const [zone] = Object.values(template.findResources('AWS::ServiceDiscovery::PrivateDnsNamespace'));
    const found = Object.values(template.findResources('AWS::ServiceDiscovery::Service')).map(
      ({ Properties }) => [Properties.Name, `https://${Properties.Name}.${zone?.Properties.Name}:8443`],
    );
    const [proxy] = environments(name, 'proxy');
    expect(JSON.parse(String(proxy?.CORDON_CLASSIFIERS))).toEqual(Object.fromEntries(found));
  },
);

test.each(DEPLOYMENTS)('the one door of %s leads to the proxy', (name) => {
  const template = templateOf(name, 'safety');
  template.resourceCountIs('AWS::EC2::VPCEndpointService', 1);
  template.resourcePropertiesCountIs('AWS::ECS::Service', { LoadBalancers: Match.anyValue() }, 1);
  template.hasResourceProperties('AWS::ECS::Service', {
    ServiceName: `cordon-${name}-proxy`,
    LoadBalancers: [Match.objectLike({ ContainerName: 'proxy' })],
  });
});

test.each(DEPLOYMENTS)('services of %s start after their cluster', (name) => {
  const template = templateOf(name, 'safety');
  const [cluster] = Object.keys(template.findResources('AWS::ECS::Cluster'));
  template.allResources('AWS::ECS::Service', { DependsOn: Match.arrayWith([cluster]) });
});

test.each(DEPLOYMENTS)('nothing in %s is a function, a custom resource or an output of its own', (name) => {
  const template = templateOf(name, 'safety').toJSON();
  expect(Object.keys(template)).toEqual(['Resources']);
  const types = Object.values<{ Type: string }>(template.Resources).map(({ Type }) => Type);
  expect(types.filter((type) => /Lambda|Custom|CloudFormation/.test(type))).toEqual([]);
});
