import { type HarmlessKind, isWithin } from './kind';

const TASK = 'AWS::ECS::TaskDefinition';

/** How tasks and models run, within what the claims hold. */
export const RUNNING: readonly HarmlessKind[] = [
  {
    id: 'container-label',
    says: "the name of a container or of a family of tasks, and what the names of its log's streams begin with",
    reason:
      'Each task has one container and each service a log of its own; a family that two share refutes. What goes by the container’s name, a load balancer’s targets, is held to it by `operable`.',
    judged: true,
    is: ({ type, path }) =>
      type === TASK &&
      /^Properties\/(Family|ContainerDefinitions\/\*\/(Name|LogConfiguration\/Options\/awslogs-stream-prefix))$/.test(
        path,
      ),
  },
  {
    id: 'port-mapping',
    says: 'the mapping of the port of a task that no load balancer hands on to',
    reason:
      'With a network interface of its own a task is reached at whatever port it listens at and its groups let through; the mapping is for load balancers, for which `operable` asks for it.',
    judged: true,
    is: ({ type, path, kind }) =>
      type === TASK && kind === 'delete' && path === 'Properties/ContainerDefinitions/*/PortMappings',
  },
  {
    id: 'replaced-in-steps',
    says: 'how many tasks more or fewer may run while they are replaced (50–100 %, 100–200 %)',
    reason:
      'ECS replaces tasks within these bounds, and `operable` asks that one stays and that one can be replaced. What isn’t answered meanwhile isn’t released.',
    judged: true,
    is: ({ type, path, after }) =>
      type === 'AWS::ECS::Service' &&
      ((path === 'Properties/DeploymentConfiguration/MaximumPercent' && isWithin(after, 100, 200)) ||
        (path === 'Properties/DeploymentConfiguration/MinimumHealthyPercent' && isWithin(after, 50, 100))),
  },
  {
    id: 'instance-type',
    says: 'the type of the instances that host a model',
    reason:
      'On one that is too small the model isn’t put into service, and the old one goes on. What the claims ask of instances, that their disks are encrypted, is judged.',
    judged: true,
    is: ({ type, path }) =>
      type === 'AWS::SageMaker::EndpointConfig' && path === 'Properties/ProductionVariants/*/InstanceType',
  },
  {
    id: 'volume-size',
    says: 'the size of the disks of instances that host a model (1–512 GB, or what SageMaker gives them where nothing is said)',
    reason:
      'Within SageMaker’s bounds. On disks that are too small for its weights a model isn’t put into service, and the old one goes on. Whatever their size, that they have the key of the weights is judged.',
    judged: true,
    is: ({ type, path, after }) =>
      type === 'AWS::SageMaker::EndpointConfig' &&
      path === 'Properties/ProductionVariants/*/VolumeSizeInGB' &&
      (after === undefined || isWithin(after, 1, 512)),
  },
  {
    id: 'image-scan',
    says: 'whether a repository scans what is pushed',
    reason:
      'An image runs by the digest that the charter approves, whatever a scan finds; not every partition scans. Nothing of an enclave reads what was found.',
    is: ({ type, path }) =>
      type === 'AWS::ECR::Repository' && /^Properties\/ImageScanningConfiguration(\/ScanOnPush)?$/.test(path),
  },
  {
    id: 'target-attribute',
    says: 'an attribute of a target group left out',
    reason:
      'AWS then waits 300 seconds for connections to end, and shows the load balancer’s address to targets that are addresses behind TCP, as is said.',
    is: ({ type, path, kind }) =>
      type === 'AWS::ElasticLoadBalancingV2::TargetGroup' &&
      kind === 'delete' &&
      /^Properties\/TargetGroupAttributes(\/\*)?$/.test(path),
  },
];
