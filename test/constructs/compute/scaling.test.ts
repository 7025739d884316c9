import { Scaling } from '../../../lib/constructs/compute/scaling';
import { deploymentOf } from '../../helpers/assemblies';
import { render } from '../../helpers/construct';

test.each([
  ['ecs', 'ecs:service:DesiredCount', 'ECSServiceAverageCPUUtilization', '_ECSService'],
  [
    'sagemaker',
    'sagemaker:variant:DesiredInstanceCount',
    'SageMakerVariantInvocationsPerInstance',
    '_SageMakerEndpoint',
  ],
] as const)(
  '%s scales by its dimension and metric, as the role that AWS made for it',
  (of, dimension, metric, role) => {
    const template = render((stack) => {
      new Scaling(stack, 'Scaling', {
        enclave: deploymentOf('commercial').enclave,
        of,
        resourceId: 'thing',
        capacity: { min: 2, max: 5 },
        target: 60,
        cooldown: 100,
      });
    });
    const [target] = Object.values(template.findResources('AWS::ApplicationAutoScaling::ScalableTarget'));
    expect(target?.Properties).toMatchObject({
      ServiceNamespace: of,
      ScalableDimension: dimension,
      ResourceId: 'thing',
      MinCapacity: 2,
      MaxCapacity: 5,
    });
    expect(JSON.stringify(target?.Properties.RoleARN)).toContain(role);
    template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: metric },
        TargetValue: 60,
        ScaleOutCooldown: 100,
        ScaleInCooldown: 300,
      },
    });
  },
);
