import { endpointServiceName } from '../../config/partitions';
import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { items, mayBe, mayBePresent, options, placeOf } from '../../template/values/worst-case';
import { arn, policy, role, sub, vpc } from '../examples';
import { allowsImageLayersAlone } from '../image-layers';
import { mayAllow, principalsOf, statementsOf } from '../policies';

const endpoint = (PolicyDocument: object) => ({
  Type: 'AWS::EC2::VPCEndpoint',
  Properties: {
    VpcId: vpc,
    ServiceName: sub(endpointServiceName('{Region}', 's3')),
    VpcEndpointType: 'Gateway',
    PolicyDocument,
  },
});

export const endpointHasPolicy: Rule = {
  id: 'endpoint-has-policy',
  title: 'Every VPC endpoint says who may do what through it',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['AC-3', 'AC-4', 'AC-6', 'SC-7(5)'],
  rationale:
    "Without a policy of its own an endpoint lets any credentials do anything to any account's resources through it, which makes it a way to carry data into a stranger's bucket.",
  remedy:
    'Give the endpoint a policy that names the roles (aws:PrincipalArn), the actions and the resources.',
  types: ['AWS::EC2::VPCEndpoint'],
  good: endpoint(
    policy({
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: arn('s3:::weights/*'),
      Condition: { ArnEquals: { 'aws:PrincipalArn': role('model') } },
    }),
  ),
  bad: endpoint(policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })),
  *check(resource, world) {
    const { charter } = world;
    const document = get(resource.properties, 'PolicyDocument');
    const stated = options(document).every(
      (option) => option?.kind === 'mapping' && items(option.entries.get('Statement')).length > 0,
    );
    if (!stated) {
      yield {
        at: placeOf(document ?? resource.properties),
        message: 'the endpoint has no policy that can be read, so AWS allows everything through it',
      };
    }
    for (const statement of statementsOf(resource, world).filter(mayAllow)) {
      const anyone = principalsOf(statement).some(({ value }) => mayBe(value, (text) => text === '*'));
      if (anyone && !mayBePresent(statement.condition) && !allowsImageLayersAlone(statement, charter)) {
        yield {
          at: placeOf(statement.value),
          message: 'the endpoint lets every principal through, with no condition on aws:PrincipalArn',
        };
      }
      const everything =
        statement.actions.some((value) => mayBe(value, (text) => text.includes('*'))) &&
        statement.resources.some((value) => mayBe(value, (text) => text === '*'));
      if (everything) {
        yield { at: placeOf(statement.value), message: 'the endpoint allows any action on any resource' };
      }
    }
  },
};
