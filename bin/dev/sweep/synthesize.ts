import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = '.cache/sweep/assemblies';

/**
 * The assembly directory of a deployment file, as the built sources synthesize it; made once for each state of them.
 * @throws Error when it can't be synthesized, or a gate refuses it.
 */
export function assemblyOf(file: string): string {
  const directory = join(CACHE, digestOfSources(), file.replaceAll(/[^\w]+/g, '-'));
  if (existsSync(directory)) return directory;
  const making = `${directory}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  const app = ['--app', 'node dist/bin/app.js', '-c', `deployment=${file}`, '--output', making];
  const { status, stderr } = spawnSync('npx', ['cdk', 'synth', '--quiet', ...app], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `${file} can't be swept: it is not synthesized, or a gate refuses it\n${stderr.slice(-1500)}`,
    );
  renameSync(making, directory);
  return directory;
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = ['lib', 'config']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    )
    .filter((path) => /\.(ts|yaml|json)$/.test(path));
  for (const path of [...files, 'cdk.json', 'package-lock.json'].sort())
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}
