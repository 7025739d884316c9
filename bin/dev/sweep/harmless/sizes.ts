import { type HarmlessKind, isWithin } from './kind';

interface Size {
  readonly type: string;
  readonly path: RegExp;
  readonly least: number;
  readonly most: number;
  /** What AWS takes where nothing is said; left out where the property must be there. */
  readonly standard?: number;
}

const TASK = 'AWS::ECS::TaskDefinition';
const SERVICE = 'AWS::ECS::Service';
const SCALING = 'AWS::ApplicationAutoScaling::ScalingPolicy';
const DISCOVERY = 'AWS::ServiceDiscovery::Service';
const TARGETS = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const HEALTH = 'Properties/ContainerDefinitions/\\*/HealthCheck';

const PACES: readonly Size[] = [
  { type: TASK, path: new RegExp(`^${HEALTH}/Interval$`), least: 5, most: 300, standard: 30 },
  { type: TASK, path: new RegExp(`^${HEALTH}/Timeout$`), least: 2, most: 120, standard: 5 },
  { type: TASK, path: new RegExp(`^${HEALTH}/Retries$`), least: 1, most: 10, standard: 3 },
  { type: TASK, path: new RegExp(`^${HEALTH}/StartPeriod$`), least: 0, most: 300, standard: 0 },
  { type: TARGETS, path: /^Properties\/HealthCheckIntervalSeconds$/, least: 5, most: 300, standard: 30 },
  { type: TARGETS, path: /^Properties\/(Unh|H)ealthyThresholdCount$/, least: 2, most: 10, standard: 5 },
  { type: SERVICE, path: /^Properties\/HealthCheckGracePeriodSeconds$/, least: 0, most: 3600, standard: 0 },
  {
    type: TASK,
    path: /^Properties\/ContainerDefinitions\/\*\/StopTimeout$/,
    least: 0,
    most: 120,
    standard: 30,
  },
  {
    type: 'AWS::EC2::FlowLog',
    path: /^Properties\/MaxAggregationInterval$/,
    least: 60,
    most: 600,
    standard: 600,
  },
  { type: DISCOVERY, path: /\/TTL$/, least: 0, most: 300 },
  { type: DISCOVERY, path: /\/FailureThreshold$/, least: 1, most: 10, standard: 1 },
  {
    type: TARGETS,
    path: /^Properties\/TargetGroupAttributes\/\*\/Value$/,
    least: 0,
    most: 3600,
  },
  { type: SCALING, path: /\/Scale(In|Out)Cooldown$/, least: 0, most: 3600, standard: 300 },
];

const isPace = (type: string, path: string, after: unknown) =>
  PACES.some(
    (pace) =>
      pace.type === type &&
      pace.path.test(path) &&
      (after === undefined ? pace.standard !== undefined : isWithin(after, pace.least, pace.most)),
  );

/** Sizes and paces within stated bounds. */
export const SIZES: readonly HarmlessKind[] = [
  {
    id: 'pace-of-health',
    says: `how often and how patiently a task's health is asked for, and how fast scaling goes on: ${PACES.map(
      ({ path, least, most }) => `${path.source.match(/[\w|()]+\$$/)?.[0].slice(0, -1)} ${least}–${most}`,
    ).join(', ')}`,
    reason:
      'Within AWS’s bounds these decide when ECS replaces a task that doesn’t answer and how long scaling waits. Until then that task answers nothing, and the proxy releases nothing without its verdict. Where nothing is said AWS takes a value within the same bounds.',
    is: ({ type, path, before, after }) =>
      isPace(type, path, after) && (!/Attributes/.test(path) || /^\d+$/.test(String(before))),
  },
  {
    id: 'task-size',
    says: 'the processor units (256–16,384) and memory (512–122,880 MiB) of a task',
    reason:
      'Fargate starts a task of a size that it has and refuses any other. One that is too small is slow or is killed, and then answers nothing: the proxy releases nothing without it.',
    is: ({ type, path, after }) =>
      type === TASK &&
      ((path === 'Properties/Cpu' && isWithin(after, 256, 16_384)) ||
        (path === 'Properties/Memory' && isWithin(after, 512, 122_880))),
  },
  {
    id: 'shorter-session',
    says: 'a shorter session of a role',
    reason:
      'A session that ends sooner can do less. AWS takes 3,600 seconds at least and refuses to deploy a role with fewer.',
    is: ({ kind, type, path }) =>
      kind === 'lower' && type === 'AWS::IAM::Role' && path === 'Properties/MaxSessionDuration',
  },
];
