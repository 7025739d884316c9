import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, list, matching, object, of, prose, tags, whole } from '../shapes/shape';

/** AWS Cloud Map. */
export const SERVICE_DISCOVERY: ResourceTypes = {
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    identity: [['Name', 'Vpc']],
    properties: {
      'Name!': matching(/^([a-z0-9-]+\.)+[a-z]+$/, 'a domain name'),
      'Vpc!': of('AWS::EC2::VPC', 'Ref'),
      Description: prose,
      Tags: tags,
    },
    attributes: { ...both('Id', '{generated}'), Arn: regional('servicediscovery', 'namespace/{generated}') },
  },
  'AWS::ServiceDiscovery::Service': {
    identity: [['NamespaceId', 'Name']],
    properties: {
      'DnsConfig!': object({
        'DnsRecords!': list(object({ 'TTL!': whole(0, 300), 'Type!': exactly('A') }), 1, 1),
        RoutingPolicy: exactly('MULTIVALUE'),
      }),
      HealthCheckCustomConfig: object({ FailureThreshold: whole(1, 10) }),
      'Name!': matching(/^[a-z0-9-]+$/, 'a host name'),
      'NamespaceId!': of('AWS::ServiceDiscovery::PrivateDnsNamespace', 'Id', 'Ref'),
      Tags: tags,
    },
    attributes: {
      ...both('Id', '{generated}'),
      Arn: regional('servicediscovery', 'service/{generated}'),
      Name: '{Name}',
    },
  },
};
