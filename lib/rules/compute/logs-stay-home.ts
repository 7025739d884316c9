import type { Rule } from '../../contract/rule';
import { containersOf } from '../../engines/inventory/containers';
import { get } from '../../template/values/values';
import { mayBe, placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';
import { requires } from '../requirements';

const task = (region: object | string) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: {
    ContainerDefinitions: [
      {
        Name: 'proxy',
        Image: image('cordon/proxy', `@${EXAMPLE_IMAGES.proxy}`),
        LogConfiguration: {
          LogDriver: 'awslogs',
          Options: {
            'awslogs-group': { Ref: 'ProxyLogs' },
            'awslogs-region': region,
            'awslogs-stream-prefix': 'proxy',
          },
        },
      },
    ],
  },
});

export const logsStayHome: Rule = {
  id: 'logs-stay-home',
  title: "Containers log to the charter's regions alone",
  claim: 'sealed-data',
  severity: 'fatal',
  controls: ['AU-9', 'AC-4', 'SC-7(10)'],
  rationale:
    'A log driver sends what a service writes wherever its options say: another region, or a router to anywhere.',
  remedy: "Use the awslogs driver with the enclave's region.",
  types: ['AWS::ECS::TaskDefinition'],
  good: task({ Ref: 'AWS::Region' }),
  bad: task('antarctica-south-1'),
  *check(resource, { charter }) {
    for (const container of containersOf(resource)) {
      yield* requires(resource, ['LogConfiguration', 'LogDriver'], ['awslogs'], container);
      const region = get(container, 'LogConfiguration', 'Options', 'awslogs-region');
      if (region === undefined || mayBe(region, (text) => !charter.regions.includes(text))) {
        yield {
          at: placeOf(region ?? container),
          message: `awslogs-region is ${show(region)}; it must be ${charter.regions.join(' or ')}`,
        };
      }
    }
  },
};
