import { cases } from '../cases';

cases('no-default-security-group', {
  passes: [
    [
      'two groups',
      'Properties/VpcConfig/SecurityGroupIds',
      [{ 'Fn::GetAtt': ['A', 'GroupId'] }, { 'Fn::GetAtt': ['B', 'GroupId'] }],
    ],
  ],
  refuses: [
    ['no group', 'Properties/VpcConfig/SecurityGroupIds', undefined, 'it must name a security group'],
    ['an empty list', 'Properties/VpcConfig/SecurityGroupIds', [], 'a list of 0'],
    [
      'the default group in a join',
      'Properties/Any',
      { 'Fn::Join': ['', ['x', { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }]] },
      'default security group',
    ],
    [
      'a load balancer without groups',
      'Type',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      'SecurityGroups is absent',
    ],
    ['a service without groups', 'Type', 'AWS::ECS::Service', 'SecurityGroups is absent'],
  ],
});
