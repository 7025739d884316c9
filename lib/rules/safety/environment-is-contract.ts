import { usesFips } from '../../config/regions/fips';
import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import { containersOf, serviceOf } from '../../engines/inventory/containers';
import { ENVIRONMENT_NAMES, fipsVariable, markingVariable } from '../../services/environment';
import type { Value } from '../../template/assembly';
import { get, textOf } from '../../template/values/values';
import { items, options, placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';
import { refuses } from '../requirements';

const task = (names: readonly string[]) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: {
    ContainerDefinitions: [
      {
        Name: 'review',
        Image: image('cordon/review', `@${EXAMPLE_IMAGES.review}`),
        Environment: names.map((Name) => ({ Name, Value: Name === 'CORDON_SERVICE' ? 'review' : 'example' })),
      },
    ],
  },
});

function* checkNames(container: Value, expected: readonly string[]): Iterable<Fault> {
  const entries = items(get(container, 'Environment'));
  const names = entries.map((entry) => textOf(get(entry, 'Name')));
  for (const name of expected) {
    const count = names.filter((each) => each === name).length;
    if (count !== 1) {
      yield {
        at: placeOf(get(container, 'Environment') ?? container),
        message: `${name} stands ${count} times in the environment; it must stand there once`,
      };
    }
  }
  for (const [index, entry] of entries.entries()) {
    const name = names[index];
    if (name === undefined || !expected.includes(name)) {
      yield {
        at: placeOf(entry),
        message: `${show(get(entry, 'Name'))} is not a name that the service knows`,
      };
    }
    const value = get(entry, 'Value');
    if (options(value).length !== 1 || value?.kind !== 'known') {
      yield {
        at: placeOf(value ?? entry),
        message: `${show(get(entry, 'Name'))} is ${show(value)}; it must have one known value`,
      };
    }
  }
}

export const environmentIsContract: Rule = {
  id: 'environment-is-contract',
  title: 'Services get exactly the environment that they know',
  claim: 'no-off-switch',
  severity: 'fatal',
  controls: ['CM-6', 'CM-5', 'CM-7', 'SI-10'],
  rationale:
    'An environment value is a switch that a deployer can turn: one that loosens, one that points elsewhere, one that stands there twice. Runtimes read others besides, such as NODE_OPTIONS.',
  remedy: 'Write the environment by the construct of the service.',
  types: ['AWS::ECS::TaskDefinition'],
  good: task(ENVIRONMENT_NAMES.review),
  bad: task([...ENVIRONMENT_NAMES.review, 'NODE_OPTIONS']),
  *check(resource, { charter }) {
    for (const container of containersOf(resource)) {
      yield* refuses(
        resource,
        ['EnvironmentFiles', 'Secrets'],
        'the environment is the contract, written in the template',
        container,
      );
      const kind = serviceOf(container, charter);
      if (kind === undefined) continue;
      yield* checkNames(container, [
        ...ENVIRONMENT_NAMES[kind],
        ...Object.keys(fipsVariable(usesFips(charter))),
        ...(kind === 'review' ? Object.keys(markingVariable(charter.marking)) : []),
      ]);
      for (const entry of items(get(container, 'Environment'))) {
        if (textOf(get(entry, 'Name')) === 'CORDON_SERVICE' && textOf(get(entry, 'Value')) !== kind) {
          yield {
            at: placeOf(get(entry, 'Value') ?? entry),
            message: `CORDON_SERVICE is ${show(get(entry, 'Value'))}; the image is that of "${kind}"`,
          };
        }
      }
    }
  },
};
