import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { STACK_PARTS } from '../../lib/config/names';
import { buildAssembly } from '../../lib/template/build-assembly';
import { readAssembly } from '../../lib/template/read/read-assembly';
import { DEPLOYMENTS } from '../helpers/assemblies';
import { Draft, type Good, goodOf, type TemplateJson } from './draft';
import { BUCKET, CONFIG, ENDPOINT, GROUP, KEY, MODEL, ROLE, SERVICE, SUBNET, TASK, VPC } from './escape';
import { amiss, harmless } from './harmless';
import { listed, lone, renamed, reversed, stringly, substituted } from './rewrite';

const nth = (index: number): Good => goodOf(DEPLOYMENTS[index % DEPLOYMENTS.length] ?? 'commercial');

test.each(DEPLOYMENTS)('the good assembly of %s passes', (name) => {
  expect(amiss(goodOf(name).assembly, goodOf(name))).toEqual([]);
});

type Change = readonly [
  says: string,
  of: readonly [type: string, text?: string],
  path: string,
  value: unknown,
];

const CHANGES: readonly Change[] = [
  ['a task with more memory', [TASK], 'Properties/Memory', '8192'],
  ['a task with fewer processors', [TASK], 'Properties/Cpu', '512'],
  ['a task that stops sooner', [TASK], 'Properties/ContainerDefinitions/0/StopTimeout', 30],
  ['a task that is probed less often', [TASK], 'Properties/ContainerDefinitions/0/HealthCheck/Interval', 30],
  ['a task of another family', [TASK], 'Properties/Family', 'renamed'],
  [
    'a container of another user',
    [TASK, 'CORDON_RED_LINE'],
    'Properties/ContainerDefinitions/0/User',
    '10001:10001',
  ],
  ['more tasks', [SERVICE], 'Properties/DesiredCount', 7],
  ['a grace period', [SERVICE], 'Properties/HealthCheckGracePeriodSeconds', 300],
  ['a slower deployment', [SERVICE], 'Properties/DeploymentConfiguration/MaximumPercent', 150],
  ['the latest platform', [SERVICE], 'Properties/PlatformVersion', 'LATEST'],
  ['a service that says nothing of shells', [SERVICE], 'Properties/EnableExecuteCommand', undefined],
  ['scaling further out', ['AWS::ApplicationAutoScaling::ScalableTarget'], 'Properties/MaxCapacity', 40],
  [
    'scaling from more',
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'ecs:service'],
    'Properties/MinCapacity',
    4,
  ],
  [
    'scaling at another load',
    ['AWS::ApplicationAutoScaling::ScalingPolicy'],
    'Properties/TargetTrackingScalingPolicyConfiguration/TargetValue',
    45,
  ],
  [
    'scaling in slowly',
    ['AWS::ApplicationAutoScaling::ScalingPolicy'],
    'Properties/TargetTrackingScalingPolicyConfiguration/ScaleInCooldown',
    1800,
  ],
  ['more instances', [CONFIG], 'Properties/ProductionVariants/0/InitialInstanceCount', 4],
  [
    'a model that takes long to load',
    [CONFIG],
    'Properties/ProductionVariants/0/ModelDataDownloadTimeoutInSeconds',
    1800,
  ],
  ['a model that says nothing of its mode', [MODEL], 'Properties/PrimaryContainer/Mode', undefined],
  [
    'slower updates of the endpoint',
    ['AWS::SageMaker::Endpoint'],
    'Properties/DeploymentConfig/RollingUpdatePolicy/WaitIntervalInSeconds',
    1200,
  ],
  ['an alarm that waits longer', ['AWS::CloudWatch::Alarm'], 'Properties/EvaluationPeriods', 9],
  ['an alarm at another threshold', ['AWS::CloudWatch::Alarm'], 'Properties/Threshold', 42],
  ['an alarm over a longer period', ['AWS::CloudWatch::Alarm'], 'Properties/Period', 300],
  [
    'an alarm of another description',
    ['AWS::CloudWatch::Alarm'],
    'Properties/AlarmDescription',
    'Look into it.',
  ],
  ['a dashboard of another name', ['AWS::CloudWatch::Dashboard'], 'Properties/DashboardName', 'other'],
  [
    'a ledger kept longer',
    [BUCKET, 'ObjectLockConfiguration'],
    'Properties/ObjectLockConfiguration/Rule/DefaultRetention/Days',
    7300,
  ],
  ['a key kept, but for a first try that fails', [KEY], 'DeletionPolicy', 'RetainExceptOnCreate'],
  ['a key that rotates more often', [KEY, 'EnableKeyRotation'], 'Properties/RotationPeriodInDays', 90],
  ['a key that says how long it is gone', [KEY], 'Properties/PendingWindowInDays', 30],
  ['a key of another description', [KEY], 'Properties/Description', 'A key'],
  ['a role of another description', [ROLE], 'Properties/Description', 'A role'],
  ['a role for shorter sessions', [ROLE], 'Properties/MaxSessionDuration', 900],
  ['a group of another description', [GROUP], 'Properties/GroupDescription', 'A group'],
  [
    'a rule of another description',
    ['AWS::EC2::SecurityGroupIngress'],
    'Properties/Description',
    'From there',
  ],
  ['a VPC with another tag', [VPC], 'Properties/Tags', [{ Key: 'Owner', Value: 'Enclave team' }]],
  ['a VPC without tags', [VPC], 'Properties/Tags', undefined],
  ['a subnet that says nothing of addresses', [SUBNET], 'Properties/MapPublicIpOnLaunch', undefined],
  [
    'an endpoint that says nothing of its addresses',
    [ENDPOINT, 'Interface'],
    'Properties/IpAddressType',
    undefined,
  ],
  ['flows gathered over ten minutes', ['AWS::EC2::FlowLog'], 'Properties/MaxAggregationInterval', 600],
  [
    'queries answered with nothing',
    ['AWS::Route53Resolver::FirewallRuleGroup'],
    'Properties/FirewallRules/1/BlockResponse',
    'NODATA',
  ],
  [
    'a firewall of another priority',
    ['AWS::Route53Resolver::FirewallRuleGroupAssociation'],
    'Properties/Priority',
    200,
  ],
  [
    'a name that lives longer',
    ['AWS::ServiceDiscovery::Service'],
    'Properties/DnsConfig/DnsRecords/0/TTL',
    60,
  ],
  [
    'targets that are probed less often',
    ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    'Properties/HealthCheckIntervalSeconds',
    30,
  ],
  ['a repository that scans', ['AWS::ECR::Repository'], 'Properties/ImageScanningConfiguration', undefined],
  ['a cluster with more insights', ['AWS::ECS::Cluster'], 'Properties/ClusterSettings/0/Value', 'enhanced'],
  ['where a construct was', [VPC], 'Metadata', { 'aws:cdk:path': 'a/b/c' }],
  ['a dependence by itself', [VPC], 'DependsOn', []],
];

const amissAfter = harmless(
  CHANGES.map(([, of, path, value], index) => ({
    good: nth(index),
    steps: [(draft) => draft.set(draft.find(...of), path, value)],
  })),
);

test.each(CHANGES.map(([says], index) => [says, index] as const))('%s passes', (_, index) => {
  expect(amissAfter(index)).toEqual([]);
});

test.each(
  [VPC, SUBNET, GROUP, TASK, SERVICE, BUCKET, KEY, ROLE, MODEL, CONFIG, 'AWS::CloudWatch::Alarm'].map(
    (type, index) => [type, index] as const,
  ),
)('an %s under another logical id passes', (type, index) => {
  const good = nth(index);
  const draft = new Draft(good);
  const { file, logicalId } = draft.find(type);
  const part = STACK_PARTS.find((each) => draft.file(each) === file) ?? 'boundary';
  draft.replace(part, renamed(draft.template(part), logicalId, 'Renamed'));
  expect(amiss(draft.assembly(), good)).toEqual([]);
});

describe.each([
  ['keys the other way round', reversed],
  ['joins as substitutions', substituted],
  ['numbers and flags as text', stringly],
  ['single actions as lists', listed],
  ['lists of one as the one', lone],
] as const)('%s', (_, rewrite) => {
  test.each(DEPLOYMENTS)('pass in %s', (name) => {
    const good = goodOf(name);
    const draft = new Draft(good);
    for (const part of STACK_PARTS) draft.replace(part, rewrite(draft.template(part)));
    expect(amiss(draft.assembly(), good)).toEqual([]);
  });
});

describe('as plain files', () => {
  const write = (good: Good, end: string, print: (template: TemplateJson) => string) => {
    const directory = mkdtempSync(join(tmpdir(), 'cordon-plain-'));
    const draft = new Draft(good);
    return STACK_PARTS.map((part) => {
      const path = join(directory, `${part}.${end}`);
      writeFileSync(path, print(draft.template(part)));
      return path;
    });
  };

  test.each(DEPLOYMENTS)('the templates of %s pass, in JSON and in YAML', (name) => {
    const good = goodOf(name);
    const { account, region } = good.deployment.enclave;
    const options = { environment: { account, region } };
    const json = write(good, 'json', (template) => JSON.stringify(template));
    const yaml = write(good, 'yaml', (template) =>
      stringify(template, { aliasDuplicateObjects: false, version: '1.1' }),
    );
    expect(amiss(readAssembly(json, options), good)).toEqual([]);
    expect(amiss(readAssembly(yaml, options), good)).toEqual([]);
  });
});

test.each(DEPLOYMENTS)('a stack of %s that was split in two passes', (name) => {
  const good = goodOf(name);
  const { account, region } = good.deployment.enclave;
  const sources = good.assembly.templates.flatMap((template) => {
    const { Resources, ...sections } = template.raw as TemplateJson;
    const isApart = ([, { Type }]: [string, { Type: string }]) =>
      Type === 'AWS::Logs::MetricFilter' || Type === 'AWS::CloudWatch::Dashboard';
    const all = Object.entries(Resources);
    const apart = Object.fromEntries(all.filter(isApart));
    const rest = Object.fromEntries(all.filter((entry) => !isApart(entry)));
    const where = { stackName: template.stack, account, region };
    const whole = {
      ...where,
      file: template.file,
      stack: template.stack,
      content: { ...sections, Resources: rest },
    };
    if (Object.keys(apart).length === 0) return [whole];
    const half = {
      ...where,
      file: `half-${template.file}`,
      stack: `half-${template.stack}`,
      content: { Resources: apart },
    };
    return [whole, half];
  });
  expect(sources.length).toBeGreaterThan(good.assembly.templates.length);
  expect(amiss(buildAssembly(sources), good)).toEqual([]);
});
