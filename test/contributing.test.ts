import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { HANGS } from './helpers/hangs';

// Follows the table of everyday changes in CONTRIBUTING.md: begins each change in a copy of the sources, with a member
// that means nothing, and holds the files that the compiler or a test then names against the table's.

/** A row of the table: where a change begins, and which files compiler and tests name then. */
interface Change {
  readonly begin: readonly string[];
  readonly compiler: readonly string[];
  readonly tests: readonly string[];
  readonly alsoSee: readonly string[];
}

const paths = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`\s]*\/[^`\s]*)`/g)].map(([, path = '']) => path);

const TABLE: ReadonlyMap<string, Change> = new Map(
  [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| \d+ \| (.*) \|$/gm)].map(([, row = '']) => {
    const [change = '', ...cells] = row.split(' | ');
    const [begin = [], compiler = [], tests = [], alsoSee = []] = cells.map(paths);
    return [change, { begin, compiler, tests, alsoSee }];
  }),
);

/** A change, begun: text that is put into a file behind an anchor, or a file that is new. */
interface Beginning {
  /** What compiler or test say of the member. */
  readonly dummy: string;
  readonly edits: readonly (readonly [file: string, anchor: string, text: string])[];
}

const insert = (file: string, anchor: string, text: string) => [file, anchor, text] as const;

/** Begun in a list on which the compiler counts. */
const COMPILED: Readonly<Record<string, Beginning>> = {
  'Allow an endpoint service': {
    dummy: 'dummy-service',
    edits: [insert('lib/config/partitions.ts', 'INTERFACE_SERVICES = [', "'dummy-service',")],
  },
  "Add a person's role": {
    dummy: 'dummy-?role',
    edits: [
      insert('lib/config/person-roles.ts', 'PERSON_ROLES = [', "'dummy-role',"),
      insert('lib/config/person-roles.ts', 'PEOPLE_KEYS = {', "'dummy-role': 'dummyRoles',"),
    ],
  },
  'Add a red line': {
    dummy: 'dummy-red-line',
    edits: [insert('lib/config/red-lines.ts', 'RED_LINES = [', "'dummy-red-line',")],
  },
  'Add an output format': {
    dummy: 'dummy-format',
    edits: [insert('lib/report/report.ts', 'FORMATS = [', "'dummy-format',")],
  },
  'Add a claim': {
    dummy: 'dummy-claim',
    edits: [insert('lib/contract/claim-id.ts', 'CLAIM_IDS = [', "'dummy-claim',")],
  },
  'Add an environment value of a service': {
    dummy: 'cordon_dummy',
    edits: [
      insert(
        'lib/services/environment.ts',
        'interface ProxyEnvironment extends LedgerEnvironment {',
        'readonly CORDON_DUMMY: string;',
      ),
      insert('lib/services/environment.ts', 'ENVIRONMENT_NAMES = {\n  proxy: [', "'CORDON_DUMMY',"),
    ],
  },
  'Add a partition or region': {
    dummy: 'dummy-partition',
    edits: [insert('lib/config/partitions.ts', 'PARTITION_IDS = [', "'dummy-partition',")],
  },
};

/** Begun in data or in a file of its own, which a test counts. */
const TESTED: Readonly<Record<string, Beginning>> = {
  'Support a property of a queue': {
    dummy: 'AWS::SQS::Queue',
    edits: [
      insert(
        'lib/aws/resources/messaging.ts',
        "'AWS::SQS::Queue': {",
        "properties: { CordonUnknown: require('../shapes/shape').name },",
      ),
    ],
  },
  'Update the invoking actions': {
    dummy: 'sagemaker:dummy',
    edits: [insert('lib/aws/actions.ts', 'INVOKING = [', "'sagemaker:dummy',")],
  },
  'Add a rule': { dummy: 'dummy-rule', edits: [insert('lib/rules/data/dummy-rule.ts', '', 'export {};')] },
  'Add a resource type': {
    dummy: 'a type that nobody listed',
    edits: [
      insert(
        'lib/aws/resources/dynamodb.ts',
        'DYNAMODB: ResourceTypes = {',
        "'AWS::New::Thing': { properties: {} },",
      ),
    ],
  },
  'Add a CLI command': {
    dummy: 'dummy-command',
    edits: [insert('lib/cli/dummy-command/command.ts', '', 'export {};')],
  },
};

const overlay = mkdtempSync(join(tmpdir(), 'cordon-contributing-'));

beforeAll(() => {
  for (const part of [
    'bin',
    'lib',
    'test',
    'docs',
    'config',
    'cdk.json',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
  ])
    cpSync(part, join(overlay, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(overlay, 'node_modules'));
});

afterAll(() => rmSync(overlay, { recursive: true, force: true }));

function begin(beginnings: Readonly<Record<string, Beginning>>): void {
  for (const [file, anchor, text] of Object.values(beginnings).flatMap(({ edits }) => edits)) {
    const path = join(overlay, file);
    if (anchor === '') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      continue;
    }
    const source = readFileSync(path, 'utf8');
    if (!source.includes(anchor)) throw new Error(`${file} lacks '${anchor}'; mend the anchor in this test`);
    writeFileSync(
      path,
      source.replace(anchor, () => anchor + text),
    );
  }
}

const within = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [...process.execArgv, join('node_modules', script), ...args], {
    cwd: overlay,
    encoding: 'utf8',
  });

const changeOf = (change: string): Change => {
  const found = TABLE.get(change);
  if (found === undefined) throw new Error(`CONTRIBUTING.md lacks a row '${change}'`);
  return found;
};

test('the table has these twelve changes, and files that exist', () => {
  expect([...TABLE.keys()].toSorted()).toEqual([...Object.keys(COMPILED), ...Object.keys(TESTED)].toSorted());
  expect(TABLE.size).toBe(12);
  for (const { begin, compiler, tests, alsoSee } of TABLE.values()) {
    expect(begin).not.toEqual([]);
    const concrete = [...begin, ...compiler, ...tests, ...alsoSee].filter((path) => !/[<*]/.test(path));
    expect(concrete.filter((path) => !existsSync(path))).toEqual([]);
  }
});

test(
  'of what is begun in a list, the compiler names the files of the table',
  () => {
    begin(COMPILED);
    const { stdout } = within('typescript/bin/tsc', '--noEmit', '--singleThreaded', '--pretty', 'false');
    const missing = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): .*Property '"?([\w-]+)"?' is missing/gm)];
    expect(missing.length).toBeGreaterThan(Object.keys(COMPILED).length);
    for (const [change, { dummy, edits }] of Object.entries(COMPILED)) {
      const named = missing
        .filter(([, , property = '']) => new RegExp(`^${dummy}s?$`, 'i').test(property))
        .map(([, file = '']) => file);
      const begun = new Set(edits.map(([file]) => file));
      expect([change, [...begun].toSorted()]).toEqual([change, changeOf(change).begin.toSorted()]);
      expect([change, [...new Set(named)].filter((file) => !begun.has(file)).toSorted()]).toEqual([
        change,
        changeOf(change).compiler.toSorted(),
      ]);
    }
  },
  HANGS,
);

interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

test(
  'of what is begun in data or in a file of its own, the tests of the table name it',
  () => {
    cpSync('lib', join(overlay, 'lib'), { recursive: true });
    begin(TESTED);
    const files = [...new Set(Object.keys(TESTED).flatMap((change) => changeOf(change).tests))];
    const { stdout } = within('jest/bin/jest.js', '--json', '-i', ...files);
    const { testResults } = JSON.parse(stdout) as JestReport;
    expect(testResults).toHaveLength(files.length);
    for (const [change, { dummy }] of Object.entries(TESTED)) {
      const naming = testResults
        .filter(({ message }) => message.includes(dummy))
        .map(({ name }) => name.slice(name.indexOf('/test/') + 1));
      expect([change, naming.toSorted()]).toEqual([change, changeOf(change).tests.toSorted()]);
    }
  },
  HANGS,
);
