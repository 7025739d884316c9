import type { Rule } from '../../contract/rule';
import type { Value } from '../../template/assembly';
import { entriesIn, isOneOf, placeOf, show } from '../../template/values/worst-case';
import { group, subnet } from '../examples';

// Property names that give something a public address or entry, at whatever depth, with the values that don't.
const HARMLESS: Readonly<Record<string, readonly (string | boolean)[]>> = {
  AssignPublicIp: ['DISABLED', false],
  AssociatePublicIpAddress: [false],
  MapPublicIpOnLaunch: [false],
  PubliclyAccessible: [false],
  AssignIpv6AddressOnCreation: [false],
  EnableDns64: [false],
  EndpointPublicAccess: [false],
  DirectInternetAccess: ['Disabled'],
};

// Properties that bring IPv6 or public space, whatever they hold.
const REFUSED = new Set([
  'Ipv6CidrBlock',
  'Ipv6CidrBlocks',
  'Ipv6IpamPoolId',
  'Ipv6Native',
  'Ipv6NetmaskLength',
  'AmazonProvidedIpv6CidrBlock',
  'Ipv6Pool',
  'Ipv4IpamPoolId',
  'PublicIpAddress',
]);

const isPublic = (key: string, value: Value) => {
  const harmless = Object.hasOwn(HARMLESS, key) ? HARMLESS[key] : undefined;
  if (harmless) return !isOneOf(value, harmless);
  return REFUSED.has(key) && !isOneOf(value, [false]);
};

export const noPublicAddress: Rule = {
  id: 'no-public-address',
  title: 'Nothing has a public address',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7', 'SC-7(5)', 'AC-4'],
  rationale:
    'A public or IPv6 address is half of a way out, and on some services (Fargate among them) it is on unless it is turned off.',
  remedy: 'Set the property to its private value, or remove it.',
  types: ['*'],
  good: {
    Type: 'AWS::ECS::Service',
    Properties: {
      NetworkConfiguration: {
        AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', SecurityGroups: [group], Subnets: [subnet] },
      },
    },
  },
  bad: {
    Type: 'AWS::ECS::Service',
    Properties: {
      NetworkConfiguration: {
        AwsvpcConfiguration: { AssignPublicIp: 'ENABLED', SecurityGroups: [group], Subnets: [subnet] },
      },
    },
  },
  *check(resource) {
    const seen = new Set<string>();
    for (const { key, value } of entriesIn(resource.properties)) {
      if (!isPublic(key, value) || seen.has(value.pointer)) continue;
      seen.add(value.pointer);
      yield { at: placeOf(value), message: `${key} is ${show(value)}, which gives a public or IPv6 address` };
    }
  },
};
