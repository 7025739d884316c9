import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { World } from '../../../lib/contract/world';
import { CHARTER, writeAssembly } from '../assembly';
import { session, tooWide } from '../session';

jest.mock('../../../lib/rules', () => ({ RULES: [] }));
// no-edge rests on Lock and sees its loss; no-egress says that it rests on Route and doesn't look; one-door finds the
// loss of Lock at Door; no-bypass rests on nothing.
jest.mock('../../../lib/claims', () => {
  const file = 'demo.template.json';
  const at = (id: string) => ({ file, pointer: `/Resources/${id}` });
  const guard = (id: string) => ({
    ...at(id),
    logicalId: id,
    says: `${id} is there`,
    broken: [{ file, op: 'remove', pointer: `/Resources/${id}` }],
  });
  const prover = (needs: string, blames: string, guards: object[]) => (world: World) => {
    const gone = !world.assembly.resources.some(({ logicalId }) => logicalId === needs);
    return {
      faults: gone ? [{ at: at(blames), message: `${needs} is gone` }] : [],
      undecided: [],
      guards: () => guards,
    };
  };
  const claim = (id: string, prove: (world: World) => object) => ({
    ...{ id, title: id, statement: id, controls: [], assumptions: [] },
    prove,
  });
  return {
    CLAIMS: [
      claim('no-egress', prover('Vpc', 'Vpc', [guard('Route')])),
      claim('no-edge', prover('Lock', 'Lock', [guard('Lock'), { ...guard('Vpc'), broken: [] }])),
      claim('one-door', prover('Lock', 'Door', [guard('Lock')])),
      claim('no-bypass', prover('Vpc', 'Vpc', [])),
      claim('sealed-data', prover('Absent', 'Vpc', [])),
    ],
  };
});

const start = process.cwd();
const charter = resolve(CHARTER);
const SHA = /sha384:[0-9a-f]{16}…/g;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  process.chdir(folder);
  const type = (name: string) => ({ Type: `AWS::EC2::${name}` });
  writeAssembly(
    'cdk.out',
    { Vpc: type('VPC'), Lock: type('NetworkAcl'), Route: type('Route'), Door: type('VPCEndpoint') },
    charter,
  );
});

afterEach(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

describe('cordon challenge', () => {
  it('fits a terminal', async () => {
    const { stdout } = await session(['challenge', '--claims', 'no-edge'], {
      tty: true,
      columns: 40,
      env: { NO_COLOR: '1' },
    });
    expect([stdout.split('\n').length > 4, tooWide(stdout, 40)]).toEqual([true, []]);
  });

  it('is sound where each claim falls with what it rests on: exit 0', async () => {
    const { stdout, stderr, code } = await session(['challenge', '--claims', 'no-edge']);

    expect(
      stdout.replace(SHA, 'sha384:…'),
    ).toBe(`sound: of 1 claim, 1 proved; of their 2 guards, 1 fell when broken

  assembly  cdk.out, sha384:…
  charter   cdk.out/deployment.yaml, sha384:…

claims
  no-edge                2 guards, 1 fell, 1 untouched

guards
  no-edge: Vpc, nothing breaks it
    demo.template.json#/Resources/Vpc
    Vpc is there
`);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('lists every guard with what was found, if asked', async () => {
    const { stdout } = await session(['challenge', '--claims', 'no-edge', '--verbose']);

    expect(stdout).toContain(`
  no-edge: Lock, fell
    demo.template.json#/Resources/Lock
    Lock is there
    → Lock is gone
`);
  });

  it.each([
    ['no-egress', '1 guard, 0 fell, 1 unseen', 'no-egress: Route, its loss goes unseen'],
    [
      'one-door',
      '1 guard, 0 fell, 1 refuted elsewhere',
      'one-door: Lock, refuted, but by no finding at this guard',
    ],
    ['no-bypass', 'no guards: the proof rests on nothing that can be broken', ''],
    ['sealed-data', 'refuted: not challenged', ''],
    ['tamper-evident', 'undecided: not challenged', ''],
  ])('doubts %s: exit 1', async (claim, says, guard) => {
    const { stdout, code } = await session(['challenge', '--claims', claim]);

    expect(stdout).toMatch(/^doubtful: /);
    expect(stdout).toContain(`\n  ${claim.padEnd(22)} ${says}\n`);
    expect(stdout).toContain(guard);
    expect(code).toBe(1);
  });

  it('prints JSON alone', async () => {
    const { stdout } = await session(['challenge', '--claims', 'no-edge', '--format', 'json']);
    const result = JSON.parse(stdout);

    expect(Object.keys(result)).toEqual(['schema', 'outcome', 'assembly', 'charter', 'claims', 'trials']);
    expect(result.claims).toEqual([
      { id: 'no-edge', status: 'proved', guards: 2, fallen: 1, elsewhere: 0, unseen: 0, untouched: 1 },
    ]);
    expect(result.trials[0]).toMatchObject({
      outcome: 'fallen',
      logicalId: 'Lock',
      finding: { rule: 'no-edge' },
    });
  });

  it('says on a terminal how far it is, every two seconds', async () => {
    const { stderr } = await session(['challenge', '--claims', 'no-edge'], { tty: true, tick: 1500 });

    expect(stderr).toMatch(/^(cordon: challenging guard \d of 2 …\n)+$/);
  });
});
