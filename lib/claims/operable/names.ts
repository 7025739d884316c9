import { parseS3Uri } from '../../aws/s3-uri';
import { aliasesOf, layerBucket, serviceHost } from '../../config/partitions';
import { isWithout } from '../../config/regions/availability';
import { calledHost, usesFips } from '../../config/regions/fips';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, step } from '../../contract/step';
import type { World } from '../../contract/world';
import { type AccessGraph, arnOf } from '../../engines/iam/access-graph';
import { inventoryOf } from '../../engines/inventory/inventory';
import { ASSOCIATION, RULE_GROUP, rulesOf } from '../../engines/network/dns';
import { resourceIn } from '../../engines/network/lookup';
import type { Resource } from '../../template/assembly';
import { get, itemsOf, textOf } from '../../template/values/values';
import { wiringOf } from '../shared/environment';
import { BUCKETS, type BucketClass } from '../shared/permissions/classes';
import { resolving } from '../shared/service-discovery';
import { type Calls, callsOf } from './calls';

const REMEDY =
  'Allow the name in the DNS firewall with FirewallDomainRedirectionAction TRUST_REDIRECTION_DOMAIN, and let no other zone answer for it.';

/** A name that a part must get an address for. */
interface Wanted {
  readonly name: string;
  readonly by: Resource;
  readonly part: string;
  /** Names that AWS answers with in place of an address; undefined where it isn't known which. */
  readonly aliases: readonly string[] | undefined;
}

/** Names that the parts need and that the VPC's resolver surely doesn't answer, or isn't known to. */
export function* unresolved(graph: AccessGraph): Iterable<Fault> {
  const { assembly } = graph.world;
  const wanted = [...distinct(wantedNames(graph))];
  for (const association of assembly.ofType(ASSOCIATION)) {
    const group = resourceIn(assembly, get(association.properties, 'FirewallRuleGroupId'), RULE_GROUP);
    if (group) for (const each of wanted) yield* blocked(each, group, graph.world);
  }
  for (const each of wanted) yield* shadowed(each, graph.world);
  yield* withoutAddresses(graph.world);
}

function* distinct(wanted: Iterable<Wanted>): Iterable<Wanted> {
  const said = new Set<string>();
  for (const each of wanted) {
    if (said.has(each.name)) continue;
    said.add(each.name);
    yield each;
  }
}

function* wantedNames(graph: AccessGraph): Iterable<Wanted> {
  const fips = usesFips(graph.world.charter);
  for (const call of callsOf(graph)) {
    const { region, account = '' } = call.resource.template;
    if (region === undefined) continue;
    const { resource: by, part } = call;
    for (const service of call.services) {
      if (service === 's3') {
        for (const bucket of fetchedBy(call, graph)) {
          const name = `${bucket}.${serviceHost(region, 's3')}`;
          yield { name, by, part, aliases: aliasesOf(region, 's3') };
        }
        for (const bucket of storesOf(call, graph)) {
          const name = `${bucket}.${calledHost(region, 's3', fips)}`;
          yield { name, by, part, aliases: fips ? undefined : aliasesOf(region, 's3') };
        }
        continue;
      }
      const host = calledHost(region, service, fips);
      const name = service === 'ecr.dkr' ? `${account}.${host}` : host;
      // An interface endpoint's private zone answers with addresses.
      yield { name, by, part, aliases: service === 'dynamodb' ? aliasesOf(region, 'dynamodb') : [] };
    }
  }
  for (const proxy of inventoryOf(graph.world).proxies)
    for (const { host } of wiringOf(proxy)?.values() ?? [])
      yield { name: host, by: proxy.resource, part: 'proxy', aliases: [] };
}

/** Buckets that SageMaker and ECS fetch weights and image layers from, by hosts that they choose. */
function* fetchedBy({ resource }: Calls, graph: AccessGraph): Iterable<string> {
  const inventory = inventoryOf(graph.world);
  const model = [...inventory.models, ...inventory.safeguards].find((each) => each.resource === resource);
  for (const uri of model?.weights ?? []) yield parseS3Uri(uri)?.bucket ?? '';
  if (!model) yield layerBucket(resource.template.region ?? '');
}

/** Buckets that a part reads and writes itself. */
function* storesOf({ part }: Calls, graph: AccessGraph): Iterable<string> {
  for (const kind of STORES[part] ?? []) for (const bucket of BUCKETS[kind](graph)) yield arnOf(bucket);
}

const STORES: Readonly<Record<string, readonly BucketClass[]>> = {
  proxy: ['ledger', 'payloads'],
  classifier: ['policies'],
  review: ['ledger', 'payloads'],
};

type Rule = ReturnType<typeof rulesOf>[number];

/** The first rule by priority that is about a name decides; one whose names aren't known may be. */
function* blocked(
  { name, by, part, aliases }: Wanted,
  group: Resource,
  { assembly, charter }: World,
): Iterable<Fault> {
  const rules = rulesOf(assembly, group).sort((one, other) => one.priority - other.priority);
  const rule = rules.find((each) => isAbout(each, name));
  const fault = (at: Rule | undefined, message: string) =>
    faultAt(group, at?.rule, `the ${part} needs '${name}', and ${message}`, REMEDY, [
      resourceStep(by, `asks for '${name}'`),
      ...(at?.list ? [resourceStep(at.list, "isn't known to let it pass")] : []),
      resourceStep(group, 'answers for the VPC'),
      ...allowLists(rules).map((list) => resourceStep(list, 'is what may be asked for')),
    ]);
  if (rule === undefined) return;
  if (!lets(rule)) {
    yield fault(rule, 'the DNS firewall blocks it, or may');
    return;
  }
  if (textOf(get(rule.rule, 'FirewallDomainRedirectionAction')) === 'TRUST_REDIRECTION_DOMAIN') return;
  // Where no rule can trust, none redirects: reviewers have said so of the region.
  if (isWithout('dns-redirection-trust', group.template.region ?? '', charter)) return;
  if (aliases === undefined)
    yield fault(rule, "what AWS redirects it to isn't known, and the rule doesn't trust it");
  for (const alias of aliases ?? []) {
    const next = rules.find((each) => isAbout(each, alias));
    if (next && !lets(next))
      yield fault(rule, `AWS redirects it to '${alias}', which the firewall inspects and blocks`);
  }
}

const allowLists = (rules: readonly Rule[]) =>
  rules.flatMap(({ action, list }) => (action === 'ALLOW' && list ? [list] : []));

/** A rule without a query type is about all; the names of a list that can't be read may be any. */
const isAbout = ({ rule, domains, action }: Rule, name: string): boolean => {
  const type = get(rule, 'Qtype');
  if (type !== undefined && textOf(type) !== 'A' && action === 'ALLOW') return false;
  return domains === undefined ? action !== 'ALLOW' : domains.some((domain) => covers(domain, name));
};
const lets = ({ action }: Rule) => action === 'ALLOW' || action === 'ALERT';

/** Source: Route 53 developer guide, "Domain lists in Route 53 Resolver DNS Firewall" (2026-11). */
function covers(domain: string, name: string): boolean {
  const plain = domain.replace(/\.$/, '');
  if (plain === '*') return true;
  return plain.startsWith('*.') ? name.endsWith(plain.slice(1)) : name === plain;
}

const NAMESPACE = 'AWS::ServiceDiscovery::PrivateDnsNamespace';

/** A private zone answers for all names below its own; the most specific one does, whatever it knows. */
function* shadowed({ name, by, part }: Wanted, { assembly }: World): Iterable<Fault> {
  const own = resolving(assembly, name).map((service) => textOf(get(service.properties, 'Name')));
  for (const zone of assembly.ofType(NAMESPACE)) {
    const of = textOf(get(zone.properties, 'Name'));
    const answers = of === undefined || name === of || name.endsWith(`.${of}`);
    if (!answers || (of !== undefined && own.some((label) => `${label}.${of}` === name))) continue;
    yield faultAt(
      zone,
      get(zone.properties, 'Name'),
      `the ${part} needs '${name}', for which this zone answers and knows nothing`,
      REMEDY,
      [
        resourceStep(by, `asks for '${name}'`),
        step('resource', zone.logicalId, zone, 'is the zone that answers'),
      ],
    );
  }
}

/** Tasks have addresses of IPv4 alone. */
function* withoutAddresses({ assembly }: World): Iterable<Fault> {
  for (const service of assembly.ofType('AWS::ServiceDiscovery::Service')) {
    const records = itemsOf(get(service.properties, 'DnsConfig', 'DnsRecords'));
    if (records.some((record) => textOf(get(record, 'Type')) === 'A')) continue;
    yield faultAt(
      service,
      get(service.properties, 'DnsConfig', 'DnsRecords'),
      'its name has no addresses of IPv4, and tasks have no others',
      'Give it records of type A.',
    );
  }
}
