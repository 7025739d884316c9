import { row as rowIn, rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { fields, pascal, type Row, rowOf, unless, without } from '../rows';
import { isObject } from '../same';
import { nameIn } from './model';

/** Services of the templates within a cluster; ten are described in one call. */
export function services(account: Account, cluster: string): readonly Row[] {
  const names = account.assembly
    .ofType('AWS::ECS::Service')
    .flatMap((resource) => account.physical.idOf(resource) ?? [])
    .map(nameIn)
    .sort();
  const parts = Array.from({ length: Math.ceil(names.length / 10) }, (_, part) =>
    names.slice(part * 10, part * 10 + 10),
  );
  const questions = parts.map((part) =>
    call('ecs describe-services', '--cluster', cluster, '--services', ...part),
  );
  return account.all(...questions).flatMap((answer) => rows(answer, 'services'));
}

/** A port of a container has the same number on its host, with an interface of its own. */
const container = (one: Json): Json => {
  if (!isObject(one) || !Array.isArray(one.PortMappings)) return one;
  return {
    ...one,
    PortMappings: one.PortMappings.map((port: Json) =>
      isObject(port) && port.HostPort === port.ContainerPort ? without(port, 'HostPort') : port,
    ),
  };
};

/** Clusters, services, and what they run. */
/** What a service's deployments have in the one that last said it; the service itself doesn't tell. */
const inDeployments = (row: Row, name: string): Json | undefined => {
  const said = rows(row, 'deployments').flatMap((one) => one[name] ?? []);
  return said.length === 0 ? undefined : pascal(said.length === 1 ? said[0] : said);
};

export const CONTAINERS: Readings = {
  'AWS::ECS::Cluster': {
    aside: TAGS,
    read({ id }, account) {
      const answer = account.ask(
        call('ecs describe-clusters', '--clusters', nameIn(id), '--include', 'SETTINGS', 'CONFIGURATIONS'),
      );
      const row = rowOf(rows(answer, 'clusters'), 'clusterName', nameIn(id));
      if (row === undefined || row.status === 'INACTIVE') return undefined;
      return {
        ClusterName: row.clusterName as Json,
        ClusterSettings: pascal(row.settings),
        Configuration: pascal(row.configuration ?? null),
        CapacityProviders: (row.capacityProviders ?? []) as Json,
        DefaultCapacityProviderStrategy: pascal(row.defaultCapacityProviderStrategy ?? []),
        ...unless('RegisteredContainerInstancesCount', row.registeredContainerInstancesCount, 0),
      };
    },
  },
  'AWS::ECS::Service': {
    aside: TAGS,
    defaults: {
      EnableECSManagedTags: false,
      PropagateTags: 'NONE',
      AvailabilityZoneRebalancing: 'DISABLED',
      'DeploymentConfiguration.Strategy': 'ROLLING',
      'DeploymentConfiguration.BakeTimeInMinutes': 0,
      'DeploymentConfiguration.Alarms': { Enable: false, Rollback: false },
      'DeploymentController.Type': 'ECS',
      'ServiceConnectConfiguration.Enabled': false,
    },
    read({ id, expected }, account) {
      const row = rowOf(services(account, String(expected.Cluster)), 'serviceName', nameIn(id));
      if (row === undefined || row.status === 'INACTIVE') return undefined;
      const least = Number(expected.DesiredCount);
      return {
        Cluster: nameIn(String(row.clusterArn)),
        ServiceName: row.serviceName as Json,
        TaskDefinition: row.taskDefinition as Json,
        // Scaling sets more than the least.
        DesiredCount: Number(row.desiredCount) >= least ? expected.DesiredCount : (row.desiredCount as Json),
        LaunchType: row.launchType as Json | undefined,
        CapacityProviderStrategy: pascal(row.capacityProviderStrategy ?? []),
        PlatformVersion: row.platformVersion as Json | undefined,
        SchedulingStrategy: row.schedulingStrategy as Json | undefined,
        NetworkConfiguration: pascal(row.networkConfiguration ?? null),
        LoadBalancers: pascal(row.loadBalancers ?? []),
        ServiceRegistries: pascal(row.serviceRegistries ?? []),
        DeploymentConfiguration: pascal(row.deploymentConfiguration ?? null),
        DeploymentController: pascal(row.deploymentController ?? null),
        HealthCheckGracePeriodSeconds: row.healthCheckGracePeriodSeconds as Json | undefined,
        EnableExecuteCommand: row.enableExecuteCommand as Json | undefined,
        AvailabilityZoneRebalancing: row.availabilityZoneRebalancing as Json | undefined,
        EnableECSManagedTags: row.enableECSManagedTags as Json | undefined,
        PropagateTags: row.propagateTags as Json | undefined,
        TaskSets: pascal(row.taskSets ?? []),
        ServiceConnectConfiguration: inDeployments(row, 'serviceConnectConfiguration'),
        VpcLatticeConfigurations: inDeployments(row, 'vpcLatticeConfigurations'),
        ...unless('Status', row.status, 'ACTIVE'),
      };
    },
  },
  'AWS::ECS::TaskDefinition': {
    aside: TAGS,
    defaults: {
      EnableFaultInjection: false,
      'ContainerDefinitions.*.Cpu': 0,
      'ContainerDefinitions.*.PortMappings.*.Protocol': 'tcp',
      'ContainerDefinitions.*.HealthCheck.Interval': 30,
      'ContainerDefinitions.*.HealthCheck.Timeout': 5,
      'ContainerDefinitions.*.HealthCheck.Retries': 3,
    },
    read({ id, expected }, account) {
      const answer = account.ask(call('ecs describe-task-definition', '--task-definition', id));
      const row = rowIn(answer, 'taskDefinition');
      const all = pascal(row.containerDefinitions);
      const said = Array.isArray(expected.ContainerDefinitions) ? expected.ContainerDefinitions : [];
      const hostPorts = said.some((one: Json) => JSON.stringify(one).includes('"HostPort"'));
      return {
        ...(pascal(
          fields(
            row,
            'family',
            'cpu',
            'memory',
            'networkMode',
            'executionRoleArn',
            'taskRoleArn',
            'runtimePlatform',
            'volumes',
            'placementConstraints',
            'ephemeralStorage',
            'pidMode',
            'ipcMode',
            'proxyConfiguration',
            'inferenceAccelerators',
            'requiresCompatibilities',
            'enableFaultInjection',
          ),
        ) as { readonly [key: string]: Json }),
        ContainerDefinitions: hostPorts || !Array.isArray(all) ? all : all.map(container),
        ...unless('Status', row.status, 'ACTIVE'),
      };
    },
  },
};
