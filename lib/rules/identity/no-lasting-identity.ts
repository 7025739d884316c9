import type { Rule } from '../../contract/rule';
import { trustsTasks } from '../examples';
import { prohibitedTypes } from '../prohibited-types';

export const noLastingIdentity: Rule = {
  id: 'no-lasting-identity',
  title: 'Every identity is a role that expires',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-2', 'IA-2', 'IA-5', 'AC-6'],
  rationale:
    'Users have keys that last and travel; identity providers let somebody else decide who is who. Roles expire and name whom they trust.',
  remedy: 'Use a role that trusts one service, or the roles that the charter names.',
  types: ['*'],
  good: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trustsTasks(),
    },
  },
  bad: { Type: 'AWS::IAM::User', Properties: { UserName: 'operator' } },
  check: (resource) => prohibitedTypes(resource, 'identity'),
};
