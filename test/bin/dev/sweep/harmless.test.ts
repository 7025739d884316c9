import type { Change } from '../../../../bin/dev/sweep/change';
import { HARMLESS, harmlessKind } from '../../../../bin/dev/sweep/harmless';
import { changesIn, enclaveOf } from './enclaves';

const swept = (['commercial', 'isob'] as const).map((name) => {
  const { contents } = enclaveOf(name);
  return { contents, changes: changesIn(name) };
});

test.each(HARMLESS)('$id has a reason, and excuses some change but few', (kind) => {
  expect(kind.says).not.toBe('');
  expect(kind.reason.length).toBeGreaterThan(50);
  const all = swept.reduce((sum, { changes }) => sum + changes.length, 0);
  const excused = swept.reduce(
    (sum, { changes, contents }) => sum + changes.filter((change) => kind.is(change, contents)).length,
    0,
  );
  // Only what the CLI synthesizes has the paths of constructs.
  if (kind.id !== 'construct-path') expect(excused).toBeGreaterThan(0);
  expect(excused / all).toBeLessThan(0.06);
});

test('kinds have ids of their own', () => {
  expect(new Set(HARMLESS.map(({ id }) => id)).size).toBe(HARMLESS.length);
});

// What no kind may ever excuse.
test.each<[string, (change: Change) => boolean]>([
  [
    'a resource left out',
    ({ kind, path, type }) => kind === 'delete' && path === '' && !/NetworkAclEntry$|IAM::Policy$/.test(type),
  ],
  ['a grant', ({ kind }) => kind === 'grant'],
  [
    'a Deny left out',
    ({ kind, before }) => kind === 'delete' && (before as { Effect?: string })?.Effect === 'Deny',
  ],
  ['a Deny made an Allow', ({ path, before }) => /\/Effect$/.test(path) && before === 'Deny'],
  ['a principal', ({ path }) => /\/Principal(\/|$)/.test(path)],
  ['a role of a stack', ({ path }) => /\/(assumeRoleArn|cloudFormationExecutionRoleArn)$/.test(path)],
  [
    'where a template is uploaded to',
    ({ path }) => /\/(bucketName|objectKey|stackTemplateAssetObjectUrl)$/.test(path),
  ],
  ['a value of a service’s environment', ({ path }) => /\/Environment\/\*\/Value$/.test(path)],
  ['records no longer retained', ({ path, kind }) => kind === 'delete' && path === 'DeletionPolicy'],
  ['a network rule’s peer', ({ path }) => /(SourceSecurityGroupId|CidrIp|CidrBlock)$/.test(path)],
])('never excused: %s', (_, is) => {
  const such = swept.flatMap(({ changes, contents }) =>
    changes.filter(is).map((change) => ({ change, contents })),
  );
  expect(such.length).toBeGreaterThan(4);
  expect(such.filter(({ change, contents }) => harmlessKind(change, contents))).toEqual([]);
});
