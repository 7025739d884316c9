import { idOf, resourceIn } from '../../engines/network/lookup';
import type { Assembly, Resource } from '../../template/assembly';
import { attribute } from '../../template/build-assembly';
import { get, itemsOf, textOf } from '../../template/values/values';

const NAMESPACE = 'AWS::ServiceDiscovery::PrivateDnsNamespace';
const SERVICE = 'AWS::ServiceDiscovery::Service';

/** The namespace of a discovery service. */
export const namespaceOf = (assembly: Assembly, service: Resource): Resource | undefined =>
  resourceIn(assembly, get(service.properties, 'NamespaceId'), NAMESPACE) ??
  resourceIn(assembly, get(service.properties, 'DnsConfig', 'NamespaceId'), NAMESPACE);

/** Discovery services that may answer for a host; one whose name isn't known may. */
export const resolving = (assembly: Assembly, host: string): Resource[] =>
  assembly.ofType(SERVICE).filter((service) => {
    const namespace = namespaceOf(assembly, service);
    const labels = [
      textOf(get(service.properties, 'Name')),
      namespace && textOf(get(namespace.properties, 'Name')),
    ];
    return labels.includes(undefined) || labels.join('.') === host;
  });

/** ECS services whose tasks register with a discovery service; one whose registry isn't known may. */
export const registeredIn = (assembly: Assembly, discovery: Resource): Resource[] =>
  assembly.ofType('AWS::ECS::Service').filter(({ properties }) =>
    itemsOf(get(properties, 'ServiceRegistries')).some((registry) => {
      const arn = get(registry, 'RegistryArn');
      const named = resourceIn(assembly, arn, SERVICE);
      if (named !== undefined) return idOf(named) === idOf(discovery);
      const text = textOf(arn);
      return text === undefined || text === textOf(attribute(discovery, 'Arn'));
    }),
  );
