import type { Rule } from '../../contract/rule';
import { prohibitedTypes } from '../prohibited-types';

export const noOtherModelAccess: Rule = {
  id: 'no-other-model-access',
  title: 'The model is served by endpoints alone',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-4', 'CM-7'],
  rationale:
    'Notebooks, jobs, inference components and hosted models elsewhere use weights, or other weights, without the safety proxy.',
  remedy: 'Remove the resource; the model is reached through the safety proxy alone.',
  types: ['*'],
  good: {
    Type: 'AWS::SageMaker::Endpoint',
    Properties: { EndpointConfigName: { 'Fn::GetAtt': ['Config', 'EndpointConfigName'] } },
  },
  bad: {
    Type: 'AWS::SageMaker::NotebookInstance',
    Properties: { InstanceType: 'ml.t3.medium', RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
  },
  check: (resource) => prohibitedTypes(resource, 'model'),
};
