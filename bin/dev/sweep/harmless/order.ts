import { isObject } from '../change';
import type { Contents } from '../enumerate';
import { type HarmlessKind, isWithin } from './kind';

/** Whether every entry of every network ACL allows: then none comes before another. */
const onlyAllows = ({ templates }: Contents): boolean =>
  [...templates.values()]
    .flatMap((root) => (isObject(root) && isObject(root.Resources) ? Object.values(root.Resources) : []))
    .every(
      (resource) =>
        !isObject(resource) ||
        resource.Type !== 'AWS::EC2::NetworkAclEntry' ||
        (isObject(resource.Properties) && resource.Properties.RuleAction === 'allow'),
    );

/** Numbers that only put things in an order. */
export const ORDER: readonly HarmlessKind[] = [
  {
    id: 'acl-rule-number',
    says: 'the number of an entry of a network ACL (1–32,766), where all entries allow',
    reason:
      'Entries are tried in order of their numbers, and the first that fits decides; where all that fit allow, the order decides nothing. EC2 refuses two of one number in one ACL and direction.',
    is: ({ type, path, after }, contents) =>
      type === 'AWS::EC2::NetworkAclEntry' &&
      path === 'Properties/RuleNumber' &&
      isWithin(after, 1, 32_766) &&
      onlyAllows(contents),
  },
  {
    id: 'dns-rule-group-priority',
    says: 'the priority of the one rule group of DNS Firewall (101–9,899)',
    reason:
      'It orders the groups of a VPC, of which there is one: a second association refutes. Route 53 Resolver takes no other numbers.',
    is: ({ type, path, after }) =>
      type === 'AWS::Route53Resolver::FirewallRuleGroupAssociation' &&
      path === 'Properties/Priority' &&
      isWithin(after, 101, 9_899),
  },
  {
    id: 'unattached-copy',
    says: 'a second network ACL or route table like another, which no subnet is associated with',
    reason: 'Both act on the subnets that are associated with them alone, and the copy has none.',
    is: ({ kind, type }) =>
      kind === 'duplicate' && (type === 'AWS::EC2::NetworkAcl' || type === 'AWS::EC2::RouteTable'),
  },
];
