import { rows, text } from '../../preflight/check';
import type { Account } from '../account';
import { call } from '../operations';
import { listeners } from '../readings/doors';
import { endpointNamed, nameIn } from '../readings/model';
import { scaledBy, scalingPolicies } from '../readings/scaling';
import type { Row } from '../rows';
import { isObject } from '../same';
import type { Search } from './search';

const clusters = (account: Account) => account.idsOf('AWS::ECS::Cluster').map(nameIn);

const arns = (answer: unknown, name: string): string[] => {
  const list = isObject(answer) ? answer[name] : undefined;
  return Array.isArray(list) ? list.map(String) : [];
};

/** All tasks of the clusters; a hundred are described in one call. */
export function tasks(account: Account): readonly Row[] {
  return clusters(account).flatMap((cluster) => {
    const all = arns(account.ask(call('ecs list-tasks', '--cluster', cluster)), 'taskArns').sort();
    const parts = Array.from({ length: Math.ceil(all.length / 100) }, (_, part) =>
      all.slice(part * 100, part * 100 + 100),
    );
    return account
      .all(...parts.map((part) => call('ecs describe-tasks', '--cluster', cluster, '--tasks', ...part)))
      .flatMap((answer) => rows(answer, 'tasks'));
  });
}

const details = (task: Row, wanted: string): unknown[] =>
  (task.attachments === undefined ? [] : rows(task, 'attachments'))
    .flatMap((attachment) => rows(attachment, 'details'))
    .flatMap(({ name, value }) => (name === wanted ? [value] : []));

export const interfaceOf = (task: Row) => details(task, 'networkInterfaceId')[0];
export const addressesOf = (task: Row) => details(task, 'privateIPv4Address');

/** Overrides of a task that say something. */
const overridden = ({ overrides }: Row): boolean => {
  if (!isObject(overrides)) return false;
  const { containerOverrides, inferenceAcceleratorOverrides, ...others } = overrides;
  const each = [containerOverrides, inferenceAcceleratorOverrides].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return (
    Object.keys(others).length > 0 ||
    each.some((one) => isObject(one) && Object.keys(one).some((key) => key !== 'name'))
  );
};

/** Digests of the images that the templates' tasks and models name. */
const digestsIn = (account: Account, type: string) =>
  new Set(
    account.saidOf(type).flatMap(({ said }) => JSON.stringify(said).match(/sha256:[0-9a-f]{64}/g) ?? []),
  );

export const RUNNING: readonly Search[] = [
  {
    what: 'services',
    look(account, found) {
      const own = account.idsOf('AWS::ECS::Service').map(nameIn);
      for (const cluster of clusters(account))
        for (const arn of arns(account.ask(call('ecs list-services', '--cluster', cluster)), 'serviceArns'))
          if (!own.includes(nameIn(arn)))
            found.stray(
              `the service '${nameIn(arn)}' of cluster ${cluster}`,
              account.assembly.ofType('AWS::ECS::Cluster')[0],
            );
    },
  },
  {
    what: 'tasks',
    look(account, found) {
      const digests = digestsIn(account, 'AWS::ECS::TaskDefinition');
      for (const task of tasks(account)) {
        const id = nameIn(text(task, 'taskArn'));
        const service = account.assembly
          .ofType('AWS::ECS::Service')
          .find((one) => task.group === `service:${nameIn(account.idOf(one))}`);
        const at = service ?? account.assembly.ofType('AWS::ECS::Cluster')[0];
        if (service === undefined) found.stray(`the task '${id}'`, at);
        if (account.made('AWS::ECS::TaskDefinition', task.taskDefinitionArn) === undefined)
          found.stray(`the task definition ${String(task.taskDefinitionArn)} that the task '${id}' runs`, at);
        if (task.enableExecuteCommand === true)
          found.stray(`the shell that the task '${id}' can be given`, at);
        if (overridden(task)) found.stray(`what the task '${id}' is told beside its definition`, at);
        for (const container of rows(task, 'containers')) {
          // Before it is pulled, an image has no digest.
          const pulled = container.imageDigest !== undefined || task.lastStatus === 'RUNNING';
          if (pulled && !digests.has(String(container.imageDigest)))
            found.stray(`the image ${String(container.imageDigest)} that the task '${id}' runs`, at);
        }
      }
    },
  },
  {
    what: 'what is served',
    look(account, found) {
      const [models, served] = account.all(call('sagemaker list-models'), call('sagemaker list-endpoints'));
      for (const row of rows(models, 'Models'))
        if (account.made('AWS::SageMaker::Model', row.ModelArn) === undefined)
          found.stray(`the model '${text(row, 'ModelName')}'`);
      for (const row of rows(served, 'Endpoints'))
        if (
          account.made('AWS::SageMaker::Endpoint', row.EndpointArn) === undefined &&
          !account.idsOf('AWS::SageMaker::Endpoint').map(nameIn).includes(text(row, 'EndpointName'))
        )
          found.stray(`the endpoint '${text(row, 'EndpointName')}'`);
    },
  },
  {
    // By itself: what isn't told of the images of one endpoint hides no other.
    what: 'images that are served',
    look(account, found) {
      const digests = digestsIn(account, 'AWS::SageMaker::Model');
      for (const resource of account.assembly.ofType('AWS::SageMaker::Endpoint')) {
        const row = endpointNamed(nameIn(account.idOf(resource)), account);
        for (const variant of row === undefined ? [] : rows(row, 'ProductionVariants'))
          for (const image of rows(variant, 'DeployedImages')) {
            const digest = /sha256:[0-9a-f]{64}$/.exec(String(image.ResolvedImage))?.[0];
            if (digest === undefined || !digests.has(digest))
              found.stray(
                `the image ${String(image.ResolvedImage)} that ${resource.logicalId} serves`,
                resource,
              );
          }
      }
    },
  },
  {
    what: 'listeners and load balancers',
    look(account, found) {
      const vpcs = account.idsOf('AWS::EC2::VPC');
      for (const row of rows(account.ask(call('elbv2 describe-load-balancers')), 'LoadBalancers'))
        if (
          vpcs.includes(String(row.VpcId)) &&
          account.made('AWS::ElasticLoadBalancingV2::LoadBalancer', row.LoadBalancerArn) === undefined
        )
          found.stray(`the load balancer '${nameIn(text(row, 'LoadBalancerArn'))}' in the VPC`);
      for (const balancer of account.assembly.ofType('AWS::ElasticLoadBalancingV2::LoadBalancer'))
        for (const row of listeners(account, account.idOf(balancer)))
          if (account.made('AWS::ElasticLoadBalancingV2::Listener', row.ListenerArn) === undefined)
            found.stray(`the listener on port ${String(row.Port)} of ${balancer.logicalId}`, balancer);
    },
  },
  {
    what: 'what is scaled',
    look(account, found) {
      const said = new Set(
        account.saidOf('AWS::ApplicationAutoScaling::ScalableTarget').map((one) => scaledBy(one.said)),
      );
      const namespaces = new Set([...said].map((one) => one.slice(one.lastIndexOf('|') + 1)));
      const own = [
        ...account.idsOf('AWS::ECS::Service').map((arn) => arn.slice(arn.indexOf(':service/') + 1)),
        ...account.idsOf('AWS::SageMaker::Endpoint').map((arn) => `endpoint/${nameIn(arn)}`),
      ];
      for (const namespace of [...namespaces].sort())
        for (const row of rows(
          account.ask(
            call('application-autoscaling describe-scalable-targets', '--service-namespace', namespace),
          ),
          'ScalableTargets',
        ))
          if (
            !said.has(scaledBy(row)) &&
            own.some((id) => `${text(row, 'ResourceId')}/`.startsWith(`${id}/`))
          )
            found.stray(`the bounds between which ${text(row, 'ResourceId')} is scaled`);
    },
  },
  {
    what: 'scaling policies',
    look(account, found) {
      const said = account.saidOf('AWS::ApplicationAutoScaling::ScalingPolicy').map((one) => one.said);
      for (const target of account.saidOf('AWS::ApplicationAutoScaling::ScalableTarget'))
        for (const row of scalingPolicies(account, target.said.ServiceNamespace))
          if (
            scaledBy(row) === scaledBy(target.said) &&
            !said.some((one) => one.PolicyName === row.PolicyName && one.ScalingTargetId === scaledBy(row))
          )
            found.stray(`the scaling policy '${text(row, 'PolicyName')}'`, target.resource);
    },
  },
];
