import { cases } from '../cases';

cases('task-stands-alone', {
  passes: [['another name', 'Properties/ContainerDefinitions/0/Name', 'other']],
  refuses: [
    ['no container', 'Properties/ContainerDefinitions', [], 'has 0 containers'],
    ['a sidecar', 'Properties/ContainerDefinitions/1', { Name: 'b', Image: 'b' }, 'has 2 containers'],
    ["the host's network", 'Properties/NetworkMode', 'host', 'NetworkMode'],
    ['no network mode', 'Properties/NetworkMode', undefined, 'NetworkMode is absent'],
    ['machines', 'Properties/RequiresCompatibilities/1', 'EC2', 'RequiresCompatibilities'],
    [
      'no compatibility',
      'Properties/RequiresCompatibilities',
      undefined,
      'RequiresCompatibilities is absent',
    ],
    ['shared processes', 'Properties/PidMode', 'host', 'PidMode'],
    ['a mesh', 'Properties/ProxyConfiguration', { Type: 'APPMESH' }, 'ProxyConfiguration'],
  ],
});
