import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Judged, measuredStatement, readBundles } from '../../../bin/dev/eval/evidence';
import { RED_LINES } from '../../../lib/config/red-lines';
import type { Charter } from '../../../lib/config/schema';
import { encodeCanonical } from '../../../lib/ledger/canonical-json';
import { POLICIES } from '../../../lib/services/classifier/policies';
import { draftPolicyBundle, signPolicyBundle } from '../../../lib/services/classifier/policy/bundle';
import { type KeyName, type Loose, operational, privateKey, useStatement } from '../../evidence/use/fixture';
import { assemblyDirectory, deploymentOf } from '../../helpers/assemblies';
import { makeKey, NOW } from '../../services/classifier/support';
import { session } from '../session';

// From what an evaluation and the tests write by themselves to evidence that holds: with keys made for this.

let folder: string;
let assembly: string;
const at = (name: string) => join(folder, name);
const signing = {
  version: 7,
  issued: new Date(NOW),
  expires: new Date(NOW + 86_400_000),
  key: makeKey('policy'),
};
const evidence = (...args: readonly string[]) => session(['evidence', ...args]);

/** Bundles of all red lines, one of them changed, in files of their own. */
function bundles(change: object = {}): readonly string[] {
  return RED_LINES.map((redLine) => {
    const source = { ...POLICIES[redLine], ...(redLine === 'autonomous-weapons' ? change : {}) };
    const file = at(`${redLine}-${Object.keys(change).join()}.json`);
    writeFileSync(file, signPolicyBundle(source, signing));
    return file;
  });
}

/** Half a thousand requests to stop, and as many harmless ones: some of each go wrong. */
const judged: readonly Judged[] = Array.from({ length: 1000 }, (_, number) => ({
  item: {
    id: `${number}`,
    language: 'en',
    turns: [`${number}`],
    ...(number % 2 === 0 ? { label: 'refuse', redLine: 'autonomous-weapons' } : { label: 'allow' }),
  } as Judged['item'],
  stopped: number % 2 === 0 ? number >= 20 : number < 10,
  refused: number % 2 === 0 && number >= 40,
}));

const measuredBy = (files: readonly string[]) =>
  encodeCanonical(
    measuredStatement({
      bundles: readBundles(files),
      sets: [{ name: 'made-up', bytes: Buffer.from('made up') }],
      judged,
      report: 'printed',
      now: new Date(NOW),
    }),
  );

/** What jest's reporter writes of these tests, by running it. */
const testsOf = (results: object): string =>
  execFileSync(
    process.execPath,
    [
      ...['--input-type=module', '--eval'],
      `import { statementOf } from './bin/dev/evidence-reporter.mjs'; process.stdout.write(statementOf(${JSON.stringify(results)}))`,
    ],
    { encoding: 'utf8' },
  );
const testFile = (path: string, ...statuses: readonly string[]) => ({
  testFilePath: join(process.cwd(), path),
  testResults: statuses.map((status, title) => ({ status, title: `${title}`, ancestorTitles: ['it'] })),
});
const many = (count: number, status: string) => Array.from({ length: count }, () => status);

/** A charter that goes by these bundles, and asks for what is measured. */
function charterOf(charter: Charter, files: readonly string[]): Charter {
  const whole = operational(charter);
  const [first] = whole.evidence.requirements ?? [];
  if (!first) throw new Error('the fixture asks for nothing');
  const policies = readBundles(files);
  return {
    ...whole,
    evidence: {
      ...whole.evidence,
      requirements: [
        { ...first, id: 'stops-weapons', kind: 'verification' },
        { ...first, id: 'false-stops', kind: 'validation', direction: 'at-most', threshold: 0.1 },
        { ...first, id: 'tests-services', kind: 'operational-test', confidence: 0.9 },
      ],
      policies: RED_LINES.map((redLine) => ({ redLine, version: '7', digest: policies[redLine].digest })),
    },
  };
}

const made = (...parts: readonly string[]) =>
  evidence('new', assembly, '--charter', at('own.yaml'), '--draft', at('draft.json'), ...parts);

let original: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordon-parts-'));
  assembly = assemblyDirectory('commercial');
  original = bundles();
  const deployment = deploymentOf('commercial');
  const charter = charterOf(deployment.charter, original);
  writeFileSync(at('own.yaml'), stringify({ ...deployment, charter }));
  const { results: _, ...draft } = useStatement(new Map(), charter).predicate;
  writeFileSync(at('draft.json'), JSON.stringify(draft));
  writeFileSync(at('eval.json'), measuredBy(original));
  writeFileSync(
    at('tests.json'),
    testsOf({
      testResults: [
        testFile('test/services/one.test.ts', ...many(450, 'passed'), 'failed', 'pending'),
        testFile('test/cli/two.test.ts', ...many(9, 'passed')),
        { ...testFile('.cache/together/claims.test.ts'), testExecError: { message: 'x' } },
      ],
    }),
  );
  for (const name of ['evaluation', 'director', 'safety'] as const)
    writeFileSync(at(`${name}.pem`), privateKey(name).export({ format: 'pem', type: 'pkcs8' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('becomes evidence that lets exactly what is deployed into use', async () => {
  const { code, stderr } = await made('--from', at('eval.json'), at('tests.json'), '--output', at('s.json'));
  expect([code, stderr]).toEqual([0, '']);
  const { results } = JSON.parse(readFileSync(at('s.json'), 'utf8')).predicate as { results: Loose[] };
  expect(results.map(({ requirement, observed, count }) => [requirement, observed, count])).toEqual([
    ['stops-weapons', 490, 500],
    ['false-stops', 5, 500],
    ['tests-services', 450, 452],
  ]);
  let from = at('s.json');
  for (const name of ['evaluation', 'director', 'safety'] satisfies KeyName[]) {
    const keys = ['--charter', at('own.yaml'), '--key', at(`${name}.pem`), '--output', at('e.json')];
    expect((await evidence('sign', from, ...keys)).code).toBe(0);
    from = at('e.json');
  }
  expect(await evidence('check', at('e.json'), '--charter', at('own.yaml'), '--assembly', assembly)).toEqual({
    code: 0,
    stderr: '',
    stdout: `proved: ${at('e.json')} lets exactly what is deployed into use\n`,
  });
});

it.each<[string, object]>([
  ['other thresholds', { thresholds: { hold: 0.2, refuse: 0.7 } }],
  ['other weights', { weights: POLICIES['mass-domestic-surveillance'].weights }],
])('refuses an evaluation of a bundle with %s than is deployed', async (_, change) => {
  writeFileSync(at('other.json'), measuredBy(bundles(change)));
  const { code, stderr } = await made('--from', at('other.json'));
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^cordon: a part is about something else than is deployed: .*policies:autonomous-weapons/,
  );
});

const edited = (name: string, edit: (statement: Loose) => void) => () => {
  const statement = JSON.parse(readFileSync(at(name), 'utf8'));
  edit(statement);
  return encodeCanonical(statement);
};
it.each<[string, () => Buffer | string, RegExp]>([
  ['no JSON', () => 'measured', /a part is malformed/],
  ['JSON that is not canonical', () => `${readFileSync(at('eval.json'), 'utf8')} `, /a part is malformed/],
  [
    'a field besides',
    edited('eval.json', ({ predicate }) => (predicate.note = 'x')),
    /a part is malformed.*\/predicate/,
  ],
  [
    'another kind of statement',
    edited('eval.json', (one) => (one.predicateType = 'x')),
    /a part is malformed/,
  ],
  [
    'nothing that is deployed',
    edited('eval.json', (one) => (one.subject = [{ name: 'source', digest: one.subject[0].digest }])),
    /names nothing that can be deployed/,
  ],
  [
    'an image that is not deployed',
    edited('tests.json', ({ subject }) => (subject[0].name = 'image:proxy')),
    /measured image:proxy/,
  ],
  [
    'no measure that the charter asks for',
    edited('eval.json', ({ predicate }) =>
      predicate.measures.splice(0, 99, { ...predicate.measures[0], id: 'x' }),
    ),
    /answers no requirement of the charter: .* has x/,
  ],
])('refuses a part with %s', async (_, text, says) => {
  writeFileSync(at('odd.json'), text());
  const { code, stderr } = await made('--from', at('odd.json'));
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, ' ')).toMatch(says);
});

it('refuses two parts for one requirement', async () => {
  const { code, stderr } = await made('--from', at('eval.json'), at('eval.json'));
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('two parts answer one requirement: stops-weapons'),
  ]);
});

it('counts what failed and what did not run as not passed', () => {
  const { predicate } = JSON.parse(readFileSync(at('tests.json'), 'utf8'));
  expect(predicate.result).toBe('FAILED');
  expect(predicate.failedTests).toEqual([
    '.cache/together/claims.test.ts › could not run',
    'test/services/one.test.ts › it › 450',
  ]);
  expect(predicate.warnedTests).toEqual(['test/services/one.test.ts › it › 451']);
});

it('reads a bundle that is yet to be signed as the one that is signed', () => {
  const redLine = 'autonomous-weapons';
  writeFileSync(at('draft.payload'), draftPolicyBundle(POLICIES[redLine], signing));
  const unsigned = original.map((file) => (file.includes(redLine) ? at('draft.payload') : file));
  expect(readBundles(unsigned)[redLine].digest).toBe(readBundles(original)[redLine].digest);
  expect(() => readBundles(original.slice(1))).toThrow(/has no bundle/);
  expect(() => readBundles([...original, ...original])).toThrow(/has two bundles/);
});
