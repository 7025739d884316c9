import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { items, mayBePresent } from '../../template/values/worst-case';
import { requiresAtLeast } from '../requirements';

export const capacityIsRedundant: Rule = {
  id: 'capacity-is-redundant',
  title: 'Every service has at least two of itself',
  claim: 'all-red-lines',
  severity: 'fatal',
  controls: ['CP-10', 'SC-5', 'SC-24'],
  rationale:
    'A classifier with one task, or none, is a classifier that is down. The proxy then denies everything, and the pressure to go round it begins.',
  remedy: 'Ask for two tasks or instances at the least, in desired counts and in scaling.',
  types: ['AWS::ECS::Service', 'AWS::ApplicationAutoScaling::ScalableTarget'],
  good: {
    Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    Properties: {
      MinCapacity: 2,
      MaxCapacity: 6,
      ResourceId: 'service/cordon/proxy',
      ScalableDimension: 'ecs:service:DesiredCount',
      ServiceNamespace: 'ecs',
    },
  },
  bad: {
    Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    Properties: {
      MinCapacity: 0,
      MaxCapacity: 6,
      ResourceId: 'service/cordon/proxy',
      ScalableDimension: 'ecs:service:DesiredCount',
      ServiceNamespace: 'ecs',
    },
  },
  *check(resource) {
    if (resource.type === 'AWS::ECS::Service') {
      // Left out, the count is 1, or whatever scaling has set it to.
      if (mayBePresent(get(resource.properties, 'DesiredCount'))) {
        yield* requiresAtLeast(resource, ['DesiredCount'], 2);
      }
    } else {
      yield* requiresAtLeast(resource, ['MinCapacity'], 2);
      yield* requiresAtLeast(resource, ['MaxCapacity'], 2);
      for (const action of items(get(resource.properties, 'ScheduledActions'))) {
        // A bound that isn't said stays as it is.
        for (const bound of ['MinCapacity', 'MaxCapacity'])
          if (mayBePresent(get(action, 'ScalableTargetAction', bound)))
            yield* requiresAtLeast(resource, ['ScalableTargetAction', bound], 2, action);
      }
    }
  },
};
