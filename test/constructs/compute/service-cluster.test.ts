import { Match } from 'aws-cdk-lib/assertions';
import { ServiceCluster } from '../../../lib/constructs/compute/service-cluster';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

test('a cluster without capacity of its own, and a private zone in the VPC', () => {
  const template = render((stack) => {
    new ServiceCluster(stack, 'Cluster', { enclave: deploymentOf('commercial').enclave, vpcId: 'vpc-1' });
  });
  template.hasResourceProperties('AWS::ECS::Cluster', {
    ClusterName: 'cordon-commercial',
    ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
    CapacityProviders: Match.absent(),
    Configuration: Match.absent(),
  });
  template.hasResourceProperties('AWS::ServiceDiscovery::PrivateDnsNamespace', {
    Name: 'commercial.cordon.internal',
    Vpc: 'vpc-1',
  });
});
