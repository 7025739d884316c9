import { cases } from '../cases';

cases('security-group-states-egress', {
  passes: [
    [
      'the placeholder',
      'Properties/SecurityGroupEgress',
      [{ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }],
    ],
  ],
  refuses: [
    ['no egress', 'Properties/SecurityGroupEgress', undefined, 'SecurityGroupEgress is absent'],
    ['an empty list', 'Properties/SecurityGroupEgress', [], 'a list of 0'],
    [
      'egress that may be absent',
      'Properties/SecurityGroupEgress',
      { 'Fn::If': ['Open', { Ref: 'AWS::NoValue' }, []] },
      'SecurityGroupEgress is',
    ],
  ],
});
