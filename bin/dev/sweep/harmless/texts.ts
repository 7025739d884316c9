import { isObject } from '../change';
import type { HarmlessKind } from './kind';

const DESCRIPTION =
  /^Properties\/(Description|AlarmDescription|GroupDescription|SecurityGroup(Egress|Ingress)\/\*\/Description)$/;

/** What only people read. */
export const TEXTS: readonly HarmlessKind[] = [
  {
    id: 'construct-path',
    says: "the construct's path in a resource's metadata, changed or gone",
    reason:
      'CloudFormation keeps a resource’s Metadata for those who ask for it and makes nothing of it; `aws:cdk:path` is read by CDK’s own tools when they print a construct. Any other key of Metadata refutes.',
    is: ({ path, before }) =>
      path === 'Metadata/aws:cdk:path' ||
      (path === 'Metadata' && isObject(before) && Object.keys(before).join() === 'aws:cdk:path'),
  },
  {
    id: 'description',
    says: 'the description of a resource or of a rule of a security group',
    reason:
      'Text for people. No service decides anything by a description, and no policy condition can name one.',
    is: ({ path }) => DESCRIPTION.test(path),
  },
  {
    id: 'statement-id',
    says: 'the Sid of a policy statement',
    reason:
      'IAM evaluates a statement whatever its Sid. Two alike in one document are refused at deployment, and refute.',
    is: ({ path }) => /\/Statement\/\*\/Sid$/.test(path),
  },
  {
    id: 'selector-name',
    says: 'the name of an event selector of a trail',
    reason:
      'CloudTrail documents it as an optional, descriptive name; which events are logged is for the field selectors.',
    is: ({ type, path }) =>
      type === 'AWS::CloudTrail::Trail' && path === 'Properties/AdvancedEventSelectors/*/Name',
  },
  {
    id: 'tag',
    says: 'a tag, its key or its value, or all of the tags',
    reason:
      'People and bills read them. No policy of an enclave has a condition on a tag of a resource or principal: none is admitted.',
    is: ({ path }) => /^Properties\/Tags(\/\*(\/(Key|Value))?)?$/.test(path),
  },
];
