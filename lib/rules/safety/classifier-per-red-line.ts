import type { Charter } from '../../config/schema';
import type { Fault } from '../../contract/fault';
import type { Rule } from '../../contract/rule';
import { containersOf, environmentOf, serviceOf } from '../../engines/inventory/containers';
import type { Value } from '../../template/assembly';
import { textOf } from '../../template/values/values';
import { placeOf, show } from '../../template/values/worst-case';
import { EXAMPLE_IMAGES, image } from '../examples';

const proxy = (classifiers: object) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: {
    ContainerDefinitions: [
      {
        Name: 'proxy',
        Image: image('cordon/proxy', `@${EXAMPLE_IMAGES.proxy}`),
        Environment: [{ Name: 'CORDON_CLASSIFIERS', Value: JSON.stringify(classifiers) }],
      },
    ],
  },
});

/** The wiring as it was written, names repeated and all: JSON.parse would keep the last of two alike. */
function entriesOf(text: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    const wiring: unknown = JSON.parse(text);
    if (typeof wiring !== 'object' || wiring === null || Array.isArray(wiring)) return undefined;
    const entries = Object.entries(wiring);
    // Written back, an object is as long as it was, unless a name stood there twice.
    return JSON.stringify(wiring).length === text.replace(/\s+/g, '').length ? entries : undefined;
  } catch {
    return undefined;
  }
}

function* checkWiring(value: Value | undefined, at: Value, charter: Charter): Iterable<Fault> {
  const text = textOf(value);
  const entries = text === undefined ? undefined : entriesOf(text);
  if (entries === undefined) {
    yield {
      at: placeOf(value ?? at),
      message: `CORDON_CLASSIFIERS is ${show(value)}; it must be JSON that names each red line once`,
    };
    return;
  }
  const named = entries.map(([redLine]) => redLine);
  for (const redLine of charter.redLines.filter((each) => !named.includes(each))) {
    yield { at: placeOf(value ?? at), message: `no classifier is wired for the red line ${redLine}` };
  }
  for (const [redLine, url] of entries) {
    if (!charter.redLines.some((each) => each === redLine)) {
      yield {
        at: placeOf(value ?? at),
        message: `"${redLine}" is not a red line of the charter (${charter.redLines.join(', ')})`,
      };
    }
    if (typeof url !== 'string' || !/^https:\/\/[^/@?#\s]+$/.test(url)) {
      yield {
        at: placeOf(value ?? at),
        message: `the classifier of ${redLine} is at ${JSON.stringify(url)}; it must be https://HOST:PORT`,
      };
    }
  }
  if (new Set(entries.map(([, url]) => url)).size !== entries.length) {
    yield { at: placeOf(value ?? at), message: 'two red lines share one classifier' };
  }
}

export const classifierPerRedLine: Rule = {
  id: 'classifier-per-red-line',
  title: 'The proxy has a classifier for each red line',
  claim: 'all-red-lines',
  severity: 'fatal',
  controls: ['SI-4', 'SI-10', 'AC-4(8)', 'SC-24'],
  rationale:
    "The proxy asks the classifiers that its environment names. A red line that isn't there is not asked about, and one that is there twice hides another.",
  remedy: 'Wire the proxy by its construct, which takes the red lines from the charter.',
  types: ['AWS::ECS::TaskDefinition'],
  good: proxy({
    'mass-domestic-surveillance': 'https://surveillance.internal:8443',
    'autonomous-weapons': 'https://weapons.internal:8443',
    'high-stakes-automated-decisions': 'https://decisions.internal:8443',
  }),
  bad: proxy({
    'mass-domestic-surveillance': 'https://surveillance.internal:8443',
    'autonomous-weapons': 'http://weapons.internal:8443',
  }),
  *check(resource, { charter }) {
    for (const container of containersOf(resource)) {
      if (serviceOf(container, charter) !== 'proxy') continue;
      const values = environmentOf(container, 'CORDON_CLASSIFIERS');
      if (values.length !== 1) {
        yield {
          at: placeOf(container),
          message: `CORDON_CLASSIFIERS stands ${values.length} times in the proxy's environment; it must stand there once`,
        };
      }
      for (const value of values) yield* checkWiring(value, container, charter);
    }
  },
};
