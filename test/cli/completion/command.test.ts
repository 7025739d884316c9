import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECK_IDS } from '../../../lib/preflight/check-ids';
import { CHECKS } from '../../../lib/preflight/checks';
import { session } from '../session';

const scriptOf = async (shell: string) => (await session(['completion', shell])).stdout;

/** Every command, by its path, and the options that its help lists. */
async function helps(path: readonly string[] = []): Promise<ReadonlyMap<string, readonly string[]>> {
  const { stdout } = await session([...path, '--help']);
  const options = [...stdout.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm)].flatMap(([, short, long]) =>
    short ? [short, long ?? ''] : [long ?? ''],
  );
  const [, listed = ''] = /\nCommands:\n([\s\S]*?)(?:\n\n|$)/.exec(stdout) ?? [];
  const found = new Map([[path.map((name) => ` ${name}`).join(''), options]]);
  for (const [, name = ''] of listed.matchAll(/^ {2}([a-z][a-z-]*)/gm))
    for (const [below, of] of await helps([...path, name])) found.set(below, [...of]);
  return found;
}

/** What bash offers for the last of the words. */
function offers(script: string, ...line: readonly string[]): readonly string[] {
  const program = `source '${script}'; COMP_WORDS=(${line.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${line.length - 1}; _cordon; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', program], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter(Boolean);
}

describe('cordon completion', () => {
  it('knows every command and every option, in every shell', async () => {
    const all = await helps();
    expect([...all.keys()]).toEqual(
      expect.arrayContaining(['', ' verify', ' ledger check', ' charter key new']),
    );
    const [bash, zsh, fish] = [await scriptOf('bash'), await scriptOf('zsh'), await scriptOf('fish')];
    for (const [path, options] of all) {
      expect(options.length).toBeGreaterThan(0);
      for (const script of [bash, zsh]) {
        const line = script.split('\n').find((each) => each.startsWith(`    '${path} '-*)`)) ?? '';
        for (const option of options) expect([path, line]).toEqual([path, expect.stringContaining(option)]);
      }
      const lines = fish.split('\n').filter((each) => each.includes(`-n '__cordon_at "${path}"'`));
      for (const option of options) {
        const spelt = option.startsWith('--') ? ` -l ${option.slice(2)} ` : ` -s ${option.slice(1)} `;
        expect([path, option, lines.some((each) => each.includes(spelt))]).toEqual([path, option, true]);
      }
    }
  });

  it('completes in bash: commands, commands below them, options, values, and files where none of them is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-'));
    const script = join(folder, 'cordon.bash');
    writeFileSync(script, await scriptOf('bash'));

    expect(offers(script, 'cordon', 'ver')).toEqual(['verify']);
    expect(offers(script, 'cordon', 'ledger', 'ch')).toEqual(['check']);
    expect(offers(script, 'cordon', 'charter', 'key', '')).toEqual(['new', 'show']);
    expect(offers(script, 'cordon', 'verify', '--ch')).toEqual(['--charter']);
    expect(offers(script, 'cordon', 'verify', '--format', 's')).toEqual(['sarif']);
    expect(offers(script, 'cordon', 'verify', '--except', 'no-e')).toEqual(['no-egress', 'no-edge']);
    expect(offers(script, 'cordon', 'explain', 'no-e')).toEqual(['no-egress', 'no-edge']);
    expect(offers(script, 'cordon', 'help', 'ver')).toEqual(['verify']);
    expect(offers(script, 'cordon', 'preflight', '--except', 'quota-v')).toEqual(['quota-vpcs']);
    expect(CHECK_IDS).toEqual(CHECKS.map(({ id }) => id));
    expect(offers(script, 'cordon', 'verify', 'cdk.out', '--qu')).toEqual(['--quiet']);
    expect(offers(script, 'cordon', 'verify', '')).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('refuses a shell that it does not know', async () => {
    const { code, stderr } = await session(['completion', 'tcsh']);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/allowed: bash, zsh, fish; .*\[value-invalid\]/),
    ]);
  });
});
