import type { Charter } from '../../config/schema';
import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { mayBePresent, options, placeIn, show } from '../../template/values/worst-case';
import { requires, requiresAtLeast } from '../requirements';

// Which record a bucket holds is for the claim to find out; here the shortest retention has to hold at the least.
const shortest = ({ retention }: Charter) =>
  Math.min(retention.ledgerDays, retention.payloadDays, retention.trailDays);

const PATH = ['ObjectLockConfiguration', 'Rule', 'DefaultRetention'];

const bucket = (Mode: string) => ({
  Type: 'AWS::S3::Bucket',
  Properties: {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode, Days: 3650 } },
    },
  },
});

export const bucketLockHolds: Rule = {
  id: 'bucket-lock-holds',
  title: 'What is locked is locked for everybody, for as long as the charter says',
  claim: 'tamper-evident',
  severity: 'fatal',
  controls: ['AU-9', 'AU-9(2)', 'AU-11', 'SI-12'],
  rationale:
    'In governance mode whoever has one permission can delete the ledger; without a default retention nothing is locked at all.',
  remedy: "Use COMPLIANCE mode with Days of the charter's retention or more.",
  types: ['AWS::S3::Bucket'],
  good: bucket('COMPLIANCE'),
  bad: bucket('GOVERNANCE'),
  *check(resource, { charter }) {
    const enabled = get(resource.properties, 'ObjectLockEnabled');
    if (!mayBePresent(enabled) && !mayBePresent(get(resource.properties, 'ObjectLockConfiguration'))) return;
    yield* requires(resource, ['ObjectLockEnabled'], [true]);
    yield* requires(resource, ['ObjectLockConfiguration', 'ObjectLockEnabled'], ['Enabled']);
    yield* requires(resource, [...PATH, 'Mode'], ['COMPLIANCE']);
    const years = get(resource.properties, ...PATH, 'Years');
    if (mayBePresent(years)) {
      if (options(years).length !== 1)
        yield { at: placeIn(resource, years), message: `Years is ${show(years)}; give Days` };
      yield* requiresAtLeast(resource, [...PATH, 'Years'], Math.ceil(shortest(charter) / 365));
    } else {
      yield* requiresAtLeast(resource, [...PATH, 'Days'], shortest(charter));
    }
  },
};
