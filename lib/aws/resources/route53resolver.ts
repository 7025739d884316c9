import { both, type Forms, regional } from '../attribute-forms';
import type { ResourceTypes } from '../resource-type';
import { exactly, list, matching, object, of, tags, whole } from '../shapes/shape';

const domain = matching(
  /^(\*|(\*\.)?([a-z0-9-]{1,63}\.)+[a-z]{2,63})\.?$/,
  'a domain name, *. and one, or *',
);

const vpc = of('AWS::EC2::VPC', 'Ref');

const resolver = (kind: string): Forms => ({
  ...both('Id', '{generated}'),
  Arn: regional('route53resolver', `${kind}/{generated}`),
});

/** Route 53 Resolver: the DNS firewall and the query log. */
export const ROUTE53_RESOLVER: ResourceTypes = {
  'AWS::Route53Resolver::FirewallDomainList': {
    identity: [['Name']],
    properties: { 'Domains!': list(domain, 1, 100), Tags: tags },
    attributes: resolver('firewall-domain-list'),
  },
  'AWS::Route53Resolver::FirewallRuleGroup': {
    identity: [['Name']],
    properties: {
      'FirewallRules!': list(
        object({
          'Action!': exactly('ALLOW', 'BLOCK'),
          BlockResponse: exactly('NXDOMAIN', 'NODATA'),
          FirewallDomainRedirectionAction: exactly('INSPECT_REDIRECTION_DOMAIN', 'TRUST_REDIRECTION_DOMAIN'),
          'FirewallDomainListId!': of('AWS::Route53Resolver::FirewallDomainList', 'Ref'),
          'Priority!': whole(100, 9900),
        }),
        2,
        20,
      ),
      Tags: tags,
    },
    attributes: resolver('firewall-rule-group'),
  },
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': {
    identity: [
      ['VpcId', 'FirewallRuleGroupId'],
      ['VpcId', 'Priority'],
    ],
    properties: {
      'FirewallRuleGroupId!': of('AWS::Route53Resolver::FirewallRuleGroup', 'Ref'),
      'MutationProtection!': exactly('ENABLED'),
      'Priority!': whole(101, 8999),
      'VpcId!': vpc,
      Tags: tags,
    },
    attributes: resolver('firewall-rule-group-association'),
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': {
    identity: [['Name']],
    properties: {
      'DestinationArn!': of('AWS::Logs::LogGroup', 'Arn'),
      Tags: tags,
    },
    attributes: resolver('resolver-query-log-config'),
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': {
    identity: [['ResolverQueryLogConfigId', 'ResourceId']],
    properties: {
      'ResolverQueryLogConfigId!': of('AWS::Route53Resolver::ResolverQueryLoggingConfig', 'Ref'),
      'ResourceId!': vpc,
    },
  },
};
