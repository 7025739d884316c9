import { servicePrincipal } from '../../aws/service-principal';
import type { Rule } from '../../contract/rule';
import { prohibitedTypes } from '../prohibited-types';

export const noDeployTimeCode: Rule = {
  id: 'no-deploy-time-code',
  title: 'Templates hold everything that they deploy',
  claim: 'closed-world',
  severity: 'fatal',
  controls: ['CM-3', 'CM-5', 'CM-7', 'SA-10'],
  rationale:
    'A custom resource, a macro, a module, a stack set or a nested stack decides at deploy time what there will be, after the verdict, and by code that nobody held against anything.',
  remedy: 'Remove the resource, and the CDK option that made it; write what is needed as plain resources.',
  types: ['*'],
  good: { Type: 'AWS::ECS::Cluster', Properties: {} },
  bad: {
    Type: 'Custom::VpcRestrictDefaultSG',
    Properties: { ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] }, Service: servicePrincipal('ec2') },
  },
  check: (resource) => prohibitedTypes(resource, 'template'),
};
