import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The directory of what is made of this tree's sources. Test files share it: it is made once for each state of the
 * sources, by `make`, which writes it into a directory that is empty. Nobody else may write into it.
 */
export function madeOnce(
  kind: 'assemblies' | 'bundles',
  name: string,
  make: (directory: string) => void,
): string {
  const cache = join('.cache', kind);
  const state = join(cache, stateOfSources());
  const directory = join(state, name);
  if (existsSync(directory)) return directory;
  for (const old of existsSync(cache) ? readdirSync(cache) : [])
    if (join(cache, old) !== state) rmSync(join(cache, old), { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const making = mkdtempSync(join(state, `${name}-`));
  make(making);
  try {
    renameSync(making, directory);
  } catch {
    // Another test file was faster; both made the same bytes.
    rmSync(making, { recursive: true });
  }
  return directory;
}

/** What the state of the sources was when this run began; workers have it from the process that started them. */
const STATE = 'CORDON_SOURCES';
let state = process.env[STATE];

/** For the begin of a run: the process that starts it may have been started by another, of other sources. */
export function readSources(): void {
  state = undefined;
  process.env[STATE] = stateOfSources();
}

/** A digest of all that is made depends on. */
function stateOfSources(): string {
  if (state !== undefined) return state;
  const hash = createHash('sha256');
  const sources = readdirSync('lib', { recursive: true, encoding: 'utf8' }).map((path) => join('lib', path));
  const configuration = readdirSync('config').map((path) => join('config', path));
  for (const file of [...sources, ...configuration, 'cdk.json', 'package-lock.json'].sort())
    if (/\.(ts|yaml|json)$/.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  state = hash.digest('hex').slice(0, 32);
  return state;
}
