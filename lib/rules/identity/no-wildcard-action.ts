import { POLICY_TYPES } from '../../aws/policy-documents';
import type { Rule } from '../../contract/rule';
import { mayBe, placeOf, show } from '../../template/values/worst-case';
import { policy } from '../examples';
import { mayAllow, statementsOf } from '../policies';

const inline = (Action: string) => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: 'classifier',
    Roles: ['classifier'],
    PolicyDocument: policy({ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Bundles', 'Arn'] } }),
  },
});

export const noWildcardAction: Rule = {
  id: 'no-wildcard-action',
  title: 'Policies allow actions by name',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['AC-3', 'AC-6', 'AC-6(1)'],
  rationale:
    'A wildcard grants what the service has today and what AWS adds tomorrow: a new way to invoke a model would be granted before anybody had heard of it.',
  remedy: 'List the actions that are needed.',
  types: POLICY_TYPES,
  good: inline('s3:GetObject'),
  bad: inline('s3:*'),
  *check(resource, world) {
    for (const statement of statementsOf(resource, world).filter(mayAllow)) {
      if (statement.actions.length === 0) {
        yield { at: placeOf(statement.value), message: 'the statement names no action that can be read' };
      }
      for (const action of statement.actions) {
        if (mayBe(action, (text) => /[*?]/.test(text) || !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(text))) {
          yield {
            at: placeOf(action),
            message: `the statement allows ${show(action)}; actions are listed by name`,
          };
        }
      }
    }
  },
};
