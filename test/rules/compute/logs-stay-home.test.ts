import { cases } from '../cases';

cases('logs-stay-home', {
  passes: [
    [
      'the region by name',
      'Properties/ContainerDefinitions/0/LogConfiguration/Options/awslogs-region',
      'us-east-1',
    ],
  ],
  refuses: [
    [
      'another region',
      'Properties/ContainerDefinitions/0/LogConfiguration/Options/awslogs-region',
      'eu-west-1',
      'awslogs-region',
    ],
    ['a router', 'Properties/ContainerDefinitions/0/LogConfiguration/LogDriver', 'awsfirelens', 'LogDriver'],
    ['no logs', 'Properties/ContainerDefinitions/0/LogConfiguration', undefined, 'LogDriver is absent'],
    [
      'no region',
      'Properties/ContainerDefinitions/0/LogConfiguration/Options/awslogs-region',
      undefined,
      'awslogs-region is absent',
    ],
  ],
});
