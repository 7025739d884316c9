import { Judge } from '../../../../bin/dev/sweep/judge';
import { sampled } from '../../../../bin/dev/sweep/run';
import { withContents } from '../../../../lib/template/build-assembly';
import { InputError } from '../../../../lib/template/read/input-error';
import { patched } from '../../../../lib/verify/patch';
import { verify } from '../../../../lib/verify/verify';
import { changesIn, enclaveOf } from './enclaves';

const enclave = enclaveOf('commercial');
const changes = changesIn('commercial');

function verdictOf(edits: (typeof changes)[number]['edits']): string {
  const { assembly, charter, contents } = enclave;
  const changed = new Map<string, unknown>();
  for (const edit of edits)
    changed.set(edit.file, patched(changed.get(edit.file) ?? contents.templates.get(edit.file), edit));
  try {
    return verify(withContents(assembly, changed), { file: '', digest: '', charter }).verdict;
  } catch (error) {
    if (error instanceof InputError) return 'unreadable';
    throw error;
  }
}

test('judges as verifying the whole does', () => {
  const judge = new Judge(enclave);
  const some = sampled(changes, 4000).filter(({ file }) => enclave.contents.templates.has(file));
  const judged = some.map((change) => ({ id: change.id, is: judge.judge(change).is }));
  const verified = some.map(({ id, edits }) => {
    const verdict = verdictOf(edits);
    return { id, is: verdict === 'proved' ? 'survivor' : verdict === 'unreadable' ? verdict : 'refuted' };
  });
  expect(judged).toEqual(verified);
  expect(new Set(judged.map(({ is }) => is))).toContain('refuted');
});

test('fails to begin with an assembly that is refuted already', () => {
  const [first] = enclave.charter.accounts;
  const charter = { ...enclave.charter, accounts: [`${Number(first) - 1}`] };
  expect(() => new Judge({ ...enclave, charter })).toThrow(/is refuted without any change, by /);
});

test('a change that is known to break a claim is refuted, and by what', () => {
  const judge = new Judge(enclave);
  const isolation = changes.find(
    ({ kind, path }) => kind === 'flip' && path === 'Properties/EnableNetworkIsolation',
  );
  expect(isolation && judge.judge(isolation)).toEqual({ is: 'refuted', by: expect.any(String) });
  const role = changes.find(
    ({ file, kind, pointer }) =>
      file === 'manifest.json' && kind === 'another text' && pointer.endsWith('/properties/assumeRoleArn'),
  );
  expect(role && judge.judge(role).is).toBe('refuted');
});
