import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBeAbsent, mayBePresent, placeIn } from '../../template/values/worst-case';
import { key } from '../examples';
import { requiresAtLeast } from '../requirements';

export const logGroupIsKept: Rule = {
  id: 'log-group-is-kept',
  title: 'Logs are encrypted with a key of the enclave and kept',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['AU-9', 'AU-9(3)', 'AU-11', 'SC-28(1)'],
  rationale: 'A log that expires before anybody looks, or that whoever reads logs can read, is no record.',
  remedy: "Name a key, and keep logs for the charter's logDays or more.",
  types: ['AWS::Logs::LogGroup'],
  good: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: key, RetentionInDays: 3653 } },
  bad: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 1 } },
  *check(resource, { charter }) {
    const keyId = get(resource.properties, 'KmsKeyId');
    if (mayBeAbsent(keyId)) yield { at: placeIn(resource, keyId), message: 'the log group names no key' };
    // Left out, logs are kept for ever.
    if (mayBePresent(get(resource.properties, 'RetentionInDays'))) {
      yield* requiresAtLeast(resource, ['RetentionInDays'], charter.retention.logDays);
    }
  },
};
