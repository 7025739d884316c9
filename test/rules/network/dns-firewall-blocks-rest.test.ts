import { cases } from '../cases';

cases('dns-firewall-blocks-rest', {
  passes: [['no answer instead of no such name', 'Properties/FirewallRules/1/BlockResponse', 'NODATA']],
  refuses: [
    ['alerts', 'Properties/FirewallRules/1/Action', 'ALERT', 'blocks anything'],
    ['no rules', 'Properties/FirewallRules', [], 'blocks anything'],
    ['nothing', 'Properties/FirewallRules', undefined, 'blocks anything'],
  ],
});
