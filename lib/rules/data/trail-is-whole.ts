import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBeAbsent, placeIn } from '../../template/values/worst-case';
import { key } from '../examples';
import { refuses, requires } from '../requirements';

const trail = (EnableLogFileValidation: boolean) => ({
  Type: 'AWS::CloudTrail::Trail',
  Properties: {
    IsLogging: true,
    EnableLogFileValidation,
    IncludeGlobalServiceEvents: true,
    KMSKeyId: key,
    S3BucketName: { Ref: 'TrailBucket' },
  },
});

export const trailIsWhole: Rule = {
  id: 'trail-is-whole',
  title: 'The trail is on, validated, encrypted and sent nowhere else',
  claim: 'tamper-evident',
  severity: 'fatal',
  controls: ['AU-2', 'AU-9', 'AU-9(3)', 'AU-10', 'AU-12'],
  rationale:
    'A trail without validation can be edited; one that is off, or that leaves events out, says nothing.',
  remedy: 'Turn logging and validation on and name a key; leave topics out.',
  types: ['AWS::CloudTrail::Trail'],
  good: trail(true),
  bad: trail(false),
  *check(resource) {
    yield* requires(resource, ['IsLogging'], [true]);
    yield* requires(resource, ['EnableLogFileValidation'], [true]);
    const keyId = get(resource.properties, 'KMSKeyId');
    if (mayBeAbsent(keyId)) yield { at: placeIn(resource, keyId), message: 'the trail names no key' };
    yield* refuses(resource, ['SnsTopicName'], 'the trail goes to its bucket alone');
  },
};
