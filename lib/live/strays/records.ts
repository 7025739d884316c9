import { rows, text } from '../../preflight/check';
import { call } from '../operations';
import { nameIn } from '../readings/model';
import { interfaces, subnets } from '../readings/network';
import { ALARMS } from '../readings/records';
import { each } from '../rows';
import { ABSENT, type Search } from './search';

/** Second records of what happens in an enclave, by which others see who asks whom, and when. */
export const RECORDS: readonly Search[] = [
  {
    what: 'flow logs',
    look(account, found) {
      const logged = new Set([
        ...account.idsOf('AWS::EC2::VPC'),
        ...each(subnets(account), 'SubnetId'),
        ...each(interfaces(account), 'NetworkInterfaceId'),
      ]);
      for (const row of rows(account.ask(call('ec2 describe-flow-logs')), 'FlowLogs'))
        if (
          logged.has(text(row, 'ResourceId')) &&
          account.made('AWS::EC2::FlowLog', row.FlowLogId) === undefined
        )
          found.stray(
            `the flow log '${text(row, 'FlowLogId')}' of ${text(row, 'ResourceId')}`,
            account.assembly.ofType('AWS::EC2::VPC')[0],
          );
    },
  },
  {
    what: 'trails',
    look(account, found) {
      const own = account.idsOf('AWS::CloudTrail::Trail').map(nameIn);
      for (const row of rows(account.ask(call('cloudtrail describe-trails')), 'trailList')) {
        // Only the organization's management account makes one of the organization.
        if (row.IsOrganizationTrail === true) continue;
        const here = row.HomeRegion === undefined || row.HomeRegion === account.place.region;
        if (!here || !own.includes(text(row, 'Name'))) found.stray(`the trail '${text(row, 'Name')}'`);
      }
    },
  },
  {
    what: 'records of names',
    look(account, found) {
      const vpcs = account.idsOf('AWS::EC2::VPC');
      const said = account
        .saidOf('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation')
        .map((one) => one.said.ResolverQueryLogConfigId);
      const all = account.ask(call('route53resolver list-resolver-query-log-config-associations'));
      for (const row of rows(all, 'ResolverQueryLogConfigAssociations'))
        if (vpcs.includes(text(row, 'ResourceId')) && !said.includes(text(row, 'ResolverQueryLogConfigId')))
          found.stray(
            `the log of names '${text(row, 'ResolverQueryLogConfigId')}' of the VPC`,
            account.assembly.ofType('AWS::EC2::VPC')[0],
          );
    },
  },
  {
    what: 'what silences alarms',
    look(account, found) {
      const alarms = account.assembly.ofType('AWS::CloudWatch::Alarm');
      const mutes = account.askUnless(call('cloudwatch list-alarm-mute-rules'), ABSENT);
      for (const row of rows(account.ask(ALARMS), 'CompositeAlarms')) {
        const rule = `${String(row.AlarmRule)} ${String(row.ActionsSuppressor ?? '')}`;
        const at = alarms.find((alarm) => rule.includes(account.idOf(alarm)));
        if (at !== undefined)
          found.stray(`the alarm '${text(row, 'AlarmName')}' that goes by ${account.idOf(at)}`, at);
      }
      for (const row of mutes === undefined ? [] : rows(mutes, 'AlarmMuteRuleSummaries'))
        found.stray(`the rule '${text(row, 'AlarmMuteRuleArn')}' that silences alarms`);
    },
  },
];
