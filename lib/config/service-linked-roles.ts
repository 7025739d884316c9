// Roles that AWS services make for themselves in an account. Their paths name service principals, which are written
// `amazonaws.com` in every partition. Source: Application Auto Scaling user guide, "Service-linked roles".

/** Path and name of the role with which Application Auto Scaling changes a service's capacity. */
export const SCALING_ROLES = {
  ecs: 'aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService',
  sagemaker:
    'aws-service-role/sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint',
} as const;
