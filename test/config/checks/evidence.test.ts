import { evidence } from '../../../lib/config/checks/evidence';
import type { Charter } from '../../../lib/config/schema';
import { operational } from '../../evidence/use/fixture';
import { deploymentOf } from '../../helpers/assemblies';

const deployment = deploymentOf('commercial');
const charter = operational(deployment.charter);
const codes = (own: Charter) => [...evidence({ ...deployment, charter: own })].map(({ code }) => code);
const changed = (change: Partial<Charter['evidence']>): Charter => ({
  ...charter,
  evidence: { ...charter.evidence, ...change },
});
const { people = [], requirements = [], policies = [] } = charter.evidence;

test('an operational charter that says all is complete, and a trial need say nothing', () => {
  expect(codes(charter)).toEqual([]);
  expect(codes(deployment.charter)).toEqual([]);
});

test.each<[string, string[], Charter]>([
  ['no requirement of a kind', ['evidence-incomplete'], changed({ requirements: requirements.slice(1) })],
  [
    'a requirement twice',
    ['requirement-repeated'],
    changed({ requirements: [...requirements, ...requirements.slice(0, 1)] }),
  ],
  ['no bundle for a red line', ['evidence-incomplete'], changed({ policies: policies.slice(1) })],
  ['a bundle twice', ['policy-repeated'], changed({ policies: [...policies, ...policies.slice(0, 1)] })],
  [
    'no builder',
    ['evidence-incomplete'],
    changed({ people: people.filter(({ role }) => role !== 'builder') }),
  ],
  [
    'no evaluator',
    ['evidence-incomplete'],
    changed({ people: people.filter(({ role }) => role !== 'evaluator') }),
  ],
  ['approvers of one role', ['evidence-incomplete'], changed({ people: people.slice(0, 3) })],
  [
    'a person twice',
    ['person-repeated', 'key-shared', 'key-shared'].slice(0, 2),
    changed({ people: [...people, ...people.slice(4)] }),
  ],
  [
    'an evaluator without a key',
    ['key-missing'],
    changed({
      people: people.map(({ key, ...each }) =>
        each.role === 'evaluator' ? each : { ...each, ...(key && { key }) },
      ),
    }),
  ],
  [
    'a builder with a key',
    ['key-of-builder'],
    changed({
      people: people.map((each) => (each.role === 'builder' ? { ...each, key: 'evidence-2026' } : each)),
    }),
  ],
  [
    'a key that is for something else',
    ['evidence-key-unknown'],
    changed({
      people: people.map((each) => (each.key === 'safety' ? { ...each, key: 'policy-2026' } : each)),
    }),
  ],
  [
    'a key of two people',
    ['key-shared'],
    changed({ people: people.map((each) => (each.key === 'safety' ? { ...each, key: 'director' } : each)) }),
  ],
  [
    'one key under two names',
    ['key-shared'],
    {
      ...charter,
      signingKeys: charter.signingKeys.map((key) =>
        key.id === 'safety'
          ? { ...key, publicKey: charter.signingKeys.find(({ id }) => id === 'director')?.publicKey ?? '' }
          : key,
      ),
    },
  ],
])('refuses %s', (_, expected, own) => {
  expect(codes(own)).toEqual(expected);
});
