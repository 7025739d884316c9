import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { VERSION } from '../../../lib/contract/version';
import { CHARTER, writeAssembly } from '../assembly';
import { session } from '../session';

// A rule book of two, so that these sessions stay the same whatever Cordon learns to prove.
jest.mock('../../../lib/rules', () => ({
  RULES: [
    {
      id: 'no-internet-gateway',
      claim: 'no-egress',
      severity: 'fatal',
      remedy: 'remove the gateway',
      types: ['AWS::EC2::InternetGateway'],
      check: (resource: object) => [
        { at: resource, message: 'an internet gateway leads out of the enclave' },
      ],
    },
  ],
}));
jest.mock('../../../lib/claims', () => ({
  CLAIMS: ['closed-world', 'no-egress'].map((id) => ({
    id,
    title: `Title of ${id}`,
    statement: `Statement of ${id}.`,
    controls: ['SC-7(5)'],
    assumptions: [
      { id: 'routes', says: 'AWS routes as its documentation says', owner: 'aws', check: 'read' },
    ],
    prove: () => ({ faults: [], undecided: [], guards: () => [] }),
  })),
}));

const SHA = /sha384:[0-9a-f]{16}…/g;
const TWO = ['--claims', 'closed-world,no-egress'];
const start = process.cwd();
const charter = resolve(CHARTER);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  process.chdir(folder);
  const vpc = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } } };
  writeAssembly('good', vpc, charter);
  writeAssembly('bad', { ...vpc, Gateway: { Type: 'AWS::EC2::InternetGateway' } }, charter);
  writeAssembly('cdk.out', vpc, undefined);
});

afterEach(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

describe('cordon verify', () => {
  it('proves: exit 0', async () => {
    const { stdout, stderr, code } = await session(['verify', 'good', ...TWO]);

    expect(stdout.replace(SHA, 'sha384:…')).toBe(`proved: all of 2 claims (chosen among 16)

claims
  proved     closed-world           Title of closed-world
  proved     no-egress              Title of no-egress

  assembly  good (1 template, 1 resource)
            sha384:…
  charter   good/deployment.yaml
            sha384:…
            it came with the assembly; a reviewer should bring their own with --charter
  assumed   1 assumption, which --assumptions lists
`);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('refutes: exit 1', async () => {
    const { stdout, stderr, code } = await session(['verify', 'bad', '--charter', charter, ...TWO]);

    expect(
      stdout.replace(SHA, 'sha384:…').replace(charter, 'charter.yaml'),
    ).toBe(`refuted: of 2 claims (chosen among 16), 1 refuted; 1 finding

1. Gateway (AWS::EC2::InternetGateway) breaks no-egress
   demo.template.json:1
   /Resources/Gateway
   an internet gateway leads out of the enclave
   remedy: remove the gateway

claims
  proved     closed-world           Title of closed-world
  refuted    no-egress              Title of no-egress: 1 finding

  assembly  bad (1 template, 2 resources)
            sha384:…
  charter   charter.yaml
            sha384:…
  assumed   1 assumption, which --assumptions lists

refuted: of 2 claims (chosen among 16), 1 refuted; 1 finding
`);
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
  });

  it('is undecided where there is no proof: exit 1', async () => {
    const { stdout, code } = await session(['verify', 'good']);

    expect(stdout).toMatch(/^undecided: of 16 claims, 14 undecided\n/);
    expect(stdout).toContain('because this version of Cordon has no proof of this claim yet');
    expect(code).toBe(1);
  });

  it('prints the JSON of the contract alone', async () => {
    const { stdout, code } = await session(['verify', 'bad', '--format', 'json', ...TWO]);

    expect(JSON.parse(stdout)).toEqual({
      schema: 'cordon.verdict/v2',
      verdict: 'refuted',
      version: VERSION,
      assembly: {
        path: 'bad',
        digest: expect.stringMatching(/^sha384:[0-9a-f]{96}$/),
        templates: [
          {
            file: 'demo.template.json',
            digest: expect.stringMatching(/^sha384:[0-9a-f]{96}$/),
            stack: 'demo',
            account: '111122223333',
            region: 'us-east-1',
            resources: 2,
          },
        ],
      },
      charter: { file: 'bad/deployment.yaml', digest: expect.stringMatching(/^sha384:[0-9a-f]{96}$/) },
      claims: [
        expect.objectContaining({ id: 'closed-world', status: 'proved', findings: [] }),
        expect.objectContaining({ id: 'no-egress', status: 'refuted', findings: [0] }),
      ],
      findings: [expect.objectContaining({ rule: 'no-internet-gateway', logicalId: 'Gateway', line: 1 })],
      causes: [{ file: 'demo.template.json', logicalId: 'Gateway', claims: ['no-egress'], findings: [0] }],
      stats: { templates: 1, resources: 2, milliseconds: 0 },
    });
    expect(code).toBe(1);
  });

  it('gives one verdict for each directory, in order, and the worst exit code', async () => {
    const { stdout, code } = await session(['verify', 'good', 'bad', 'good', '--format', 'json', ...TWO]);
    const verdicts = JSON.parse(stdout) as { verdict: string; assembly: { path: string } }[];

    expect(verdicts.map(({ verdict, assembly }) => [assembly.path, verdict])).toEqual([
      ['good', 'proved'],
      ['bad', 'refuted'],
      ['good', 'proved'],
    ]);
    expect(code).toBe(1);
    expect((await session(['verify', 'good', 'good', ...TWO])).code).toBe(0);
  });

  it('reads several templates as one assembly, JSON and YAML', async () => {
    writeFileSync('a.json', JSON.stringify({ Resources: { Vpc: { Type: 'AWS::EC2::VPC' } } }));
    writeFileSync('b.yaml', 'Resources:\n  Gateway:\n    Type: AWS::EC2::InternetGateway\n');
    const { stdout, code } = await session([
      ...['verify', 'a.json', 'b.yaml', '--charter', charter, '--format', 'json'],
      ...TWO,
    ]);
    const verdict = JSON.parse(stdout);

    expect(verdict.assembly.templates.map(({ file }: { file: string }) => file)).toEqual([
      'a.json',
      'b.yaml',
    ]);
    expect(verdict.findings).toEqual([
      expect.objectContaining({ file: 'b.yaml', logicalId: 'Gateway', pointer: '/Resources/Gateway' }),
    ]);
    expect(code).toBe(1);
  });

  it('refutes an assembly whose template was changed after synthesis', async () => {
    writeFileSync('good/demo.template.json', '{"Resources":{"Vpc":{"Type":"AWS::EC2::VPC"}}}');
    const { stdout, code } = await session(['verify', 'good', ...TWO]);

    expect(stdout).toContain('\n1. template-digest breaks closed-world\n');
    expect(code).toBe(1);
  });

  it('writes to a file instead of stdout, without colour', async () => {
    const { stdout, code } = await session(['verify', 'bad', '--output', 'verdict.txt', ...TWO], {
      tty: true,
    });

    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(readFileSync('verdict.txt', 'utf8')).toMatch(/^refuted: /);
  });

  it('writes every format into a folder, and prints as well unless it is to be quiet', async () => {
    const loud = await session(['verify', 'good', '--report', 'out/report', ...TWO]);
    const quiet = await session(['verify', 'good', '--report', 'out/report', '--quiet', ...TWO]);

    expect(readdirSync('out/report').sort()).toEqual([
      'verdict.html',
      'verdict.json',
      'verdict.junit.xml',
      'verdict.md',
      'verdict.oscal.json',
      'verdict.sarif',
      'verdict.txt',
    ]);
    expect(loud.stdout).toBe(readFileSync('out/report/verdict.txt', 'utf8'));
    expect(quiet).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  describe('a folder with reports of an earlier run', () => {
    const kept = () => readdirSync('out').sort();

    beforeEach(async () => {
      expect((await session(['verify', 'good', '--report', 'out', ...TWO])).code).toBe(0);
      writeFileSync('out/verdict.pdf', 'somebody else wrote it');
    });

    it.each([
      ['an assembly that is not there', ['verify', 'nowhere']],
      ['a charter that is not there', ['verify', 'good', '--charter', 'nowhere.yaml']],
      ['an option that is passed over', ['verify', 'good', '--account', '111122223333']],
      ['an output that can not be written', ['verify', 'good', '--output', 'good', ...TWO]],
    ])('has none after a run that could not run: %s', async (_, args) => {
      expect((await session([...args, '--report', 'out'])).code).toBe(2);
      expect(kept()).toEqual(['verdict.pdf']);
    });

    it('loses a link, and not what the link leads to; nor is that written over', async () => {
      writeFileSync('precious', 'kept');
      rmSync('out/verdict.json');
      symlinkSync('../precious', 'out/verdict.json');
      expect((await session(['verify', 'good', '--report', 'out', ...TWO])).code).toBe(0);
      expect(readFileSync('precious', 'utf8')).toBe('kept');
      expect(JSON.parse(readFileSync('out/verdict.json', 'utf8')).verdict).toBe('proved');
    });

    it.each(['linked', 'linked/'])(
      'is refused as %s, a link, and nothing is removed through it',
      async (dir) => {
        symlinkSync('out', 'linked');
        const before = kept();
        expect(await session(['verify', 'good', '--report', dir, ...TWO])).toEqual({
          stdout: '',
          stderr: `cordon: '${dir}' is a link; name the folder that it leads to; see cordon verify --help [output-unsuited]\n`,
          code: 2,
        });
        expect(kept()).toEqual(before);
      },
    );

    it('is refused before anything is verified where a folder stands in place of a report', async () => {
      rmSync('out/verdict.md');
      mkdirSync('out/verdict.md');
      const { stderr, code } = await session(['verify', 'good', '--report', 'out', ...TWO]);
      expect([code, kept()]).toEqual([2, ['verdict.md', 'verdict.pdf']]);
      expect(stderr).toContain("'out/verdict.md' is neither a file nor a link");
    });
  });

  it('colours on a terminal, unless NO_COLOR is set or the terminal is dumb', async () => {
    const colored = async (env: Record<string, string>) =>
      (await session(['verify', 'good', ...TWO], { tty: true, env })).stdout.includes('\u001b[');

    expect(await colored({})).toBe(true);
    expect(await colored({ NO_COLOR: '1' })).toBe(false);
    expect(await colored({ TERM: 'dumb' })).toBe(false);
    expect((await session(['verify', 'good', ...TWO])).stdout).not.toContain('\u001b');
  });

  it('says on a terminal what it is doing once it takes long', async () => {
    const slow = await session(['verify', 'good', 'good', ...TWO], { tty: true, tick: 1500 });

    expect(slow.stderr).toContain('cordon: verifying 1 resources of good …\n');
    expect((await session(['verify', 'good', ...TWO], { tick: 1500 })).stderr).toBe('');
    expect((await session(['verify', 'good', ...TWO], { tty: true })).stderr).toBe('');
  });

  it.each([
    [
      ['verify', 'nowhere'],
      'there is no "nowhere"; give an assembly directory or CloudFormation templates [path-missing]',
    ],
    [
      ['verify'],
      "'cdk.out/deployment.yaml' doesn't exist, so that no charter came with the assembly; name a deployment file with --charter; see cordon verify --help [charter-missing]",
    ],
    [
      ['verify', '.'],
      '"." has no manifest.json; give the directory that cdk synth wrote, or name the templates [manifest-missing]',
    ],
    [
      ['verify', 'good', '--claims', 'no-edge', '--except', 'no-edge'],
      '--except leaves out every claim that --claims names; leave one in; see cordon verify --help [claims-empty]',
    ],
    [
      ['verify', 'good/demo.template.json'],
      'templates bring no charter; name a deployment file with --charter; see cordon verify --help [charter-missing]',
    ],
    [
      ['verify', 'good', 'good/demo.template.json'],
      "'good' is a directory and others are files; give directories alone, or files alone; see cordon verify --help [paths-mixed]",
    ],
    [
      ['verify', 'good', '--charter', 'nowhere.yaml'],
      'nowhere.yaml: there is no such file; name a deployment file such as config/commercial.yaml [file-unreadable]',
    ],
    [
      ['verify', 'good', '--output', 'good'],
      "'good': a folder stands where a file is wanted; name a file [EISDIR]",
    ],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await session(args)).toEqual({ stdout: '', stderr: `cordon: ${line}\n`, code: 2 });
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -5)],
    ['empty', () => ''],
    ['a list', () => '[]'],
    ['a key twice', () => '{"Resources":{},"Resources":{}}'],
  ])('ends in exit 2 with one line when a template is %s', async (_, broken) => {
    const file = 'good/demo.template.json';
    writeFileSync(file, broken(readFileSync(file, 'utf8')));
    const { stdout, stderr, code } = await session(['verify', file, '--charter', charter]);

    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^cordon: .*demo\.template\.json.*\n$/);
    expect(existsSync('verdict.txt')).toBe(false);
  });

  it('follows no charter that leads out of its assembly, and waits for none that is a pipe', async () => {
    rmSync('good/deployment.yaml');
    symlinkSync(charter, 'good/deployment.yaml');
    const linked = await session(['verify', 'good', ...TWO]);
    expect(spawnSync('mkfifo', ['pipe.yaml']).status).toBe(0);
    const piped = await session(['verify', 'good', '--charter', 'pipe.yaml']);

    expect(linked).toEqual({
      stdout: '',
      stderr:
        'cordon: "deployment.yaml" leads out of the assembly directory; remove the link or the dots [path-outside]\n',
      code: 2,
    });
    expect(piped.code).toBe(2);
    expect(piped.stderr).toContain('is a pipe or a device; save the deployment file and name that');
  });

  it('writes SARIF with the path of each file, spaces and all, and the line of each place', async () => {
    mkdirSync('my app');
    const gateway = 'Resources:\n  Gateway:\n    Type: AWS::EC2::InternetGateway\n';
    writeFileSync('my app/a b.yaml', gateway);
    writeFileSync('my app/c.json', '{"Resources":\n{"Vpc":\n{"Type":"AWS::EC2::InternetGateway"}}}');
    const files = ['my app/a b.yaml', 'my app/c.json'];
    const { stdout } = await session(['verify', ...files, '--charter', charter, '--format', 'sarif', ...TWO]);
    const places = (JSON.parse(stdout) as Log).runs[0]?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation,
    );

    expect(places).toEqual([
      { artifactLocation: { uri: 'my%20app/a%20b.yaml' }, region: { startLine: 2 } },
      { artifactLocation: { uri: 'my%20app/c.json' }, region: { startLine: 2 } },
    ]);
  });

  it('says in one line what a charter has wrong first, and what tells the rest', async () => {
    writeFileSync('charter.yaml', 'schema: cordon.deployment/v1\ncharter: 1\nenclave: 2\n');
    const { stderr, code } = await session(['verify', 'good', '--charter', 'charter.yaml']);

    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^cordon: charter\.yaml:2:10 charter: .*\[[a-z-]+\]; 1 more problem: see cordon charter check charter\.yaml\n$/,
    );
    const all = await session(['charter', 'check', 'charter.yaml']);
    expect(all.stdout).toMatch(/^charter\.yaml:2:10 charter: .*\ncharter\.yaml:3:10 enclave: .*\n$/);
  });
});
