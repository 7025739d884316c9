import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import { type Readings, TAGS } from '../reading';
import { each, fields, type Row, rowOf, sameAs, unless, without } from '../rows';

export const firewallAssociations = (account: Account, vpc: string) =>
  rows(
    account.ask(call('route53resolver list-firewall-rule-group-associations', '--vpc-id', vpc)),
    'FirewallRuleGroupAssociations',
  );

export const hostedZones = (account: Account, vpc: string) =>
  rows(
    account.ask(
      call('route53 list-hosted-zones-by-vpc', '--vpc-id', vpc, '--vpc-region', account.place.region),
    ),
    'HostedZoneSummaries',
  );

export const namespaces = (account: Account) =>
  rows(account.ask(call('servicediscovery list-namespaces')), 'Namespaces');

/** Services that have names in a namespace. */
export const servicesIn = (account: Account, namespace: string) =>
  rows(
    account.ask(
      call(
        'servicediscovery list-services',
        '--filters',
        `Name=NAMESPACE_ID,Values=${namespace},Condition=EQ`,
      ),
    ),
    'Services',
  );

/** The hosted zone of a namespace. */
export const zoneOf = (namespace: Row): unknown =>
  ((namespace.Properties as Row | undefined)?.DnsProperties as Row | undefined)?.HostedZoneId;

/** Names as the firewall keeps them end in a dot. */
const dotless = (domains: Json): Json =>
  Array.isArray(domains) ? domains.map((domain: Json) => String(domain).replace(/\.$/, '')) : domains;

/** What may be asked by name, and what answers to one. */
export const NAMES: Readings = {
  'AWS::Route53Resolver::FirewallDomainList': {
    aside: { Name: 'Rules go by id.', ...TAGS },
    read({ id, expected }, account) {
      const question = call('route53resolver list-firewall-domains', '--firewall-domain-list-id', id);
      const answer = account.askUnless(question, ['ResourceNotFoundException']) as Row | undefined;
      return answer && { Domains: sameAs(expected.Domains, (answer.Domains ?? []) as Json, dotless) };
    },
  },
  'AWS::Route53Resolver::FirewallRuleGroup': {
    aside: { Name: 'Associations go by id.', ...TAGS },
    defaults: { 'FirewallRules.*.FirewallDomainRedirectionAction': 'INSPECT_REDIRECTION_DOMAIN' },
    read({ id }, account) {
      const question = call('route53resolver list-firewall-rules', '--firewall-rule-group-id', id);
      const answer = account.askUnless(question, ['ResourceNotFoundException']);
      if (answer === undefined) return undefined;
      return {
        FirewallRules: rows(answer, 'FirewallRules').map(
          (rule) =>
            fields(
              rule,
              ...[
                'FirewallDomainListId',
                'Priority',
                'Action',
                'BlockResponse',
                'BlockOverrideDomain',
                'Qtype',
              ],
              ...['FirewallDomainRedirectionAction', 'DnsThreatProtection', 'ConfidenceThreshold'],
            ) as Json,
        ),
      };
    },
  },
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': {
    aside: { Name: 'It goes by id.', ...TAGS },
    read({ id, expected }, account) {
      const row = rowOf(firewallAssociations(account, String(expected.VpcId)), 'Id', id);
      return (
        row && {
          ...fields(row, 'FirewallRuleGroupId', 'VpcId', 'Priority', 'MutationProtection'),
          ...unless('Status', row.Status, 'COMPLETE'),
        }
      );
    },
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': {
    aside: { Name: 'It goes by id.' },
    read({ id }, account) {
      const all = rows(
        account.ask(call('route53resolver list-resolver-query-log-configs')),
        'ResolverQueryLogConfigs',
      );
      const row = rowOf(all, 'Id', id);
      return row && { ...fields(row, 'DestinationArn'), ...unless('Status', row.Status, 'CREATED') };
    },
  },
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': {
    read({ expected }, account) {
      const answer = account.ask(call('route53resolver list-resolver-query-log-config-associations'));
      const row = rows(answer, 'ResolverQueryLogConfigAssociations').find(
        (one) =>
          one.ResourceId === expected.ResourceId &&
          one.ResolverQueryLogConfigId === expected.ResolverQueryLogConfigId,
      );
      return (
        row && {
          ...fields(row, 'ResourceId', 'ResolverQueryLogConfigId'),
          ...unless('Status', row.Status, 'ACTIVE'),
        }
      );
    },
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    aside: {
      Description: 'A description opens nothing.',
      ...TAGS,
      Properties: 'How long names are kept opens nothing.',
    },
    read({ id }, account) {
      const [vpc] = account.idsOf('AWS::EC2::VPC');
      const row = rowOf(namespaces(account), 'Id', id);
      const zones = each(hostedZones(account, vpc ?? ''), 'HostedZoneId');
      if (row === undefined) return undefined;
      return {
        Name: row.Name as Json,
        Vpc: zones.includes(String(zoneOf(row))) ? (vpc as Json) : 'another',
        ...unless('Type', row.Type, 'DNS_PRIVATE'),
      };
    },
  },
  'AWS::ServiceDiscovery::Service': {
    aside: { Description: 'A description opens nothing.', ...TAGS },
    read({ id, expected }, account) {
      const row = rowOf(servicesIn(account, String(expected.NamespaceId)), 'Id', id);
      if (row === undefined) return undefined;
      return {
        NamespaceId: expected.NamespaceId,
        ...fields(row, 'Name', 'HealthCheckConfig', 'HealthCheckCustomConfig'),
        DnsConfig: without((row.DnsConfig ?? {}) as Json, 'NamespaceId'),
        ...unless('Type', row.Type, 'DNS', 'DNS_HTTP'),
      };
    },
  },
};
