import { existsSync } from 'node:fs';
import { deploymentFrom, type LoadedDeployment, loadDeployment } from '../config/load';
import { noAssembly } from '../template/read/read-assembly';
import { filesUnder, isDirectory } from '../template/read/read-files';
import type { CharterSource } from '../verify/verify';
import { UsageError } from './command';

/** The copy of the deployment file that the app leaves in its assembly. */
const WITHIN = 'deployment.yaml';

/**
 * The charter of a deployment file; without one, the charter that came with the assembly at `path`.
 * @throws UsageError when none came
 * @throws InputError when the folder is no assembly; when the charter that came leads out of it, or isn't a regular file
 * @throws DeploymentError when it isn't valid
 */
export function charterFor(path: string, given: string | undefined): CharterSource {
  const { file, deployment, digest } = given === undefined ? loadWithin(path) : loadDeployment(given);
  return { file, digest, charter: deployment.charter };
}

/** The deployment file that came with the assembly at `path`. @throws as {@link charterFor} does */
export function loadWithin(path: string): LoadedDeployment {
  if (!isDirectory(path))
    throw new UsageError(
      'charter-missing',
      'templates bring no charter; name a deployment file with --charter',
    );
  const folder = path.replace(/[/\\]+$/, '');
  const file = `${folder}/${WITHIN}`;
  if (existsSync(file)) return deploymentFrom(filesUnder(path).read(WITHIN).bytes, file);
  if (!existsSync(`${folder}/manifest.json`)) throw noAssembly(path);
  throw new UsageError(
    'charter-missing',
    `'${file}' doesn't exist, so that no charter came with the assembly; name a deployment file with --charter`,
  );
}
