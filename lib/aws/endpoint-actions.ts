import type { GatewayService, InterfaceService } from '../config/partitions';

export type EndpointService = GatewayService | InterfaceService;

/**
 * The VPC endpoints at which the calls of an action's service arrive. Sources (2026-11): "AWS services that integrate
 * with AWS PrivateLink"; ECR user guide, "Amazon ECR interface VPC endpoints": the registry's API answers at `ecr.api`,
 * pulls of manifests and layers' addresses at `ecr.dkr`, the layers themselves at S3's.
 */
const BY_SERVICE: Readonly<Record<string, readonly EndpointService[]>> = {
  dynamodb: ['dynamodb'],
  ecr: ['ecr.api', 'ecr.dkr'],
  kms: ['kms'],
  logs: ['logs'],
  s3: ['s3'],
  sagemaker: ['sagemaker.runtime'],
  secretsmanager: ['secretsmanager'],
};

/** Only the registry's API gives tokens. */
const BY_ACTION: Readonly<Record<string, readonly EndpointService[]>> = {
  'ecr:getauthorizationtoken': ['ecr.api'],
};

/** The endpoints that an action's call goes through from inside a VPC; undefined for an action of none that we know. */
export const endpointsOfAction = (action: string): readonly EndpointService[] | undefined => {
  const lower = action.toLowerCase();
  return BY_ACTION[lower] ?? BY_SERVICE[lower.split(':')[0] ?? ''];
};
