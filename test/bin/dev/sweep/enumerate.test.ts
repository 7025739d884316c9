import { type Change, isObject, sitesIn, valueAt } from '../../../../bin/dev/sweep/change';
import { type Contents, changesOf } from '../../../../bin/dev/sweep/enumerate';
import { ACTIONS } from '../../../../lib/aws/shapes/admitted-actions';
import { patched } from '../../../../lib/verify/patch';
import { changesIn, enclaveOf } from './enclaves';

const { contents } = enclaveOf('commercial');
const changes = changesIn('commercial');
const files = new Map([...contents.templates, ...contents.manifests]);

const made = ({ edits, file }: Change, { templates, manifests }: Contents = contents): unknown =>
  edits
    .filter((edit) => edit.file === file)
    .reduce<unknown>(patched, templates.get(file) ?? manifests.get(file));

test('each change has an id of its own, and the same in each run', () => {
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  expect(changesOf(contents).map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
  expect(changes.length).toBeGreaterThan(30_000);
});

test('each node of each template and manifest is left out once', () => {
  const left = new Set(
    changes.filter(({ kind }) => kind === 'delete').map(({ file, pointer }) => file + pointer),
  );
  const nodes = [...files].flatMap(([file, root]) => [...sitesIn(file, root)]);
  expect(nodes.filter(({ file, pointer }) => !left.has(file + pointer))).toEqual([]);
  expect(left.size).toBe(nodes.length);
});

test('each leaf that is a text, a number or a switch is replaced', () => {
  const replaced = new Set(
    changes.filter(({ kind }) => kind !== 'delete').map(({ file, pointer }) => file + pointer),
  );
  const leaves = [...contents.templates]
    .flatMap(([file, root]) => [...sitesIn(file, root)])
    .filter(({ value, pointer }) => typeof value !== 'object' && !/\/(Ref|Fn::\w+)(\/\d+)?$/.test(pointer));
  expect(leaves.length).toBeGreaterThan(3000);
  expect(leaves.filter(({ file, pointer }) => !replaced.has(file + pointer))).toEqual([]);
});

test('a change changes its file, at its place or beside it', () => {
  for (const change of changes.filter((_, index) => index % 97 === 0)) {
    const after = made(change);
    if (change.kind === 'grant') continue;
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(files.get(change.file)));
    if (change.kind === 'delete')
      expect(JSON.stringify(valueAt(after, change.pointer))).not.toBe(JSON.stringify(change.before));
  }
});

test('each role is given each admitted action, on everything, but for what it may do to everything already', () => {
  const roles = [...contents.templates.values()].flatMap((root) =>
    Object.values(isObject(root) && isObject(root.Resources) ? root.Resources : {}).filter(
      (each) => isObject(each) && each.Type === 'AWS::IAM::Role',
    ),
  );
  const grants = changes.filter(
    ({ kind, after, edits: [edit] }) =>
      kind === 'grant' &&
      isObject(after) &&
      after.Resource === '*' &&
      edit?.file.endsWith('account.template.json'),
  );
  expect(roles.length).toBeGreaterThan(10);
  const all = roles.length * ACTIONS.size;
  expect(new Set(grants.map(({ id }) => id)).size).toBe(grants.length);
  expect(grants.length).toBeLessThan(all);
  expect(grants.length / all).toBeGreaterThan(0.95);
});

test.each([
  ['flip', /NetworkIsolation$/, false],
  ['star', /\/Principal\/AWS/, '*'],
  ['widen the action', /KeyPolicy\/Statement\/\d+\/Action$/, 'kms:*'],
  ['widen the principal', /KeyPolicy\/Statement\/\d+\/Principal$/, '*'],
  ['another resource', /FlowLog.*LogGroupName$/, { Ref: expect.any(String) }],
  ["another's value", /CORDON|Environment\/\d+\/Value$/, expect.anything()],
  ['lower', /DefaultRetention\/Days$/, 1825],
  ['another name', /\/Roles\/0$/, expect.stringMatching(/^cordon-commercial-/)],
])('%s at %s is among them', (kind, pointer, after) => {
  const found = changes.filter((change) => change.kind === kind && pointer.test(change.pointer));
  expect(found.map((change) => change.after)).toContainEqual(after);
});

test.each([
  'duplicate',
  'duplicate by another name',
  'swap',
  'retain',
  'delete two statements',
  'narrow the denial',
])('%s is among them', (kind) => {
  expect(changes.filter((change) => change.kind === kind).length).toBeGreaterThan(50);
});
