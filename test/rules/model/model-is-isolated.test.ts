import { cases } from '../cases';

cases('model-is-isolated', {
  passes: [['one model', 'Properties/PrimaryContainer/Mode', 'SingleModel']],
  refuses: [
    ['no isolation', 'Properties/EnableNetworkIsolation', false, 'EnableNetworkIsolation'],
    ['nothing said', 'Properties/EnableNetworkIsolation', undefined, 'EnableNetworkIsolation is absent'],
    ['no network', 'Properties/VpcConfig', undefined, 'VpcConfig.SecurityGroupIds is absent'],
    ['no subnets', 'Properties/VpcConfig/Subnets', [], 'VpcConfig.Subnets'],
    ['more containers', 'Properties/Containers', [{ Image: 'x' }], 'Containers'],
    ['many models', 'Properties/PrimaryContainer/Mode', 'MultiModel', 'Mode'],
    ['a model package', 'Properties/PrimaryContainer/ModelPackageName', 'x', 'ModelPackageName'],
    [
      'a registry with passwords',
      'Properties/PrimaryContainer/ImageConfig',
      { RepositoryAuthConfig: {} },
      'RepositoryAuthConfig',
    ],
    [
      'a registry in the VPC',
      'Properties/PrimaryContainer/ImageConfig',
      { RepositoryAccessMode: 'Vpc' },
      'RepositoryAccessMode',
    ],
  ],
});
