import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import type { Readings } from '../reading';
import { fields, type Row } from '../rows';

const inNamespace = (namespace: Json | undefined) => ['--service-namespace', String(namespace)];

export const scalingPolicies = (account: Account, namespace: Json | undefined) =>
  rows(
    account.ask(call('application-autoscaling describe-scaling-policies', ...inNamespace(namespace))),
    'ScalingPolicies',
  );

/** How CloudFormation names what is scaled. */
export const scaledBy = ({ ResourceId, ScalableDimension, ServiceNamespace }: Row) =>
  `${String(ResourceId)}|${String(ScalableDimension)}|${String(ServiceNamespace)}`;

/** How many of each run. */
export const SCALING: Readings = {
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    defaults: {
      SuspendedState: {
        DynamicScalingInSuspended: false,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: false,
      },
    },
    aside: { RoleARN: 'A role that AWS alone may take, and makes itself.' },
    read({ expected }, account) {
      const where = inNamespace(expected.ServiceNamespace);
      const [targets, scheduled] = account.all(
        call('application-autoscaling describe-scalable-targets', ...where),
        call('application-autoscaling describe-scheduled-actions', ...where),
      );
      const own = (row: Row) =>
        row.ResourceId === expected.ResourceId && row.ScalableDimension === expected.ScalableDimension;
      const row = rows(targets, 'ScalableTargets').find(own);
      return (
        row && {
          ...fields(row, 'ServiceNamespace', 'ResourceId', 'ScalableDimension', 'MinCapacity', 'MaxCapacity'),
          ...fields(row, 'SuspendedState'),
          ScheduledActions: rows(scheduled, 'ScheduledActions').filter(own) as unknown as Json,
        }
      );
    },
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    defaults: { 'TargetTrackingScalingPolicyConfiguration.DisableScaleIn': false },
    read({ expected }, account) {
      const target = String(expected.ScalingTargetId);
      const all = scalingPolicies(account, target.slice(target.lastIndexOf('|') + 1));
      const row = all.find((one) => one.PolicyName === expected.PolicyName && scaledBy(one) === target);
      return (
        row && {
          ...fields(row, 'PolicyName', 'PolicyType', 'TargetTrackingScalingPolicyConfiguration'),
          ...fields(row, 'StepScalingPolicyConfiguration'),
          ScalingTargetId: target,
        }
      );
    },
  },
};
