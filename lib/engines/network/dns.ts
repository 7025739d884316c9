import { partition, partitionOf } from '../../config/partitions';
import { type Fault, faultAt } from '../../contract/fault';
import { resourceStep, type Step } from '../../contract/step';
import type { World } from '../../contract/world';
import type { Assembly, Place, Resource, Value } from '../../template/assembly';
import { get, itemsOf, numberOf, textOf } from '../../template/values/values';
import { idOf, resourceIn } from './lookup';

export const ASSOCIATION = 'AWS::Route53Resolver::FirewallRuleGroupAssociation';
export const RULE_GROUP = 'AWS::Route53Resolver::FirewallRuleGroup';
export const FIREWALL_CONFIG = 'AWS::Route53Resolver::FirewallConfig';
const DOMAIN_LIST = 'AWS::Route53Resolver::FirewallDomainList';
const VPC = 'AWS::EC2::VPC';

/**
 * Why names could carry data out of a VPC. Its resolver answers beyond security groups and ACLs, so that a DNS firewall
 * must allow a list, block the rest, and fail closed.
 */
export function dnsFaults(world: World): Fault[] {
  const { assembly } = world;
  return assembly.ofType(VPC).flatMap((vpc) => {
    const associations = assembly
      .ofType(ASSOCIATION)
      .filter(({ properties }) => isOf(assembly, get(properties, 'VpcId'), vpc));
    const [association] = associations;
    if (association === undefined || associations.length > 1) return [notOne(assembly, vpc, associations)];
    const group = resourceIn(assembly, get(association.properties, 'FirewallRuleGroupId'), RULE_GROUP);
    if (group === undefined) return [fault(association, association, 'its rules are not of this assembly')];
    return [...failsOpen(assembly, vpc), ...letsThrough(world, group)];
  });
}

function notOne(assembly: Assembly, vpc: Resource, associations: readonly Resource[]): Fault {
  const why = `${associations.length} DNS firewall rule groups filter the queries of ${vpc.logicalId}; one must`;
  const elsewhere = associations.length > 0 ? associations : assembly.ofType(ASSOCIATION);
  return fault(vpc, vpc, why, [
    resourceStep(vpc, 'is the VPC that asks'),
    ...elsewhere.map((one) =>
      resourceStep(one, associations.length > 0 ? 'is one of them' : 'filters another VPC'),
    ),
  ]);
}

const isOf = (assembly: Assembly, value: Value | undefined, vpc: Resource): boolean => {
  const named = resourceIn(assembly, value, VPC);
  return named !== undefined && idOf(named) === idOf(vpc);
};

/** What isn't said is AWS's default, which is to fail closed; what is said must be just that. */
const failsOpen = (assembly: Assembly, vpc: Resource): Fault[] =>
  assembly
    .ofType(FIREWALL_CONFIG)
    .filter(({ properties }) => {
      const named = resourceIn(assembly, get(properties, 'ResourceId'), VPC);
      return named === undefined || idOf(named) === idOf(vpc);
    })
    .flatMap((one) => {
      const open = get(one.properties, 'FirewallFailOpen');
      return textOf(open) === 'DISABLED'
        ? []
        : [fault(one, open ?? one, 'the DNS firewall lets queries pass when it fails')];
    });

/** Rules are tried by priority: what comes before "block everything" must be blocks, or allow our names and AWS's. */
function letsThrough({ assembly, charter }: World, group: Resource): Fault[] {
  const rules = rulesOf(assembly, group);
  const blocks = rules.find(({ action, domains }) => action === 'BLOCK' && domains?.includes('*'));
  if (blocks === undefined)
    return [
      fault(group, group, 'no rule blocks every name that is not on a list', [
        resourceStep(group, 'has no rule that blocks `*`'),
        ...rules.flatMap(({ list }) => (list ? [resourceStep(list, "isn't `*`")] : [])),
      ]),
    ];
  return rules
    .filter(({ action, priority }) => action !== 'BLOCK' && priority <= blocks.priority)
    .flatMap(({ rule, list, domains }) => {
      const foreign = domains?.find((domain) => !isHome(domain, charter.regions));
      if (domains !== undefined && foreign === undefined) return [];
      const why = `the firewall answers for '${foreign ?? 'names that are not known'}'`;
      const steps = list ? [resourceStep(list, `holds '${foreign ?? 'what is not known'}'`)] : [];
      return [fault(group, rule, why, [...steps, resourceStep(group, 'lets queries for it pass')])];
    });
}

/** What a firewall's rules say, each with the list it is about. */
export const rulesOf = (assembly: Assembly, group: Resource) =>
  itemsOf(get(group.properties, 'FirewallRules')).map((rule) => {
    const list = resourceIn(assembly, get(rule, 'FirewallDomainListId'), DOMAIN_LIST);
    return {
      rule,
      list,
      priority: numberOf(get(rule, 'Priority')) ?? Number.NEGATIVE_INFINITY,
      action: textOf(get(rule, 'Action')),
      domains: domainsOf(list),
    };
  });

function domainsOf(list: Resource | undefined): string[] | undefined {
  const domains = itemsOf(list && get(list.properties, 'Domains')).map(textOf);
  return domains.length === 0 || domains.includes(undefined)
    ? undefined
    : domains.flatMap((domain) => domain ?? []);
}

/** Private names (`.internal`, which no public server answers for), and full names of AWS hosts in the charter's regions. */
function isHome(domain: string, regions: readonly string[]): boolean {
  const name = domain.replace(/^\*\./, '').replace(/\.$/, '');
  if (name.endsWith('.internal')) return true;
  return !domain.includes('*') && regions.some((region) => isHostOf(name, region));
}

const isHostOf = (name: string, region: string): boolean => {
  const home = partitionOf(region);
  return home !== undefined && name.endsWith(`.${region}.${partition(home.id).urlSuffix}`);
};

const REMEDY =
  'Associate one firewall rule group that allows the names in use, blocks `*`, and fails closed.';

const fault = (resource: Resource, at: Place, why: string, witness?: readonly Step[]): Fault =>
  faultAt(resource, at, `names can carry data out: ${why}`, REMEDY, witness);
