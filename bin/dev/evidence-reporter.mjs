// A reporter of jest's: what came of each test, as an in-toto test result (v0.1) that `cordon evidence new --from` takes up.
// `npm test -- --evidence FILE` has it write FILE. About the sources, by one digest over all their files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const FOLDERS = ['bin', 'config', 'lib', 'test'];
const LOCK = 'package-lock.json';
const sha384 = (bytes) => createHash('sha384').update(bytes).digest('hex');

/** Of all sources: the SHA-384 of a line for each file, its own digest and its path, in the order of the paths. */
function sourcesDigest() {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`),
  );
  const lines = [...paths, LOCK, 'package.json']
    .sort()
    .map((path) => `${sha384(readFileSync(path))}  ${path}\n`);
  return sha384(lines.join(''));
}

/** Files that ran in one suite are told by the first title. */
const nameOf = (file, { ancestorTitles, title }) =>
  [...(file.startsWith('.cache/') ? [] : [file]), ...ancestorTitles, title].join(' › ');

/** The statement, in canonical JSON: its members in the order of their names. */
export function statementOf(results, root = process.cwd()) {
  const tests = { passed: [], warned: [], failed: [] };
  for (const { testFilePath, testResults, testExecError } of results.testResults) {
    const file = relative(root, testFilePath);
    for (const one of testResults)
      tests[one.status === 'passed' ? 'passed' : one.status === 'failed' ? 'failed' : 'warned'].push(
        nameOf(file, one),
      );
    if (testExecError) tests.failed.push(`${file} › could not run`);
  }
  for (const names of Object.values(tests)) names.sort();
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    predicate: {
      configuration: [
        { digest: { sha384: sha384(readFileSync(LOCK)) }, name: LOCK },
        { annotations: { version: process.version }, name: 'node' },
      ],
      failedTests: tests.failed,
      passedTests: tests.passed,
      result: tests.failed.length > 0 ? 'FAILED' : tests.warned.length > 0 ? 'WARNED' : 'PASSED',
      warnedTests: tests.warned,
    },
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    subject: [{ digest: { sha384: sourcesDigest() }, name: 'source' }],
  });
}

export default class EvidenceReporter {
  constructor(_config, { file }) {
    this.file = file;
  }

  onRunComplete(_contexts, results) {
    writeFileSync(this.file, statementOf(results));
  }
}
