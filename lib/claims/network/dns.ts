import type { Assembly, Resource, Value } from '../../assembly/model';
import { get, itemsOf, numberOf, textOf } from '../../assembly/values';
import { partition, partitionOf } from '../../config/partitions';
import type { Fault, World } from '../../rules/rule';
import type { Guard } from '../claim';
import { idOf, resourceIn } from './lookup';

const ASSOCIATION = 'AWS::Route53Resolver::FirewallRuleGroupAssociation';
const RULE_GROUP = 'AWS::Route53Resolver::FirewallRuleGroup';
const DOMAIN_LIST = 'AWS::Route53Resolver::FirewallDomainList';
const CONFIG = 'AWS::Route53Resolver::FirewallConfig';
const VPC = 'AWS::EC2::VPC';

/**
 * Why names could carry data out of a VPC. Its resolver answers beyond security groups and ACLs, so that a DNS firewall
 * must allow a list, block the rest, and fail closed.
 */
export function dnsFaults(world: World): Fault[] {
  const { assembly } = world;
  return assembly.ofType(VPC).flatMap((vpc) => {
    const groups = assembly
      .ofType(ASSOCIATION)
      .filter(({ properties }) => isOf(assembly, get(properties, 'VpcId'), vpc))
      .map(({ properties }) => resourceIn(assembly, get(properties, 'FirewallRuleGroupId'), RULE_GROUP));
    const [group] = groups;
    if (group === undefined || groups.length > 1)
      return [
        fault(
          vpc,
          vpc,
          `${groups.length} DNS firewall rule groups of this assembly filter its queries; one must`,
        ),
      ];
    return [...failsOpen(assembly, vpc), ...letsThrough(world, group)];
  });
}

const isOf = (assembly: Assembly, value: Value | undefined, vpc: Resource): boolean => {
  const named = resourceIn(assembly, value, VPC);
  return named !== undefined && idOf(named) === idOf(vpc);
};

function failsOpen(assembly: Assembly, vpc: Resource): Fault[] {
  const configs = assembly
    .ofType(CONFIG)
    .filter(({ properties }) => isOf(assembly, get(properties, 'ResourceId'), vpc));
  const [config] = configs;
  if (config === undefined) return [fault(vpc, vpc, 'nothing says that its DNS firewall fails closed')];
  return configs.flatMap((one) => {
    const open = get(one.properties, 'FirewallFailOpen');
    return textOf(open) === 'DISABLED'
      ? []
      : [fault(one, open ?? one, 'the DNS firewall lets queries pass when it fails')];
  });
}

/** Rules are tried by priority: what comes before "block everything" must be blocks, or allow our names and AWS's. */
function letsThrough({ assembly, charter }: World, group: Resource): Fault[] {
  const rules = itemsOf(get(group.properties, 'FirewallRules')).map((rule) => ({
    rule,
    priority: numberOf(get(rule, 'Priority')) ?? Number.NEGATIVE_INFINITY,
    action: textOf(get(rule, 'Action')),
    domains: domainsOf(assembly, rule),
  }));
  const blocks = rules.find(({ action, domains }) => action === 'BLOCK' && domains?.includes('*'));
  if (blocks === undefined) return [fault(group, group, 'no rule blocks every name that is not on a list')];
  return rules
    .filter(({ action, priority }) => action !== 'BLOCK' && priority <= blocks.priority)
    .flatMap(({ rule, domains }) => {
      const foreign = domains?.find((domain) => !isHome(domain, charter.regions));
      if (domains !== undefined && foreign === undefined) return [];
      return [fault(group, rule, `the firewall answers for '${foreign ?? 'names that are not known'}'`)];
    });
}

function domainsOf(assembly: Assembly, rule: Value): string[] | undefined {
  const list = resourceIn(assembly, get(rule, 'FirewallDomainListId'), DOMAIN_LIST);
  const domains = itemsOf(list && get(list.properties, 'Domains')).map(textOf);
  return domains.length === 0 || domains.includes(undefined)
    ? undefined
    : domains.flatMap((domain) => domain ?? []);
}

/** Private names, and full names of AWS hosts in the charter's regions: neither is answered by anyone else's server. */
function isHome(domain: string, regions: readonly string[]): boolean {
  const name = domain.replace(/^\*\./, '').replace(/\.$/, '');
  if (name.endsWith('.internal')) return true;
  return !domain.includes('*') && regions.some((region) => isHostOf(name, region));
}

const isHostOf = (name: string, region: string): boolean => {
  const home = partitionOf(region);
  return home !== undefined && name.endsWith(`.${region}.${partition(home.id).urlSuffix}`);
};

const fault = (
  resource: Resource,
  at: { readonly file: string; readonly pointer: string },
  why: string,
): Fault => ({
  at: { file: at.file, pointer: at.pointer },
  logicalId: resource.logicalId,
  message: `names can carry data out: ${why}`,
  remedy: 'Associate one firewall rule group that allows the names in use, blocks `*`, and fails closed.',
  witness: [{ kind: 'value', id: resource.logicalId, pointer: `${at.file}#${at.pointer}`, says: why }],
});

/** What the proof rests on: association, fail-closed, the block, and the list. */
export function dnsGuards(assembly: Assembly): Guard[] {
  const removal = (resource: Resource, says: string): Guard => ({
    file: resource.file,
    pointer: resource.pointer,
    logicalId: resource.logicalId,
    says,
    broken: [{ file: resource.file, op: 'remove', pointer: resource.pointer }],
  });
  const edit = (resource: Resource, path: string, value: unknown, says: string): Guard => ({
    file: resource.file,
    pointer: `${resource.pointer}/Properties/${path}`,
    logicalId: resource.logicalId,
    says,
    broken: [
      { file: resource.file, op: 'replace', pointer: `${resource.pointer}/Properties/${path}`, value },
    ],
  });
  return [
    ...assembly
      .ofType(ASSOCIATION)
      .map((one) => removal(one, 'a DNS firewall filters the queries of the VPC')),
    ...assembly
      .ofType(CONFIG)
      .map((one) => edit(one, 'FirewallFailOpen', 'ENABLED', 'the DNS firewall fails closed')),
    ...assembly
      .ofType(RULE_GROUP)
      .flatMap((group) =>
        itemsOf(get(group.properties, 'FirewallRules')).flatMap((rule, index) =>
          textOf(get(rule, 'Action')) === 'BLOCK'
            ? [edit(group, `FirewallRules/${index}/Action`, 'ALERT', 'every other name is blocked')]
            : [],
        ),
      ),
    ...assembly
      .ofType(DOMAIN_LIST)
      .map((one) =>
        edit(one, 'Domains', ['*.example.com'], 'the list holds only names of the enclave and of AWS'),
      ),
  ];
}
