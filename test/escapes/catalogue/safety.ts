import type { Draft } from '../draft';
import { added, changed, type Escape, SERVICE, TASK } from '../escape';

const PROXY = [TASK, 'CORDON_CLASSIFIERS'] as const;
const CLASSIFIER = [TASK, 'CORDON_RED_LINE'] as const;
const REVIEW = [TASK, 'CORDON_REVIEWERS'] as const;
const C = 'Properties/ContainerDefinitions/0';

type Entry = { readonly Name: string; readonly Value: unknown };

/** The proxy's environment with one name's value changed, or the name removed. */
const environment = (name: string, change: (value: unknown) => unknown) => (draft: Draft) => {
  const { resource } = draft.find(...PROXY);
  const properties = resource.Properties as { ContainerDefinitions: { Environment: Entry[] }[] };
  return (properties.ContainerDefinitions[0]?.Environment ?? []).flatMap((entry) => {
    if (entry.Name !== name) return [entry];
    const value = change(entry.Value);
    return value === undefined ? [] : [{ Name: name, Value: value }];
  });
};

const wiring = (change: (wiring: Record<string, string>) => unknown) =>
  environment('CORDON_CLASSIFIERS', (value) => {
    const changed = change(JSON.parse(String(value)));
    return typeof changed === 'string' ? changed : JSON.stringify(changed);
  });

const ENVIRONMENT = `${C}/Environment`;

export const SAFETY: readonly Escape[] = [
  changed(
    'a proxy without a red line',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring(({ 'autonomous-weapons': _, ...rest }) => rest),
  ),
  changed(
    'a proxy with no red line',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring(() => ({})),
  ),
  changed(
    'a proxy with one classifier for all',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring((all) => Object.fromEntries(Object.keys(all).map((key) => [key, all['autonomous-weapons']]))),
  ),
  changed(
    'a proxy that asks without encryption',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring((all) => ({ ...all, 'autonomous-weapons': 'http://w:8443' })),
  ),
  changed(
    'a proxy with a red line of its own',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring((all) => ({ ...all, jaywalking: 'https://w:8443' })),
  ),
  changed(
    'a proxy with a red line twice',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring((all) => `${JSON.stringify(all).slice(0, -1)},"autonomous-weapons":"https://x:1"}`),
  ),
  changed(
    'a proxy with an address that reads two ways',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring((all) => ({ ...all, 'autonomous-weapons': 'https://w@elsewhere:1' })),
  ),
  changed(
    'a proxy with wiring that is no JSON',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    wiring(() => 'none'),
  ),
  changed(
    'a proxy without wiring',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    environment('CORDON_CLASSIFIERS', () => undefined),
  ),
  changed(
    'a proxy with wiring of a parameter',
    'classifier-per-red-line',
    PROXY,
    ENVIRONMENT,
    environment('CORDON_CLASSIFIERS', () => ({ Ref: 'Wiring' })),
  ),
  changed('a proxy with a debugger', 'environment-is-contract', PROXY, `${ENVIRONMENT}/30`, {
    Name: 'NODE_OPTIONS',
    Value: '--inspect=0.0.0.0',
  }),
  changed('a proxy that trusts any certificate', 'environment-is-contract', PROXY, `${ENVIRONMENT}/30`, {
    Name: 'NODE_TLS_REJECT_UNAUTHORIZED',
    Value: '0',
  }),
  changed('a proxy behind another proxy', 'environment-is-contract', PROXY, `${ENVIRONMENT}/30`, {
    Name: 'HTTPS_PROXY',
    Value: 'http://x',
  }),
  changed('a proxy with a switch', 'environment-is-contract', PROXY, `${ENVIRONMENT}/30`, {
    Name: 'CORDON_FAIL_OPEN',
    Value: 'true',
  }),
  changed(
    'a proxy that says twice where its ledger is',
    'environment-is-contract',
    PROXY,
    `${ENVIRONMENT}/30`,
    { Name: 'CORDON_LEDGER', Value: 's3://x/' },
  ),
  changed(
    'a proxy without a ledger',
    'environment-is-contract',
    PROXY,
    ENVIRONMENT,
    environment('CORDON_LEDGER', () => undefined),
  ),
  changed(
    'a proxy that is told it is a reviewer',
    'environment-is-contract',
    PROXY,
    ENVIRONMENT,
    environment('CORDON_SERVICE', () => 'review'),
  ),
  changed('a proxy with environment from a file', 'environment-is-contract', PROXY, `${C}/EnvironmentFiles`, [
    { Type: 's3', Value: 'arn' },
  ]),
  changed(
    'a proxy with environment from a parameter store',
    'environment-is-contract',
    PROXY,
    `${C}/Secrets`,
    [{ Name: 'CORDON_CLASSIFIERS', ValueFrom: 'arn' }],
  ),
  changed(
    'a classifier of no red line',
    'environment-is-contract',
    CLASSIFIER,
    `${ENVIRONMENT}/2/Name`,
    'CORDON_OTHER',
  ),
  changed('a proxy by tag', 'image-by-digest', PROXY, `${C}/Image`, 'cordon/proxy:latest'),
  changed(
    'a proxy by the digest of something else',
    'image-by-digest',
    PROXY,
    `${C}/Image`,
    `cordon/proxy@sha256:${'0'.repeat(64)}`,
  ),
  changed(
    'a proxy from a registry of others',
    'closed-world',
    PROXY,
    `${C}/Image`,
    (draft) => `docker.io/cordon/proxy@${draft.good.deployment.charter.images.proxy}`,
  ),
  changed(
    'a sidecar beside the proxy',
    'task-stands-alone',
    PROXY,
    'Properties/ContainerDefinitions/1',
    (draft) => ({ Name: 'sidecar', Image: `x@${draft.good.deployment.charter.images.review}` }),
  ),
  changed(
    "a sidecar with the charter's own image",
    'closed-world',
    PROXY,
    'Properties/ContainerDefinitions/1',
    (draft) => ({ Name: 'sidecar', Image: `x@${draft.good.deployment.charter.images.classifier}` }),
  ),
  changed('a proxy with another command', 'container-is-locked', PROXY, `${C}/Command`, ['node', 'other.js']),
  changed('a proxy with another entry', 'container-is-locked', PROXY, `${C}/EntryPoint`, ['sh', '-c']),
  changed('a proxy that runs as root', 'container-is-locked', PROXY, `${C}/User`, '0:0'),
  changed(
    'a proxy that runs as whoever the image says',
    'container-is-locked',
    PROXY,
    `${C}/User`,
    undefined,
  ),
  changed(
    'a proxy that can write its own code',
    'container-is-locked',
    PROXY,
    `${C}/ReadonlyRootFilesystem`,
    false,
  ),
  changed('a privileged classifier', 'container-is-locked', CLASSIFIER, `${C}/Privileged`, true),
  changed(
    'a classifier with powers',
    'container-is-locked',
    CLASSIFIER,
    `${C}/LinuxParameters/Capabilities`,
    { Add: ['SYS_PTRACE'] },
  ),
  changed('a reviewer with names of hosts', 'container-is-locked', REVIEW, `${C}/ExtraHosts`, [
    { Hostname: 'x', IpAddress: '10.0.0.1' },
  ]),
  changed('a reviewer that asks another resolver', 'container-is-locked', REVIEW, `${C}/DnsServers`, [
    '8.8.8.8',
  ]),
  changed('a proxy with a volume', 'closed-world', PROXY, 'Properties/Volumes', [{ Name: 'x', Host: {} }]),
  changed('a proxy with a mesh', 'task-stands-alone', PROXY, 'Properties/ProxyConfiguration', {
    ContainerName: 'x',
  }),
  changed('a proxy that sees other processes', 'task-stands-alone', PROXY, 'Properties/PidMode', 'task'),
  changed('a proxy with a probe that does something', 'closed-world', PROXY, `${C}/HealthCheck/Command`, [
    'CMD-SHELL',
    'curl evil',
  ]),
  changed('a shell in a service', 'no-execute-command', [SERVICE], 'Properties/EnableExecuteCommand', true),
  changed('a service of none', 'capacity-is-redundant', [SERVICE], 'Properties/DesiredCount', 0),
  changed('a service of one', 'capacity-is-redundant', [SERVICE], 'Properties/DesiredCount', 1),
  changed(
    'scaling to nothing',
    'capacity-is-redundant',
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'ecs:service'],
    'Properties/MinCapacity',
    0,
  ),
  changed(
    'scaling by schedule',
    'closed-world',
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'ecs:service'],
    'Properties/ScheduledActions',
    [{}],
  ),
  changed(
    'a schedule that scales to one by night',
    'capacity-is-redundant',
    ['AWS::ApplicationAutoScaling::ScalableTarget', 'ecs:service'],
    'Properties/ScheduledActions',
    [
      {
        ScheduledActionName: 'night',
        Schedule: 'cron(0 20 ? * * *)',
        ScalableTargetAction: { MinCapacity: 1, MaxCapacity: 4 },
      },
    ],
  ),
  changed(
    'a deployment that an alarm of elsewhere stops',
    'closed-world',
    [SERVICE],
    'Properties/DeploymentConfiguration/Alarms',
    { AlarmNames: ['elsewhere'], Enable: true, Rollback: true },
  ),
  changed(
    'a service with fewer files than it needs',
    'closed-world',
    ['AWS::ECS::TaskDefinition'],
    'Properties/ContainerDefinitions/0/Ulimits',
    [{ Name: 'nofile', SoftLimit: 16, HardLimit: 16 }],
  ),
  changed(
    'a deployment that takes all down',
    'closed-world',
    [SERVICE],
    'Properties/DeploymentConfiguration/MinimumHealthyPercent',
    0,
  ),
  changed(
    'a deployment without a breaker',
    'closed-world',
    [SERVICE],
    'Properties/DeploymentConfiguration/DeploymentCircuitBreaker/Enable',
    false,
  ),
  changed(
    'a deployment by another controller',
    'closed-world',
    [SERVICE],
    'Properties/DeploymentController',
    { Type: 'EXTERNAL' },
  ),
  changed('a service with a volume', 'service-on-fargate', [SERVICE], 'Properties/VolumeConfigurations', [
    {},
  ]),
  changed('a service in a mesh', 'service-on-fargate', [SERVICE], 'Properties/ServiceConnectConfiguration', {
    Enabled: true,
  }),
  changed(
    'a listener that ends TLS',
    'listener-passes-tcp',
    ['AWS::ElasticLoadBalancingV2::Listener'],
    'Properties/Protocol',
    'TLS',
  ),
  changed(
    'a listener on another port',
    'listener-passes-tcp',
    ['AWS::ElasticLoadBalancingV2::Listener'],
    'Properties/Port',
    80,
  ),
  changed(
    'a listener to something else',
    'closed-world',
    ['AWS::ElasticLoadBalancingV2::Listener'],
    'Properties/DefaultActions/0/TargetGroupArn',
    'arn',
  ),
  changed(
    'a listener to two',
    'closed-world',
    ['AWS::ElasticLoadBalancingV2::Listener'],
    'Properties/DefaultActions/1',
    { Type: 'forward', TargetGroupArn: 'arn' },
  ),
  changed(
    'targets that are machines',
    'closed-world',
    ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    'Properties/TargetType',
    'instance',
  ),
  changed(
    'targets that are listed by hand',
    'closed-world',
    ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    'Properties/Targets',
    [{ Id: '10.0.0.1' }],
  ),
  changed(
    'targets on another port',
    'closed-world',
    ['AWS::ElasticLoadBalancingV2::TargetGroup'],
    'Properties/Port',
    22,
  ),
  added(
    'a task that is none of the services',
    'image-by-digest',
    { Type: TASK, Properties: { ContainerDefinitions: [{ Name: 'x', Image: 'busybox' }] } },
    'safety',
  ),
  added(
    'an instance written into the name of a classifier',
    'closed-world',
    { Type: 'AWS::ServiceDiscovery::Instance', Properties: { ServiceId: 'srv-1', InstanceAttributes: {} } },
    'safety',
  ),
  added(
    'a record over the name of a classifier',
    'no-internet-gateway',
    { Type: 'AWS::Route53::RecordSet', Properties: { Name: 'autonomous-weapons', Type: 'A' } },
    'safety',
  ),
];
