import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type KeyName, operational, privateKey, useStatement } from '../../evidence/use/fixture';
import { assemblyDirectory, deploymentOf } from '../../helpers/assemblies';
import { session } from '../session';

let folder: string;
let own: string;
let assembly: string;
const at = (name: string) => join(folder, name);
const key = (name: KeyName) => at(`${name}.pem`);
const evidence = (...args: string[]) => session(['evidence', ...args]);
const sign = (file: string, name: KeyName, output: string) =>
  evidence('sign', file, '--charter', own, '--key', key(name), '--output', output);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-evidence-'));
  assembly = assemblyDirectory('commercial');
  const deployment = deploymentOf('commercial');
  const charter = operational(deployment.charter);
  own = at('own.yaml');
  writeFileSync(own, stringify({ ...deployment, charter }));
  for (const name of ['evaluation', 'director', 'safety', 'stranger'] as const)
    writeFileSync(key(name), privateKey(name).export({ format: 'pem', type: 'pkcs8' }));
  const { predicate } = useStatement(new Map(), charter);
  // The clock of a session stands at 2026-11-23.
  writeFileSync(at('draft.json'), JSON.stringify(predicate));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('makes, signs, checks and shows evidence', async () => {
  const made = await evidence(
    'new',
    assembly,
    '--charter',
    own,
    '--draft',
    at('draft.json'),
    '--output',
    at('s.json'),
  );
  expect(made).toEqual({ stdout: '', stderr: '', code: 0 });
  expect((await sign(at('s.json'), 'evaluation', at('e.json'))).code).toBe(0);
  const early = await evidence('check', at('e.json'), '--charter', own, '--assembly', assembly);
  expect(early).toMatchObject({ code: 1, stdout: expect.stringContaining('(approver_unsigned)') });
  for (const name of ['director', 'safety'] as const)
    expect((await sign(at('e.json'), name, at('e.json'))).code).toBe(0);
  expect(await evidence('check', at('e.json'), '--charter', own, '--assembly', assembly)).toEqual({
    code: 0,
    stderr: '',
    stdout: `proved: ${at('e.json')} lets exactly what is deployed into use\n`,
  });
  const { stdout } = await evidence('show', at('e.json'));
  expect(stdout).toContain('evaluator: evaluator-one of test-house');
  expect(stdout).toContain('refuses (verification): 490 of 500');
  expect(stdout).toContain('signatures: evaluation, director, safety (not checked)');
});

it('holds what it made against another assembly, and refuses it', async () => {
  const other = await evidence(
    'check',
    at('e.json'),
    '--charter',
    own,
    '--assembly',
    assemblyDirectory('govcloud'),
  );
  expect(other.code).toBe(1);
  expect(other.stdout).toContain('(digest_missing)');
});

it('says of what is no evidence at all what to bring', async () => {
  const { code, stdout } = await evidence(
    'check',
    'docs/evidence/sample.json',
    '--charter',
    own,
    '--assembly',
    assembly,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/the envelope is malformed; take the file as .* wrote it.* \(envelope_malformed\)/);
});

it('verifies an operational charter by evidence alone', async () => {
  const asked = ['verify', assembly, '--charter', own, '--claims', 'verified-before-use'];
  const without = await session(asked);
  expect(without.code).toBe(1);
  expect(without.stdout).toContain('(evidence_missing)');
  const given = await session([...asked, '--evidence', at('e.json')]);
  expect(given.stdout).not.toMatch(/\((evidence|digest|requirement|approver)_/);
});

it.each([
  [
    'a draft that lacks a field',
    '{"results":[]}',
    /^cordon: '.*bad.json': the statement is malformed: results/,
  ],
  [
    'a draft that is no JSON',
    'results',
    /^cordon: '.*bad.json': the statement is malformed: the draft is no JSON/,
  ],
])('ends in exit 2 by one line for %s', async (_, text, says) => {
  writeFileSync(at('bad.json'), text);
  const { code, stderr } = await evidence('new', assembly, '--charter', own, '--draft', at('bad.json'));
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
});

it('signs nothing by a key that the charter lacks, and nothing that it cannot read', async () => {
  expect(await sign(at('s.json'), 'stranger', at('x.json'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('none that the charter has'),
  });
  writeFileSync(at('odd.json'), readFileSync(at('s.json'), 'utf8').replace('{', '{ '));
  expect(await sign(at('odd.json'), 'evaluation', at('x.json'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('malformed'),
  });
  expect(await sign(at('e.json'), 'safety', at('x.json'))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('already'),
  });
});

it('makes a statement of the sample, which lets nothing into use', async () => {
  const made = await evidence(
    'new',
    assembly,
    '--draft',
    'docs/evidence/sample.json',
    '--output',
    at('sample.json'),
  );
  expect(made).toEqual({ stdout: '', stderr: '', code: 0 });
  await sign(at('sample.json'), 'evaluation', at('sample.dsse.json'));
  const { code, stdout } = await evidence(
    'check',
    at('sample.dsse.json'),
    '--charter',
    own,
    '--assembly',
    assembly,
  );
  expect(code).toBe(1);
  expect(stdout).toContain('(sample)');
});
