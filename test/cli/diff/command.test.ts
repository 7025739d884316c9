import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHARTER, writeAssembly } from '../assembly';
import { session } from '../session';

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
jest.mock('../../../lib/claims', () => {
  const { CLAIM_IDS } = jest.requireActual('../../../lib/contract/claim-id');
  const prove = () => ({ faults: [], undecided: [], guards: () => [] });
  return {
    CLAIMS: CLAIM_IDS.map((id: string) => ({
      id,
      title: id,
      statement: id,
      controls: [],
      assumptions: [],
      prove,
    })),
  };
});

const start = process.cwd();
const charter = resolve(CHARTER);
const vpc = (range: string) => ({ Type: 'AWS::EC2::VPC', Properties: { CidrBlock: range } });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  process.chdir(folder);
  writeAssembly('old', { Vpc: vpc('10.0.0.0/16'), Out: { Type: 'AWS::SQS::Queue' } }, charter);
  writeAssembly('new', { Vpc: vpc('10.1.0.0/16'), Gateway: { Type: 'AWS::EC2::InternetGateway' } }, charter);
});

afterEach(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

const SHA = /sha384:[0-9a-f]{16}…/g;

describe('cordon diff', () => {
  it('shows claims, findings and every value that differs, and ends as AFTER does', async () => {
    const { stdout, stderr, code } = await session(['diff', 'old', 'new']);

    expect(stdout.replace(SHA, 'sha384:…')).toBe(
      `refuted: 1 claim worse, 3 changes of meaning, 1 new finding
  no-egress: proved → refuted
  + foreign: Gateway (AWS::EC2::InternetGateway) is new (no-egress)
  - foreign: Out (AWS::SQS::Queue) is gone
  ~ reach: Vpc (AWS::EC2::VPC) CidrBlock: "10.0.0.0/16" → "10.1.0.0/16"

  before  old: proved
          sha384:…
          charter old/deployment.yaml, sha384:…
  after   new: refuted
          sha384:…
          charter new/deployment.yaml, sha384:…

findings
  + no-egress, no-internet-gateway: Gateway (AWS::EC2::InternetGateway)
    demo.template.json#/Resources/Gateway
    an internet gateway leads out of the enclave

3 values of 3 resources and 1 template differ as written; --verbose lists them
`,
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect((await session(['diff', 'new', 'old'])).code).toBe(0);
  });

  it('says when nothing differs', async () => {
    const { stdout, code } = await session(['diff', 'old', 'old']);

    expect(stdout).toMatch(/^proved: nothing differs\n/);
    expect(code).toBe(0);
  });

  it('shows what of the charter differs', async () => {
    const text = readFileSync('new/deployment.yaml', 'utf8');
    writeFileSync('old/deployment.yaml', text.replace(/ledgerDays: \d+/, 'ledgerDays: 9999'));
    const { stdout } = await session(['diff', 'old', 'new']);
    const both = await session(['diff', 'old', 'new', '--charter', 'old/deployment.yaml']);

    expect(stdout).toMatch(/\n {2}~ charter: the charter retention\/ledgerDays: 9999 → \d+\n/);
    expect((await session(['diff', 'old', 'new', '--verbose'])).stdout).toMatch(
      /\ncharter\n {2}\/retention\/ledgerDays\n {4}- 9999\n {4}\+ \d+\n/,
    );
    expect(both.stdout).not.toContain('ledgerDays');
  });

  it('shows what differs in a template besides its resources', async () => {
    const resources = { Vpc: vpc('10.0.0.0/16') };
    const Outputs = { Id: { Value: 'x' } };
    writeFileSync('a.json', JSON.stringify({ Resources: resources }));
    writeFileSync('b.json', JSON.stringify({ Resources: resources, Outputs }));
    const { stdout } = await session(['diff', 'a.json', 'b.json', '--charter', charter, '--verbose']);

    expect(stdout).toMatch(/^proved: 1 change of meaning\n {2}\+ output: b Outputs\/Id\/Value: "x"\n/);
    expect(stdout).toContain('\nb\n  ~ beside resources\n      /Outputs/Id/Value\n        + "x"\n');
  });

  it('prints JSON alone, or writes it', async () => {
    const { stdout, code } = await session(['diff', 'old', 'new', '--format', 'json']);
    const written = await session(['diff', 'old', 'new', '--format', 'json', '--output', 'difference.json']);
    const difference = JSON.parse(stdout);

    expect(Object.keys(difference)).toEqual([
      ...['schema', 'verdict', 'before', 'after', 'charter', 'claims', 'findings', 'meaning', 'resources'],
    ]);
    expect(difference.claims).toEqual([{ id: 'no-egress', before: 'proved', after: 'refuted' }]);
    expect(written).toEqual({ stdout: '', stderr: '', code });
    expect(readFileSync('difference.json', 'utf8')).toBe(stdout);
  });

  it('prints hostile values so that they do not act', async () => {
    writeAssembly('evil', { Vpc: vpc('\u001b[2J\u202e\nproved') }, charter);
    const { stdout } = await session(['diff', 'old', 'evil']);

    expect(stdout).toMatch(/^[\P{C}\n]*$/u);
    expect(stdout).toContain('\\u001b[2J\\u{202e}\\nproved');
  });

  it.each(['markdown', 'html'] as const)('prints hostile values as text in %s', async (format) => {
    const marks = '<script>alert(1)</script> ![x](http://x) @team | `';
    const report = async (range: string) => {
      writeAssembly('evil', { Vpc: vpc(range) }, charter);
      return (await session(['diff', 'old', 'evil', '--format', format])).stdout;
    };
    const tags = (text: string) => text.replaceAll('<!-- -->', '').match(/<[^>]*>/g);
    const evil = await report(`${marks}\u202e\n`);

    expect(tags(evil)).toEqual(tags(await report('harmless')));
    expect(evil).toMatch(/^[\P{C}\n]*$/u);
    if (format === 'markdown') expect(evil).not.toMatch(/!\[|@team|\]\(/);
  });

  it('tells what changes in how stacks are deployed, and where templates are as they were', async () => {
    const manifest = JSON.parse(readFileSync('new/manifest.json', 'utf8'));
    manifest.artifacts.demo.properties.terminationProtection = false;
    manifest.artifacts.demo.properties.assumeRoleArn = 'arn:aws:iam::111122223333:role/other';
    cpSync('new', 'other', { recursive: true });
    writeFileSync('other/manifest.json', JSON.stringify(manifest));
    const { stdout } = await session(['diff', 'new', 'other']);

    expect(stdout).toMatch(/\n {2}~ deployment: the stack demo terminationProtection: true → false\n/);
    expect(stdout).toMatch(/\n {2}~ deployment: the stack demo assumeRoleArn:[^+~]*role\/other"\n/);
  });

  it.each([
    [['diff', 'old'], "missing required argument 'after'; see cordon diff --help [argument-missing]"],
    [
      ['diff', 'old', 'nowhere'],
      'there is no "nowhere"; give an assembly directory or CloudFormation templates [path-missing]',
    ],
    [
      ['diff', 'old', 'new', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid; allowed: text, json, markdown, html; see cordon diff --help [value-invalid]",
    ],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await session(args)).toEqual({ stdout: '', stderr: `cordon: ${line}\n`, code: 2 });
  });
});
