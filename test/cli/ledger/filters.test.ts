import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { programFor } from '../../../lib/cli/run';
import { session } from '../session';
import { encodeStory, storyOf, writeLog } from './logs';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-filters-'));
  await writeLog(folder, 'proxy-a', encodeStory('proxy-a', storyOf(3)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const OUTCOMES = 'allowed: released, refused, held, failed, recorded, unknown';

// An auditor who misspells what is asked for must not read that there was none.
describe.each(['show', 'tail'])('cordon ledger %s', (name) => {
  it.each([
    ['--outcome refusd', OUTCOMES, 'outcome-unknown'],
    ['--outcome Refused', OUTCOMES, 'outcome-unknown'],
    ['--kind review-outcome --outcome released', 'allowed: recorded, refused, unknown', 'outcome-unknown'],
    ['--kind seal --outcome refused', 'allowed beside it: decision, review-outcome', 'filter-empty'],
    ['--red-line foo', 'allowed: mass-domestic-surveillance, autonomous-weapons', 'red-line-unknown'],
    ['--log nothere', 'allowed: proxy-a;', 'instance-unknown'],
    ['--request 00000000-0000-4000-8000-00000000000A', 'in small letters', 'request-invalid'],
    ['--kind decison', 'allowed: genesis', 'kind-unknown'],
    ['--kind heartbeat --tenant x', 'allowed beside it: intent, denial', 'filter-empty'],
    ['--from 2026-11-23 --to 2026-11-22', 'give the earlier first', 'filter-empty'],
  ])('refuses %s, which no entry can be', async (asked, says, code) => {
    const { stdout, stderr, code: exit } = await session(['ledger', name, folder, ...asked.split(' ')]);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toContain(says);
    expect(stderr).toMatch(new RegExp(`^cordon: .* \\[${code}\\]\\n$`));
  });

  it.each(['--outcome released', '--red-line autonomous-weapons', '--log proxy-a', '--outcome recorded'])(
    'takes %s, though no entry may be it',
    async (asked) => {
      const { code } = await session(['ledger', name, folder, ...asked.split(' ')]);
      expect(code).toBe(0);
    },
  );
});

/** Options that take one of a list, or several, with what each command needs besides. */
const NEEDED: Readonly<Record<string, string>> = {
  'charter key new': '--output x',
  'ledger check': 'x --policy x --charter x',
  'ledger replay': 'x --policy x --payloads x',
  'hook package': '--charter x --attestation x --output x',
};
const LISTED = ['--claims', '--except', '--kind', '--outcome', '--red-line', '--region'];

/** Each command with the options that allow no other value than those of a list. */
function* listed(command: Command, before: readonly string[] = []): Iterable<[string, string]> {
  for (const one of command.commands) yield* listed(one, [...before, one.name()]);
  for (const { long, argChoices } of command.options)
    if (long && (argChoices || LISTED.includes(long))) yield [before.join(' '), long];
}

const io = {
  stdout: { isTTY: false, write: () => {} },
  stderr: { isTTY: false, write: () => {} },
  env: {},
  now: Date.now,
};
const options = [...listed(programFor(io, () => {}))];

describe('an option that takes one of a list', () => {
  it('is found in many commands', () => expect(options.length).toBeGreaterThan(30));

  it.each(options)('cordon %s %s: refuses a value that is not on it', async (command, option) => {
    const needed = NEEDED[command] ?? (/^ledger (show|tail)$/.test(command) ? folder : 'x');
    const { stdout, stderr, code } = await session([
      ...command.split(' '),
      ...needed.split(' '),
      option,
      'no-such-value',
    ]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('no-such-value');
  });
});
