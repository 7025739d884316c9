import { Aws, aws_applicationautoscaling as autoscaling } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Enclave } from '../../config/schema';
import { SCALING_ROLES } from '../../config/service-linked-roles';

export interface ScalingProps {
  readonly enclave: Enclave;
  /** What is scaled: a service's tasks, or a model's instances. */
  readonly of: 'ecs' | 'sagemaker';
  /** As Application Auto Scaling names it, such as `service/CLUSTER/SERVICE`. */
  readonly resourceId: string;
  readonly capacity: { readonly min: number; readonly max: number };
  /** Value of the metric to keep to: CPU use in percent, or invocations of an instance a minute. */
  readonly target: number;
  /** Seconds before another step. Capacity goes at a third of the pace at which it comes. */
  readonly cooldown: number;
}

const KINDS = {
  ecs: { dimension: 'ecs:service:DesiredCount', metric: 'ECSServiceAverageCPUUtilization' },
  sagemaker: {
    dimension: 'sagemaker:variant:DesiredInstanceCount',
    metric: 'SageMakerVariantInvocationsPerInstance',
  },
} as const;

/** Keeps a metric at its target by adding and taking capacity, within bounds. */
export class Scaling extends Construct {
  constructor(scope: Construct, id: string, props: ScalingProps) {
    super(scope, id);
    const { dimension, metric } = KINDS[props.of];
    const target = new autoscaling.CfnScalableTarget(this, 'Capacity', {
      serviceNamespace: props.of,
      scalableDimension: dimension,
      resourceId: props.resourceId,
      minCapacity: props.capacity.min,
      maxCapacity: props.capacity.max,
      // AWS uses this role in any case; GovCloud's CloudFormation wants it said.
      roleArn: `arn:${Aws.PARTITION}:iam::${props.enclave.account}:role/${SCALING_ROLES[props.of]}`,
    });
    new autoscaling.CfnScalingPolicy(this, 'Policy', {
      policyName: metric,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: target.ref,
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: metric },
        targetValue: props.target,
        scaleOutCooldown: props.cooldown,
        scaleInCooldown: props.cooldown * 3,
      },
    });
  }
}
