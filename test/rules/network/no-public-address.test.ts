import { cases } from '../cases';

cases('no-public-address', {
  passes: [
    ['no word on it', 'Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp', undefined],
    ['a flag that is off', 'Properties/MapPublicIpOnLaunch', false],
  ],
  refuses: [
    [
      'an address for the task',
      'Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp',
      'ENABLED',
      'AssignPublicIp is "ENABLED"',
    ],
    [
      'a value that is not known',
      'Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp',
      { Ref: 'Choice' },
      'AssignPublicIp is',
    ],
    ['an address by subnet', 'Properties/MapPublicIpOnLaunch', true, 'MapPublicIpOnLaunch'],
    ['true as text', 'Properties/MapPublicIpOnLaunch', 'true', 'MapPublicIpOnLaunch'],
    [
      'an address deep inside',
      'Properties/Targets/0/EcsParameters/AssignPublicIp',
      'ENABLED',
      'AssignPublicIp',
    ],
    ['a public database', 'Properties/PubliclyAccessible', true, 'PubliclyAccessible'],
    ['IPv6', 'Properties/Ipv6CidrBlock', 'fd00::/64', 'Ipv6CidrBlock'],
    ['public IPv4 pools', 'Properties/Ipv4IpamPoolId', 'pool', 'Ipv4IpamPoolId'],
  ],
});
