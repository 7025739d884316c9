import { cases } from '../cases';

cases('security-group-names-peers', {
  passes: [
    ['the placeholder for inbound', 'Properties/SecurityGroupIngress', []],
    [
      'a prefix list outbound',
      'Properties/SecurityGroupEgress/0',
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationPrefixListId: 'pl-63a5400a' },
    ],
  ],
  refuses: [
    [
      'everything outbound',
      'Properties/SecurityGroupEgress/0',
      { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
      'CidrIp is "0.0.0.0/0"',
    ],
    [
      'a range inbound',
      'Properties/SecurityGroupIngress/0',
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.0.0/8' },
      'CidrIp is "10.0.0.0/8"',
    ],
    [
      'IPv6',
      'Properties/SecurityGroupIngress/0',
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv6: '::/0' },
      'CidrIpv6',
    ],
    [
      'a group by a literal id',
      'Properties/SecurityGroupIngress/0/SourceSecurityGroupId',
      'sg-0a1b2c3d',
      'not a security group of the enclave',
    ],
    [
      'a group of another account',
      'Properties/SecurityGroupIngress/0/SourceSecurityGroupOwnerId',
      '999988887777',
      'SourceSecurityGroupOwnerId',
    ],
    ['every protocol', 'Properties/SecurityGroupIngress/0/IpProtocol', '-1', 'IpProtocol is "-1"'],
    [
      'a prefix list inbound',
      'Properties/SecurityGroupIngress/0/SourcePrefixListId',
      'pl-63a5400a',
      'SourcePrefixListId',
    ],
    [
      'a prefix list that is none',
      'Properties/SecurityGroupEgress/0',
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationPrefixListId: { Ref: 'List' } },
      'is not the id of one',
    ],
    ['nobody', 'Properties/SecurityGroupIngress/0/SourceSecurityGroupId', undefined, 'names 0 peers'],
  ],
});
