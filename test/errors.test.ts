import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_AREAS } from '../lib/cli/explain/errors';
import { CLAIM_IDS } from '../lib/contract/claim-id';
import { RULES } from '../lib/rules';
import { FILE_CODES } from '../lib/verify/file-findings';
import { session } from './cli/session';

// Every error code is an entry of a table, which its thrower's type asks for: what tsc can't see of that is held here.

const sources = new Map(
  readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'services/review/console/bundle.ts')
    .map((name) => [join('lib', name), readFileSync(join('lib', name), 'utf8')]),
);

/** Errors that have no code of their own, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  AccountTooLarge: 'cordon live tells of it by a code of its own',
  DeploymentError: 'each of its problems has one',
  DialogueEnded: 'somebody at the terminal would rather not go on, and knows that',
  GlobsTooComplex: 'never leaves the engines, which take it for undecided',
  KeyFault: "the console's page shows its sentence",
  Refused: "the review service's own code is in its message",
};
/** The console's page, which shows what code the review service sent. */
const SENT = ['ApiFault'];

test('each class of errors takes its code from a table, or says why it has none', () => {
  const found = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/class (\w+) extends Error \{([\s\S]*?)\n\}|class (\w+) extends Error \{\}/g)].map(
      ([, name, body = '', empty]) => ({ file, name: name ?? empty ?? '', body }),
    ),
  );
  expect(found.length).toBeGreaterThan(12);
  for (const { file, name, body } of found) {
    const type = /readonly code(?:: (\w+)| = '\w+' satisfies (\w+))/.exec(body);
    if (name in WITHOUT) expect([name, type]).toEqual([name, null]);
    else if (!SENT.includes(name))
      expect([file, name, type?.[1] ?? type?.[2]]).toEqual([
        file,
        name,
        expect.stringMatching(/ErrorCode$|^FaultCode$/),
      ]);
  }
  const names = found.map(({ name }) => name);
  expect(Object.keys(WITHOUT).filter((name) => !names.includes(name))).toEqual([]);
});

/** Where an area's errors are thrown; the system's are thrown by Node. */
const THROWN: Readonly<Record<string, RegExp>> = {
  'The command line': /^lib\/cli\//,
  'Files that are written': /^lib\/cli\//,
  Signing: /^lib\/cli\//,
  'Reading logs': /^lib\/cli\//,
  Releases: /^lib\/cli\/release\//,
  'Asking services': /^lib\/cli\//,
  'Asking AWS': /^lib\/cli\/(live|preflight)\//,
  'Assemblies and templates': /^lib\/(cli|template)\//,
  'Deployment files': /^lib\/config\//,
  'Building an enclave': /^lib\/(app|constructs|stacks)\//,
  Evidence: /^lib\/evidence\//,
  'The ledger': /^lib\/ledger\//,
  'Answers of AWS': /^lib\/(live|preflight)\//,
  'The safety proxy over HTTP': /^lib\/services\/(proxy|common)\//,
  'The review service over HTTP': /^lib\/services\/(review|common)\//,
  Services: /^lib\/services\//,
};

/** Of a table's own file, what isn't the table: a code stands there as a key. */
const withoutKeys = (text: string) => text.replace(/^ *'?[\w-]+'?: \{/gm, '');

test.each(ERROR_AREAS.filter(({ title }) => title !== 'The operating system'))(
  'each code of “$title” is thrown somewhere',
  ({ title, errors }) => {
    const where = THROWN[title];
    const text = [...sources]
      .filter(([file]) => where?.test(file))
      .map(([, source]) => withoutKeys(source))
      .join('\n');
    expect(Object.keys(errors).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  },
);

test('cause and mend are lower-case sentences without an end, of one line, and say two things', () => {
  for (const { errors } of ERROR_AREAS)
    for (const [code, { cause, mend }] of Object.entries(errors)) {
      expect(code).toMatch(/^([a-z0-9]+([-_][a-z0-9]+)*|E[A-Z]+)$/);
      for (const text of [cause, mend])
        expect([code, text]).toEqual([
          code,
          expect.stringMatching(/^([^A-Z]|AWS|Cordon|Fargate|JSON).*[^.]$/),
        ]);
      expect(mend).not.toBe(cause);
    }
});

test('files that a command names are read and written where the system’s refusals are told in a sentence', () => {
  const direct = [...sources].filter(
    ([file, text]) =>
      file.startsWith('lib/cli/') && /\b(readFileSync|writeFileSync|mkdirSync|mkdir)\b/.test(text),
  );
  expect(direct.map(([file]) => file)).toEqual(['lib/cli/files.ts', 'lib/cli/make-folder.ts']);
});

const CHARTER = 'config/commercial.yaml';

/** Command lines that name what isn't there, or isn't what it should be. */
test.each([
  ['attest lib --charter none --key none', 'file-unreadable'],
  [`charter sign ${CHARTER} --key none`, 'path-unreadable'],
  ['charter digest none', 'path-unreadable'],
  ['charter digest lib', 'layout-invalid'],
  ['charter key show none --use policy', 'path-unreadable'],
  ['charter key show package.json --use policy', 'key-invalid'],
  ['charter key new --use policy --output none/x.pem', 'folder-missing'],
  ['evidence show lib', 'path-unreadable'],
  ['evidence show package.json', 'envelope_malformed'],
  [`evidence sign none --charter ${CHARTER} --key none`, 'path-unreadable'],
  [`hook package lib --charter ${CHARTER} --attestation none --output none`, 'path-unreadable'],
  [`ledger check none --policy LICENSE --charter ${CHARTER}`, 'policy_malformed'],
  [`ledger check lib --policy lib --charter ${CHARTER}`, 'path-unreadable'],
  ['ledger prove --verify none --policy none', 'path-unreadable'],
  ['ledger export none --to none', 'path-missing'],
  ['ledger policy --origin x --keys none --output none/x', 'path-unreadable'],
  ['ledger tail lib', 'log-missing'],
  [`release log add --log none --origin x --key none --charter ${CHARTER}`, 'path-unreadable'],
  ['release log check none --policy LICENSE', 'path-missing'],
  ['release log prove --log none', 'digest-missing'],
  ['explain no-bypass --assembly none', 'path-missing'],
  [`preflight ${CHARTER} --recorded lib`, 'path-unreadable'],
  ['preflight none', 'path-missing'],
  [`policies ${CHARTER} --output package.json`, 'output-unsuited'],
  ['policies none', 'file-unreadable'],
  ['diff none none', 'path-missing'],
  [
    'client check https://localhost:1 --policy none --authority none --cert none --key none',
    'path-unreadable',
  ],
  ['review list https://localhost:1 --authority LICENSE --cert LICENSE --key LICENSE', 'pem-invalid'],
])('cordon %s: one line, what to do, and %s', async (line, code) => {
  const { stdout, stderr, code: ended } = await session(line.split(' '));
  expect({ stdout, ended }).toEqual({ stdout: '', ended: 2 });
  expect(stderr).toMatch(/^cordon: (?![A-Z])[^\n]*; [^\n]* \[[\w-]+\]\n$/);
  expect(/\[([\w-]+)\]\n$/.exec(stderr)?.[1]).toBe(code);
  expect(stderr).not.toMatch(/internal error|\bE[A-Z]{4,}\b(?!\))/);
});

test('no code is the name of what else can be explained', () => {
  const others: ReadonlySet<string> = new Set([...CLAIM_IDS, ...RULES.map(({ id }) => id), ...FILE_CODES]);
  expect(ERROR_AREAS.flatMap(({ errors }) => Object.keys(errors)).filter((code) => others.has(code))).toEqual(
    [],
  );
});
