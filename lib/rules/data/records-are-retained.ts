import type { Rule } from '../../contract/rule';
import { isOneOf, placeOf, show } from '../../template/values/worst-case';

const ATTRIBUTES = ['DeletionPolicy', 'UpdateReplacePolicy'];

const table = (policy: string) => ({
  Type: 'AWS::DynamoDB::Table',
  DeletionPolicy: policy,
  UpdateReplacePolicy: policy,
  Properties: {},
});

export const recordsAreRetained: Rule = {
  id: 'records-are-retained',
  title: 'Deleting a stack deletes no record, key or weights',
  claim: 'tamper-evident',
  severity: 'fatal',
  controls: ['AU-11', 'CP-9', 'SI-12', 'SC-12'],
  rationale:
    'Without a policy CloudFormation deletes what a template no longer has, and a replaced key makes data unreadable.',
  remedy: 'Set DeletionPolicy and UpdateReplacePolicy to Retain.',
  types: [
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
    'AWS::DynamoDB::Table',
    'AWS::ECR::Repository',
    'AWS::SecretsManager::Secret',
  ],
  good: table('Retain'),
  bad: table('Delete'),
  *check(resource) {
    for (const name of ATTRIBUTES) {
      const value = resource.attributes.get(name);
      if (!isOneOf(value, ['Retain', 'RetainExceptOnCreate'])) {
        yield { at: placeOf(value ?? resource), message: `${name} is ${show(value)}; it must be "Retain"` };
      }
    }
  },
};
