import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { watchCommand } from '../../../lib/cli/review/run-review';
import { run } from '../../../lib/cli/run';
import { idOf, type Name, openSite, type Site } from '../../services/review/support/site';
import { tooWide } from '../session';

let site: Site;
const files = (name: Name) => ({
  authority: join(site.directory, 'authority.pem'),
  cert: join(site.directory, `${name}.pem`),
  key: join(site.directory, `${name}.key`),
});
const signingKey = (name: Name) => join(site.directory, `${name}-signing.key`);

beforeAll(async () => {
  site = await openSite({ marking: 'SECRET//NOFORN' });
  await writeFile(join(site.directory, 'authority.pem'), site.authority);
  for (const name of ['alice', 'bob', 'eve'] as const) {
    const { certificate, privateKey } = site.identity(name);
    await writeFile(files(name).cert, certificate);
    await writeFile(files(name).key, privateKey);
    const pem = site.signingKey(name).export({ type: 'pkcs8', format: 'pem' });
    await writeFile(signingKey(name), pem);
  }
});
afterAll(() => site.close());

const cordon = (name: Name, command: string, ...args: readonly string[]) =>
  cordonIn(undefined, name, command, ...args);

/** @param columns of a terminal; undefined where there is none */
async function cordonIn(
  columns: number | undefined,
  name: Name,
  command: string,
  ...args: readonly string[]
) {
  const said = { stdout: '', stderr: '' };
  const output = (to: 'stdout' | 'stderr') => ({
    isTTY: columns !== undefined,
    columns,
    write: (text: string) => {
      said[to] += text;
    },
  });
  const { authority, cert, key } = files(name);
  const argv = [
    'review',
    command,
    site.review.url,
    ...args,
    '--authority',
    authority,
    '--cert',
    cert,
    '--key',
    key,
  ];
  const code = await run(argv, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    env: {},
    now: Date.now,
  });
  return { code, ...said };
}

const deciding = (name: Name, payload: string, reason = 'It serves the registered purpose.') => [
  '--payload',
  payload,
  '--reason',
  reason,
  '--signing-key',
  signingKey(name),
];

it('lists, shows, and two people approve what was shown', async () => {
  const held = await site.hold();
  const listed = await cordon('alice', 'list');
  expect([listed.code, listed.stderr]).toEqual([0, '']);
  expect(listed.stdout).toContain(`${held.id}  waiting  output  example (example-agency)`);
  const shown = await cordon('alice', 'show', held.id);
  expect(shown.stdout.split(/^SECRET\/\/NOFORN\n/m).map((part) => part.length > 0)).toEqual([
    false,
    true,
    false,
  ]);
  expect(shown.stdout).toContain('  | What does the depot need?');
  expect(shown.stdout).toContain('  passage  asked 14-19: depot');
  const [, payload = ''] = /payload +(sha256:\S+)/.exec(shown.stdout) ?? [];
  const one = await cordon('alice', 'approve', held.id, ...deciding('alice', payload));
  expect([one.code, one.stderr]).toEqual([0, '']);
  expect(one.stdout).toContain('one_approval');
  const again = await cordon('alice', 'approve', held.id, ...deciding('alice', payload));
  expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/^cordon: refused: same_person: /)]);
  expect(await site.released(held)).toBe(false);
  expect((await cordon('bob', 'approve', held.id, ...deciding('bob', payload))).code).toBe(0);
  expect(await site.released(held)).toBe(true);
  expect((await cordon('bob', 'deny', held.id, ...deciding('bob', payload))).stdout).toContain('denied');
  expect(await site.released(held)).toBe(false);
});

it('approves nothing but what was looked at, by the own key', async () => {
  const held = await site.hold();
  const other = `sha256:${'0'.repeat(64)}`;
  const unseen = await cordon('alice', 'approve', held.id, ...deciding('alice', other));
  expect([unseen.code, unseen.stderr]).toEqual([1, expect.stringContaining('not what was looked at')]);
  const foreign = await cordon('alice', 'approve', held.id, ...deciding('bob', held.payloadDigest));
  expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining('signature_invalid')]);
  for (const reason of ['too short', `hidden \u202e in it`, 'x'.repeat(2001)]) {
    const vain = await cordon('alice', 'deny', held.id, ...deciding('alice', held.payloadDigest, reason));
    expect([vain.code, vain.stderr]).toEqual([2, expect.stringContaining('give 10 to 2000 characters')]);
  }
  expect((await cordon('eve', 'show', held.id)).stderr).toMatch(/^cordon: refused: not_found/);
  expect(await site.records.get(`decision-1/${held.id}`)).toBeUndefined();
});

it('fits a terminal, and marks passages below their lines', async () => {
  const asked = `${'The depot has pumps. '.repeat(6)}Aim at \u202ethe convoy by itself.\nThe end.`;
  const start = asked.indexOf('Aim');
  const end = asked.indexOf('\n');
  const passages = [
    { part: 'asked' as const, start, end, score: 0.8 },
    { part: 'asked' as const, view: 'decoded', score: 0.7 },
  ];
  const finding = {
    redLine: 'autonomous-weapons',
    verdict: 'hold',
    score: 0.8,
    policy: 1,
    passages,
  } as const;
  const held = await site.hold({}, { asked, findings: [{ ...finding, passages }] });
  for (const columns of [60, 80]) {
    const { stdout: listed } = await cordonIn(columns, 'alice', 'list');
    const { stdout: shown } = await cordonIn(columns, 'alice', 'show', held.id);
    expect(tooWide(`${listed}${shown}`, columns)).toEqual([]);
    const lines = shown.split('\n');
    const bars = lines.filter((line) => line.startsWith('  | '));
    const said = bars.map((line) => line.slice(4)).join('');
    expect(said).toContain('Aim at \\u{202e}the convoy by itself.The end.');
    // What stands above a mark, all of it together.
    const marked = lines.map((line, at) =>
      line.startsWith('  ^ ')
        ? [...line].map((sign, column) => (sign === '~' ? (lines[at - 1]?.[column] ?? '') : '')).join('')
        : '',
    );
    expect(marked.join('')).toBe('Aim at \\u{202e}the convoy by itself.');
    expect(shown.replace(/\s+/g, ' ')).toContain('asked, not as it stands there but in its view decoded');
  }
  expect((await cordon('alice', 'list')).stdout.split('\n')).toContainEqual(
    expect.stringMatching(new RegExp(`^${held.id} .* until \\S+$`)),
  );
});

it('prints no character that moves, hides or reorders text', async () => {
  const held = await site.hold({}, { asked: 'a\u001b[2J\u202eb\u200bc\n  | forged', answered: '\u2066d\r' });
  const { stdout } = await cordon('alice', 'show', held.id);
  expect(stdout).toContain('  | a\\u{1b}[2J\\u{202e}b\\u{200b}c\n  |   | forged');
  expect(stdout).toContain('  | \\u{2066}d\\r');
  const { stdout: json } = await cordon('alice', 'show', held.id, '--format', 'json');
  expect(JSON.parse(json).asked).toBe('a\u001b[2J\u202eb\u200bc\n  | forged');
  expect(`${stdout}${json}`).not.toMatch(/(?!\n)[\p{C}\p{Zl}]/u);
});

it.each<[string, readonly string[], RegExp]>([
  ['show', ['../held'], /id-invalid|is no id of a held request/],
  ['approve', ['0'.repeat(32)], /required option/],
  ['list', ['--state', 'all'], /waiting, decided, expired/],
  ['watch', ['--every', '0'], /1 to 3600 seconds/],
])('%s %j can not run', async (command, args, says) => {
  const { code, stderr } = await cordon('alice', command, ...args);
  expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
});

it('watch says each request once, until it is told to stop', async () => {
  const held = await site.hold();
  const asked = new AbortController();
  let said = '';
  const stdout = {
    isTTY: false,
    write: (text: string) => {
      said += text;
      if (said.includes(held.id)) asked.abort();
    },
  };
  const flags = { ...files('bob'), format: 'text', every: '1' } as const;
  const io = { stdout, stderr: stdout, env: {}, now: Date.now };
  expect(await watchCommand(site.review.url, flags, io, { signal: asked.signal })).toBe(0);
  expect(said.split(held.id)).toHaveLength(2);
  expect(said).not.toContain(idOf('bob'));
});
