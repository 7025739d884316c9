import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeployment } from '../../../lib/config/load';
import { questionsOf } from '../../../lib/preflight/preflight';
import { writeRecorded } from '../../../lib/preflight/recorded';
import { type Answers, AT, goodAccount } from '../../preflight/account';
import { OUTDATED } from '../../preflight/certificates';
import { session, tooWide } from '../session';

const FILE = 'config/commercial.yaml';
const { deployment } = loadDeployment(FILE);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-preflight-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function recorded(change: (answers: Answers) => void = () => {}): string {
  const answers = goodAccount(deployment);
  change(answers);
  const file = join(mkdtempSync(join(folder, 'answers-')), 'answers.json');
  writeFileSync(file, writeRecorded({ at: AT, answers, certificates: {} }));
  return file;
}

/** A folder with an `aws` of our own. */
function fakeAws(script: string): string {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, 'aws'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'aws'), 0o755);
  return bin;
}

describe('cordon preflight', () => {
  it('ends in 0 for a good account that was recorded', async () => {
    const { stdout, stderr, code } = await session(['preflight', FILE, '--recorded', recorded()]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^ready: of 26 checks, none lacks anything; 4 wait for couriers\n/);
  });

  it('ends in 1 where something is missing, with the command that mends it', async () => {
    const file = recorded((answers) => {
      answers['iam list-roles --path-prefix /aws-service-role/'] = { output: { Roles: [] } };
    });
    const { stdout, code } = await session(['preflight', FILE, '--recorded', file]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^not ready: of 26 checks, 1 missing, 0 not known\n/);
    expect(stdout).toContain('$ aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com\n');
  });

  it('fits a terminal, but for commands, which are copied whole', async () => {
    const asked = [
      'preflight',
      FILE,
      '--recorded',
      recorded((answers) => {
        answers['iam list-roles --path-prefix /aws-service-role/'] = { output: { Roles: [] } };
      }),
    ];
    const { stdout } = await session(asked, { tty: true, columns: 60 });
    expect(tooWide(stdout, 60).filter((line) => !/^ +\$ /.test(line))).toEqual([]);
    expect(stdout).toContain('$ aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com\n');
  });

  it('judges certificates that are named', async () => {
    const pem = join(folder, 'proxy.pem');
    writeFileSync(pem, OUTDATED);
    const args = ['preflight', FILE, '--recorded', recorded(), '--certificate', pem, '--format', 'junit'];
    const { stdout, code } = await session(args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/failures="1" errors="0"/);
  });

  it('prints nothing that AWS could have hidden in an answer', async () => {
    const file = recorded((answers) => {
      answers['sts get-caller-identity'] = { error: 'An error occurred (\u202eX) when\u001b[31m calling' };
    });
    const { stdout } = await session(['preflight', FILE, '--recorded', file]);
    expect(stdout).toContain('\\u{202e}');
    expect(stdout).not.toMatch(/[^\n\x20-\x7e]/);
  });

  it('asks by the aws command, records, says how far it is, and takes a refusal for not known', async () => {
    const PATH = fakeAws('echo "An error occurred (AccessDenied) when calling $2: no" >&2; exit 254');
    const to = join(folder, 'record.json');
    const terminal = { tty: true, env: { PATH, NO_COLOR: '1' }, tick: 500 };
    const { stdout, stderr, code } = await session(['preflight', FILE, '--record', to], terminal);
    const { answers } = JSON.parse(readFileSync(to, 'utf8'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^not ready: of 26 checks, 0 missing, 23 not known/);
    expect(stderr).toMatch(/^cordon: asking \d+ of \d+: aws .* …\n/);
    expect(Object.keys(answers).sort()).toEqual(
      questionsOf(deployment)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await session(['preflight', FILE, '--recorded', to])).toMatchObject({ stdout, code: 1 });
  });

  it('says that aws is not installed', async () => {
    const { stderr, code } = await session(['preflight', FILE], { env: { PATH: folder } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cordon: the command 'aws' isn't there; install AWS CLI v2, .*\n$/);
  });

  it('says that aws is too old, once, and tells a long answer in one line', async () => {
    const old = fakeAws('printf "usage: aws\\n\\nUnknown options: --no-cli-pager\\n" >&2; exit 252');
    expect(await session(['preflight', FILE], { env: { PATH: old } })).toEqual({
      stdout: '',
      stderr: expect.stringMatching(/^cordon: the command 'aws' is version 1; install AWS CLI v2, .*\n$/),
      code: 2,
    });
    const file = recorded((answers) => {
      answers['ec2 describe-vpcs'] = { error: 'usage: aws\n\n  aws help\n' };
    });
    const { stdout } = await session(['preflight', FILE, '--recorded', file]);
    expect(stdout).toContain("'aws ec2 describe-vpcs' failed: usage: aws aws help\n");
  });

  it.each([
    [['--except', 'quotas'], /^cordon: check 'quotas' is unknown; allowed: clock, caller, .*\n$/],
    [
      ['--recorded', 'none.json'],
      /^cordon: record "none\.json" can't be read: no such file or folder is there; .* \[path-unreadable\]\n$/,
    ],
    [['--recorded', 'package.json'], /^cordon: 'package\.json' schema: .*; expected what cordon preflight/],
    [
      ['--recorded', 'README.md'],
      /^cordon: 'README\.md' is no JSON; record again; see cordon preflight --help \[answers-malformed\]\n$/,
    ],
  ])('answers %j with one line and exit 2', async (flags, line) => {
    const { stdout, stderr, code } = await session(['preflight', FILE, ...flags]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(line);
  });
});
