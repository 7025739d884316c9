import { spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fs, {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { encodeEnvelope, parseEnvelope, payloadOf, signEnvelope } from '../../../lib/evidence/dsse';
import { keysOf } from '../../../lib/evidence/keys';
import { answerLine, END_LINE, headLine } from '../../../lib/live/record';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../../helpers/assemblies';
import { read } from '../../live/judged';
import type { StandIn } from '../../live/stand-in/account';
import { deployedAccount } from '../../live/stand-in/deployed';
import { session } from '../session';

const PATH = assemblyDirectory('isob');
/** When the sessions of these tests are. */
const NOW = Date.UTC(2026, 10, 23);
const HOUR = 3_600_000;
// What runs names the charter that it was synthesized with, so that a charter with other keys proves few claims.
const OTHERS = CLAIM_IDS.filter((id) => id !== 'closed-world' && id !== 'no-edge').join();

const base = deployedAccount(readAssembly(PATH));
const { asked } = read(base).found;
const folder = mkdtempSync(join(tmpdir(), 'cordon-results-'));
const at = (name: string) => join(folder, name);
let count = 0;

function recorded(hours: number, change: (account: StandIn) => void = () => {}): string {
  const account = base.clone();
  change(account);
  count += 1;
  const file = at(`record-${count}.jsonl`);
  const lines = [...read(account, asked).answers].map(([id, answer]) => answerLine(id, answer));
  writeFileSync(file, [headLine({ ...account.place, at: NOW - hours * HOUR }), ...lines, END_LINE].join(''));
  return file;
}

/** Signs what a record shows. */
const signed = (record: string, result: string, key = 'live', ...more: readonly string[]) =>
  session([
    ...['live', PATH, '--charter', at('own.yaml'), '--except', OTHERS, '--from', record],
    ...['--key', at(`${key}.pem`), '--result', at(result), ...more],
  ]);

const checked = (results: readonly string[], ...more: readonly string[]) =>
  session([
    ...[
      'live',
      PATH,
      '--charter',
      at('own.yaml'),
      '--except',
      OTHERS,
      '--check',
      ...results.map(at),
      ...more,
    ],
  ]);

beforeAll(async () => {
  const deployment = parse(readFileSync(join(PATH, 'deployment.yaml'), 'utf8'));
  for (const use of ['live', 'evidence']) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(at(`${use}.pem`), privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    deployment.charter.signingKeys.push({ id: use, use, algorithm: 'ecdsa-p384-sha384', publicKey: key });
  }
  writeFileSync(at('own.yaml'), stringify(deployment));
  expect(await signed(recorded(80), 'old.json')).toMatchObject({ code: 0, stderr: '' });
  expect(await signed(recorded(10), 'new.json')).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a signed result of cordon live', () => {
  it('says that the account was proved, when it was read', async () => {
    expect(await checked(['old.json', 'new.json'])).toMatchObject({
      code: 0,
      stdout: 'proved: as live signed, of the account as it was read at 2026-11-22T14:00:00.000Z\n',
    });
  });

  it.each<[string, readonly string[], readonly string[], RegExp]>([
    ['it is too old', ['old.json'], [], /of 2026-11-19T16:00:00.000Z, more than 72 hours ago/],
    ['it is older than is asked', ['new.json'], ['--within', '9'], /more than 9 hours ago/],
    [
      'it knows others',
      ['new.json'],
      ['--known', 'arn:x:role/y'],
      /another assembly or account, or knows others/,
    ],
    ['it says less', ['new.json'], ['--except', 'no-edge'], /these claims are proved: one-boundary/],
    ['it is of another region', ['new.json'], ['--region', 'us-isob-west-1'], /another assembly or account/],
  ])('does not count where %s', async (_, results, more, fault) => {
    const { stdout, code } = await checked(results, ...more);
    expect({ stdout, code }).toEqual({ stdout: expect.stringMatching(fault), code: 1 });
    expect(stdout).toMatch(/^refuted: no result of the last \d+ hours\n/);
  });

  it('is of a time that has come', async () => {
    expect(await signed(recorded(-1), 'future.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[record-future]'),
    });
    // Whoever has the key can sign it all the same.
    const payload = payloadOf(parseEnvelope(readFileSync(at('new.json')))).toString();
    const keys = keysOf(parse(readFileSync(at('own.yaml'), 'utf8')).charter.signingKeys, 'live');
    const later = Buffer.from(payload.replace('2026-11-22T14', '2026-11-23T01'));
    const envelope = signEnvelope(later, [createPrivateKey(readFileSync(at('live.pem')))], keys);
    writeFileSync(at('future.json'), encodeEnvelope(envelope));
    expect(await checked(['future.json'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('to come'),
    });
  });

  it('is not written where anything differs: silence tells of it', async () => {
    const opened = (account: StandIn) =>
      account.put('ec2 get-snapshot-block-public-access-state', { State: 'unblocked' });
    expect(await signed(recorded(1, opened), 'opened.json')).toMatchObject({ code: 1 });
    expect(await checked(['opened.json'])).toMatchObject({ code: 2 });
  });

  it('is signed by a key that the charter has for it, and attests no assembly', async () => {
    const { code, stderr } = await signed(recorded(1), 'evidence.json', 'evidence');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('[key_unknown]') });
    const attest = ['attest', PATH, '--charter', at('own.yaml'), '--except', OTHERS];
    expect(await session([...attest, '--check', at('new.json')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[statement_malformed]'),
    });
    await session([...attest, '--key', at('evidence.pem'), '--output', at('attested.json')]);
    expect(await checked(['attested.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[statement_malformed]'),
    });
  });

  it('is signed by a key of KMS as by any other, which no charter names otherwise', async () => {
    const record = recorded(9);
    await signed(record, 'by-file.json');
    const [{ sig } = { sig: '' }] = parseEnvelope(readFileSync(at('by-file.json'))).signatures;
    const bin = mkdtempSync(join(folder, 'bin-'));
    const sign = (signature: string) => {
      writeFileSync(join(bin, 'aws'), `#!/bin/sh\necho '{"Signature":"${signature}"}'\n`, { mode: 0o755 });
      const key = 'kms:arn:aws-iso-b:kms:us-isob-east-1:999900001111:key/1234';
      const common = ['live', PATH, '--charter', at('own.yaml'), '--except', OTHERS, '--from', record];
      return session([...common, '--key', key, '--result', at('by-kms.json')], { env: { PATH: bin } });
    };
    expect(await sign(sig)).toMatchObject({ code: 0 });
    expect(readFileSync(at('by-kms.json'))).toEqual(readFileSync(at('by-file.json')));
    expect(await sign(Buffer.from('another').toString('base64'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[key_unknown]'),
    });
  });

  it('holds as it was signed alone', async () => {
    const envelope = JSON.parse(readFileSync(at('old.json'), 'utf8'));
    const payload = Buffer.from(envelope.payload, 'base64')
      .toString()
      .replace('2026-11-19T16', '2026-11-22T16');
    writeFileSync(
      at('moved.json'),
      JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') }),
    );
    expect(await checked(['moved.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[signature_invalid]'),
    });
  });

  it('is looked for in folders, and no malformed one hides it, before or after', async () => {
    const results = at('results');
    mkdirSync(results);
    for (const name of ['old', 'new'])
      copyFileSync(at(`${name}.json`), join(results, `2026-${name}.dsse.json`));
    writeFileSync(join(results, 'notes.txt'), 'nothing');
    mkdirSync(at('copy'));
    expect(await checked(['copy'])).toEqual(
      expect.objectContaining({
        code: 1,
        stdout: expect.stringMatching(/\n {2}\S+copy: it has no file \*\.dsse\.json; name the folder/),
      }),
    );
    expect(await checked(['results'])).toMatchObject({ code: 0 });
    writeFileSync(join(results, '2026-zzz.dsse.json'), '{}');
    writeFileSync(join(results, '2026-aaa.dsse.json'), '{}');
    expect(await checked(['results'])).toMatchObject({ code: 0 });
    expect(await checked(['missing.json', 'results/2026-zzz.dsse.json', 'new.json'])).toMatchObject({
      code: 0,
    });
    for (const order of [
      ['old.json', 'results/2026-zzz.dsse.json'],
      ['results/2026-zzz.dsse.json', 'old.json'],
    ])
      expect(await checked(order)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('[envelope_malformed]'),
      });
  });

  it('hides no other where it can not be read: links in a circle, folders, devices, what is too large or cut off', async () => {
    const odd = at('odd');
    mkdirSync(odd);
    const whole = readFileSync(at('new.json'), 'utf8');
    symlinkSync('loop.dsse.json', join(odd, 'loop.dsse.json'));
    symlinkSync('nowhere', join(odd, 'dangling.dsse.json'));
    symlinkSync('/dev/zero', join(odd, 'device.dsse.json'));
    mkdirSync(join(odd, 'folder.dsse.json'));
    writeFileSync(join(odd, 'half.dsse.json'), whole.slice(0, whole.length / 2));
    writeFileSync(join(odd, 'empty.dsse.json'), '');
    writeFileSync(join(odd, 'deep.dsse.json'), '['.repeat(200_000));
    writeFileSync(join(odd, 'large.dsse.json'), '');
    truncateSync(join(odd, 'large.dsse.json'), 65 * 1_048_576);
    expect(await checked(['odd'])).toMatchObject({ code: 2 });
    symlinkSync('circle', at('circle'));
    expect(await checked(['circle'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('links lead in a circle'),
    });
    expect(await checked(['circle', 'odd', `${'x'.repeat(300)}`, 'new.json'])).toMatchObject({ code: 0 });
  });

  it('is told once, however often it or its folder is named, and each folder is listed once', async () => {
    const listed = jest.spyOn(fs, 'readdirSync');
    mkdirSync(at('twice'));
    copyFileSync(at('old.json'), at('twice/2026-old.dsse.json'));
    mkdirSync(at('hollow'));
    const { stdout, code } = await checked([
      'twice',
      'twice/2026-old.dsse.json',
      'hollow',
      'twice',
      'hollow',
    ]);
    const folders = listed.mock.calls.map(([path]) => path).filter((path) => String(path).startsWith(folder));
    listed.mockRestore();
    expect(folders).toEqual([at('twice'), at('hollow')]);
    expect({ code, lines: stdout.trim().split('\n') }).toEqual({
      code: 1,
      lines: [
        'refuted: no result of the last 72 hours',
        expect.stringMatching(/hollow: it has no file/),
        expect.stringMatching(/2026-old\.dsse\.json: it is of/),
      ],
    });
  });

  it('is not known of a folder that may be entered and not listed: that could not run, by its name', () => {
    const closed = at('closed');
    mkdirSync(closed);
    copyFileSync(at('new.json'), join(closed, '2026-new.dsse.json'));
    chmodSync(closed, 0o311);
    // Root reads whatever it likes, unless it lacks what lets it.
    const lacking = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all', process.execPath];
    const [program, before] =
      process.getuid?.() === 0 ? (['setpriv', lacking] as const) : ([process.execPath, []] as const);
    const line = ['live', PATH, '--charter', at('own.yaml'), '--except', OTHERS, '--check', closed];
    const run = spawnSync(program, [...before, 'dist/cordon.js', ...line], { encoding: 'utf8' });
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /folder of results "\S+closed" can't be read: you may not read or write that; .*\[path-unreadable\]\n$/,
      ),
    });
  });

  it('counts beside folders that can not be listed and malformed ones, each of which is named where none counts', async () => {
    const closed = ['shut', 'barred'].map(at);
    for (const path of closed) mkdirSync(path);
    const list = fs.readdirSync;
    const refusing = jest.spyOn(fs, 'readdirSync').mockImplementation(((path: string, options: object) => {
      if (!closed.includes(path)) return list(path, options);
      throw Object.assign(new Error('x'), { code: 'EACCES', syscall: 'scandir', path });
    }) as typeof list);
    const counting = await checked(['shut', 'new.json', 'barred']);
    const none = await checked(['opened.json', 'shut', 'old.json', 'barred']);
    refusing.mockRestore();
    expect(counting).toMatchObject({ code: 0, stderr: '' });
    expect(none).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /"\S+shut" can't be read: .* \(nor can these be used: '\S+barred', '\S+opened\.json'\) \[path-unreadable\]/,
      ),
    });
  });

  it('is named where it is malformed', async () => {
    writeFileSync(at('no-envelope.json'), '{}');
    expect(await checked(['old.json', 'no-envelope.json'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /'\S+no-envelope\.json': the envelope is malformed; .*\[envelope_malformed\]/,
      ),
    });
  });

  it.each<[string, (signatures: readonly { keyid: string; sig: string }[]) => readonly object[], number]>([
    ['nobody', () => [], 2],
    [
      'a key that the charter has for something else',
      (made) => made.map((one) => ({ ...one, keyid: 'evidence' })),
      1,
    ],
    ['its key, and one that nobody knows', (made) => [{ keyid: 'x', sig: 'AAAA' }, ...made], 0],
    ['its key twice', (made) => [...made, ...made], 0],
    ['more than may sign', (made) => Array.from({ length: 65 }, () => made[0] ?? {}), 2],
  ])('counts as signed by %s', async (_, change, code) => {
    const envelope = JSON.parse(readFileSync(at('new.json'), 'utf8'));
    writeFileSync(
      at('resigned.json'),
      JSON.stringify({ ...envelope, signatures: change(envelope.signatures) }),
    );
    expect(await checked(['resigned.json'])).toMatchObject({ code });
  });

  it.each<[string, string, RegExp]>([
    ['evidence.pem', 'x.json', /\[key_unknown\]/],
    ['live.pem', 'none/x.json', /\[folder-missing\]/],
    ['live.pem', '', /a folder stands where a file is wanted/],
    ['live.pem', 's3://', /names no bucket/],
  ])(
    'is told before anybody is asked that %s could not sign, or be written to %j',
    async (key, result, line) => {
      const to = result.startsWith('s3:') ? result : at(result);
      const { code, stderr } = await session([
        ...['live', PATH, '--charter', at('own.yaml'), '--from', at('no-record')],
        ...['--key', at(key), '--result', to],
      ]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(line) });
    },
  );

  it.each<readonly string[]>([
    ['--attestation', 'x'],
    ['--external-id', 'x'],
    ['--from', 'x'],
    ['--key', 'x'],
    ['--output', 'x'],
    ['--assumptions'],
    ['--format', 'json'],
  ])('is checked alone, without %s', async (...flags) => {
    expect(await checked(['new.json'], ...flags)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`holds no ${flags[0]}; leave that out.*\\[check-alone\\]`)),
    });
  });

  it.each<[readonly string[], RegExp]>([
    [
      ['--key', 'x.pem', '--since', 'y.jsonl', '--result', 'z'],
      /nothing is signed of that; .*\[since-unsigned\]/,
    ],
    [['--since', 'y.jsonl', '--result', 'z'], /\[since-unsigned\]/],
    [['--key', 'x.pem'], /and with --result where to write; .*\[key-missing\]/],
    [['--result', 'x.json'], /name a private key with --key/],
    [
      ['--within', '24'],
      /--within '24' says how old a result may be, .*; name .* --check, .*\[within-alone\]/,
    ],
    [['--within', '24', '--from', 'y.jsonl'], /\[within-alone\]/],
    [['--check', 'x.json'], /bring the charter with --charter/],
    [['--check', 'x.json', '--charter', 'x', '--within', 'three'], /'three' is no number of hours/],
  ])('asks for what it needs: %j', async (flags, line) => {
    const { code, stderr } = await session(['live', PATH, ...flags]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(line) });
  });
});
