import { cases } from '../cases';

cases('service-on-fargate', {
  passes: [['replicas', 'Properties/SchedulingStrategy', 'REPLICA']],
  refuses: [
    ['machines', 'Properties/LaunchType', 'EC2', 'LaunchType'],
    ['nothing said', 'Properties/LaunchType', undefined, 'LaunchType is absent'],
    [
      'capacity providers',
      'Properties/CapacityProviderStrategy',
      [{ CapacityProvider: 'mine' }],
      'CapacityProviderStrategy',
    ],
    ['a lattice', 'Properties/VpcLatticeConfigurations', [{}], 'VpcLatticeConfigurations'],
    ['a mesh', 'Properties/ServiceConnectConfiguration', { Enabled: true }, 'ServiceConnectConfiguration'],
    [
      'a public address',
      'Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp',
      'ENABLED',
      'AssignPublicIp',
    ],
    ['one on each machine', 'Properties/SchedulingStrategy', 'DAEMON', 'SchedulingStrategy'],
  ],
});
