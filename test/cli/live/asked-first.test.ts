import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemblyDirectory } from '../../helpers/assemblies';
import { session } from '../session';

// Whoever waited for minutes must not learn then that a file can't be written.

const PATH = assemblyDirectory('isob');
const asked = () => join(folder, 'asked');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-asked-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'docs'));
  const aws = join(folder, 'bin', 'aws');
  writeFileSync(aws, `#!/bin/sh\n: > '${asked()}'\nexit 1\n`);
  chmodSync(aws, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['live PATH --endpoint-url foo', "--endpoint-url 'foo' is no URL"],
  ['live PATH --endpoint-url ftp://x', "--endpoint-url 'ftp://x' is no URL"],
  ['live PATH --known foo', "--known 'foo' is no ARN"],
  ['live PATH --known arn:aws:iam::111122223333:role/x foo', "--known 'foo' is no ARN"],
  ['live PATH --check x --charter x --known foo', "--known 'foo' is no ARN"],
  ['live PATH --output nodir/x', "'nodir/x' can't be written"],
  ['live PATH --output FOLDER/docs', 'docs'],
  ['live PATH --record nodir/x', "'nodir/x' can't be written"],
  ['live PATH --since nothere', 'nothere'],
  ['live PATH --evidence nothere', 'nothere'],
  ['live PATH --claims no-edge --except no-edge', 'claims-empty'],
  ['preflight config/commercial.yaml --certificate nothere', 'certificate "nothere" can\'t be read'],
  ['preflight config/commercial.yaml --output nodir/x', "'nodir/x' can't be written"],
  ['preflight config/commercial.yaml --record nodir/x', "'nodir/x' can't be written"],
])('cordon %s: ends in 2, and asks nothing', async (line, says) => {
  const args = line.split(' ').map((word) => word.replace('PATH', PATH).replace('FOLDER', folder));
  const { stdout, stderr, code } = await session(args, { env: { PATH: join(folder, 'bin') } });
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(existsSync(asked())).toBe(false);
});

it('asks where nothing is wrong, which the others would show', async () => {
  const known = [
    '--known',
    'arn:aws-iso-b:iam::111122223333:role/x',
    '--endpoint-url',
    'http://127.0.0.1:5000',
  ];
  await session(['live', PATH, ...known], { env: { PATH: join(folder, 'bin') } });
  expect(existsSync(asked())).toBe(true);
});
