import { GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../../config/partitions';
import { calledEndpoint, calledHost, usesFips } from '../../../config/regions/fips';
import { type Check, type Finding, missing, rows, type Scene, text } from '../../check';
import { asked } from '../../question';

const SERVICES = asked('ec2:DescribeVpcEndpointServices', 'ec2', 'describe-vpc-endpoint-services');

type Service = ReturnType<typeof rows>[number];

const serviceIn = ({ deployment: { charter, enclave }, ask }: Scene) => {
  const details = rows(ask(SERVICES), 'ServiceDetails');
  return (
    service: (typeof INTERFACE_SERVICES | typeof GATEWAY_SERVICES)[number],
  ): [string, Service | undefined] => {
    const name = calledEndpoint(enclave.region, service, usesFips(charter), enclave.network.endpointServices);
    return [name, details.find((detail) => text(detail, 'ServiceName') === name)];
  };
};

const list = 'aws ec2 describe-vpc-endpoint-services --query ServiceNames';

export const endpointServices: Check = {
  id: 'endpoint-services',
  asks: 'The region has each endpoint service under the name that the deployment uses.',
  because:
    'Names differ by partition, and the table of those that are closed can not be confirmed from outside.',
  questions: () => [SERVICES],
  *look(scene) {
    const find = serviceIn(scene);
    for (const service of [...INTERFACE_SERVICES, ...GATEWAY_SERVICES]) {
      const [name, found] = find(service);
      if (found === undefined)
        yield missing(
          `no endpoint service is called ${name}; set enclave.network.endpointServices['${service}'] in ${scene.file}`,
          `${list} | grep ${service}`,
        );
    }
  },
};

/** What holds for each interface endpoint whose service is there. */
function* each(
  scene: Scene,
  look: (name: string, found: Service, service: (typeof INTERFACE_SERVICES)[number]) => Iterable<Finding>,
) {
  const find = serviceIn(scene);
  for (const service of INTERFACE_SERVICES) {
    const [name, found] = find(service);
    if (found !== undefined) yield* look(name, found, service);
  }
}

export const endpointZones: Check = {
  id: 'endpoint-zones',
  asks: 'Each interface endpoint can stand in each zone.',
  because: 'An endpoint fails in a zone that its service is not in.',
  questions: () => [SERVICES],
  *look(scene) {
    const { availabilityZones } = scene.deployment.enclave;
    yield* each(scene, function* (name, found) {
      const has = found.AvailabilityZones;
      const lacks = availabilityZones.filter((zone) => !(Array.isArray(has) && has.includes(zone)));
      if (lacks.length > 0)
        yield missing(
          `${name} is not in ${lacks.join(', ')}; choose other zones in ${scene.file}`,
          `aws ec2 describe-vpc-endpoint-services --service-names ${name} --query 'ServiceDetails[].AvailabilityZones'`,
        );
    });
  },
};

export const endpointPrivateDns: Check = {
  id: 'endpoint-private-dns',
  asks: "Each interface endpoint answers under the service's own name.",
  because: 'Services call AWS by its usual names; the DNS firewall lets no others through.',
  questions: () => [SERVICES],
  *look(scene) {
    yield* each(scene, function* (name, found, service) {
      const { charter, enclave } = scene.deployment;
      const host = calledHost(enclave.region, service, usesFips(charter));
      const given = [found.PrivateDnsName, ...namesIn(found.PrivateDnsNames)].filter(
        (one) => typeof one === 'string',
      );
      if (!given.some((one) => one === host || one === `*.${host}`))
        yield missing(
          `${name} answers as ${given.join(', ') || 'no name'}, and services call ${host}`,
          `aws ec2 describe-vpc-endpoint-services --service-names ${name} --query 'ServiceDetails[].PrivateDnsNames'`,
        );
    });
  },
};

const namesIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.map((entry: { PrivateDnsName?: unknown }) => entry?.PrivateDnsName) : [];

export const endpointPolicies: Check = {
  id: 'endpoint-policies',
  asks: 'Each interface endpoint takes a policy.',
  because: "CloudFormation refuses a policy document for a service that doesn't support one.",
  questions: () => [SERVICES],
  *look(scene) {
    yield* each(scene, function* (name, found) {
      if (found.VpcEndpointPolicySupported !== true)
        yield missing(
          `${name} takes no policy, without which what may be called through it is open`,
          `aws ec2 describe-vpc-endpoint-services --service-names ${name} --query 'ServiceDetails[].VpcEndpointPolicySupported'`,
        );
    });
  },
};
