import type { Rule } from '../../contract/rule';
import { get } from '../../template/values/values';
import { isOneOf, items, placeIn } from '../../template/values/worst-case';

export const dnsFirewallBlocksRest: Rule = {
  id: 'dns-firewall-blocks-rest',
  title: 'The DNS firewall blocks what it does not allow',
  claim: 'no-egress',
  severity: 'fatal',
  controls: ['SC-7(5)', 'SC-7(10)', 'AC-4'],
  rationale:
    'A resolver that answers for any name carries data out in the names that it is asked for. A list of allowed names helps only if the last rule blocks everything else.',
  remedy: 'End the group with a rule that blocks the list of all names.',
  types: ['AWS::Route53Resolver::FirewallRuleGroup'],
  good: {
    Type: 'AWS::Route53Resolver::FirewallRuleGroup',
    Properties: {
      FirewallRules: [
        { Action: 'ALLOW', FirewallDomainListId: { Ref: 'OwnNames' }, Priority: 100 },
        {
          Action: 'BLOCK',
          BlockResponse: 'NXDOMAIN',
          FirewallDomainListId: { Ref: 'AllNames' },
          Priority: 200,
        },
      ],
    },
  },
  bad: {
    Type: 'AWS::Route53Resolver::FirewallRuleGroup',
    Properties: {
      FirewallRules: [{ Action: 'ALLOW', FirewallDomainListId: { Ref: 'AllNames' }, Priority: 100 }],
    },
  },
  *check(resource) {
    const rules = get(resource.properties, 'FirewallRules');
    if (!items(rules).some((rule) => isOneOf(get(rule, 'Action'), ['BLOCK']))) {
      yield { at: placeIn(resource, rules), message: 'no rule of the DNS firewall blocks anything' };
    }
  },
};
