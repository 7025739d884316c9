import { servicePrincipal } from './service-principals';

// Roles that AWS services make for themselves in an account. Their paths name service principals. Source: Application
// Auto Scaling user guide, "Service-linked roles".

const scalingRole = (service: string, name: string) =>
  `aws-service-role/${servicePrincipal(`${service}.application-autoscaling`)}/AWSServiceRoleForApplicationAutoScaling_${name}`;

/** Path and name of the role with which Application Auto Scaling changes a service's capacity. */
export const SCALING_ROLES = {
  ecs: scalingRole('ecs', 'ECSService'),
  sagemaker: scalingRole('sagemaker', 'SageMakerEndpoint'),
} as const;
