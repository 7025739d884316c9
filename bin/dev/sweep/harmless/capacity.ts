import { type Change, valueAt } from '../change';
import type { Contents } from '../enumerate';
import { type HarmlessKind, isWithin } from './kind';

const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';
const CONFIG = 'AWS::SageMaker::EndpointConfig';
const ENDPOINT = 'AWS::SageMaker::Endpoint';

/** The most tasks or instances that count as a size and not as a mistake. */
const MOST = 10_000;

const listAround = ({ file, pointer }: Change, { templates }: Contents): readonly unknown[] => {
  const list = valueAt(templates.get(file), pointer.replace(/\/\d+$/, ''));
  return Array.isArray(list) ? list : [];
};

/** The days of a lock, or of its configuration. */
function daysOf(value: unknown): number {
  const [, days = ''] = /"Days":(\d+)/.exec(JSON.stringify(value) ?? '') ?? [];
  return typeof value === 'object' ? Number(days || Number.NaN) : Number(value);
}
const withoutDays = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value).replace(/"Days":\d+/, '') : '';

/** How many of something there are, above what the claims ask for. */
export const CAPACITY: readonly HarmlessKind[] = [
  {
    id: 'capacity',
    says: `how many tasks or instances run, or may, at the least two and at the most ${MOST}`,
    reason:
      'Two are what the rule `capacity-is-redundant` asks for. Above that the number decides about load, of which nothing is proved. Application Auto Scaling refuses a maximum below the minimum.',
    is: ({ type, path, after }) =>
      ((type === TARGET && /^Properties\/M(ax|in)Capacity$/.test(path)) ||
        (type === 'AWS::ECS::Service' && path === 'Properties/DesiredCount') ||
        (type === CONFIG && /^Properties\/ProductionVariants\/\*\/InitialInstanceCount$/.test(path))) &&
      isWithin(after, 2, MOST),
  },
  {
    id: 'scaling-target',
    says: 'the load at which scaling begins (a target of 1–100,000)',
    reason: 'Between the least and the most number, which the claims hold, load alone decides.',
    is: ({ type, path, after }) =>
      type === POLICY && /\/TargetValue$/.test(path) && isWithin(after, 1, 100_000),
  },
  {
    id: 'third-zone',
    says: 'one of three or more subnets left out of a service, balancer, endpoint or model, or put into another zone of the region',
    reason:
      'The claims ask for two zones, and hold what is left to it; a third is more than they promise. A subnet in another zone has the same routes, access list and groups.',
    is: (change, contents) =>
      (change.kind === 'delete' &&
        /^Properties\/(.*\/)?Subnet(s|Ids)\/\*$/.test(change.path) &&
        listAround(change, contents).length >= 3) ||
      (change.type === 'AWS::EC2::Subnet' &&
        change.path === 'Properties/AvailabilityZone' &&
        change.kind === "another's value"),
  },
  {
    id: 'start-and-roll-out',
    says: 'how long a model may take to start (60–3,600 s, or what SageMaker gives it where nothing is said), and how fast a new one is rolled out (5–50 % at a time, 0–3,600 s apart)',
    reason:
      'Within SageMaker’s bounds. A model that takes longer isn’t put into service, and the old one goes on; each step of a roll-out has the same configuration.',
    is: ({ type, path, after }) =>
      (type === CONFIG &&
        /\/(ContainerStartupHealthCheck|ModelDataDownload)TimeoutInSeconds$/.test(path) &&
        (after === undefined || isWithin(after, 60, 3600))) ||
      (type === ENDPOINT && /\/MaximumBatchSize\/Value$/.test(path) && isWithin(after, 5, 50)) ||
      (type === ENDPOINT && /\/WaitIntervalInSeconds$/.test(path) && isWithin(after, 0, 3600)),
  },
  {
    id: 'kept-longer',
    says: 'records kept longer: a longer default retention, shorter locks refused, or a log group without an end',
    reason:
      'Object Lock and CloudWatch Logs keep longer what they kept before; a log group that says no number of days never expires. Who writes asks for no lock of a length of its own.',
    is: ({ kind, type, path, before, after }) =>
      (/^Properties\/ObjectLockConfiguration(\/Rule\/DefaultRetention\/Days)?$/.test(path) &&
        kind !== 'delete' &&
        daysOf(after) > daysOf(before) &&
        withoutDays(after) === withoutDays(before)) ||
      (/\/NumericLessThan\/s3:object-lock-remaining-retention-days$/.test(path) &&
        daysOf(after) > daysOf(before)) ||
      (kind === 'delete' && type === 'AWS::Logs::LogGroup' && path === 'Properties/RetentionInDays'),
  },
];
