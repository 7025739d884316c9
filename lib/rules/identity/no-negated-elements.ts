import { POLICY_TYPES } from '../../aws/policy-documents';
import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBePresent, placeOf } from '../../template/values/worst-case';
import { policy, role } from '../examples';
import { statementsOf } from '../policies';

const ELEMENTS = ['NotAction', 'NotResource', 'NotPrincipal'];

const inline = (statement: object) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: 'verifier', Roles: ['verifier'], PolicyDocument: policy(statement) },
});

export const noNegatedElements: Rule = {
  id: 'no-negated-elements',
  title: 'Policies say what they mean, not what they leave out',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-6', 'CM-7(5)'],
  rationale:
    'NotAction, NotResource and NotPrincipal cover whatever AWS adds tomorrow, and what they grant can only be seen against a list of everything.',
  remedy: 'List the actions, resources or principals.',
  types: POLICY_TYPES,
  good: inline({ Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::GetAtt': ['Ledger', 'Arn'] } }),
  bad: inline({ Effect: 'Allow', NotAction: 'iam:*', Resource: role('*') }),
  *check(resource, world) {
    for (const statement of statementsOf(resource, world)) {
      for (const name of ELEMENTS) {
        const value = get(statement.value, name);
        if (mayBePresent(value)) {
          yield { at: placeOf(value ?? statement.value), message: `the statement uses ${name}` };
        }
      }
    }
  },
};
