import { rows, text } from '../../preflight/check';
import { call } from '../operations';
import { nameIn } from '../readings/model';
import { interfaces, subnets } from '../readings/network';
import { each } from '../rows';
import type { Search } from './search';

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
];
