import type { Makers, Row } from './account';

export const NAMES: Makers = {
  'AWS::Route53Resolver::FirewallDomainList': ({ id, properties: { Domains } }, account) =>
    account.put(`route53resolver list-firewall-domains --firewall-domain-list-id ${id}`, {
      Domains: Domains.map((domain: string) => `${domain}.`),
    }),
  'AWS::Route53Resolver::FirewallRuleGroup': ({ id, properties: { FirewallRules } }, account) =>
    account.put(`route53resolver list-firewall-rules --firewall-rule-group-id ${id}`, {
      FirewallRules: FirewallRules.map((rule: Row) => ({
        FirewallRuleGroupId: id,
        Name: `rule-${rule.Priority}`,
        FirewallDomainRedirectionAction: 'INSPECT_REDIRECTION_DOMAIN',
        ...rule,
      })),
    }),
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': ({ id, properties }, account) => {
    account
      .list('route53resolver list-firewall-rule-group-associations', 'FirewallRuleGroupAssociations')
      .push({ Id: id, Status: 'COMPLETE', ...properties });
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': ({ id, properties }, account) => {
    account
      .list('route53resolver list-resolver-query-log-configs', 'ResolverQueryLogConfigs')
      .push({ Id: id, Status: 'CREATED', ...properties });
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': ({ id, properties }, account) => {
    account
      .list(
        'route53resolver list-resolver-query-log-config-associations',
        'ResolverQueryLogConfigAssociations',
      )
      .push({ Id: id, Status: 'ACTIVE', ...properties });
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': ({ id, properties: { Name, Vpc } }, account) => {
    account
      .list('servicediscovery list-namespaces', 'Namespaces')
      .push({ Id: id, Name, Type: 'DNS_PRIVATE', Properties: { DnsProperties: { HostedZoneId: 'Z1' } } });
    account.list(`route53 list-hosted-zones-by-vpc --vpc-id ${Vpc}`, 'HostedZoneSummaries').push({
      HostedZoneId: 'Z1',
      Name: `${Name}.`,
      Owner: { OwningService: 'servicediscovery.amazonaws.com' },
    });
  },
  'AWS::ServiceDiscovery::Service': ({ id, properties }, account) => {
    const { DnsConfig, NamespaceId, Tags, ...rest } = properties;
    account
      .list('servicediscovery list-services', 'Services')
      .push({ Id: id, Type: 'DNS_HTTP', DnsConfig: { ...DnsConfig, NamespaceId }, ...rest });
    account.list(`servicediscovery list-instances --service-id ${id}`, 'Instances');
  },
};
