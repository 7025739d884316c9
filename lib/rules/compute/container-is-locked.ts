import type { Rule } from '../../contract/rule';
import { containersOf } from '../../engines/inventory/containers';
import { get } from '../../template/values/values';
import { mayBePresent, options, placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';
import { refuses, requires } from '../requirements';

const CONTAINER = { Name: 'proxy', Image: image('cordon/proxy', `@${EXAMPLE_IMAGES.proxy}`) };
const ROOT = new Set(['', '0', 'root']);

const task = (extra: object) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: { ContainerDefinitions: [{ ...CONTAINER, ...extra }] },
});

export const containerIsLocked: Rule = {
  id: 'container-is-locked',
  title: "Containers can't change themselves",
  claim: 'no-off-switch',
  severity: 'fatal',
  controls: ['CM-7', 'CM-5', 'AC-6', 'SC-34'],
  rationale:
    'A root user, a writable root file system, a changed command or extra powers let whoever gets in replace the safety stack while it runs.',
  remedy:
    'Run the image as it is: a read-only root, a numbered user that is not 0, no command of its own, no powers.',
  types: ['AWS::ECS::TaskDefinition'],
  good: task({ ReadonlyRootFilesystem: true, User: '10001:10001' }),
  bad: task({ ReadonlyRootFilesystem: false, User: 'root', Privileged: true }),
  *check(resource) {
    for (const container of containersOf(resource)) {
      yield* requires(resource, ['ReadonlyRootFilesystem'], [true], container);
      const user = get(container, 'User');
      const named = options(user).every(
        (option) =>
          option?.kind === 'known' &&
          /^\d+(:\d+)?$/.test(String(option.value)) &&
          !ROOT.has(String(option.value).split(':')[0]?.replace(/^0+/, '') ?? ''),
      );
      if (!named) {
        yield {
          at: placeOf(user ?? container),
          message: `User is ${show(user)}; it must be a numbered user that is not 0`,
        };
      }
      if (mayBePresent(get(container, 'Privileged')))
        yield* requires(resource, ['Privileged'], [false], container);
      yield* refuses(
        resource,
        [
          'Command',
          'EntryPoint',
          'LinuxParameters.Capabilities.Add',
          'LinuxParameters.Devices',
          'LinuxParameters.Tmpfs',
          'DockerSecurityOptions',
          'ExtraHosts',
          'DnsServers',
          'DnsSearchDomains',
          'Links',
          'VolumesFrom',
          'SystemControls',
          'FirelensConfiguration',
          'RepositoryCredentials',
          'CredentialSpecs',
          'WorkingDirectory',
          'Interactive',
          'PseudoTerminal',
          'RestartPolicy',
        ],
        'the image runs as it was approved',
        container,
      );
    }
  },
};
