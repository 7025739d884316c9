import type { Rule } from '../../contract/rule';
import { prohibitedTypes } from '../prohibited-types';

export const noEdgePlacement: Rule = {
  id: 'no-edge-placement',
  title: 'Nothing is placed at the edge or on premises',
  claim: 'no-edge',
  severity: 'fatal',
  controls: ['SC-7', 'AC-20', 'SA-9(5)', 'PE-18'],
  rationale:
    "The agreement is cloud only: models never run on devices, and what runs at an antenna, in a truck or in a rack of somebody else's can't be held to anything.",
  remedy: 'Remove the resource; models run in the region alone.',
  types: ['*'],
  good: { Type: 'AWS::ECS::Cluster', Properties: {} },
  bad: { Type: 'AWS::GreengrassV2::Deployment', Properties: { TargetArn: 'thing' } },
  check: (resource) => prohibitedTypes(resource, 'edge'),
};
