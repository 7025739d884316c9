import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeLayout } from './layout';
import type { Packed } from './tar';

/** Of the build, what the command line needs to run. */
const OF_CLI = /^cordon.*\.(js|compiled|licenses\.txt|sbom\.json)$/;

/** What an account is held against, by its names in the folder that is given. */
const WATCHED = ['cdk.out', 'charter.yaml', 'attestation.dsse.json'];

/**
 * Writes the image that watches an account: the command line and what the account is held against, so that the image's digest says both.
 * @param watched folder with the assembly, the charter and the attestation
 * @returns digest of the image
 * @throws Error for a folder that lacks one of them, or a directory that isn't empty
 */
export async function writeWatchLayout(
  root: string,
  directory: string,
  watched: string,
  base: { readonly base: string; readonly platform?: string },
): Promise<string> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0)
    throw new Error(`'${directory}' isn't empty; give a directory that is new`);
  const files = [...filesOfCli(join(root, 'dist')), ...filesWatched(watched)];
  return writeLayout(join(directory, 'watch'), {
    ...base,
    title: 'cordon-watch',
    runs: '/app/cordon.js',
    files,
  });
}

const filesOfCli = (dist: string): readonly Packed[] =>
  readdirSync(dist)
    .filter((name) => OF_CLI.test(name))
    .map((name) => ({ path: `app/${name}`, bytes: readFileSync(join(dist, name)) }));

function filesWatched(folder: string): readonly Packed[] {
  const there = readdirSync(folder);
  const missing = WATCHED.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new Error(`'${folder}' lacks ${missing.join(', ')}; put what is watched there`);
  const paths = WATCHED.map((name) => join(folder, name)).flatMap((path) =>
    lstatSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path],
  );
  // A link would be left out, and the image would lack what it led to.
  for (const path of paths)
    if (!lstatSync(path).isFile())
      throw new Error(`'${path}' is no file; put a copy of what is watched there`);
  return paths.map((path) => ({
    path: `app/watched/${path.slice(join(folder, '/').length)}`,
    bytes: readFileSync(path),
  }));
}
