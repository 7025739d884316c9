/** What SageMaker, ECS and Application Auto Scaling may answer. */
export const RUNNING = {
  'sagemaker describe-model': `ModelName ModelArn PrimaryContainer* Containers* InferenceExecutionConfig* ExecutionRoleArn
    VpcConfig* CreationTime EnableNetworkIsolation DeploymentRecommendation*`,
  'sagemaker list-tags': 'Tags{Key Value}',
  'sagemaker describe-endpoint-config': `EndpointConfigName EndpointConfigArn ProductionVariants* ShadowProductionVariants*
    DataCaptureConfig* KmsKeyId CreationTime AsyncInferenceConfig* ExplainerConfig* ExecutionRoleArn VpcConfig*
    EnableNetworkIsolation MetricsConfig{EnableEnhancedMetrics=false MetricPublishFrequencyInSeconds}`,
  'sagemaker describe-endpoint': `EndpointName EndpointArn EndpointConfigName EndpointStatus FailureReason CreationTime
    LastModifiedTime ProductionVariants{VariantName DeployedImages{SpecifiedImage ResolvedImage ResolutionTime} CurrentWeight
    DesiredWeight CurrentInstanceCount DesiredInstanceCount VariantStatus* RoutingConfig*} ShadowProductionVariants*
    DataCaptureConfig* LastDeploymentConfig* AsyncInferenceConfig* ExplainerConfig*
    MetricsConfig{EnableEnhancedMetrics=false MetricPublishFrequencyInSeconds}`,
  'sagemaker list-models': 'Models{ModelName ModelArn CreationTime}',
  'sagemaker list-endpoints':
    'Endpoints{EndpointName EndpointArn CreationTime LastModifiedTime EndpointStatus}',
  'ecs describe-clusters': `failures* clusters{clusterArn clusterName status configuration* registeredContainerInstancesCount
    runningTasksCount pendingTasksCount activeServicesCount statistics* tags* settings* capacityProviders
    defaultCapacityProviderStrategy*}`,
  'ecs describe-services': `failures* services{serviceArn serviceName clusterArn status loadBalancers* serviceRegistries*
    desiredCount runningCount pendingCount launchType capacityProviderStrategy* platformVersion platformFamily taskDefinition
    deploymentConfiguration* taskSets* deployments{id status taskDefinition desiredCount pendingCount runningCount failedTasks
    createdAt updatedAt capacityProviderStrategy* launchType platformVersion platformFamily networkConfiguration* rolloutState
    rolloutStateReason serviceConnectConfiguration* serviceConnectResources* vpcLatticeConfigurations*} roleArn events* createdAt
    currentServiceDeployment currentServiceRevisions* networkConfiguration* healthCheckGracePeriodSeconds schedulingStrategy
    deploymentController* tags* createdBy enableECSManagedTags propagateTags enableExecuteCommand availabilityZoneRebalancing
    resourceManagementType=CUSTOMER}`,
  'ecs describe-task-definition': `tags* taskDefinition{taskDefinitionArn containerDefinitions* family taskRoleArn executionRoleArn
    networkMode revision volumes* status requiresAttributes* placementConstraints* compatibilities runtimePlatform*
    requiresCompatibilities cpu memory inferenceAccelerators* pidMode ipcMode proxyConfiguration* registeredAt deregisteredAt
    registeredBy ephemeralStorage* enableFaultInjection}`,
  'ecs list-services': 'serviceArns',
  'ecs list-tasks': 'taskArns',
  'ecs describe-tasks': `failures* tasks{attachments{id type status details{name value}} attributes* availabilityZone clusterArn
    connectivity connectivityAt containers{containerArn taskArn name image imageDigest runtimeId lastStatus exitCode reason
    networkBindings* networkInterfaces* healthStatus cpu memory memoryReservation} cpu createdAt desiredStatus
    enableExecuteCommand executionStoppedAt group healthStatus lastStatus launchType memory overrides* platformVersion
    platformFamily pullStartedAt pullStoppedAt startedAt startedBy stopCode stoppedAt stoppedReason stoppingAt tags* taskArn
    taskDefinitionArn version ephemeralStorage{sizeInGiB} fargateEphemeralStorage{sizeInGiB}}`,
  'application-autoscaling describe-scalable-targets': `ScalableTargets{ServiceNamespace ResourceId ScalableDimension MinCapacity
    MaxCapacity PredictedCapacity RoleARN CreationTime SuspendedState* ScalableTargetARN}`,
  'application-autoscaling describe-scaling-policies': `ScalingPolicies{PolicyARN PolicyName ServiceNamespace ResourceId
    ScalableDimension PolicyType StepScalingPolicyConfiguration* TargetTrackingScalingPolicyConfiguration*
    PredictiveScalingPolicyConfiguration* Alarms* CreationTime}`,
  'application-autoscaling describe-scheduled-actions': 'ScheduledActions*',
} as const;
