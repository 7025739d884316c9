import { rows } from '../../preflight/check';
import type { Json } from '../../verify/meaning/plain';
import type { Account } from '../account';
import { call } from '../operations';
import type { Properties } from '../properties';
import { type Readings, TAGS } from '../reading';
import { each, type Row, rowOf } from '../rows';
import { canonical } from '../same';

export const groups = (account: Account) =>
  rows(
    account.ask(
      call(
        'ec2 describe-security-groups',
        '--filters',
        `Name=vpc-id,Values=${account.idsOf('AWS::EC2::VPC').join(',')}`,
      ),
    ),
    'SecurityGroups',
  );

/** All rules of all groups of the VPC. */
export const groupRules = (account: Account): readonly Row[] => account.once(askedRules);

function askedRules(account: Account): readonly Row[] {
  const ids = each(groups(account), 'GroupId').sort();
  // A filter takes 200 values.
  const parts = Array.from({ length: Math.ceil(ids.length / 200) }, (_, part) =>
    ids.slice(part * 200, part * 200 + 200),
  );
  const questions = parts.map((part) =>
    call('ec2 describe-security-group-rules', '--filters', `Name=group-id,Values=${part.join(',')}`),
  );
  return account.all(...questions).flatMap((answer) => rows(answer, 'SecurityGroupRules'));
}

/** A rule as CloudFormation has it, within its group. */
export function groupRule(row: Row): Properties {
  const other = row.ReferencedGroupInfo as Row | undefined;
  const [group, list] =
    row.IsEgress === true
      ? ['DestinationSecurityGroupId', 'DestinationPrefixListId']
      : ['SourceSecurityGroupId', 'SourcePrefixListId'];
  return {
    IpProtocol: row.IpProtocol as Json,
    ...(row.FromPort !== undefined && { FromPort: row.FromPort as Json }),
    ...(row.ToPort !== undefined && { ToPort: row.ToPort as Json }),
    ...(row.CidrIpv4 !== undefined && { CidrIp: row.CidrIpv4 as Json }),
    ...(row.CidrIpv6 !== undefined && { CidrIpv6: row.CidrIpv6 as Json }),
    ...(row.PrefixListId !== undefined && { [list as string]: row.PrefixListId as Json }),
    ...(other !== undefined && { [group as string]: other.GroupId as Json }),
    ...(row.Description !== undefined && { Description: row.Description as Json }),
  };
}

/** What a rule lets through, whatever it is called. */
export const passes = ({
  GroupId,
  IpProtocol,
  FromPort,
  ToPort,
  CidrIp,
  CidrIpv6,
  SourceSecurityGroupId,
  SourcePrefixListId,
}: Properties) =>
  canonical({
    GroupId: GroupId ?? null,
    IpProtocol: IpProtocol ?? null,
    FromPort: FromPort ?? null,
    ToPort: ToPort ?? null,
    CidrIp: CidrIp ?? null,
    CidrIpv6: CidrIpv6 ?? null,
    SourceSecurityGroupId: SourceSecurityGroupId ?? null,
    SourcePrefixListId: SourcePrefixListId ?? null,
  });

/** Rules that let in, as CloudFormation has them. */
export const ingressRules = (account: Account): readonly Properties[] => account.once(letIn);

const letIn = (account: Account): readonly Properties[] =>
  groupRules(account)
    .filter(({ IsEgress }) => IsEgress !== true)
    .map((row) => ({ GroupId: row.GroupId as Json, ...groupRule(row) }));

/** Security groups and what they let through. */
export const GROUPS: Readings = {
  'AWS::EC2::SecurityGroup': {
    aside: {
      ...TAGS,
      GroupName: 'Rules go by id.',
      SecurityGroupIngress: 'Each rule that lets in is held against all that the templates say of the group.',
    },
    read({ id }, account) {
      const row = rowOf(groups(account), 'GroupId', id);
      const out = groupRules(account).filter(({ GroupId, IsEgress }) => GroupId === id && IsEgress === true);
      return (
        row && {
          GroupDescription: row.Description as Json,
          VpcId: row.VpcId as Json,
          SecurityGroupEgress: out.map((rule) => groupRule(rule) as Json),
        }
      );
    },
  },
  'AWS::EC2::SecurityGroupIngress': {
    read: ({ expected }, account) => ingressRules(account).find((rule) => passes(rule) === passes(expected)),
  },
};
