import { endpointServiceName } from '../../config/partitions';
import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, mayBe, placeIn, show } from '../../template/values/worst-case';
import { group, sub, subnet, vpc } from '../examples';
import { refuses, requires } from '../requirements';

// AWS's own services are named PREFIX.REGION.SERVICE; what anybody else publishes has a vpce name.
const isForeign = (regions: readonly string[]) => (name: string) =>
  name.includes('vpce-svc') || !regions.some((region) => name.includes(`.${region}.`));

export const endpointIsLocal: Rule = {
  id: 'endpoint-is-local',
  title: "A VPC endpoint leads to a service of AWS in the charter's regions",
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'CA-3', 'AC-4'],
  rationale:
    "An endpoint can lead to anybody's PrivateLink service, to another region, or into a lattice of shared resources; each is a way out that needs no gateway.",
  remedy: 'Name an AWS service of the region; leave ServiceRegion and the network and resource ARNs out.',
  types: ['AWS::EC2::VPCEndpoint'],
  good: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: vpc,
      VpcEndpointType: 'Interface',
      PrivateDnsEnabled: true,
      ServiceName: sub(endpointServiceName('{Region}', 'logs')),
      SecurityGroupIds: [group],
      SubnetIds: [subnet],
    },
  },
  bad: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: vpc,
      VpcEndpointType: 'Interface',
      ServiceName: sub(
        endpointServiceName('vpce.{Region}', 'logs').replace('logs', 'vpce-svc-0a1b2c3d4e5f60718'),
      ),
      SecurityGroupIds: [group],
      SubnetIds: [subnet],
    },
  },
  *check(resource, { charter }) {
    const name = get(resource.properties, 'ServiceName');
    if (name === undefined || mayBe(name, isForeign(charter.regions))) {
      yield {
        at: placeIn(resource, name),
        message: `ServiceName is ${show(name)}; it must be a service of AWS in ${charter.regions.join(' or ')}`,
      };
    }
    yield* refuses(
      resource,
      ['ServiceRegion', 'ServiceNetworkArn', 'ResourceConfigurationArn'],
      'an endpoint stays in its region and leads to a service of AWS',
    );
    const type = get(resource.properties, 'VpcEndpointType');
    if (type !== undefined && !isOneOf(type, ['Gateway', 'Interface']))
      yield* requires(resource, ['VpcEndpointType'], ['Gateway', 'Interface']);
  },
};
