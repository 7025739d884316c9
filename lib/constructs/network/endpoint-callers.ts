import {
  GATEWAY_SERVICES,
  type GatewayService,
  INTERFACE_SERVICES,
  type InterfaceService,
} from '../../config/partitions';
import type { Enclave } from '../../config/schema';

/** Kinds of network interface that a task, a load balancer or the model has. */
export const GROUP_KINDS = ['proxy-door', 'review-door', 'proxy', 'classifier', 'review', 'model'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

const SERVICES: readonly GroupKind[] = ['proxy', 'classifier', 'review'];

/** Which interfaces call which interface endpoint. */
export const endpointCallers = (
  enclave: Enclave,
): Readonly<Record<InterfaceService, readonly GroupKind[]>> => ({
  'ecr.api': SERVICES,
  'ecr.dkr': SERVICES,
  // Signing alone: what S3, DynamoDB and Secrets Manager decrypt, they decrypt on their side.
  kms: ['proxy', 'review'],
  logs: SERVICES,
  'sagemaker.runtime': enclave.safeguard === undefined ? ['proxy'] : ['proxy', 'classifier'],
  secretsmanager: SERVICES,
});

/** Which interfaces reach which gateway endpoint. */
export const GATEWAY_CALLERS: Readonly<Record<GatewayService, readonly GroupKind[]>> = {
  dynamodb: ['proxy', 'review'],
  s3: ['proxy', 'classifier', 'review', 'model'],
};

export const endpointsOf = (enclave: Enclave, kind: GroupKind): InterfaceService[] =>
  INTERFACE_SERVICES.filter((service) => endpointCallers(enclave)[service].includes(kind));

export const gatewaysOf = (kind: GroupKind): GatewayService[] =>
  GATEWAY_SERVICES.filter((service) => GATEWAY_CALLERS[service].includes(kind));
