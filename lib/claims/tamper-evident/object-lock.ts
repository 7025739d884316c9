import { type Fault, faultAt } from '../../contract/fault';
import type { Place, Resource, Value } from '../../template/assembly';
import { booleanOf, get, itemsOf, numberOf, textOf } from '../../template/values/values';
import type { Records } from './records';
import { REMEDY } from './remedy';

/** Object Lock in compliance mode for the charter's days, over versions that no life-cycle ends sooner. */
export function* lockFaults({ kind, bucket, days }: Records): Iterable<Fault> {
  const { properties } = bucket;
  const enabled = get(properties, 'ObjectLockEnabled');
  const lock = get(properties, 'ObjectLockConfiguration');
  const retention = get(lock, 'Rule', 'DefaultRetention');
  const mode = get(retention, 'Mode');
  const versioning = get(properties, 'VersioningConfiguration', 'Status');
  const fault = (at: Place | undefined, why: string) =>
    faultAt(bucket, at ?? lock, `${bucket.logicalId}, which keeps the ${kind}, ${why}`, REMEDY);

  if (booleanOf(enabled) !== true || textOf(get(lock, 'ObjectLockEnabled')) !== 'Enabled')
    yield fault(enabled, 'has no object lock');
  if (textOf(mode) !== 'COMPLIANCE')
    yield fault(mode, "isn't locked in compliance mode, so that some role may delete");
  const locked = daysOf(retention);
  if (!(locked >= days))
    yield fault(get(retention, 'Days'), `is locked for ${locked} days; the charter wants ${days}`);
  if (textOf(versioning) !== 'Enabled') yield fault(versioning, 'keeps no versions');
  for (const rule of rulesEndingBefore(bucket, days))
    yield fault(rule, `lets a life-cycle rule end objects before ${days} days`);
}

const daysOf = (retention: Value | undefined): number =>
  (numberOf(get(retention, 'Days')) ?? 0) + 365 * (numberOf(get(retention, 'Years')) ?? 0);

/** Life-cycle rules that may expire an object too soon. */
const rulesEndingBefore = ({ properties }: Resource, days: number): Value[] =>
  itemsOf(get(properties, 'LifecycleConfiguration', 'Rules')).filter(
    (rule) =>
      textOf(get(rule, 'Status')) !== 'Disabled' &&
      [get(rule, 'ExpirationInDays'), get(rule, 'NoncurrentVersionExpiration', 'NoncurrentDays')].some(
        (expiry) => expiry !== undefined && !((numberOf(expiry) ?? 0) >= days),
      ),
  );
