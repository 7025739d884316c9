import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { items, mayBe, placeOf, show } from '../../template/values/worst-case';
import { arn, EXAMPLE_CONSUMER } from '../examples';
import { requiresSome } from '../requirements';

const ACCOUNT_ROOT = /^arn:[a-z-]+:iam::(\d{12}):root$/;

export const endpointServiceConsumers: Rule = {
  id: 'endpoint-service-consumers',
  title: 'Only accounts that the charter names may connect',
  claim: 'one-door',
  severity: 'fatal',
  controls: ['AC-3', 'AC-17', 'CA-3', 'SC-7(3)'],
  rationale:
    'A permission for everybody, or for an account that no reviewer approved, opens the door to strangers.',
  remedy: "Name the charter's consumers (or review consumers) as arn:PARTITION:iam::ACCOUNT:root.",
  types: ['AWS::EC2::VPCEndpointServicePermissions'],
  good: {
    Type: 'AWS::EC2::VPCEndpointServicePermissions',
    Properties: {
      ServiceId: { Ref: 'ProxyService' },
      AllowedPrincipals: [arn(`iam::${EXAMPLE_CONSUMER}:root`)],
    },
  },
  bad: {
    Type: 'AWS::EC2::VPCEndpointServicePermissions',
    Properties: { ServiceId: { Ref: 'ProxyService' }, AllowedPrincipals: ['*'] },
  },
  *check(resource, { charter }) {
    const allowed = [...charter.consumers, ...charter.reviewConsumers];
    const isStranger = (text: string) => !allowed.includes(ACCOUNT_ROOT.exec(text)?.[1] ?? '');
    yield* requiresSome(resource, ['AllowedPrincipals'], 'the accounts that may connect');
    for (const principal of items(get(resource.properties, 'AllowedPrincipals'))) {
      if (mayBe(principal, isStranger)) {
        yield {
          at: placeOf(principal),
          message: `${show(principal)} may connect; the charter names accounts ${allowed.join(', ')}`,
        };
      }
    }
  },
};
