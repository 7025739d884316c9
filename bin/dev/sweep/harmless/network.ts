import { type Change, isObject, valueAt } from '../change';
import type { Contents } from '../enumerate';
import type { HarmlessKind } from './kind';

const ENTRY = 'AWS::EC2::NetworkAclEntry';

/** The ports of an entry as two numbers, also where the change is about one of them. */
function portsOf({ file, pointer, path, after }: Change, { templates }: Contents) {
  const at = pointer.replace(/\/PortRange.*$/, '/PortRange');
  const before = valueAt(templates.get(file), at);
  const [, end] = /\/PortRange\/(From|To)$/.exec(path) ?? [];
  const changed = end === undefined ? after : isObject(before) ? { ...before, [end]: after } : undefined;
  return [before, changed].map((range) =>
    isObject(range) ? [Number(range.From ?? Number.NaN), Number(range.To ?? Number.NaN)] : [Number.NaN],
  );
}

/** Changes by which fewer packets pass and fewer names are answered. What must pass and be answered is judged. */
export const NETWORK: readonly HarmlessKind[] = [
  {
    id: 'fewer-packets',
    says: 'an entry of a network ACL that allows left out, with fewer ports, or made one of the other direction',
    reason:
      'Fewer packets pass; an entry that lets more through than the table of second walls has for its tier refutes. Those that must are asked for, port by port, by `operable`, `all-red-lines` and the other claims of liveness, by which a lost one refutes.',
    judged: true,
    is: (change, contents) => {
      if (change.type !== ENTRY) return false;
      if (change.path === 'Properties/Egress' || (change.path === '' && change.kind === 'delete'))
        return true;
      if (!/^Properties\/PortRange(\/(From|To))?$/.test(change.path)) return false;
      const [[from = 0, to = 0] = [], [first = Number.NaN, last = Number.NaN] = []] = portsOf(
        change,
        contents,
      );
      return first >= from && last <= to && first <= last;
    },
  },
  {
    id: 'fewer-names',
    says: 'a name left out of the list of those that DNS Firewall answers, or in its place another of that list',
    reason:
      'A name that is asked for and not on the list is blocked, which counts and rings. Each name that a service asks for, with what AWS documents that it leads to, is asked for by `operable`.',
    judged: true,
    is: ({ type, path, kind, file, pointer, after }, { templates }) => {
      if (type !== 'AWS::Route53Resolver::FirewallDomainList' || path !== 'Properties/Domains/*')
        return false;
      const list = valueAt(templates.get(file), pointer.replace(/\/\d+$/, ''));
      return (
        kind === 'delete' ||
        (Array.isArray(list) && list.length > 1 && list.some((each) => each === after && after !== '*'))
      );
    },
  },
  {
    id: 'dns-rule-priority',
    says: 'the priority of a rule of DNS Firewall, among those that leave the order as it is',
    reason: 'Rules are tried in their order. One that blocks all before another refutes.',
    judged: true,
    is: ({ type, path }) =>
      type === 'AWS::Route53Resolver::FirewallRuleGroup' && path === 'Properties/FirewallRules/*/Priority',
  },
];
