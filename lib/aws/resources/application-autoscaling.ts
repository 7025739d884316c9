import type { ResourceTypes } from '../resource-type';
import { exactly, matching, name, object, of, scalar, whole } from '../shapes/shape';

/** A service of a cluster, or a variant of an endpoint, as Application Auto Scaling names them. */
const scalable = scalar('a service or an endpoint variant of the assembly', (text, { assembly }) => {
  const [, kind = '', first = '', last = ''] =
    /^(service|endpoint)\/([^/]+)(?:\/variant)?\/([^/]+)$/.exec(text) ?? [];
  const is = (type: string, attribute: string, wanted: string) =>
    assembly.textsOf(type, attribute).has(wanted);
  return kind === 'service'
    ? is('AWS::ECS::Cluster', 'Ref', first) && is('AWS::ECS::Service', 'Name', last)
    : is('AWS::SageMaker::Endpoint', 'EndpointName', first) && last !== '';
});

/** Application Auto Scaling. */
export const APPLICATION_AUTO_SCALING: ResourceTypes = {
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    identity: [['ServiceNamespace', 'ResourceId', 'ScalableDimension']],
    properties: {
      'MaxCapacity!': whole(2, 1000),
      'MinCapacity!': whole(2, 1000),
      'ResourceId!': scalable,
      RoleARN: matching(
        /^arn:[a-z-]+:iam::\d{12}:role\/aws-service-role\/[a-z]+\.application-autoscaling\.[a-z.]+\/AWSServiceRoleForApplicationAutoScaling_[A-Za-z]+$/,
        "Application Auto Scaling's own role",
      ),
      'ScalableDimension!': exactly('sagemaker:variant:DesiredInstanceCount', 'ecs:service:DesiredCount'),
      'ServiceNamespace!': exactly('sagemaker', 'ecs'),
    },
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    identity: [['PolicyName', 'ScalingTargetId']],
    properties: {
      'PolicyName!': name,
      'PolicyType!': exactly('TargetTrackingScaling'),
      'ScalingTargetId!': of('AWS::ApplicationAutoScaling::ScalableTarget', 'Ref'),
      'TargetTrackingScalingPolicyConfiguration!': object({
        'PredefinedMetricSpecification!': object({
          'PredefinedMetricType!': exactly(
            'SageMakerVariantInvocationsPerInstance',
            'ECSServiceAverageCPUUtilization',
            'ECSServiceAverageMemoryUtilization',
          ),
        }),
        DisableScaleIn: exactly(true, false),
        ScaleInCooldown: whole(0, 3600),
        ScaleOutCooldown: whole(0, 3600),
        'TargetValue!': whole(1, 10_000),
      }),
    },
  },
};
