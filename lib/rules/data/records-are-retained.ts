import { RETAINED_TYPES } from '../../aws/retained-types';
import type { Rule } from '../../contract/rule';
import { isOneOf, placeOf, show } from '../../template/values/worst-case';

// `RetainExceptOnCreate` deletes only what a failed first deployment has made. A replacement has no such policy.
const ATTRIBUTES = [
  ['DeletionPolicy', ['Retain', 'RetainExceptOnCreate']],
  ['UpdateReplacePolicy', ['Retain']],
] as const;

const table = (policy: string) => ({
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: policy,
  UpdateReplacePolicy: policy,
  Properties: {},
});

export const recordsAreRetained: Rule = {
  id: 'records-are-retained',
  title: 'Deleting a stack deletes no record, key, weights, nor the policy that guards them',
  claim: 'tamper-evident',
  severity: 'fatal',
  controls: ['AU-11', 'CP-9', 'SI-12', 'SC-12'],
  rationale:
    'Without a policy CloudFormation deletes what a template no longer has, and a replaced key makes data unreadable. A bucket that outlives its policy is without its denials.',
  remedy: 'Set DeletionPolicy and UpdateReplacePolicy to Retain.',
  types: RETAINED_TYPES,
  good: table('Retain'),
  bad: table('Delete'),
  *check(resource) {
    for (const [name, retaining] of ATTRIBUTES) {
      const value = resource.attributes.get(name);
      if (!isOneOf(value, retaining)) {
        yield { at: placeOf(value ?? resource), message: `${name} is ${show(value)}; it must be "Retain"` };
      }
    }
  },
};
