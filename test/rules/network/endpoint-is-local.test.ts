import { cases } from '../cases';

cases('endpoint-is-local', {
  passes: [
    ['another service', 'Properties/ServiceName', 'com.amazonaws.us-east-1.kms'],
    ['a prefix of a closed partition', 'Properties/ServiceName', 'gov.ic.c2s.us-east-1.ecr.api'],
  ],
  refuses: [
    [
      "somebody's service",
      'Properties/ServiceName',
      'com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718',
      'ServiceName',
    ],
    ['another region', 'Properties/ServiceName', 'com.amazonaws.eu-west-1.s3', 'ServiceName'],
    ['no name', 'Properties/ServiceName', undefined, 'ServiceName is absent'],
    ['a name that is not known', 'Properties/ServiceName', { Ref: 'Choice' }, 'ServiceName'],
    ['a region of its own', 'Properties/ServiceRegion', 'eu-west-1', 'ServiceRegion'],
    ['a lattice', 'Properties/ServiceNetworkArn', 'arn', 'ServiceNetworkArn'],
    ['a resource', 'Properties/ResourceConfigurationArn', 'arn', 'ResourceConfigurationArn'],
    ['a gateway load balancer', 'Properties/VpcEndpointType', 'GatewayLoadBalancer', 'VpcEndpointType'],
  ],
});
