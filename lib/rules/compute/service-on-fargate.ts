import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, mayBePresent, placeIn, show } from '../../template/values/worst-case';
import { group, subnet } from '../examples';
import { refuses, requires } from '../requirements';

const service = (LaunchType: string) => ({
  Type: 'AWS::ECS::Service',
  Properties: {
    LaunchType,
    NetworkConfiguration: {
      AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', SecurityGroups: [group], Subnets: [subnet] },
    },
  },
});

export const serviceOnFargate: Rule = {
  id: 'service-on-fargate',
  title: 'Services run on Fargate, in the cloud',
  claim: 'no-edge',
  severity: 'fatal',
  controls: ['SC-7', 'CM-7', 'SA-9(5)'],
  rationale:
    'Launch type EXTERNAL runs tasks on machines on premises, EC2 on machines that the enclave does not model.',
  remedy: 'Set LaunchType to FARGATE and leave capacity providers out.',
  types: ['AWS::ECS::Service'],
  good: service('FARGATE'),
  bad: service('EXTERNAL'),
  *check(resource) {
    yield* requires(resource, ['LaunchType'], ['FARGATE']);
    yield* refuses(
      resource,
      [
        'CapacityProviderStrategy',
        'PlacementConstraints',
        'PlacementStrategies',
        'VpcLatticeConfigurations',
        'ServiceConnectConfiguration',
        'VolumeConfigurations',
      ],
      'a service is tasks on Fargate behind the security groups that are named',
    );
    const network = get(resource.properties, 'NetworkConfiguration', 'AwsvpcConfiguration');
    if (!isOneOf(get(network, 'AssignPublicIp'), ['DISABLED'])) {
      yield {
        at: placeIn(resource, network),
        message: `AssignPublicIp is ${show(get(network, 'AssignPublicIp'))}; it must be "DISABLED"`,
      };
    }
    const mode = get(resource.properties, 'SchedulingStrategy');
    if (mayBePresent(mode)) yield* requires(resource, ['SchedulingStrategy'], ['REPLICA']);
  },
};
