import { rows, text } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import { call } from '../operations';
import { firewallAssociations, hostedZones, namespaces, zoneOf } from '../readings/names';
import { documentIn, each, type Row } from '../rows';
import { isObject, policy } from '../same';
import type { Search } from './search';

/** Whom AWS's own services make grants for: themselves. */
const OF_AWS = /^(AWS Internal|[a-z0-9.-]+\.amazonaws\.com(\.[a-z]+)?)$/;

/** What no grant to a service may hold: making more of them. */
const PASSED_ON = ['CreateGrant'];

const services = (principal: Json | undefined) =>
  isObject(principal) &&
  Object.keys(principal).length > 0 &&
  Object.keys(principal).every((kind) => kind === 'Service');

export const DATA: readonly Search[] = [
  {
    what: 'grants',
    look(account, found) {
      const questions = account.assembly
        .ofType('AWS::KMS::Key')
        .map((key) => call('kms list-grants', '--key-id', account.idOf(key)));
      for (const [index, answer] of account.all(...questions).entries()) {
        const key = account.assembly.ofType('AWS::KMS::Key')[index];
        for (const grant of rows(answer, 'Grants')) {
          const operations = Array.isArray(grant.Operations) ? grant.Operations : [];
          if (
            !OF_AWS.test(String(grant.GranteePrincipal)) ||
            operations.some((one) => PASSED_ON.includes(one))
          )
            found.stray(
              `the grant of ${key?.logicalId} to ${String(grant.GranteePrincipal)} (${operations.join(', ')})`,
              key,
            );
        }
      }
    },
  },
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
      for (const row of rows(account.ask(call('logs describe-resource-policies')), 'resourcePolicies')) {
        const statements = (policy(documentIn(row.policyDocument)) as { readonly Statement: readonly Json[] })
          .Statement;
        // Services deliver logs by such policies.
        if (statements.some((one) => isObject(one) && one.Effect === 'Allow' && !services(one.Principal)))
          found.stray(`the resource policy '${text(row, 'policyName')}' of logs`);
      }
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
        const filter = `Name=NAMESPACE_ID,Values=${account.idOf(namespace)},Condition=EQ`;
        const answer = account.ask(call('servicediscovery list-services', '--filters', filter));
        for (const id of each(rows(answer, 'Services'), 'Id'))
          if (!own.includes(id)) found.stray(`the name of service '${id}'`, namespace);
      }
    },
  },
];

/** Zones of interface endpoints are AWS's own. */
const isOfEndpoint = ({ Owner }: Row): boolean =>
  isObject(Owner) && typeof Owner.OwningService === 'string' && /^vpce\./.test(Owner.OwningService);
