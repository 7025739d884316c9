import type { ResourceTypes } from '../resource-type';
import {
  decimal,
  either,
  exactly,
  list,
  matching,
  name,
  object,
  of,
  scalar,
  tags,
  whole,
} from '../shapes/shape';

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

const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z?$/, 'a date and time');

// Source: Application Auto Scaling user guide, "Schedule recurring scaling actions using cron or rate expressions".
const schedule = matching(
  /^(rate\([1-9]\d{0,5} (minute|hour|day)s?\)|at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)|cron\(([\d*,/?#A-Z-]{1,32} ){5}[\d*,/-]{1,32}\))$/,
  'rate(…) of minutes, hours or days, at(…) a date and time, or cron(…) of six fields',
);

/** Bounds that hold from a time on. Like those of the target, they are of two at the least. */
const scheduled = object({
  'ScheduledActionName!': name,
  'Schedule!': schedule,
  Timezone: matching(/^[A-Za-z_]{1,32}(\/[\w+-]{1,32}){0,2}$/, 'the name of a time zone'),
  StartTime: time,
  EndTime: time,
  'ScalableTargetAction!': either(
    object({ 'MinCapacity!': whole(2, 1000), MaxCapacity: whole(2, 1000) }),
    object({ 'MaxCapacity!': whole(2, 1000) }),
  ),
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
      ScheduledActions: list(scheduled, 0, 20),
      'ServiceNamespace!': exactly('sagemaker', 'ecs'),
      Tags: tags,
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
        'TargetValue!': decimal(1, 10_000),
      }),
    },
  },
};
