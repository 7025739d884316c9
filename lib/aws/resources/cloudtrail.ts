import { regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { ownArn } from '../shapes/own-names';
import { either, exactly, list, matching, object, of, on, prose, tags } from '../shapes/shape';

// What the trail records: a category of events, and for data events which kind of resource, and which of them.
const category = object({
  'Field!': exactly('eventCategory'),
  'Equals!': list(exactly('Management', 'Data'), 1, 1),
});

const recorded = object({
  'Field!': exactly('resources.type'),
  'Equals!': list(exactly('AWS::S3::Object', 'AWS::DynamoDB::Table', 'AWS::SageMaker::Endpoint'), 1, 3),
});

const where = object({
  'Field!': exactly('resources.ARN'),
  Equals: list(ownArn, 1, 100),
  StartsWith: list(ownArn, 1, 100),
});

/** AWS CloudTrail. */
export const CLOUDTRAIL: ResourceTypes = {
  'AWS::CloudTrail::Trail': {
    identity: [['TrailName']],
    properties: {
      'AdvancedEventSelectors!': list(
        object({ Name: prose, 'FieldSelectors!': list(either(category, recorded, where), 1, 10) }),
        1,
        20,
      ),
      'EnableLogFileValidation!': on,
      IncludeGlobalServiceEvents: on,
      'IsLogging!': on,
      // Delivered with the trail's other records, under the same key.
      InsightSelectors: list(
        object({ 'InsightType!': exactly('ApiCallRateInsight', 'ApiErrorRateInsight') }),
        0,
        2,
      ),
      IsMultiRegionTrail: exactly(true, false),
      'KMSKeyId!': of('AWS::KMS::Key', 'Arn'),
      'S3BucketName!': of('AWS::S3::Bucket', 'Ref'),
      // Source: CloudTrail user guide, "Naming requirements".
      TrailName: matching(/^[A-Za-z0-9](?=.{2,127}$)([._-]?[A-Za-z0-9])+$/, 'the name of a trail'),
      Tags: tags,
    },
    attributes: { Ref: '{TrailName}', Arn: regional('cloudtrail', 'trail/{TrailName}') },
    encryption: { key: ['KMSKeyId'], whole: 'KMSKeyId', copies: ['SnsTopicName'] },
  },
};
