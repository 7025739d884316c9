import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, mayBe, mayBePresent, placeIn, show } from '../../template/values/worst-case';
import { arn } from '../examples';
import { refuses, requires, requiresAtLeast } from '../requirements';

// Keys that AWS can't rotate: those that sign.
const SIGNING = /^(ECC_|RSA_|ML_DSA_)/;

const keyOf = (extra: object) => ({
  Type: 'AWS::KMS::Key',
  Properties: {
    KeyPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: arn('iam::{AccountId}:root') },
          Action: 'kms:DescribeKey',
          Resource: '*',
        },
      ],
    },
    ...extra,
  },
});

export const keyIsTheEnclaves: Rule = {
  id: 'key-is-the-enclaves',
  title: 'Keys are made in KMS, rotate, and stay in one region',
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['SC-12', 'SC-12(2)', 'SC-13', 'SC-28(1)'],
  rationale:
    'A multi-region key can be used elsewhere, imported key material exists elsewhere, and a disabled key stops the ledger.',
  remedy: 'Leave Origin and MultiRegion out, turn rotation on, and keep the key enabled.',
  types: ['AWS::KMS::Key'],
  good: keyOf({ EnableKeyRotation: true }),
  bad: keyOf({ EnableKeyRotation: false, MultiRegion: true }),
  *check(resource) {
    const spec = get(resource.properties, 'KeySpec');
    const signs = mayBePresent(spec) && !mayBe(spec, (text) => !SIGNING.test(text));
    if (signs) yield* requires(resource, ['KeyUsage'], ['SIGN_VERIFY']);
    else {
      yield* requires(resource, ['EnableKeyRotation'], [true]);
      if (mayBePresent(spec) && !isOneOf(spec, ['SYMMETRIC_DEFAULT'])) {
        yield {
          at: placeIn(resource, spec),
          message: `KeySpec is ${show(spec)}; it must encrypt with SYMMETRIC_DEFAULT, or sign`,
        };
      }
    }
    if (mayBePresent(get(resource.properties, 'Enabled'))) yield* requires(resource, ['Enabled'], [true]);
    if (mayBePresent(get(resource.properties, 'MultiRegion')))
      yield* requires(resource, ['MultiRegion'], [false]);
    if (mayBePresent(get(resource.properties, 'Origin'))) yield* requires(resource, ['Origin'], ['AWS_KMS']);
    if (mayBePresent(get(resource.properties, 'PendingWindowInDays'))) {
      yield* requiresAtLeast(resource, ['PendingWindowInDays'], 30);
    }
    yield* refuses(resource, ['BypassPolicyLockoutSafetyCheck'], 'a key keeps its safety check');
  },
};
