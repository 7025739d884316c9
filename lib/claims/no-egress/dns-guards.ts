import type { Guard } from '../../contract/guard';
import { ASSOCIATION, FIREWALL_CONFIG, RULE_GROUP, rulesOf } from '../../engines/network/dns';
import type { Assembly } from '../../template/assembly';
import { propertyGuard } from '../shared/guards';

/** What keeps names from carrying data out: association, fail-closed, the block, and the lists. */
export function* dnsGuards(assembly: Assembly): Iterable<Guard> {
  for (const association of assembly.ofType(ASSOCIATION))
    yield* propertyGuard(
      association,
      'VpcId',
      'vpc-0123456789abcdef0',
      'a DNS firewall filters the queries of the VPC',
    );
  for (const config of assembly.ofType(FIREWALL_CONFIG))
    yield* propertyGuard(config, 'FirewallFailOpen', 'ENABLED', 'the DNS firewall fails closed');
  for (const group of assembly.ofType(RULE_GROUP)) {
    for (const [index, { action, list }] of rulesOf(assembly, group).entries()) {
      const blocks = action === 'BLOCK';
      if (blocks)
        yield* propertyGuard(group, `FirewallRules.${index}.Action`, 'ALERT', 'every other name is blocked');
      const says = blocks
        ? 'the list that is blocked is every name'
        : 'the list holds only names of the enclave and of AWS';
      if (list) yield* propertyGuard(list, 'Domains', ['*.example.com'], says);
    }
  }
}
