import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { circlesOf } from './helpers/circles';

// The walls of docs/architecture.md, read off the sources themselves.

/** Sources of a folder of the layout; one that isn't there yet has none. */
const sources = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.ts'))
    .sort();

/** What a file imports: packages by name, own modules as paths from the top, such as `lib/config/schema`. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  // Not in a string, such as the health check that a container runs.
  const named = /(?<!['"`])(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(named)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? normalize(join(file, '..', specifier)) : specifier,
  );
}

const within = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`);

function breaches(from: readonly string[], forbidden: (imported: string) => boolean): string[] {
  return from
    .flatMap((folder) => sources(folder))
    .flatMap((file) =>
      importsOf(file)
        .filter(forbidden)
        .map((imported) => `${relative('.', file)} imports ${imported}`),
    );
}

const isCdk = (imported: string) => /^(aws-cdk-lib|constructs|cdk-nag|@aws-cdk)(\/|$)/.test(imported);
const isBuilder = (imported: string) =>
  ['lib/app', 'lib/stacks', 'lib/constructs', 'lib/nag'].some((folder) => within(folder)(imported));
const VERIFIER = [
  'account-policies',
  'aws',
  'contract',
  'template',
  'engines',
  'rules',
  'claims',
  'verify',
  'report',
  'evidence',
  'ledger',
  'preflight',
  'live',
  'cli',
].map((part) => `lib/${part}`);

/** Where the ledger keeps logs: whoever writes or checks one says in which folder. */
const LEDGER_STORES = [
  'lib/ledger/log/durable-file-store',
  'lib/ledger/log/file-log-store',
  'lib/ledger/log/folder-lock-store',
  'lib/ledger/log/journal-store',
  'lib/ledger/witness/witness-store',
];

test('reads imports', () => {
  expect(importsOf('test/walls.test.ts')).toEqual(['node:fs', 'node:path', 'test/helpers/circles']);
  expect(importsOf('lib/config/load.ts')).toContain('lib/config/schema');
  expect(sources('lib').length).toBeGreaterThan(10);
});

test('the verifier shares nothing with the builder', () => {
  expect(breaches(VERIFIER, (imported) => isCdk(imported) || isBuilder(imported))).toEqual([]);
});

test('configuration is shared by both, and imports neither', () => {
  expect(
    breaches(
      ['lib/config'],
      (imported) => isCdk(imported) || (within('lib')(imported) && !within('lib/config')(imported)),
    ),
  ).toEqual([]);
});

// The ledger is a library that takes no side: services write logs, the verifier checks them. It imports neither.
test('services import neither CDK, nor the builder, nor the verifier but the ledger', () => {
  const judging = VERIFIER.filter((folder) => folder !== 'lib/ledger');
  const verifier = (imported: string) => judging.some((folder) => within(folder)(imported));
  expect(
    breaches(['lib/services'], (imported) => isCdk(imported) || isBuilder(imported) || verifier(imported)),
  ).toEqual([]);
});

test('what reads JSON for both verifier and services imports neither, nor anything else', () => {
  expect(sources('lib/json').length).toBeGreaterThan(0);
  expect(breaches(['lib/json'], (imported) => !within('lib/json')(imported))).toEqual([]);
});

test('the ledger imports nothing of the rest', () => {
  expect(sources('lib/ledger').length).toBeGreaterThan(0);
  expect(
    breaches(['lib/ledger'], (imported) => within('lib')(imported) && !within('lib/ledger')(imported)),
  ).toEqual([]);
});

test('file system, network and processes are touched only at the edges', () => {
  const outside = /^(node:)?(fs|fs\/promises|net|http|https|http2|tls|dns|child_process|worker_threads)$/;
  const edges = [
    'lib/cli',
    'lib/template/read/read-files',
    'lib/config/load',
    'lib/services',
    'lib/nag',
    'lib/stacks',
    ...LEDGER_STORES,
  ];
  const inner = [
    'account-policies',
    'aws',
    'contract',
    'template',
    'engines',
    'rules',
    'claims',
    'verify',
    'report',
    'evidence',
    'ledger',
    'preflight',
    'live',
    'config',
    'constructs',
  ].map((part) => `lib/${part}`);
  const offenders = breaches(inner, (imported) => outside.test(imported));
  expect(offenders.filter((offender) => !edges.some((edge) => offender.startsWith(edge)))).toEqual([]);
});

test('arrows run one way', () => {
  const up = (folders: readonly string[]) => (imported: string) =>
    folders.some((folder) => within(`lib/${folder}`)(imported));
  const gates = ['verify', 'report', 'nag', 'cli'];
  expect(breaches(['lib/template', 'lib/contract'], up(['engines', 'rules', 'claims', ...gates]))).toEqual(
    [],
  );
  expect(breaches(['lib/aws'], up(['engines', 'rules', 'claims', ...gates]))).toEqual([]);
  expect(breaches(['lib/engines'], up(['rules', 'claims', ...gates]))).toEqual([]);
  expect(breaches(['lib/rules', 'lib/claims'], up(gates))).toEqual([]);
  expect(breaches(['lib/verify'], up(['report', 'nag', 'cli']))).toEqual([]);
  expect(
    breaches(
      ['lib/report'],
      (imported) => within('lib')(imported) && !/^lib\/(report|contract)\//.test(imported),
    ),
  ).toEqual([]);
});

test('finds circles', () => {
  const graph = (...edges: readonly string[]) => {
    const nodes = [...new Set(edges.join(''))];
    return new Map(nodes.map((node) => [node, edges.filter((e) => e[0] === node).map((e) => e[1] ?? '')]));
  };
  expect(circlesOf(graph('ab', 'bc', 'ac'))).toEqual([]);
  expect(circlesOf(graph('aa', 'bc'))).toEqual([['a']]);
  expect(circlesOf(graph('ab', 'bc', 'ca', 'cd', 'de', 'ed'))).toEqual([
    ['d', 'e'],
    ['a', 'b', 'c'],
  ]);
});

test('no files import each other in a circle, not even for types', () => {
  const files = new Set(['lib', 'bin'].flatMap(sources));
  const own = (imported: string) =>
    [`${imported}.ts`, join(imported, 'index.ts')].filter((file) => files.has(file));
  const graph = new Map([...files].map((file) => [file, importsOf(file).flatMap(own)]));
  expect(graph.get('lib/claims/index.ts')).toContain('lib/claims/no-bypass/claim.ts');
  expect(circlesOf(graph)).toEqual([]);
});

test('no folder of lib holds more than 20 files', () => {
  const counts = new Map<string, number>();
  for (const folder of sources('lib').map(dirname)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(20);
  expect([...counts].filter(([, files]) => files > 20)).toEqual([]);
});

// A region, an endpoint suffix or an ARN of a fixed partition. Service principals end in amazonaws.com everywhere.
const LITERAL =
  /['"`/.](?:(?:us|eu|ap|ca|sa|af|il|me|mx|cn)(?:-gov|-iso[bef]?)?-[a-z]+-\d)['"`.]|arn:aws[a-z-]*:|\.(?:c2s\.ic\.gov|sc2s\.sgov\.gov|amazonaws\.com)\b/;

/** Code without comments and string examples in documentation. */
const code = (file: string) =>
  readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

test('partition, region and endpoint literals live in lib/config alone', () => {
  expect(LITERAL.test("const region = 'us-east-1';")).toBe(true);
  expect(LITERAL.test('`arn:aws:s3:::x`')).toBe(true);
  const offenders = ['lib', 'bin']
    .flatMap(sources)
    .filter((file) => !within('lib/config')(file) && LITERAL.test(code(file)));
  expect(offenders).toEqual([]);
});
