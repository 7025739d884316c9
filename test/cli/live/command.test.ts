import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { CLAIM_IDS } from '../../../lib/contract/claim-id';
import { answerLine, END_LINE, headLine } from '../../../lib/live/record';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { assemblyDirectory } from '../../helpers/assemblies';
import { read } from '../../live/judged';
import type { StandIn } from '../../live/stand-in/account';
import { deployedAccount } from '../../live/stand-in/deployed';
import { session } from '../session';

const PATH = assemblyDirectory('isob');
const assembly = readAssembly(PATH);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-live-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.UTC(2026, 10, 23);

const base = deployedAccount(assembly);
const { asked } = read(base).found;

function recorded(change: (account: StandIn) => void = () => {}, name = 'answers.jsonl'): string {
  const account = base.clone();
  change(account);
  const file = join(mkdtempSync(join(folder, 'record-')), name);
  const lines = [...read(account, asked).answers].map(([id, answer]) => answerLine(id, answer));
  writeFileSync(file, [headLine({ ...account.place, at: NOW }), ...lines, END_LINE].join(''));
  return file;
}

const opened = (account: StandIn) => {
  account.put('ec2 get-snapshot-block-public-access-state', { State: 'unblocked' });
};

describe('cordon live', () => {
  it('ends in 0 where a record shows what was proved', async () => {
    const { stdout, stderr, code } = await session(['live', PATH, '--from', recorded()]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('read 2026-11-23T00:00:00.000Z');
  });

  it('ends in 1 where something differs, at that place, and shows what changed since', async () => {
    const [was, is] = [recorded(), recorded(opened)];
    const { stdout, code } = await session(['live', PATH, '--from', is, '--format', 'json']);
    const [verdict] = [JSON.parse(stdout)];
    expect(code).toBe(1);
    expect(verdict.verdict).toBe('refuted');
    expect(verdict.findings[0]).toMatchObject({ claim: 'closed-world' });
    expect(verdict.findings.map(({ rule }: { rule: string }) => rule)).toContain('live-differs');
    const difference = await session(['live', PATH, '--from', is, '--since', was]);
    expect(difference.code).toBe(1);
    expect(difference.stdout).toContain('State');
  });

  it('asks by the aws command, keeps each answer, and takes a refusal for not known', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(
      join(bin, 'aws'),
      '#!/bin/sh\necho "An error occurred (AccessDenied) when calling $2: no" >&2; exit 254\n',
    );
    chmodSync(join(bin, 'aws'), 0o755);
    const file = join(folder, 'denied.jsonl');
    const args = ['live', PATH, '--record', file, '--claims', 'no-edge'];
    const { stdout, code } = await session(args, { env: { PATH: bin } });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain('give who asks cloudformation:DescribeStacks');
    expect(readFileSync(file, 'utf8').endsWith(END_LINE)).toBe(true);
    expect(await session(args, { env: { PATH: bin } })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is done; judge it with --from'),
    });
  });

  it('goes on with a record that was interrupted, within a line', async () => {
    const file = recorded();
    const whole = readFileSync(file, 'utf8');
    truncateSync(file, whole.length - END_LINE.length - 40);
    const bin = mkdtempSync(join(folder, 'bin-'));
    writeFileSync(join(bin, 'aws'), '#!/bin/sh\necho "{}"\n');
    chmodSync(join(bin, 'aws'), 0o755);
    await session(['live', PATH, '--record', file], { env: { PATH: bin } });
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.slice(0, 5)).toEqual(whole.split('\n').slice(0, 5));
    expect(lines.filter((line) => line.includes('"asked"')).length).toBe(
      whole.split('\n').filter((line) => line.includes('"asked"')).length,
    );
  });

  it('holds the assembly against an attestation, by keys of the charter', async () => {
    const deployment = parse(readFileSync(join(PATH, 'deployment.yaml'), 'utf8'));
    const keys = ['first', 'second'].map((id) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
      writeFileSync(join(folder, `${id}.pem`), privateKey.export({ format: 'pem', type: 'pkcs8' }));
      const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
      deployment.charter.signingKeys.push({
        id,
        use: 'evidence',
        algorithm: 'ecdsa-p384-sha384',
        publicKey: key,
      });
      return join(folder, `${id}.pem`);
    });
    const charter = join(folder, 'own.yaml');
    writeFileSync(charter, stringify(deployment));
    // What runs names the charter that it was synthesized with.
    const claims = CLAIM_IDS.filter((id) => id !== 'closed-world' && id !== 'no-edge').join();
    const common = [PATH, '--charter', charter, '--except', claims];
    const attestation = join(folder, 'proved.dsse.json');
    const signed = await session(['attest', ...common, '--key', ...keys, '--output', attestation]);
    expect(signed).toMatchObject({ stderr: '', code: 0 });
    const live = ['live', ...common, '--attestation', attestation, '--from', recorded(), '--format', 'json'];
    expect((await session(live)).code).toBe(0);
    const { stdout, code } = await session([...live, '--signers', '3']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({
      rule: 'unattested',
      message: expect.stringContaining('2 of 3 keys of the charter signed it'),
    });
  });

  it.each([
    [
      ['--from', 'none.jsonl'],
      /^cordon: 'none\.jsonl': no such file or folder is there; name one that is there \[ENOENT\]\n$/,
    ],
    [
      ['--from', 'package.json'],
      /^cordon: 'package\.json' line 1: expected what cordon live --record writes/,
    ],
    [
      ['--attestation', 'package.json', '--from', 'package.json'],
      /^cordon: bring the charter with --charter/,
    ],
  ])('answers %j with one line and exit 2', async (flags, line) => {
    const { stdout, stderr, code } = await session(['live', PATH, ...flags]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(line);
  });
});
