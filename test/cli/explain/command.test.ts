import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CHARTER, writeAssembly } from '../assembly';
import { session, tooWide } from '../session';

jest.mock('../../../lib/rules', () => ({
  RULES: [
    {
      ...{ id: 'no-gateway', title: 'Nothing leads out', claim: 'no-egress', severity: 'fatal' },
      ...{ remedy: 'close it', rationale: 'why', controls: ['SC-7'] },
      types: ['AWS::EC2::InternetGateway'],
      check: (at: object) => [{ at, message: 'leads out' }],
    },
  ],
}));
jest.mock('../../../lib/claims', () => {
  const guard = {
    ...{ file: 'demo.template.json', pointer: '/Resources/Vpc', logicalId: 'Vpc' },
    ...{ says: 'the range is private', broken: [] },
  };
  const words = {
    title: 'Title',
    statement: 'Statement.',
    controls: [],
    assumptions: [{ id: 'routes', says: 'AWS routes', owner: 'aws', check: 'read the guide' }],
  };
  return {
    CLAIMS: [
      { id: 'no-edge', ...words, prove: () => ({ faults: [], undecided: [], guards: () => [guard] }) },
      { id: 'no-egress', ...words, prove: () => ({ faults: [], undecided: [], guards: () => [guard] }) },
      {
        id: 'one-door',
        ...words,
        prove: () => {
          throw new Error('no door');
        },
      },
    ],
  };
});

const start = process.cwd();
const charter = resolve(CHARTER);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  process.chdir(folder);
  writeAssembly(
    'cdk.out',
    { Vpc: { Type: 'AWS::EC2::VPC' }, Out: { Type: 'AWS::EC2::InternetGateway' } },
    charter,
  );
});

afterEach(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

describe('cordon explain', () => {
  it('fits a terminal', async () => {
    const { stdout } = await session(['explain', 'Out'], { tty: true, columns: 40, env: { NO_COLOR: '1' } });
    expect([stdout.split('\n').length > 4, tooWide(stdout, 40)]).toEqual([true, []]);
  });

  it('says what the proof of a claim rests on', async () => {
    expect(await session(['explain', 'no-edge'])).toEqual({
      stdout: `proved: no-edge
  Statement.

rests on 1 fact
  - the range is private
    demo.template.json#/Resources/Vpc

assumed, outside the assembly
  - AWS routes
    check: read the guide
`,
      stderr: '',
      code: 0,
    });
  });

  it('says why a claim does not hold', async () => {
    const refuted = await session(['explain', 'no-egress']);
    const failed = await session(['explain', 'one-door']);
    const undecided = await session(['explain', 'no-bypass']);

    expect(refuted.stdout).toMatch(/^refuted: no-egress\n/);
    expect(refuted.stdout).toContain('\nfindings\n  - leads out\n    demo.template.json#/Resources/Out\n');
    expect(failed.stdout).toContain('  - the proof itself failed: no door\n');
    expect(undecided.stdout).toContain('  - this version of Cordon has no proof of this claim yet\n');
  });

  it('says what would fall without a resource: of proved claims alone', async () => {
    expect((await session(['explain', 'Vpc'])).stdout).toBe(`AWS::EC2::VPC in demo, demo.template.json

would fall without it
  - no-edge: the range is private
    demo.template.json#/Resources/Vpc
`);
  });

  it('says what looks at a resource, and what it finds', async () => {
    const { stdout } = await session(['explain', 'Out']);

    expect(stdout).toContain('\nfindings\n  - no-egress: leads out\n');
    expect(stdout).toContain('\nlooked at by\n  - no-gateway (no-egress): Nothing leads out\n');
  });

  it('prints JSON alone', async () => {
    const { stdout } = await session(['explain', 'Vpc', '--format', 'json']);

    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'resource',
      logicalId: 'Vpc',
      resources: [{ type: 'AWS::EC2::VPC', guards: [{ claim: 'no-edge' }] }],
    });
  });

  it("says what a code asks under which a finding about the assembly's files is told", async () => {
    const { code, stdout } = await session(['explain', 'stack-order']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^stack-order: Stacks are deployed in one order\n/);
    expect(stdout).toMatch(/remedy {5}Make a stack of your own with enclave\.addStack/);
    expect(stdout).toContain("looks at   the assembly's files themselves\n  here       0 findings\n");
  });

  it('says what a rule asks, and what it finds', async () => {
    expect((await session(['explain', 'no-gateway'])).stdout).toBe(`no-gateway: Nothing leads out
  why
  remedy     close it
  claim      no-egress, which falls where it finds something
  controls   SC-7
  looks at   AWS::EC2::InternetGateway
  here       1 resource, 1 finding

findings
  - leads out
    demo.template.json#/Resources/Out
`);
  });

  it.each([
    ["a role's name", 'cordon-demo-proxy', 'AWS::IAM::Role'],
    ['a construct path', 'demo/Net', 'AWS::EC2::VPC'],
    ['the path of a construct that it is in', 'demo', 'AWS::EC2::VPC'],
  ])('takes %s for a resource', async (_, name, type) => {
    writeAssembly(
      'cdk.out',
      {
        Vpc: { Type: 'AWS::EC2::VPC', Metadata: { 'aws:cdk:path': 'demo/Net' } },
        Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'cordon-demo-proxy' } },
      },
      charter,
    );
    const { stdout, code } = await session(['explain', name]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, `${type} in demo, demo.template.json`]);
  });

  it('tells which name was probably meant', async () => {
    const of = async (name: string) => (await session(['explain', name])).stderr;
    expect(await of('no-egres')).toContain("did you mean 'no-egress'?");
    expect(await of('port-invalit')).toContain("did you mean 'port-invalid'?");
    expect(await of('no-gatway')).toContain("did you mean 'no-gateway'?");
    expect(await of('Vpcs')).toContain("did you mean 'Vpc'?");
    expect(await of('autonomus-weapons')).toContain("did you mean 'autonomous-weapons'?");
    expect(await of('StringLikes')).toContain("did you mean 'StringLike'?");
  });

  it('tells the role of a part that is named alone', async () => {
    const role = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'cordon-demo-courier' } };
    writeAssembly('cdk.out', { Role: role }, charter);
    expect((await session(['explain', 'courier'])).stderr).toContain("did you mean 'cordon-demo-courier'?");
  });

  it('tells what an error means and how it is mended, without an assembly', async () => {
    rmSync('cdk.out', { recursive: true, force: true });
    const { stdout, code } = await session(['explain', 'port-invalid']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^port-invalid, told by a command, before it runs\n {2}cause {6}.*\n {2}mend {7}give 0 to 65535/,
    );
    const { stdout: json } = await session(['explain', 'signature_invalid', '--format', 'json']);
    const told = JSON.parse(json);
    expect(told).toMatchObject({ kind: 'error', code: 'signature_invalid' });
    expect(told.errors.map(({ status }: { status?: number }) => status)).toContain(403);
    expect(told.errors.length).toBeGreaterThan(2);
  });

  it.each([
    ['autonomous-weapons', 'A red line of the agreement', 'refused'],
    ['AC-6', 'A control of NIST SP 800-53, revision 5', 'sealed-data: '],
    ['ac-6', 'A control of NIST SP 800-53, revision 5', 'IL4 yes'],
    ['AWS::S3::Bucket', 'A resource type that an enclave may have', '- BucketEncryption'],
    [
      'AWS::Lambda::Function',
      'A resource type that has no place in an enclave',
      'instead    run it as one of',
    ],
    ['ForAllValues:ArnLike', 'of each value of the key, the value is an ARN', 'whoever leaves the key out'],
    ['NumericLessThan', 'the value is less than one of these numbers', "it doesn't hold"],
    ['charter.redLines', 'Red lines in force. All three, always.', 'mass-domestic-surveillance'],
    ['charter.tenants[0].streaming', 'charter.tenants[].streaming', 'owned by   reviewers'],
  ])('explains %s without an assembly', async (subject, says, besides) => {
    rmSync('cdk.out', { recursive: true, force: true });
    const { stdout, stderr, code } = await session(['explain', subject]);
    expect([stderr, code]).toEqual(['', 0]);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain(says);
    expect(said).toContain(besides.replaceAll(/\s+/g, ' '));
    const json = JSON.parse((await session(['explain', subject, '--format', 'json'])).stdout);
    expect(Object.keys(json)).toEqual(['kind', 'subject', 'says', 'facts', 'lists']);
  });

  it.each([
    ['AC-2(10)', 'AC-6(10)'],
    ['AWS::S3::Buckett', 'AWS::S3::Bucket'],
    ['charter.redLine', 'charter.redLines'],
  ])('refuses %s without an assembly, and tells what was probably meant', async (subject, meant) => {
    const { stderr, code } = await session(['explain', subject]);
    expect(code).toBe(2);
    expect(stderr).toContain(`did you mean '${meant}'?`);
  });

  it('refuses what is neither', async () => {
    expect(await session(['explain', 'nothing'])).toEqual({
      stdout: '',
      stderr:
        "cordon: 'nothing' is no claim, rule, error code, red line, control, resource type, operator of conditions or field of deployment files, nor a logical id, role or construct path of cdk.out; give one of them; see cordon explain --help [subject-unknown]\n",
      code: 2,
    });
  });
});
