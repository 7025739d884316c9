import type { Guard } from '../../contract/guard';
import { ASSOCIATION, FIREWALL_CONFIG, RULE_GROUP, rulesOf } from '../../engines/network/dns';
import type { Assembly, Resource } from '../../template/assembly';
import { propertyGuard } from '../shared/guards';

/** What keeps names from carrying data out: association, fail-closed, the block, and the lists. */
export const dnsGuards = (assembly: Assembly): Guard[] => [
  ...assembly
    .ofType(ASSOCIATION)
    .map((one) =>
      propertyGuard(one, 'VpcId', 'vpc-0123456789abcdef0', 'a DNS firewall filters the queries of the VPC'),
    ),
  ...assembly
    .ofType(FIREWALL_CONFIG)
    .map((one) => propertyGuard(one, 'FirewallFailOpen', 'ENABLED', 'the DNS firewall fails closed')),
  ...assembly
    .ofType(RULE_GROUP)
    .flatMap((group) => rulesOf(assembly, group).flatMap((rule, index) => ruleGuards(group, rule, index))),
];

function ruleGuards(
  group: Resource,
  { action, list }: ReturnType<typeof rulesOf>[number],
  index: number,
): Guard[] {
  const blocks = action === 'BLOCK';
  const whole = blocks
    ? [propertyGuard(group, `FirewallRules.${index}.Action`, 'ALERT', 'every other name is blocked')]
    : [];
  if (list === undefined) return whole;
  const says = blocks
    ? 'the list that is blocked is every name'
    : 'the list holds only names of the enclave and of AWS';
  return [...whole, propertyGuard(list, 'Domains', ['*.example.com'], says)];
}
