import type { Rule } from '../../contract/rule';
import { containersOf } from '../../engines/inventory/containers';
import { get } from '../../template/values/values';
import { items, mayBePresent, options, placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';
import { refuses, requires } from '../requirements';

const CONTAINER = { Name: 'proxy', Image: image('cordon/proxy', `@${EXAMPLE_IMAGES.proxy}`) };

export const taskStandsAlone: Rule = {
  id: 'task-stands-alone',
  title: 'A task is one container on Fargate with a network interface of its own',
  claim: 'no-bypass',
  severity: 'fatal',
  controls: ['SC-39', 'CM-7', 'AC-6', 'SC-7(21)'],
  rationale:
    "A sidecar shares the task's role, secrets and loopback: beside the proxy it could invoke the model itself. Host modes share the machine.",
  remedy: 'Define exactly one container; use awsvpc networking and require Fargate.',
  types: ['AWS::ECS::TaskDefinition'],
  good: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      ContainerDefinitions: [CONTAINER],
    },
  },
  bad: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: {
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      ContainerDefinitions: [CONTAINER, { Name: 'debug', Image: 'busybox' }],
    },
  },
  *check(resource) {
    const count = containersOf(resource).length;
    const list = get(resource.properties, 'ContainerDefinitions');
    if (count !== 1 || options(list).length !== 1) {
      yield {
        at: placeOf(list ?? resource.properties),
        message: `the task has ${count} containers; it must have exactly one`,
      };
    }
    yield* requires(resource, ['NetworkMode'], ['awsvpc']);
    const needs = get(resource.properties, 'RequiresCompatibilities');
    if (
      !items(needs).every((each) => each.kind === 'known' && each.value === 'FARGATE') ||
      !mayBePresent(needs)
    ) {
      yield {
        at: placeOf(needs ?? resource.properties),
        message: `RequiresCompatibilities is ${show(needs)}; it must be FARGATE alone`,
      };
    }
    yield* refuses(
      resource,
      [
        'PidMode',
        'IpcMode',
        'ProxyConfiguration',
        'InferenceAccelerators',
        'PlacementConstraints',
        'EnableFaultInjection',
      ],
      'a task shares nothing and is put where Fargate puts it',
    );
  },
};
