import { exactly, type Keys, list, matching, object, of, tags, whole } from '../shapes/shape';

const domain = matching(
  /^(\*|(\*\.)?([a-z0-9-]{1,63}\.)+[a-z]{2,63})\.?$/,
  'a domain name, *. and one, or *',
);
const vpc = of('AWS::EC2::VPC', 'Ref');

/** Route 53 Resolver: the DNS firewall and the query log. */
export const ROUTE53_RESOLVER: Readonly<Record<string, Keys>> = {
  'AWS::Route53Resolver::FirewallDomainList': { 'Domains!': list(domain, 1, 100), Tags: tags },
  'AWS::Route53Resolver::FirewallRuleGroup': {
    'FirewallRules!': list(
      object({
        'Action!': exactly('ALLOW', 'BLOCK'),
        BlockResponse: exactly('NXDOMAIN', 'NODATA'),
        'FirewallDomainListId!': of('AWS::Route53Resolver::FirewallDomainList', 'Ref'),
        'Priority!': whole(100, 9900),
      }),
      2,
      20,
    ),
    Tags: tags,
  },
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': {
    'FirewallRuleGroupId!': of('AWS::Route53Resolver::FirewallRuleGroup', 'Ref'),
    'MutationProtection!': exactly('ENABLED'),
    'Priority!': whole(101, 8999),
    'VpcId!': vpc,
    Tags: tags,
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': {
    'DestinationArn!': of('AWS::Logs::LogGroup', 'Arn'),
    Tags: tags,
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': {
    'ResolverQueryLogConfigId!': of('AWS::Route53Resolver::ResolverQueryLoggingConfig', 'Ref'),
    'ResourceId!': vpc,
  },
};
