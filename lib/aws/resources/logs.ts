import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, list, matching, name, object, of, on, tags, whole } from '../shapes/shape';

const text = matching(/^\P{Cc}{1,1024}$/u, 'text');

const namespace = matching(/^[A-Za-z][\w/.-]{0,254}$/, 'a namespace of metrics');

/** CloudWatch Logs. */
export const LOGS: ResourceTypes = {
  'AWS::Logs::LogGroup': {
    identity: [['LogGroupName']],
    properties: {
      'KmsKeyId!': of('AWS::KMS::Key', 'Arn'),
      LogGroupName: name,
      LogGroupClass: exactly('STANDARD'),
      // All that CloudWatch Logs takes; how many days the charter asks for is for the rule log-group-is-kept.
      RetentionInDays: exactly(
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653,
      ),
      DeletionProtectionEnabled: on,
      Tags: tags,
    },
    attributes: { Ref: '{LogGroupName}', Arn: regional('logs', 'log-group:{LogGroupName}:*') },
    encryption: { key: ['KmsKeyId'], whole: 'KmsKeyId', copies: [] },
  },
  'AWS::Logs::MetricFilter': {
    identity: [['LogGroupName', 'FilterName']],
    properties: {
      FilterName: matching(/^[^:*\p{Cc}]{1,512}$/u, 'the name of a filter'),
      'FilterPattern!': text,
      'LogGroupName!': of('AWS::Logs::LogGroup', 'Ref'),
      'MetricTransformations!': list(
        object({
          DefaultValue: whole(0, 0),
          'MetricName!': name,
          'MetricNamespace!': namespace,
          'MetricValue!': exactly(1),
          Unit: exactly('Count', 'None'),
        }),
        1,
        1,
      ),
    },
  },
  'AWS::Logs::ResourcePolicy': {
    policies: [['resource', 'PolicyDocument']],
  },
};
