/** What Route 53 and Cloud Map may answer. */
export const NAMES = {
  'route53resolver list-firewall-domains': 'Domains',
  'route53resolver list-firewall-rules': `FirewallRules{FirewallRuleGroupId FirewallDomainListId Name Priority Action BlockResponse
    BlockOverrideDomain CreatorRequestId CreationTime ModificationTime FirewallDomainRedirectionAction Qtype DnsThreatProtection
    ConfidenceThreshold}`,
  'route53resolver list-firewall-rule-group-associations': `FirewallRuleGroupAssociations{Id Arn FirewallRuleGroupId VpcId Name
    Priority MutationProtection Status StatusMessage CreatorRequestId CreationTime ModificationTime}`,
  'route53resolver get-firewall-config': 'FirewallConfig{Id ResourceId OwnerId FirewallFailOpen}',
  'route53resolver list-resolver-query-log-configs': `TotalCount TotalFilteredCount ResolverQueryLogConfigs{Id OwnerId Status
    ShareStatus AssociationCount Arn Name DestinationArn CreatorRequestId CreationTime}`,
  'route53resolver list-resolver-query-log-config-associations': `TotalCount TotalFilteredCount
    ResolverQueryLogConfigAssociations{Id ResolverQueryLogConfigId ResourceId Status Error ErrorMessage CreationTime}`,
  'route53resolver list-resolver-endpoints': 'MaxResults ResolverEndpoints*',
  'route53resolver list-resolver-rule-associations': 'MaxResults ResolverRuleAssociations*',
  'route53 list-hosted-zones-by-vpc':
    'MaxItems HostedZoneSummaries{HostedZoneId Name Owner{OwningAccount OwningService}}',
  'servicediscovery list-namespaces':
    'Namespaces{Id Arn ResourceOwner Name Type Description ServiceCount CreateDate Properties{DnsProperties{HostedZoneId SOA*} HttpProperties*}}',
  'servicediscovery list-services': `Services{Id Arn ResourceOwner Name Type Description InstanceCount DnsConfig* HealthCheckConfig*
    HealthCheckCustomConfig* CreateDate CreatedByAccount}`,
  'servicediscovery list-instances': 'ResourceOwner Instances{Id Attributes* CreatedByAccount}',
} as const;
