import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { session } from '../session';

const FILE = 'config/commercial.yaml';

describe('cordon policies', () => {
  it('prints the service control policies, each by its name', async () => {
    const { stdout, stderr, code } = await session(['policies', FILE]);
    const policies = JSON.parse(stdout);
    expect({ names: Object.keys(policies), stderr, code }).toEqual({
      names: ['enclave-1', 'enclave-2'],
      stderr: '',
      code: 0,
    });
    expect(policies['enclave-1']).toMatchObject({ Version: '2012-10-17', Statement: expect.any(Array) });
  });

  it('ends with 1 where they find no room, and says how much is missing', async () => {
    const { stderr, code } = await session(['policies', FILE, '--attached', '9']);
    expect(stderr).toBe(
      'cordon: 2 more than the 9 attached would be 11, and AWS takes 10; detach 1, or attach those at an OU above\n',
    );
    expect(code).toBe(1);
  });

  it('writes a file for each, and says what they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-'));
    const { stdout, code } = await session(['policies', FILE, '--format', 'rcp', '--output', folder]);
    expect(readdirSync(folder)).toEqual(['rcp-own-account-alone.json']);
    expect(JSON.parse(readFileSync(join(folder, 'rcp-own-account-alone.json'), 'utf8'))).toMatchObject({
      Version: '2012-10-17',
    });
    expect(stdout).toMatch(/^rcp-own-account-alone\.json: \d+ of 5120 characters\. What the account keeps/);
    expect(code).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('names no file twice by its kind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-'));
    await session(['policies', FILE, '--format', 'boundary', '--output', folder]);
    expect(readdirSync(folder)).toEqual(['boundary.json']);
    const { stdout } = await session(['policies', FILE, '--format', 'template', '--output', folder]);
    expect(stdout).toMatch(
      /^organization\.template\.json: \d+ characters\. A stack for the management account\.\n$/,
    );
    expect(readdirSync(folder)).toContain('organization.template.json');
    rmSync(folder, { recursive: true });
  });

  it('prints a stack for the management account', async () => {
    const { stdout } = await session(['policies', FILE, '--format', 'template']);
    expect(JSON.parse(stdout)).toMatchObject({ Parameters: { Target: { Type: 'String' } } });
    const full = await session(['policies', FILE, '--format', 'template', '--attached', '9']);
    expect({ code: full.code, lines: full.stderr.split('\n').length }).toEqual({ code: 1, lines: 3 });
  });

  it.each([
    [['policies'], "missing required argument 'deployment'; see cordon policies --help [argument-missing]"],
    [
      ['policies', FILE, '--attached', 'many'],
      "option '--attached <number>' argument 'many' is invalid; give a number from 0 to 99; see cordon policies --help [value-invalid]",
    ],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await session(args)).toEqual({ stdout: '', stderr: `cordon: ${line}\n`, code: 2 });
  });
});
