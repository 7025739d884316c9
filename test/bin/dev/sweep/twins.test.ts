import { refutedKeys, twinKeys } from '../../../../bin/dev/sweep/twins';
import { patched } from '../../../../lib/verify/patch';
import { deploymentOf } from '../../../helpers/assemblies';
import { changesIn, enclaveOf } from './enclaves';

const keysOf = (name: 'commercial' | 'govcloud') => {
  const { contents } = enclaveOf(name);
  const changes = changesIn(name);
  return { contents, changes, keys: twinKeys(changes, contents, deploymentOf(name).enclave) };
};
const [first, second] = [keysOf('commercial'), keysOf('govcloud')];

test('two changes of a deployment are no twins of each other', () => {
  expect(new Set(first.keys.values()).size).toBe(first.changes.length);
});

test('most changes of one deployment have a twin in another', () => {
  const known = new Set(first.keys.values());
  const twins = second.changes.filter(({ id }) => known.has(second.keys.get(id) ?? ''));
  expect(twins.length).toBeGreaterThan(second.changes.length / 2);
});

test('a resource that is another has no twins', () => {
  const { contents, changes, keys } = first;
  const [{ file, pointer } = { file: '', pointer: '' }] = changes.filter(
    ({ type }) => type === 'AWS::EC2::VPC',
  );
  const at = pointer.split('/').slice(0, 3).join('/');
  const own = changes.filter((change) => change.file === file && change.pointer.startsWith(`${at}/`));
  const root = patched(contents.templates.get(file), {
    file,
    op: 'add',
    pointer: `${at}/Properties/Ipv4NetmaskLength`,
    value: 16,
  });
  const other = { ...contents, templates: new Map([...contents.templates, [file, root]]) };
  const anew = twinKeys(own, other, deploymentOf('commercial').enclave);
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter(({ id }) => anew.get(id) === keys.get(id))).toEqual([]);
});

test('only what was refuted is known', () => {
  const [one = '', other = ''] = first.changes.map(({ id }) => id);
  const outcomes = new Map([
    [one, { is: 'refuted' } as const],
    [other, { is: 'survivor' } as const],
  ]);
  expect([...refutedKeys(first.keys, outcomes)]).toEqual([first.keys.get(one)]);
});
