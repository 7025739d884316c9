import { type Makers, type Row, rowsIn } from './account';

const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** Names as ECS, Logs and their like write them. */
export function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      key === 'Options' ? entry : camel(entry),
    ]),
  );
}

const SERVICES = ['ecs describe-services', 'services'] as const;

export const RUNNING: Makers = {
  'AWS::SageMaker::Model': ({ id, properties: { Tags, ...rest } }, account) => {
    account.put(`sagemaker describe-model --model-name ${idOf(id)}`, {
      ModelName: idOf(id),
      ModelArn: id,
      ...rest,
    });
    account.put(`sagemaker list-tags --resource-arn ${id}`, {
      Tags: [...Tags, { Key: 'aws:cloudformation:stack-name', Value: 'x' }],
    });
    account.list('sagemaker list-models', 'Models').push({ ModelName: idOf(id), ModelArn: id });
  },
  'AWS::SageMaker::EndpointConfig': ({ id, properties: { Tags, ...rest } }, account) =>
    account.put(`sagemaker describe-endpoint-config --endpoint-config-name ${idOf(id)}`, {
      EndpointConfigName: idOf(id),
      EndpointConfigArn: id,
      EnableNetworkIsolation: false,
      ...rest,
    }),
  'AWS::SageMaker::Endpoint': ({ id, properties }, account) => {
    const { EndpointName, EndpointConfigName, DeploymentConfig } = properties;
    const config = account.outputs.get(
      `sagemaker describe-endpoint-config --endpoint-config-name ${EndpointConfigName}`,
    );
    account.put(`sagemaker describe-endpoint --endpoint-name ${EndpointName}`, {
      EndpointName,
      EndpointArn: id,
      EndpointConfigName,
      EndpointStatus: 'InService',
      LastDeploymentConfig: DeploymentConfig,
      ProductionVariants: rowsIn(config, 'ProductionVariants').map(({ VariantName, ModelName }) => {
        const model = account.outputs.get(`sagemaker describe-model --model-name ${ModelName}`);
        const container = model?.PrimaryContainer as Row;
        return {
          VariantName,
          DeployedImages: [{ SpecifiedImage: container.Image, ResolvedImage: container.Image }],
          CurrentInstanceCount: 2,
        };
      }),
    });
    account.list('sagemaker list-endpoints', 'Endpoints').push({ EndpointName, EndpointArn: id });
  },
  'AWS::ECS::Cluster': ({ id, properties }, account) => {
    account.list('ecs describe-clusters', 'clusters').push({
      clusterName: id,
      status: 'ACTIVE',
      registeredContainerInstancesCount: 0,
      settings: camel(properties.ClusterSettings),
      capacityProviders: [],
      defaultCapacityProviderStrategy: [],
    });
  },
  'AWS::ECS::TaskDefinition': ({ id, properties }, account) => {
    const definition = camel(properties) as Row;
    account.put(`ecs describe-task-definition --task-definition ${id}`, {
      taskDefinition: {
        ...definition,
        taskDefinitionArn: id,
        revision: 7,
        status: 'ACTIVE',
        volumes: definition.volumes ?? [],
        placementConstraints: [],
        compatibilities: ['EC2', 'FARGATE'],
        requiresAttributes: [{ name: 'ecs.capability.task-eni' }],
        containerDefinitions: (definition.containerDefinitions as Row[]).map((container) => ({
          cpu: 0,
          volumesFrom: [],
          mountPoints: [],
          systemControls: [],
          ...container,
          portMappings: ((container.portMappings ?? []) as Row[]).map((port) => ({
            protocol: 'tcp',
            hostPort: port.containerPort,
            ...port,
          })),
        })),
      },
    });
  },
  'AWS::ECS::Service': ({ id, properties }, account) => {
    const { ServiceName, Cluster, DesiredCount, TaskDefinition, NetworkConfiguration } = properties;
    const { partition, region, account: of } = account.place;
    const clusterArn = `arn:${partition}:ecs:${region}:${of}:cluster/${Cluster}`;
    const { Cluster: _, DeploymentConfiguration, ...rest } = properties;
    account.list(...SERVICES).push({
      ...(camel(rest) as Row),
      serviceArn: id,
      clusterArn,
      status: 'ACTIVE',
      runningCount: DesiredCount,
      deploymentConfiguration: {
        ...(camel(DeploymentConfiguration) as Row),
        strategy: 'ROLLING',
        bakeTimeInMinutes: 0,
        alarms: { alarmNames: [], enable: false, rollback: false },
      },
      propagateTags: 'NONE',
      enableECSManagedTags: false,
      availabilityZoneRebalancing: 'DISABLED',
      deployments: [],
    });
    account.list('ecs list-services', 'serviceArns').push(id as unknown as Row);
    const image = JSON.stringify(account.find('AWS::ECS::TaskDefinition', TaskDefinition).properties).match(
      /@(sha256:[0-9a-f]{64})/,
    )?.[1];
    const { SecurityGroups, Subnets } = NetworkConfiguration.AwsvpcConfiguration;
    for (let number = 0; number < DesiredCount; number += 1) {
      const eni = `eni-${ServiceName}-${number}`;
      const tasks = account.list('ecs describe-tasks', 'tasks');
      const ip = `10.64.2.${tasks.length + 1}`;
      const taskArn = `arn:${partition}:ecs:${region}:${of}:task/${Cluster}/${ServiceName}${number}`;
      tasks.push({
        taskArn,
        clusterArn,
        group: `service:${ServiceName}`,
        taskDefinitionArn: TaskDefinition,
        launchType: 'FARGATE',
        lastStatus: 'RUNNING',
        enableExecuteCommand: false,
        overrides: { containerOverrides: [{ name: 'main' }] },
        containers: [{ name: 'main', imageDigest: image }],
        attachments: [
          {
            type: 'ElasticNetworkInterface',
            details: [
              { name: 'networkInterfaceId', value: eni },
              { name: 'privateIPv4Address', value: ip },
            ],
          },
        ],
      });
      account.list('ecs list-tasks', 'taskArns').push(taskArn as unknown as Row);
      account.list('ec2 describe-network-interfaces', 'NetworkInterfaces').push({
        NetworkInterfaceId: eni,
        InterfaceType: 'interface',
        SubnetId: Subnets[number % Subnets.length],
        RequesterManaged: true,
        Description: `arn:${partition}:ecs:${region}:${of}:attachment/${number}`,
        Groups: SecurityGroups.map((GroupId: string) => ({ GroupId })),
        PrivateIpAddress: ip,
      });
      for (const { TargetGroupArn } of properties.LoadBalancers ?? [])
        account
          .list(
            `elbv2 describe-target-health --target-group-arn ${TargetGroupArn}`,
            'TargetHealthDescriptions',
          )
          .push({ Target: { Id: ip, Port: 8443 }, TargetHealth: { State: 'healthy' } });
      for (const { RegistryArn } of properties.ServiceRegistries ?? [])
        account
          .list(`servicediscovery list-instances --service-id ${idOf(RegistryArn)}`, 'Instances')
          .push({ Id: taskArn, Attributes: { AWS_INSTANCE_IPV4: ip } });
    }
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ id, properties }, account) => {
    const { Subnets, LoadBalancerAttributes, ...rest } = properties;
    account.list('elbv2 describe-load-balancers', 'LoadBalancers').push({
      LoadBalancerArn: id,
      LoadBalancerName: id.split('/').at(-2),
      VpcId: account.find('AWS::EC2::VPC').id,
      State: { Code: 'active' },
      AvailabilityZones: Subnets.map((SubnetId: string) => ({
        SubnetId,
        ZoneName: 'a',
        LoadBalancerAddresses: [],
      })),
      EnablePrefixForIpv6SourceNat: 'off',
      ...rest,
    });
    account.put(`elbv2 describe-load-balancer-attributes --load-balancer-arn ${id}`, {
      Attributes: [
        ...LoadBalancerAttributes,
        { Key: 'access_logs.s3.enabled', Value: 'false' },
        { Key: 'access_logs.s3.bucket', Value: '' },
        { Key: 'access_logs.s3.prefix', Value: '' },
        { Key: 'dns_record.client_routing_policy', Value: 'any_availability_zone' },
      ],
    });
    account.list(`elbv2 describe-listeners --load-balancer-arn ${id}`, 'Listeners');
    for (const [number, subnet] of Subnets.entries())
      account.list('ec2 describe-network-interfaces', 'NetworkInterfaces').push({
        NetworkInterfaceId: `eni-${id.split('/').at(-1)}-${number}`,
        InterfaceType: 'network_load_balancer',
        SubnetId: subnet,
        RequesterManaged: true,
        Description: `ELB ${id.split('loadbalancer/')[1]}`,
        Groups: rest.SecurityGroups.map((GroupId: string) => ({ GroupId })),
      });
  },
  'AWS::ElasticLoadBalancingV2::Listener': (
    { id, properties: { LoadBalancerArn, DefaultActions, ...rest } },
    account,
  ) => {
    account.list(`elbv2 describe-listeners --load-balancer-arn ${LoadBalancerArn}`, 'Listeners').push({
      ListenerArn: id,
      LoadBalancerArn,
      DefaultActions: DefaultActions.map((one: Row) => ({
        ...one,
        Order: 1,
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: one.TargetGroupArn }] },
      })),
      ...rest,
    });
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': (
    { id, properties: { TargetGroupAttributes, ...rest } },
    account,
  ) => {
    account.list('elbv2 describe-target-groups', 'TargetGroups').push({
      TargetGroupArn: id,
      TargetGroupName: id.split('/').at(-2),
      HealthCheckEnabled: true,
      HealthCheckTimeoutSeconds: 10,
      IpAddressType: 'ipv4',
      ...rest,
    });
    account.put(`elbv2 describe-target-group-attributes --target-group-arn ${id}`, {
      Attributes: [
        ...TargetGroupAttributes,
        { Key: 'stickiness.enabled', Value: 'false' },
        { Key: 'proxy_protocol_v2.enabled', Value: 'false' },
      ],
    });
    account.list(`elbv2 describe-target-health --target-group-arn ${id}`, 'TargetHealthDescriptions');
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': ({ properties }, account) => {
    const of = ['--service-namespace', properties.ServiceNamespace].join(' ');
    account.list(`application-autoscaling describe-scalable-targets ${of}`, 'ScalableTargets').push({
      ...properties,
      SuspendedState: {
        DynamicScalingInSuspended: false,
        DynamicScalingOutSuspended: false,
        ScheduledScalingSuspended: false,
      },
    });
    account.list(`application-autoscaling describe-scheduled-actions ${of}`, 'ScheduledActions');
    account.list(`application-autoscaling describe-scaling-policies ${of}`, 'ScalingPolicies');
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': ({ properties: { ScalingTargetId, ...rest } }, account) => {
    const [ResourceId, ScalableDimension, ServiceNamespace] = ScalingTargetId.split('|');
    account
      .list(
        `application-autoscaling describe-scaling-policies --service-namespace ${ServiceNamespace}`,
        'ScalingPolicies',
      )
      .push({
        ...rest,
        ResourceId,
        ScalableDimension,
        ServiceNamespace,
      });
  },
  'AWS::CloudWatch::Alarm': ({ properties }, account) => {
    account.list('cloudwatch describe-alarms', 'MetricAlarms').push({
      ...properties,
      OKActions: [],
      AlarmActions: [],
      InsufficientDataActions: [],
      StateValue: 'OK',
    });
  },
  'AWS::CloudWatch::Dashboard': ({ properties }, account) =>
    account.put('cloudwatch get-dashboard', { ...properties }),
  'AWS::Logs::LogGroup': ({ id, properties }, account) => {
    account.list('logs describe-log-groups', 'logGroups').push({
      logGroupName: id,
      retentionInDays: properties.RetentionInDays,
      kmsKeyId: properties.KmsKeyId,
      logGroupClass: 'STANDARD',
      metricFilterCount: 0,
    });
    account.list(`logs describe-subscription-filters --log-group-name ${id}`, 'subscriptionFilters');
  },
  'AWS::Logs::MetricFilter': ({ id, properties }, account) => {
    account
      .list(`logs describe-metric-filters --log-group-name ${properties.LogGroupName}`, 'metricFilters')
      .push({
        filterName: id,
        applyOnTransformedLogs: false,
        ...(camel(properties) as Row),
      });
  },
  'AWS::CloudTrail::Trail': ({ id, properties }, account) => {
    const { TrailName, KMSKeyId, EnableLogFileValidation, IsLogging, AdvancedEventSelectors, ...rest } =
      properties;
    account.list('cloudtrail describe-trails', 'trailList').push({
      Name: TrailName,
      TrailARN: `arn:aws:cloudtrail:us-east-1:111122223333:trail/${id}`,
      KmsKeyId: KMSKeyId,
      LogFileValidationEnabled: EnableLogFileValidation,
      IsOrganizationTrail: false,
      HasCustomEventSelectors: true,
      ...rest,
    });
    account.put('cloudtrail get-trail-status', { IsLogging, LatestDeliveryTime: '2026-11-26T12:00:00Z' });
    account.put('cloudtrail get-event-selectors', { TrailARN: id, AdvancedEventSelectors });
  },
};
