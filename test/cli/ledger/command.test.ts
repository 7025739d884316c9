import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { witnessCommand } from '../../../lib/cli/ledger/witness';
import {
  askWitness,
  fileLogReader,
  nodesOfTiles,
  parseCheckpoint,
  parseKey,
  parseNote,
  verifierOf,
} from '../../../lib/ledger';
import { witnessSigner } from '../../ledger/support';
import { session, tooWide } from '../session';
import {
  CHARTER_FILE,
  encodeStory,
  originOf,
  storyOf,
  type Trust,
  writeKey,
  writeLog,
  writeTrust,
} from './logs';

let folder: string;
let logs: string;
let trust: Trust;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-ledger-'));
  logs = join(folder, 'logs');
  trust = writeTrust(folder);
  await writeLog(join(logs, 'a'), 'proxy-a', encodeStory('proxy-a', storyOf(300)));
  await writeLog(join(logs, 'b'), 'proxy-b', encodeStory('proxy-b', storyOf(3, 1000)));
});

afterAll(() => rmSync(folder, { recursive: true }));

const check = (path: string, ...more: readonly string[]) =>
  session([
    ...['ledger', 'check', path, '--charter', CHARTER_FILE],
    ...(more.includes('--policy') ? [] : ['--policy', trust.policy]),
    ...['--known', trust.known, ...more],
  ]);

const flip = (file: string, offset: number): void => {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('cordon ledger check', () => {
  it('proves logs that are all right, and says what it read', async () => {
    const { stdout, stderr, code } = await check(logs);

    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe('proved: all of 6 claims, 610 entries of 2 logs');
    expect(stdout).toContain(originOf('proxy-a'));
    expect(stdout).toContain('300 released');
    expect(stdout).toContain('seen by no witness');
    expect(stdout).toContain('As many witnesses have seen this log as the policy asks');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('fits a terminal, checks and entries alike', async () => {
    const terminal = { tty: true, columns: 60, env: { NO_COLOR: '1' } };
    const trusted = ['--charter', CHARTER_FILE, '--policy', trust.policy, '--known', trust.known];
    const checked = await session(['ledger', 'check', logs, ...trusted], terminal);
    const shown = await session(['ledger', 'show', join(logs, 'b')], terminal);
    expect([checked.code, shown.code, tooWide(`${checked.stdout}${shown.stdout}`, 60)]).toEqual([0, 0, []]);
  });

  it('takes one log, or its checkpoint', async () => {
    expect((await check(join(logs, 'b'))).stdout).toMatch(/^proved: .* 8 entries of 1 log\n/);
    expect((await check(join(logs, 'b', 'checkpoint'))).code).toBe(0);
  });

  it("holds callers' receipts and the model's own count against them", async () => {
    const file = join(folder, 'receipts.jsonl');
    const receipt = { entry: 'proxy-b/2', status: 200, at: '2026-11-22T20:00:00.030Z' };
    writeFileSync(file, `${JSON.stringify(receipt)}\n`);
    const right = await check(logs, '--receipts', file, '--invocations', '303');
    expect([right.code, right.stdout]).toEqual([
      0,
      expect.stringContaining('the model 303 times by these logs'),
    ]);
    const json = await check(logs, '--receipts', file, '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      receipts: [{ file, digest: expect.stringMatching(/^sha384:/), count: 1 }],
      invocations: { least: 303, most: 303 },
    });
    writeFileSync(file, `${JSON.stringify({ ...receipt, entry: 'proxy-b/9' })}\n`);
    const wrong = await check(logs, '--receipts', file, '--invocations', '304');
    expect(wrong.code).toBe(1);
    for (const rule of ['receipt_missing', 'invocations_more']) expect(wrong.stdout).toContain(rule);
    writeFileSync(file, '');
    expect(await check(logs, '--receipts', file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it holds none'),
    });
    writeFileSync(file, 'not JSON\n');
    expect((await check(logs, '--receipts', file)).stderr).toMatch(
      /receipt of a caller is malformed: line 1, .*\n$/,
    );
    expect((await check(logs, '--invocations', 'many')).stderr).toContain(
      "'many' is no number of invocations",
    );
  });

  it('names the entry that was changed, in every format', async () => {
    const bad = join(folder, 'bad');
    await writeLog(bad, 'proxy-c', encodeStory('proxy-c', storyOf(3, 2000)));
    flip(join(bad, 'tile/entries/000.p/8'), 100);

    const text = await check(bad);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/^refuted: of 6 claims, /);
    expect(text.stdout).toContain(
      `${originOf('proxy-c')} entry 0\n    the entry is not the one that was signed`,
    );

    const json = JSON.parse((await check(bad, '--format', 'json')).stdout);
    expect(json).toMatchObject({ schema: 'cordon.ledger-verdict/v1', verdict: 'refuted' });
    expect(json.findings[0]).toMatchObject({ rule: 'entry_differs', claim: 'intact', entry: 0, open: false });
    expect(json.claims[0]).toMatchObject({ id: 'intact', status: 'refuted', findings: [0] });

    const sarif = JSON.parse((await check(bad, '--format', 'sarif')).stdout);
    expect(sarif.runs[0].results[0]).toMatchObject({
      ruleId: 'entry_differs',
      kind: 'fail',
      locations: [{ logicalLocations: [{ fullyQualifiedName: `${originOf('proxy-c')}/0` }] }],
    });
  });

  it('is undecided without lists, and refuted without a quorum of witnesses', async () => {
    const without = await session([
      ...['ledger', 'check', logs, '--charter', CHARTER_FILE, '--policy', trust.policy],
    ]);
    const { policy } = writeTrust(folder, 'w1');
    const unseen = await check(logs, '--policy', policy);

    expect(without).toMatchObject({ code: 1, stderr: '' });
    expect(without.stdout).toMatch(/^undecided: of 6 claims, 1 undecided; 4 findings/);
    expect(unseen.code).toBe(1);
    expect(unseen.stdout).toMatch(/refuted +witnessed/);
  });

  it('checks every log below a folder, however deep, as exports have them', async () => {
    const deep = join(folder, 'deep');
    await writeLog(join(deep, 'near'), 'proxy-b', encodeStory('proxy-b', storyOf(3, 1000)));
    const far = join(
      deep,
      'logs',
      'cordon',
      '111122223333',
      'us-east-1',
      'commercial',
      'proxy-c',
      'x',
      'y',
      'z',
    );
    await writeLog(far, 'proxy-c', encodeStory('proxy-c', storyOf(3, 2000)));
    expect((await check(deep)).stdout).toMatch(/^proved: all of 6 claims, 16 entries of 2 logs\n/);
    flip(join(far, 'tile', 'entries', '000.p', '8'), 100);
    expect((await check(deep)).code).toBe(1);
  });

  it('holds a log against an earlier checkpoint', async () => {
    const early = join(folder, 'early');
    await writeLog(join(early, 'right'), 'proxy-a', encodeStory('proxy-a', storyOf(300)).slice(0, 100));
    await writeLog(join(early, 'fork'), 'proxy-a', encodeStory('proxy-a', storyOf(299)));

    expect((await check(join(logs, 'a'), '--history', join(early, 'right', 'checkpoint'))).code).toBe(0);
    const forked = await check(join(logs, 'a'), '--history', join(early, 'fork', 'checkpoint'));
    expect(forked.code).toBe(1);
    expect(forked.stdout).toContain('an earlier checkpoint is not of the beginning of this log');
  });

  it('writes to a file, and prints nothing when asked', async () => {
    const file = join(folder, 'verdict.json');
    expect((await check(logs, '--format', 'json', '--output', file)).stdout).toBe('');
    expect(JSON.parse(readFileSync(file, 'utf8')).verdict).toBe('proved');
    expect(await check(logs, '--quiet')).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it.each([
    [
      ['check'],
      "required options '--policy <file>', '--charter <file>' not specified; see cordon ledger check --help",
    ],
    [
      ['check', 'logs', '--policy', 'p'],
      "required option '--charter <file>' not specified; see cordon ledger check --help [option-missing]",
    ],
    [
      ['check', 'nowhere', '--policy', 'p', '--charter', 'c'],
      'policy "p" can\'t be read: no such file or folder is there',
    ],
    [['check', '--policy', 'p', '--charter', 'c'], "missing required argument 'path'"],
    [['chek'], "unknown command 'chek' (did you mean check?); see cordon ledger --help [command-unknown]"],
    [['prove'], 'name an entry, and its log with --log; or a proof with --verify'],
    [['prove', 'x/y', '--log', '.'], "'x/y' names no entry; give INSTANCE/NUMBER or NUMBER"],
    [['show', 'lib'], "'lib' holds no log: neither it nor a folder below has a checkpoint"],
    [['show', 'nowhere'], 'there is no "nowhere"; name a folder with a log'],
    [['tail', '.', '--lines', '0'], "'0' is no number of lines; give 1 to 100000"],
    [['show', '.', '--kind', 'odd'], "kind 'odd' is unknown"],
  ])('answers %j with one line and exit 2', async (args, line) => {
    const { stdout, stderr, code } = await session(['ledger', ...args]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^cordon: .*\n$/);
    expect(stderr).toContain(line);
  });

  it('refuses a malformed policy with its line', async () => {
    const odd = join(folder, 'odd.txt');
    writeFileSync(odd, 'log nonsense\nquorum none\n');
    const { stderr, code } = await check(logs, '--policy', odd);
    expect(code).toBe(2);
    expect(stderr).toContain(`'${odd}': the policy is malformed: line 1`);
  });
});

describe('cordon ledger prove', () => {
  const proof = () => join(folder, 'entry.tlog-proof');
  const verify = (...more: readonly string[]) =>
    session(['ledger', 'prove', '--verify', proof(), '--policy', trust.policy, ...more]);

  it('makes a proof that stands by itself, of the entry that was asked for', async () => {
    const made = await session(['ledger', 'prove', 'proxy-a/42', '--log', logs, '--output', proof()]);
    expect(made).toEqual({ stdout: '', stderr: '', code: 0 });

    const right = await verify('proxy-a/42');
    expect(right.code).toBe(0);
    expect(right.stdout).toMatch(
      /^proved: proxy-a\/42 is in log\.example\/commercial\/proxy-a, number 42 of 602\n/,
    );
    expect(right.stdout).toContain('"kind": "decision"');

    expect((await verify('proxy-a/43')).stdout).toMatch(
      /^refuted: the proof is of proxy-a\/42, which is not what/,
    );
    expect((await verify('proxy-b/42')).code).toBe(1);
    const json = JSON.parse((await verify('--format', 'json')).stdout);
    expect(json).toMatchObject({ schema: 'cordon.ledger-proof/v1', verdict: 'proved', index: 42, size: 602 });
  });

  it('proves nothing without a quorum, nor of another entry, nor by other keys', async () => {
    await session(['ledger', 'prove', 'proxy-b/2', '--log', logs, '--output', proof()]);
    const { policy } = writeTrust(folder, 'w1');
    const unseen = await verify('--policy', policy);
    expect([unseen.code, unseen.stdout.slice(0, 9)]).toEqual([1, 'undecided']);

    const other = join(folder, 'other.json');
    writeFileSync(other, encodeStory('proxy-b', storyOf(3, 1000))[4] ?? '');
    expect((await verify('--entry', other)).stdout).toMatch(/^refuted: the proof does not verify/);

    const strangers = join(folder, 'strangers.txt');
    writeFileSync(
      strangers,
      readFileSync(trust.policy, 'utf8').replaceAll('log log.example+', 'log log.other+'),
    );
    expect((await verify('--policy', strangers)).code).toBe(2);
    writeFileSync(strangers, 'quorum none\n');
    expect((await verify('--policy', strangers)).stdout).toMatch(
      /^refuted: the log is not one of the policy/,
    );
  });

  it('makes none out of a log that does not add up', async () => {
    const bad = join(folder, 'unsound');
    await writeLog(bad, 'proxy-d', encodeStory('proxy-d', storyOf(3, 1000)));
    flip(join(bad, 'tile/0/000.p/8'), 40);
    const { stdout, stderr, code } = await session(['ledger', 'prove', '3', '--log', bad]);
    expect([stdout, code]).toEqual(['', 1]);
    expect(stderr).toContain("doesn't add up to its checkpoint");
  });
});

describe('cordon ledger export', () => {
  it('copies what checks elsewhere, with a page that says how', async () => {
    const to = join(folder, 'disk');
    const made = await session([
      ...['ledger', 'export', logs, '--to', to],
      ...['--charter', CHARTER_FILE, '--policy', trust.policy, '--known', trust.known],
    ]);
    expect(made).toMatchObject({ stderr: '', code: 0 });
    expect(readdirSync(to).toSorted()).toEqual([
      'README.md',
      'charter.yaml',
      'known.json',
      'logs',
      'policy.txt',
    ]);

    const readme = readFileSync(join(to, 'README.md'), 'utf8');
    const [, line = ''] = /^npx --no cordon (ledger check .*)$/m.exec(readme) ?? [];
    const args = line
      .split(' ')
      .map((word) => (/\.(txt|yaml|json)$|^\.$/.test(word) ? join(to, word) : word));
    expect(args).toContain(join(to, 'policy.txt'));
    const checked = await session(args);
    expect(checked.stdout).toMatch(/^proved: all of 6 claims, 610 entries of 2 logs\n/);
    expect(checked.code).toBe(0);
  });

  it('overwrites nothing', async () => {
    const { code, stderr } = await session(['ledger', 'export', logs, '--to', logs]);
    expect(code).toBe(2);
    expect(stderr).toContain('holds files already');
  });
});

describe('cordon ledger show and tail', () => {
  it('prints entries that fit, one a line, and says that it checked nothing', async () => {
    const { stdout, stderr, code } = await session([
      ...['ledger', 'show', logs, '--kind', 'decision,seal', '--log', 'proxy-b'],
    ]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toMatch(/^2026-11-22T20:00:00\.020Z {2}proxy-b\/2 {2}decision {2}\S+ released\n/);
    expect(stderr).toContain('nothing of this was checked');
  });

  it('shows what is no entry, and hides no control character', async () => {
    const odd = join(folder, 'shown');
    const [genesis = Buffer.alloc(0)] = encodeStory('proxy-e', storyOf(0));
    await writeLog(odd, 'proxy-e', [genesis, Buffer.from('\u001b[31mred')]);
    const { stdout } = await session(['ledger', 'show', odd]);
    expect(stdout).toContain('/1  is no entry of the documented format');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints the last ones of all logs by their times', async () => {
    const { stdout } = await session(['ledger', 'tail', logs, '--lines', '3', '--format', 'json']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ entry }) => `${entry.instance}/${entry.sequence}`)).toEqual([
      'proxy-a/599',
      'proxy-a/600',
      'proxy-a/601',
    ]);
  });

  it('finds requests by id, tenant, outcome and time', async () => {
    const count = async (...filter: readonly string[]) => {
      const { stdout } = await session(['ledger', 'show', logs, '--format', 'json', ...filter]);
      return stdout.split('\n').length - 1;
    };
    expect(await count('--request', '00000000-0000-4000-8000-000000000001')).toBe(2);
    expect(await count('--tenant', 'logistics-desk')).toBe(303);
    expect(await count('--outcome', 'refused')).toBe(0);
    expect(await count('--to', '2026-11-22T20:00:00.010Z')).toBe(4);
    expect(await count('--from', '2026-11-22T20:00:06.000Z')).toBe(2);
  });
});

describe('cordon ledger witness', () => {
  it('cosigns what goes on, over HTTP, and refuses what does not', async () => {
    const key = join(folder, 'witness.pem');
    writeKey(key);
    const said = { stdout: '' };
    const write = (text: string) => {
      said.stdout += text;
    };
    const output = { isTTY: false, write };
    const io = { stdout: output, stderr: output, env: {}, now: () => Date.UTC(2026, 10, 23) };
    let stop: () => void = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const directory = join(folder, 'witnessed');
    const flags = {
      policy: trust.policy,
      key,
      name: 'witness.example',
      directory,
      host: '127.0.0.1',
      port: '0',
    };
    let code: Promise<number> | undefined;
    const url = await new Promise<string>((listening) => {
      code = witnessCommand(flags, io, { stopped, listening });
    });
    try {
      const [, , vkey = ''] = said.stdout.split(' ');
      const post = async (body: Buffer) => {
        const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: new Uint8Array(body) });
        const contentType = response.headers.get('content-type') ?? '';
        return { status: response.status, contentType, body: await response.text() };
      };
      const asked = { post, verifiers: [verifierOf(parseKey(vkey))] };
      const ask = async (path: string) => {
        const checkpoint = readFileSync(join(path, 'checkpoint'));
        const { size } = parseCheckpoint(parseNote(checkpoint).text);
        return askWitness(asked, checkpoint, nodesOfTiles(fileLogReader(path), size));
      };
      expect(await ask(join(logs, 'b'))).toMatchObject([{ name: 'witness.example' }]);
      const fork = join(folder, 'fork');
      await writeLog(fork, 'proxy-b', encodeStory('proxy-b', storyOf(4, 1000)));
      await expect(ask(fork)).rejects.toMatchObject({ code: 'witness_refused' });
      expect((await post(Buffer.from('nonsense'))).status).toBe(400);
      expect((await post(Buffer.alloc(2_000_000))).status).toBe(413);
      expect((await fetch(`${url}/`)).status).toBe(404);
    } finally {
      stop();
    }
    expect(await code).toBe(0);
    expect(witnessSigner(1).key.name).toBe('witness.example/1');
  });
});
