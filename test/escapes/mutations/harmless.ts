import { keysOf } from '../../../lib/template/values/pointer';
import type { Changed } from './mutate';

/** A kind of change that weakens nothing, so that no finding is right. */
export interface Harmless {
  readonly says: string;
  readonly is: (change: Changed, type: string, path: string) => boolean;
}

const POLICY = /(PolicyDocument|KeyPolicy|ResourcePolicy)\//;
const last = (path: string) => path.split('/').pop() ?? '';
const TEXT =
  /^(Description|GroupDescription|AlarmDescription|AlarmName|DashboardName|PolicyName|ManagedPolicyName|Sid|Family|VariantName|Tags|aws:cdk:path|DashboardBody|MetricName|Metadata|FilterName|ServiceName|awslogs-stream-prefix|LoadBalancerName|KeyAlias|AliasName|AnalyzerName|Name)$/;
const SIZE =
  /^(Cpu|Memory|DesiredCount|MinCapacity|MaxCapacity|InitialInstanceCount|ScaleInCooldown|ScaleOutCooldown|TargetValue|StopTimeout|Interval|Timeout|Retries|StartPeriod|TTL|Days|RetentionInDays|HealthCheckIntervalSeconds|HealthCheckGracePeriodSeconds|HealthyThresholdCount|UnhealthyThresholdCount|MaximumPercent|MinimumHealthyPercent|MaxAggregationInterval|RotationPeriodInDays|PendingWindowInDays|MaxSessionDuration|Priority|RuleNumber|ModelDataDownloadTimeoutInSeconds|ContainerStartupHealthCheckTimeoutInSeconds|WaitIntervalInSeconds|MaximumExecutionTimeoutInSeconds|FailureThreshold|Value)$/;

/** Kinds of change after which a verdict may say nothing new, the first that fits. */
export const HARMLESS: readonly Harmless[] = [
  {
    says: 'the same in other words: an entry twice, another order, a list of one',
    is: ({ template, original }) => canonical(template) === canonical(original),
  },
  { says: 'a name or a description', is: (_, __, path) => path.split('/').some((key) => TEXT.test(key)) },
  { says: 'a size within the bounds', is: (_, __, path) => path.split('/').some((key) => SIZE.test(key)) },
  {
    says: 'what is watched: an alarm, a dashboard, a filter of metrics, a scaling policy',
    is: (_, type) =>
      /^AWS::(CloudWatch::\w+|Logs::(MetricFilter|LogGroup)|ApplicationAutoScaling::\w+|AccessAnalyzer::Analyzer)$/.test(
        type,
      ),
  },
  {
    says: 'a permission less, or one on something that is not there',
    is: ({ original, pointer }, type, path) =>
      (POLICY.test(`${path}/`) &&
        effectAt(original, pointer) !== 'Deny' &&
        last(path) !== 'Condition' &&
        !/\/Condition(\/|$)/.test(path)) ||
      (type === 'AWS::IAM::Policy' && (path === '' || /^Properties\/(Roles|PolicyDocument)/.test(path))),
  },
  {
    says: 'one guard of several in a policy: what the proofs rest on holds without it',
    is: (_, type, path) => POLICY.test(`${path}/`) || (/Policy$/.test(type) && path === ''),
  },
  {
    says: "the id of a region's prefix list, of which the assumptions say that it is AWS's",
    is: (_, __, path) => /\/DestinationPrefixListId$/.test(path),
  },
  {
    says: 'a function with an argument too many, which CloudFormation refuses to deploy',
    is: ({ kind }, _, path) => (kind === 'double' || kind === 'rename') && /Fn::\w+\/\d$/.test(path),
  },
  {
    says: 'keys and definitions that name different attributes, which DynamoDB refuses',
    is: (_, type, path) =>
      type === 'AWS::DynamoDB::Table' && /\/(AttributeDefinitions|KeySchema)(\/|$)/.test(path),
  },
  {
    says: 'a rule of a security group that names a group which another of its rules names',
    is: ({ original, after }, _, path) =>
      /^Properties\/SecurityGroupEgress\/\d+\/DestinationSecurityGroupId$/.test(path) &&
      JSON.stringify(original).split(`"DestinationSecurityGroupId":${JSON.stringify(after)}`).length > 1,
  },
  {
    says: 'events that the trail records beyond those of management; the corpus names this gap',
    is: (_, type, path) =>
      type === 'AWS::CloudTrail::Trail' && path.startsWith('Properties/AdvancedEventSelectors/'),
  },
  {
    says: 'insights, rollback, probes and attributes emptied, which leaves them as AWS has them; an order of making',
    is: (_, __, path) =>
      /(^DependsOn|\/(ClusterSettings|AutoRollbackConfiguration|HealthCheckCustomConfig|TargetGroupAttributes))$/.test(
        path,
      ),
  },
  {
    says: 'a repository that scans nothing by itself',
    is: (_, type, path) => type === 'AWS::ECR::Repository' && /ImageScanningConfiguration/.test(path),
  },
  {
    says: 'a role that trusts less',
    is: (_, type, path) => type === 'AWS::IAM::Role' && /AssumeRolePolicyDocument/.test(path),
  },
  { says: 'what AWS takes when nothing is said', is: ({ kind }) => kind === 'remove' || kind === 'rename' },
  { says: 'an output that nobody imports, or one more', is: (_, type) => type === 'Outputs' },
  {
    says: 'one more of the same, which names nothing that the others do not',
    is: ({ kind }, _, path) => kind === 'double' && path === '',
  },
  { says: 'one resource less', is: ({ kind }, _, path) => kind !== 'tweak' && path === '' },
];

/** The effect of the statement that a pointer leads into. */
function effectAt(json: unknown, pointer: string): unknown {
  let node = json;
  let effect: unknown;
  for (const key of keysOf(pointer)) {
    if (typeof node !== 'object' || node === null) break;
    if ('Effect' in node) effect = node.Effect;
    node = (node as Record<string, unknown>)[key];
  }
  return effect;
}

/** One text for all ways to write a template that differ in order, repetition and lists of one. */
function canonical(json: unknown): string {
  if (Array.isArray(json)) {
    const items = [...new Set(json.map(canonical))].sort();
    return items.length === 1 ? String(items[0]) : `[${items.join()}]`;
  }
  if (typeof json !== 'object' || json === null) return JSON.stringify(String(json));
  const keys = Object.keys(json).sort();
  // The order of what a function is called with matters.
  if (keys.length === 1 && keys[0]?.startsWith('Fn::')) return JSON.stringify(json);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((json as Record<string, unknown>)[key])}`).join()}}`;
}
