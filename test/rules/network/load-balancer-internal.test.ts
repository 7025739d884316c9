import { cases } from '../cases';

cases('load-balancer-internal', {
  passes: [['IPv4', 'Properties/IpAddressType', 'ipv4']],
  refuses: [
    ['the internet', 'Properties/Scheme', 'internet-facing', 'Scheme'],
    ['the default, which is the internet', 'Properties/Scheme', undefined, 'Scheme is absent'],
    ['an application load balancer', 'Properties/Type', 'application', 'Type is "application"'],
    ['IPv6', 'Properties/IpAddressType', 'dualstack', 'IpAddressType'],
  ],
});
