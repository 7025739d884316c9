import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../../bin/dev/sweep/change';
import { digestOf, earlierOutcomes, State } from '../../../../bin/dev/sweep/state';
import { resultOf } from '../../../../bin/dev/sweep/survivors';
import { textOf } from '../../../../bin/dev/sweep/text';

const before = process.cwd();
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'cordon-sweep-'))));
afterEach(() => process.chdir(before));

test('goes on where it was, also after a line that was cut short', () => {
  const first = new State('aa', 'commercial', 0);
  first.add('one', { is: 'survivor' });
  first.add('two', { is: 'refuted', by: 'no-egress' });
  first.flush();
  const [folder = ''] = readdirSync('.cache/sweep');
  writeFileSync(join('.cache/sweep', folder, 'commercial.1.jsonl'), '{"id":"three","is":"surv');
  const second = new State('aa', 'commercial', 0);
  expect([...second.all]).toEqual([
    ['one', { is: 'survivor' }],
    ['two', { is: 'refuted', by: 'no-egress' }],
  ]);
  expect(new State('bb', 'commercial', 0).all.size).toBe(0);
  expect(earlierOutcomes('bb', 'commercial').get('one')).toEqual({ is: 'survivor' });
  expect(earlierOutcomes('aa', 'commercial').size).toBe(0);
});

test('a digest is of sources and assembly', () => {
  process.chdir(before);
  expect(digestOf('one')).toBe(digestOf('one'));
  expect(digestOf('one')).not.toBe(digestOf('two'));
});

const change = (id: string, path: string): Change => ({
  id,
  kind: 'delete',
  file: 'x.template.json',
  pointer: `/Resources/${id}`,
  type: 'AWS::S3::Bucket',
  path,
  before: 1,
  after: undefined,
  edits: [],
});

test('survivors that are alike are counted together, with one as an example', () => {
  const changes = [
    change('A', 'Properties/X'),
    change('B', 'Properties/X'),
    change('C', 'Properties/Description'),
  ];
  const now = new Map(changes.map(({ id }) => [id, { is: 'survivor' } as const]));
  const contents = { templates: new Map(), manifests: new Map() };
  const result = resultOf('commercial', changes, { now, earlier: new Map() }, contents);
  expect(result).toMatchObject({ survivors: 3, unexplained: 2, harmless: { description: 1 } });
  expect(result.groups).toEqual([
    expect.objectContaining({ path: 'Properties/X', kind: 'delete', count: 2 }),
  ]);
  expect(textOf([result])).toContain('delete: Properties/X');
});
