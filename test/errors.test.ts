import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_AREAS } from '../lib/cli/explain/errors';
import { CLAIM_IDS } from '../lib/contract/claim-id';
import { RULES } from '../lib/rules';
import { FILE_CODES } from '../lib/verify/file-findings';

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

test('no code is the name of what else can be explained', () => {
  const others: ReadonlySet<string> = new Set([...CLAIM_IDS, ...RULES.map(({ id }) => id), ...FILE_CODES]);
  expect(ERROR_AREAS.flatMap(({ errors }) => Object.keys(errors)).filter((code) => others.has(code))).toEqual(
    [],
  );
});
