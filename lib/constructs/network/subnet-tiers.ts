import type { GatewayService } from '../../config/partitions';

/** Tiers of the network: load balancers, tasks, the model's interfaces, interface endpoints. */
export const SUBNET_TIERS = ['ingress', 'services', 'model', 'endpoints'] as const;
export type SubnetTier = (typeof SUBNET_TIERS)[number];

/** Tiers that reach gateway endpoints, each with the services that it reaches. */
export const GATEWAY_TIERS = {
  s3: ['services', 'model'],
  dynamodb: ['services'],
} as const satisfies Record<GatewayService, readonly SubnetTier[]>;
