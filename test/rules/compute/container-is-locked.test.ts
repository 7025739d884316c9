import { cases } from '../cases';

cases('container-is-locked', {
  passes: [
    ['a user without a group', 'Properties/ContainerDefinitions/0/User', '10001'],
    ['privileges refused', 'Properties/ContainerDefinitions/0/Privileged', false],
    [
      'powers dropped',
      'Properties/ContainerDefinitions/0/LinuxParameters',
      { Capabilities: { Drop: ['ALL'] } },
    ],
  ],
  refuses: [
    ['root by number', 'Properties/ContainerDefinitions/0/User', '0', 'User is "0"'],
    ['root by many zeros', 'Properties/ContainerDefinitions/0/User', '000:0', 'User is'],
    ['root by name', 'Properties/ContainerDefinitions/0/User', 'root', 'User is "root"'],
    ['no user', 'Properties/ContainerDefinitions/0/User', undefined, 'User is absent'],
    [
      'a writable root',
      'Properties/ContainerDefinitions/0/ReadonlyRootFilesystem',
      false,
      'ReadonlyRootFilesystem',
    ],
    [
      'nothing said of the root',
      'Properties/ContainerDefinitions/0/ReadonlyRootFilesystem',
      undefined,
      'ReadonlyRootFilesystem is absent',
    ],
    ['privileges', 'Properties/ContainerDefinitions/0/Privileged', true, 'Privileged'],
    ['a command', 'Properties/ContainerDefinitions/0/Command', ['sh'], 'Command'],
    ['an entry point', 'Properties/ContainerDefinitions/0/EntryPoint', ['sh'], 'EntryPoint'],
    [
      'a power',
      'Properties/ContainerDefinitions/0/LinuxParameters',
      { Capabilities: { Add: ['SYS_PTRACE'] } },
      'Capabilities.Add',
    ],
    [
      'names of hosts',
      'Properties/ContainerDefinitions/0/ExtraHosts',
      [{ Hostname: 'a', IpAddress: '1.1.1.1' }],
      'ExtraHosts',
    ],
    ['DNS servers', 'Properties/ContainerDefinitions/0/DnsServers', ['8.8.8.8'], 'DnsServers'],
  ],
});
