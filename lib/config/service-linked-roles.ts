import { servicePrincipal } from './service-principals';

// Roles that AWS services make for themselves in an account when they are first used for what an enclave is made of. Their
// paths name service principals. Source: IAM user guide, "AWS services that work with IAM", and the services' own pages on
// service-linked roles (2026-11).

export interface ServiceLinkedRole {
  readonly name: string;
  /** Principal of the service whose it is. */
  readonly service: string;
  /** Used only where the region has it. */
  readonly optional?: 'access-analyzer';
}

const linked = (name: string, service: string): ServiceLinkedRole => ({
  name: `AWSServiceRoleFor${name}`,
  service: servicePrincipal(service),
});

/** What the deployment role may have made, and what a deploy needs. */
export const SERVICE_LINKED_ROLES: readonly ServiceLinkedRole[] = [
  { ...linked('AccessAnalyzer', 'access-analyzer'), optional: 'access-analyzer' },
  linked('ECS', 'ecs'),
  linked('ApplicationAutoScaling_ECSService', 'ecs.application-autoscaling'),
  linked('ElasticLoadBalancing', 'elasticloadbalancing'),
  linked('Route53Resolver', 'route53resolver'),
  linked('ApplicationAutoScaling_SageMakerEndpoint', 'sagemaker.application-autoscaling'),
];

const scalingRole = (service: string, name: string) =>
  `aws-service-role/${servicePrincipal(`${service}.application-autoscaling`)}/AWSServiceRoleForApplicationAutoScaling_${name}`;

/** Path and name of the role with which Application Auto Scaling changes a service's capacity. */
export const SCALING_ROLES = {
  ecs: scalingRole('ecs', 'ECSService'),
  sagemaker: scalingRole('sagemaker', 'SageMakerEndpoint'),
} as const;
