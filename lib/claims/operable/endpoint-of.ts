import { type EndpointService, endpointsOfAction } from '../../aws/endpoint-actions';
import { GATEWAY_SERVICES, INTERFACE_SERVICES } from '../../config/partitions';
import { calledPart, usesFips } from '../../config/regions/fips';
import type { World } from '../../contract/world';
import type { PolicyIndex } from '../../engines/iam/policy-index';
import { OPEN_INDEX } from '../../engines/iam/policy-index';
import { policiesFor } from '../../engines/iam/resource-policies';
import type { Resource } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import type { Part } from '../shared/permissions/parts';

/** A VPC endpoint that calls of a service go through. */
export interface Passage {
  readonly service: EndpointService;
  readonly endpoint: Resource;
  readonly vpc: string | undefined;
  /** What passes it; AWS lets everything pass where there is no policy. */
  readonly policy: PolicyIndex;
}

/**
 * The parts whose calls come from inside the VPC, and which of theirs. ECS pulls images and writes logs from the task's
 * own interface (Fargate, platform 1.4.0); SageMaker reads weights through the model's VPC and does the rest from its
 * own; flow logs are delivered by AWS; people come from elsewhere. Sources (2026-11): ECS developer guide, "Fargate task
 * networking"; SageMaker developer guide, "Give SageMaker hosted endpoints access to resources in your VPC".
 */
const FROM_VPC: Readonly<Partial<Record<Part, readonly EndpointService[] | 'all'>>> = {
  proxy: 'all',
  classifier: 'all',
  review: 'all',
  'task-execution': 'all',
  model: ['s3'],
  safeguard: ['s3'],
};

/** Services whose endpoints an action of a part goes through; undefined where none is known that would. */
export function servicesFor(part: Part, action: string): readonly EndpointService[] | undefined {
  const from = FROM_VPC[part];
  if (from === undefined) return [];
  const services = endpointsOfAction(action);
  if (from === 'all') return services;
  return services?.filter((service) => from.includes(service)) ?? [];
}

/**
 * The VPC endpoints of a service, told by the end of their service's name: where the charter asks for FIPS endpoints, another
 * one answers under a host that no service calls.
 */
export const passagesTo = (service: EndpointService, world: World): readonly Passage[] =>
  world.once(passages).filter((passage) => passage.service === service);

const passages = ({ assembly, charter }: World): readonly Passage[] =>
  assembly.ofType('AWS::EC2::VPCEndpoint').flatMap((endpoint) => {
    const name = textOf(get(endpoint.properties, 'ServiceName')) ?? '';
    const { region = '' } = endpoint.template;
    const service = SERVICES.find((each) =>
      name.endsWith(`.${region}.${calledPart(region, each, usesFips(charter))}`),
    );
    if (service === undefined) return [];
    const [attached] = policiesFor(assembly, endpoint);
    return [
      {
        service,
        endpoint,
        vpc: textOf(get(endpoint.properties, 'VpcId')),
        policy: attached?.index ?? OPEN_INDEX,
      },
    ];
  });

const SERVICES: readonly EndpointService[] = [...INTERFACE_SERVICES, ...GATEWAY_SERVICES];
