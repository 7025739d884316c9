import { rows, text } from '../../preflight/check';
import { call } from '../operations';
import { firewallAssociations, hostedZones, namespaces, servicesIn, zoneOf } from '../readings/names';
import { each, type Row } from '../rows';
import { isObject } from '../same';
import type { Search } from './search';

export const DATA: readonly Search[] = [
  {
    what: 'access points',
    look(account, found) {
      const own = account.idsOf('AWS::S3::Bucket');
      const answer = account.ask(call('s3control list-access-points', '--account-id', account.place.account));
      for (const row of rows(answer, 'AccessPointList'))
        if (own.includes(text(row, 'Bucket')))
          found.stray(
            `the access point '${text(row, 'Name')}' of bucket ${text(row, 'Bucket')}`,
            account.made('AWS::S3::Bucket', row.Bucket),
          );
    },
  },
  {
    what: 'copies of logs',
    look(account, found) {
      const groups = account.assembly.ofType('AWS::Logs::LogGroup');
      const questions = groups.map((group) =>
        call('logs describe-subscription-filters', '--log-group-name', account.idOf(group)),
      );
      for (const [index, answer] of account.all(...questions).entries())
        for (const row of rows(answer, 'subscriptionFilters'))
          found.stray(
            `the subscription '${text(row, 'filterName')}' to ${text(row, 'destinationArn')}`,
            groups[index],
          );
      const all = account.ask(
        call('logs describe-account-policies', '--policy-type', 'SUBSCRIPTION_FILTER_POLICY'),
      );
      for (const row of rows(all, 'accountPolicies'))
        found.stray(`the subscription of all logs '${text(row, 'policyName')}'`);
    },
  },
  {
    what: 'the registry',
    look(account, found) {
      const [registry] = account.all(call('ecr describe-registry'));
      const replication = isObject(registry) ? registry.replicationConfiguration : undefined;
      const replicated = isObject(replication) && Array.isArray(replication.rules) ? replication.rules : [];
      if (replicated.length > 0) found.stray('the replication of images to other registries');
      const own = account.askUnless(call('ecr get-registry-policy'), ['RegistryPolicyNotFoundException']) as
        | Row
        | undefined;
      if (own !== undefined) found.stray('the policy of the registry');
    },
  },
  {
    what: 'the DNS firewall',
    look(account, found) {
      for (const vpc of account.assembly.ofType('AWS::EC2::VPC')) {
        const id = account.idOf(vpc);
        for (const row of firewallAssociations(account, id))
          if (account.made('AWS::Route53Resolver::FirewallRuleGroupAssociation', row.Id) === undefined)
            found.stray(
              `the DNS firewall's rule group '${text(row, 'FirewallRuleGroupId')}' of the VPC`,
              vpc,
            );
        const answer = account.ask(call('route53resolver get-firewall-config', '--resource-id', id));
        const config = isObject(answer) ? answer.FirewallConfig : undefined;
        if (!isObject(config) || config.FirewallFailOpen !== 'DISABLED')
          found.stray('the setting by which the DNS firewall lets pass what it can not judge', vpc);
        const zones = new Set(
          namespaces(account)
            .filter(({ Id }) => account.made('AWS::ServiceDiscovery::PrivateDnsNamespace', Id))
            .map(zoneOf),
        );
        for (const zone of hostedZones(account, id))
          if (!zones.has(zone.HostedZoneId) && !isOfEndpoint(zone))
            found.stray(`the hosted zone '${text(zone, 'Name')}' of the VPC`, vpc);
      }
    },
  },
  {
    what: 'names of services',
    look(account, found) {
      const own = account.idsOf('AWS::ServiceDiscovery::Service');
      for (const namespace of account.assembly.ofType('AWS::ServiceDiscovery::PrivateDnsNamespace')) {
        for (const id of each(servicesIn(account, account.idOf(namespace)), 'Id'))
          if (!own.includes(id)) found.stray(`the name of service '${id}'`, namespace);
      }
    },
  },
];

/** Zones of interface endpoints are AWS's own. */
const isOfEndpoint = ({ Owner }: Row): boolean =>
  isObject(Owner) && typeof Owner.OwningService === 'string' && /^vpce\./.test(Owner.OwningService);
