import type { Watching } from '../config/watch/watching';
import { wantedOf } from './watch-wanted';

// What the stack that watches an enclave may be, said once more and apart from what builds it: each grant, each who may take a
// role, each alarm. Whatever is there besides, or isn't there, is a fault.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Properties = Readonly<Record<string, Json>>;
interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Metadata?: Json;
  readonly DeletionPolicy?: Json;
}
export interface WatchTemplate {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** Where a template differs from what watches this enclave: a sentence each. */
export function* watchFaults(template: WatchTemplate, watching: Watching): Iterable<string> {
  const found = [...saidBy(template)].sort();
  const wanted = [...wantedOf(watching)].sort();
  for (const each of wanted) if (!found.includes(each)) yield `it lacks: ${each}`;
  for (const each of found) if (!wanted.includes(each)) yield `it has what it must not: ${each}`;
}

/** Of what there are several, the property by which one is told from another. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Events::Rule': 'Name',
};

/** Texts of a template as they stand, with what it refers to as its name, or as its type where there is one alone. */
function reader({ Resources }: WatchTemplate): (value: Json | undefined) => string {
  const typeOf = (id: Json | undefined) => {
    const text = String(id);
    if (text === 'AWS::Partition') return 'PARTITION';
    if (text.startsWith('AWS::')) return text;
    const { Type, Properties } = Resources[text] ?? { Type: 'nothing' };
    const name = at(Properties, NAMES[Type] ?? 'no name');
    return typeof name === 'string' ? `<${name}>` : `<${Type}>`;
  };
  const read = (value: Json | undefined): string => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (Array.isArray(value)) return `[${value.map(read).join(',')}]`;
    const [[name, inner] = ['', null], ...others] = Object.entries(value);
    if (others.length === 0 && name === 'Ref') return typeOf(inner);
    if (others.length === 0 && name === 'Fn::GetAtt' && Array.isArray(inner)) return typeOf(inner[0]);
    if (others.length === 0 && name === 'Fn::Join' && Array.isArray(inner) && Array.isArray(inner[1]))
      return inner[1].map(read).join(String(inner[0]));
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, each]) => `${key}:${read(each)}`).join(',')}}`;
  };
  return read;
}

const listed = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Json];
const keysOf = (value: Json | undefined): string =>
  Object.keys(value ?? {})
    .sort()
    .join(' ');
const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, Json>>)[key]
        : undefined,
    value,
  );

/** All that a template says which matters, a line each. */
function* saidBy(template: WatchTemplate): Iterable<string> {
  const read = reader(template);
  const nameOf = new Map(
    Object.entries(template.Resources).map(([id, { Properties }]) => [id, read(at(Properties, 'RoleName'))]),
  );
  const counts = new Map<string, number>();
  for (const { Type } of Object.values(template.Resources)) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  for (const [type, count] of counts) yield `${count} of ${type}`;
  for (const section of Object.keys(template)) yield `section ${section}`;
  for (const { Type, Properties: of = {}, Metadata: _, ...how } of Object.values(template.Resources)) {
    yield `${Type} has ${keysOf(of)}`;
    yield `${Type} is ${read(how)}`;
    const said = SAID[Type];
    if (said === undefined) continue;
    const roles = listed(of.Roles).map((each) => String(nameOf.get(String(at(each, 'Ref')))));
    for (const line of said(of, read, roles.join(' and '))) yield line;
  }
}

type Said = (of: Properties, read: (value: Json | undefined) => string, role: string) => Iterable<string>;

function* statements(who: string, document: Json | undefined, read: (value: Json | undefined) => string) {
  for (const statement of listed(at(document, 'Statement')))
    for (const action of listed(at(statement, 'Action') ?? '-'))
      for (const resource of listed(at(statement, 'Resource') ?? '-')) {
        const { Action: _, Resource: __, Effect, ...rest } = statement as Properties;
        const { Sid: ___, ...conditions } = rest;
        yield `${who}: ${read(Effect)} ${read(action)} on ${read(resource)} ${read(conditions)}`;
      }
}

const SAID: Readonly<Record<string, Said>> = {
  'AWS::IAM::Role': function* (of, read) {
    yield* statements(`who takes ${read(of.RoleName)}`, of.AssumeRolePolicyDocument, read);
    yield `role ${read(of.Path)}${read(of.RoleName)} ${read(of.Policies)} ${read(of.ManagedPolicyArns)}`;
  },
  'AWS::IAM::Policy': (of, read, role) => statements(`role ${role}`, of.PolicyDocument, read),
  'AWS::KMS::Key': function* (of, read) {
    yield `key ${read(of.KeySpec)} ${read(of.KeyUsage)}`;
    yield* statements('key', of.KeyPolicy, read);
  },
  'AWS::S3::Bucket': function* (of, read) {
    yield `bucket ${read(of.BucketName)} ${read(of.ObjectLockConfiguration)} ${read(of.ReplicationConfiguration)}`;
    yield `bucket ${read(of.PublicAccessBlockConfiguration)} ${read(of.NotificationConfiguration)}`;
    yield `bucket ${read(of.ObjectLockEnabled)} ${read(of.VersioningConfiguration)} ${read(of.BucketEncryption)}`;
  },
  'AWS::S3::BucketPolicy': (of, read) => statements('bucket', of.PolicyDocument, read),
  'AWS::EC2::SecurityGroup': function* (of, read) {
    yield `group in ${read(of.SecurityGroupIngress)}`;
    for (const rule of listed(of.SecurityGroupEgress))
      yield `group out ${['IpProtocol', 'FromPort', 'ToPort', 'CidrIp'].map((name) => read(at(rule, name))).join(' ')}`;
  },
  'AWS::ECS::TaskDefinition': function* (of, read) {
    yield `task ${read(of.TaskRoleArn)} ${read(of.ExecutionRoleArn)} ${listed(of.ContainerDefinitions).length}`;
    yield `task on ${read(of.RequiresCompatibilities)} ${read(of.RuntimePlatform)} ${read(of.NetworkMode)}`;
    for (const container of listed(of.ContainerDefinitions)) {
      for (const name of [
        'Image',
        'User',
        'Privileged',
        'ReadonlyRootFilesystem',
        'EntryPoint',
        'Command',
        'Environment',
        'LogConfiguration',
      ])
        yield `container ${name} ${read(at(container, name))}`;
      yield `container may ${read(at(container, 'LinuxParameters'))}`;
      yield `container has ${keysOf(container)}`;
    }
  },
  'AWS::Events::Rule': function* (of, read) {
    yield `rule ${read(of.Name)} ${read(of.State)} ${read(of.ScheduleExpression)} ${read(of.EventPattern)}`;
    for (const target of listed(of.Targets)) {
      const run = at(target, 'EcsParameters');
      yield `rule ${read(of.Name)} goes to ${read(at(target, 'Arn'))} by ${read(at(target, 'RoleArn'))} with ${keysOf(target)}`;
      if (run === undefined) continue;
      yield `rule runs with ${keysOf(run)}`;
      yield `rule runs ${read(at(run, 'TaskDefinitionArn'))} ${read(at(run, 'LaunchType'))} ${read(at(run, 'EnableExecuteCommand'))} ${read(at(run, 'NetworkConfiguration'))}`;
    }
  },
  'AWS::CloudWatch::Alarm': function* (of, read) {
    const name = read(of.AlarmName);
    yield `alarm ${name} ${read(of.ActionsEnabled)} ${read(of.AlarmActions)}`;
    yield `alarm ${name} of ${read(of.Namespace)} ${read(of.MetricName)} ${read(of.Dimensions)}`;
    yield `alarm ${name} ${['Statistic', 'ComparisonOperator', 'Threshold', 'Period', 'EvaluationPeriods', 'DatapointsToAlarm', 'TreatMissingData'].map((each) => read(of[each])).join(' ')}`;
  },
  'AWS::Logs::ResourcePolicy': function* (of, read) {
    yield `others log ${read(of.PolicyDocument)}`;
  },
  'AWS::Logs::LogGroup': function* (of, read) {
    yield `log ${read(of.LogGroupName)} ${read(of.RetentionInDays)}`;
  },
};
