import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const prove = () => ({ faults: [], undecided: [], guards: [] });
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
      `refuted: 1 claim changed, 1 new finding, 1 resource added, 1 resource removed, 1 resource changed

  before  old: proved
          sha384:…
          charter old/deployment.yaml, sha384:…
  after   new: refuted
          sha384:…
          charter new/deployment.yaml, sha384:…

claims
  no-egress              proved → refuted

findings
  + no-egress, no-internet-gateway: Gateway (AWS::EC2::InternetGateway)
    demo.template.json#/Resources/Gateway
    an internet gateway leads out of the enclave

demo
  + Gateway (AWS::EC2::InternetGateway)
      /Type
        + "AWS::EC2::InternetGateway"
  - Out (AWS::SQS::Queue)
      /Type
        - "AWS::SQS::Queue"
  ~ Vpc (AWS::EC2::VPC)
      /Properties/CidrBlock
        - "10.0.0.0/16"
        + "10.1.0.0/16"
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

    expect(stdout).toMatch(/^refuted: the charter differs in 1 value, /);
    expect(stdout).toMatch(/\ncharter\n {2}\/retention\/ledgerDays\n {4}- 9999\n {4}\+ \d+\n/);
    expect(both.stdout).not.toContain('ledgerDays');
  });

  it('shows what differs in a template besides its resources', async () => {
    const resources = { Vpc: vpc('10.0.0.0/16') };
    const Outputs = { Id: { Value: 'x' } };
    writeFileSync('a.json', JSON.stringify({ Resources: resources }));
    writeFileSync('b.json', JSON.stringify({ Resources: resources, Outputs }));
    const { stdout } = await session(['diff', 'a.json', 'b.json', '--charter', charter]);

    expect(stdout).toMatch(/^proved: templates differ beside their resources\n/);
    expect(stdout).toContain('\nb\n  ~ beside resources\n      /Outputs/Id/Value\n        + "x"\n');
  });

  it('prints JSON alone, or writes it', async () => {
    const { stdout, code } = await session(['diff', 'old', 'new', '--format', 'json']);
    const written = await session(['diff', 'old', 'new', '--format', 'json', '--output', 'difference.json']);
    const difference = JSON.parse(stdout);

    expect(Object.keys(difference)).toEqual([
      ...['schema', 'verdict', 'before', 'after', 'charter', 'claims', 'findings', 'resources'],
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

  it.each([
    [['diff', 'old'], "missing required argument 'after'; see cordon diff --help"],
    [
      ['diff', 'old', 'nowhere'],
      'there is no "nowhere"; give an assembly directory or CloudFormation templates',
    ],
    [
      ['diff', 'old', 'new', '--format', 'xml'],
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json; see cordon diff --help",
    ],
  ])('answers %j with one line and exit 2', async (args, line) => {
    expect(await session(args)).toEqual({ stdout: '', stderr: `cordon: ${line}\n`, code: 2 });
  });
});
