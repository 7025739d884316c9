import type { Rule } from '../../contract/rule';
import { prohibitedTypes } from '../prohibited-types';

export const noOtherCompute: Rule = {
  id: 'no-other-compute',
  title: 'Nothing runs but the three services and the model',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['CM-7', 'CM-7(5)', 'AC-6'],
  rationale:
    'A function, a machine, a build job or a workflow is code with a role that no reviewer approved, and by default it runs outside the VPC.',
  remedy: "Remove the resource; what has to run is one of the charter's images.",
  types: ['*'],
  good: { Type: 'AWS::ECS::Cluster', Properties: {} },
  bad: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { ZipFile: 'exports.handler = async () => {}' },
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    },
  },
  check: (resource) => prohibitedTypes(resource, 'compute'),
};
