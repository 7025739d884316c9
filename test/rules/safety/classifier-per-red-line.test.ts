import { cases } from '../cases';

const WIRING = {
  'mass-domestic-surveillance': 'https://surveillance.internal:8443',
  'autonomous-weapons': 'https://weapons.internal:8443',
  'high-stakes-automated-decisions': 'https://decisions.internal:8443',
};

cases('classifier-per-red-line', {
  passes: [
    [
      'another order',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify(Object.fromEntries(Object.entries(WIRING).reverse())),
    ],
    ['another image, which is no proxy', 'Properties/ContainerDefinitions/0/Image', 'x@sha256:abc'],
  ],
  refuses: [
    [
      'a red line missing',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify({ 'autonomous-weapons': 'https://a.internal:8443' }),
      'no classifier is wired for the red line mass-domestic-surveillance',
    ],
    [
      'plain HTTP',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify({ ...WIRING, 'autonomous-weapons': 'http://w.internal:8443' }),
      'it must be https',
    ],
    [
      'a path that means something else',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify({ ...WIRING, 'autonomous-weapons': 'https://w.internal@elsewhere:1' }),
      'it must be https',
    ],
    [
      'a red line that is none',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify({ ...WIRING, jaywalking: 'https://j.internal:8443' }),
      'is not a red line',
    ],
    [
      'one classifier for two',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      JSON.stringify({ ...WIRING, 'autonomous-weapons': 'https://surveillance.internal:8443' }),
      'share one classifier',
    ],
    [
      'a red line twice',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      '{"autonomous-weapons":"https://a.internal:1","autonomous-weapons":"https://b.internal:1"}',
      'must be JSON that names each red line once',
    ],
    ['a list', 'Properties/ContainerDefinitions/0/Environment/0/Value', '[]', 'must be JSON'],
    [
      'a value that is not known',
      'Properties/ContainerDefinitions/0/Environment/0/Value',
      { Ref: 'Choice' },
      'must be JSON',
    ],
    ['no wiring', 'Properties/ContainerDefinitions/0/Environment', [], 'stands 0 times'],
    [
      'a wiring twice',
      'Properties/ContainerDefinitions/0/Environment/1',
      { Name: 'CORDON_CLASSIFIERS', Value: '{}' },
      'stands 2 times',
    ],
  ],
});
