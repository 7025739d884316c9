import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Six lines or more that stand in two files of lib want one home. Imports, comments and lone punctuation don't count.

const LINES = 6;

/** Pairs of files that may share lines, and why. A pair that shares none any more fails. */
const VERIFIERS_OWN =
  "the verifier's tables are its own: one that it shared with the constructs would agree with any mistake in them";

const ALLOWED: Readonly<Record<string, string>> = {
  'lib/claims/defence-in-depth/bucket-walls.ts ~ lib/constructs/data/bucket.ts': VERIFIERS_OWN,
  'lib/claims/operable/deployments.ts ~ lib/constructs/data/key-users.ts': VERIFIERS_OWN,
  'lib/claims/defence-in-depth/role-walls.ts ~ lib/constructs/identity/permissions-boundary.ts':
    VERIFIERS_OWN,
  'lib/contract/verdict-ledger.ts ~ lib/ledger/decisions/check-logs.ts':
    'lib/ledger stands by itself and imports nothing of lib; the format of a verdict is a contract of its own',
  'lib/services/classifier/screen/features.ts ~ lib/services/classifier/screen/word-sums.ts':
    'one lists the features of a unit and the other adds them up without a list, in the same walk; a test holds them to each other',
};

const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('lib', path))
  .sort();

/** Lines that say something, without what doesn't count. */
const linesOf = (text: string): string[] =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/^(import|export)\s[^;]*?\sfrom\s'[^']*';$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w\W*\w\W*\w/.test(line));

/** Pairs of files that share a run of lines, each with the first line of it. */
function pairsIn(texts: ReadonlyMap<string, string>): Map<string, string> {
  const homes = new Map<string, string>();
  const pairs = new Map<string, string>();
  for (const [file, text] of texts) {
    const lines = linesOf(text);
    for (let at = 0; at + LINES <= lines.length; at++) {
      const run = lines.slice(at, at + LINES).join('\n');
      const home = homes.get(run);
      if (home === undefined) homes.set(run, file);
      else if (home !== file && !pairs.has(`${home} ~ ${file}`))
        pairs.set(`${home} ~ ${file}`, lines[at] ?? '');
    }
  }
  return pairs;
}

test('finds a run that stands in two files, and none that stands in one', () => {
  const run = Array.from({ length: LINES }, (_, index) => `const value${index} = compute(${index});`).join(
    '\n',
  );
  expect(
    pairsIn(
      new Map([
        ['a', run],
        ['b', `// more\n${run}`],
      ]),
    ).size,
  ).toBe(1);
  expect(
    pairsIn(
      new Map([
        ['a', `${run}\n${run}`],
        ['b', run.replace('value3', 'other')],
      ]),
    ).size,
  ).toBe(0);
});

test('no two files of lib share six lines, but for those with a reason', () => {
  const pairs = pairsIn(new Map(sources.map((file) => [file, readFileSync(file, 'utf8')])));
  expect(sources.length).toBeGreaterThan(300);
  expect([...pairs].filter(([pair]) => ALLOWED[pair] === undefined)).toEqual([]);
  expect(Object.keys(ALLOWED).filter((pair) => !pairs.has(pair))).toEqual([]);
});
