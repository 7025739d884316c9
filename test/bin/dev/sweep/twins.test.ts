import { changesOf } from '../../../../bin/dev/sweep/enumerate';
import { refutedKeys, twinKeys } from '../../../../bin/dev/sweep/twins';
import { deploymentOf } from '../../../helpers/assemblies';
import { enclaveOf } from './enclaves';

const keysOf = (name: 'commercial' | 'govcloud') => {
  const { contents } = enclaveOf(name);
  const changes = changesOf(contents);
  return { changes, keys: twinKeys(changes, contents, deploymentOf(name).enclave) };
};
const [first, second] = [keysOf('commercial'), keysOf('govcloud')];

test('two changes of a deployment are no twins of each other', () => {
  expect(new Set(first.keys.values()).size).toBe(first.changes.length);
});

test('most changes of one deployment have a twin in another, and none where what is changed differs', () => {
  const known = new Set(first.keys.values());
  const twins = second.changes.filter(({ id }) => known.has(second.keys.get(id) ?? ''));
  expect(twins.length).toBeGreaterThan(second.changes.length / 2);
  // Regions differ in what they have, so that lists of names do.
  expect(twins.filter(({ type }) => type === 'AWS::Route53Resolver::FirewallDomainList')).toEqual([]);
});

test('only what was refuted is known', () => {
  const [one = '', other = ''] = first.changes.map(({ id }) => id);
  const outcomes = new Map([
    [one, { is: 'refuted' } as const],
    [other, { is: 'survivor' } as const],
  ]);
  expect([...refutedKeys(first.keys, outcomes)]).toEqual([first.keys.get(one)]);
});
