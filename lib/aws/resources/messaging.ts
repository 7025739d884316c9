import { both, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';

/** Amazon SNS, SQS and EventBridge. */
export const MESSAGING: ResourceTypes = {
  'AWS::SNS::Topic': {
    attributes: { ...both('TopicArn', regional('sns', '{TopicName}')), TopicName: '{TopicName}' },
    encryption: { key: ['KmsMasterKeyId'], whole: 'KmsMasterKeyId', copies: ['Subscription'] },
  },
  'AWS::SQS::Queue': {
    attributes: {
      ...both('QueueUrl', 'https://sqs.{region}.{suffix}/{account}/{QueueName}'),
      Arn: regional('sqs', '{QueueName}'),
      QueueName: '{QueueName}',
    },
    encryption: { key: ['KmsMasterKeyId'], whole: 'KmsMasterKeyId', copies: ['RedrivePolicy'] },
  },
  'AWS::SQS::QueuePolicy': {
    policies: [['resource', 'PolicyDocument']],
  },
  'AWS::SQS::QueueInlinePolicy': {
    policies: [['resource', 'PolicyDocument']],
  },
  'AWS::SNS::TopicPolicy': {
    policies: [['resource', 'PolicyDocument']],
  },
  'AWS::SNS::TopicInlinePolicy': {
    policies: [['resource', 'PolicyDocument']],
  },
  'AWS::Events::EventBusPolicy': {
    policies: [['resource', 'Statement']],
  },
};
