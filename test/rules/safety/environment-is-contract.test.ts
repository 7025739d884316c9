import { cases } from '../cases';

cases('environment-is-contract', {
  passes: [
    ['another value', 'Properties/ContainerDefinitions/0/Environment/1/Value', 'other'],
    ['an image that is none of the services', 'Properties/ContainerDefinitions/0/Image', 'x'],
  ],
  refuses: [
    [
      'a name that is not known',
      'Properties/ContainerDefinitions/0/Environment/20',
      { Name: 'NODE_OPTIONS', Value: '--inspect' },
      'NODE_OPTIONS',
    ],
    [
      'a name missing',
      'Properties/ContainerDefinitions/0/Environment/1',
      { Name: 'CORDON_SERVICE', Value: 'review' },
      'CORDON_ENCLAVE stands 0 times',
    ],
    [
      'a name twice',
      'Properties/ContainerDefinitions/0/Environment/1',
      { Name: 'CORDON_SERVICE', Value: 'review' },
      'CORDON_SERVICE stands 2 times',
    ],
    [
      'a value that is not known',
      'Properties/ContainerDefinitions/0/Environment/1/Value',
      { 'Fn::ImportValue': 'nowhere' },
      'CORDON_ENCLAVE',
    ],
    [
      'files of environment',
      'Properties/ContainerDefinitions/0/EnvironmentFiles',
      [{ Value: 's3' }],
      'EnvironmentFiles',
    ],
    ['secrets', 'Properties/ContainerDefinitions/0/Secrets', [{ Name: 'X', ValueFrom: 'y' }], 'Secrets'],
    [
      "another service's name",
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      'proxy',
      'CORDON_SERVICE is "proxy"',
    ],
  ],
});
