import { existsSync } from 'node:fs';
import { loadDeployment } from '../config/load';
import { isDirectory } from '../template/read/read-files';
import type { CharterSource } from '../verify/verify';
import { UsageError } from './command';

/** The copy of the deployment file that the app leaves in its assembly. */
const WITHIN = 'deployment.yaml';

/**
 * The charter of a deployment file; without one, the charter that came with the assembly at `path`.
 * @throws UsageError when none came
 * @throws DeploymentError when it isn't valid
 */
export function charterFor(path: string, given: string | undefined): CharterSource {
  const file = given ?? charterWithin(path);
  const { deployment, digest } = loadDeployment(file);
  return { file, digest, charter: deployment.charter };
}

function charterWithin(path: string): string {
  if (!isDirectory(path))
    throw new UsageError(
      'charter-missing',
      'templates bring no charter; name a deployment file with --charter',
    );
  const file = `${path.replace(/[/\\]+$/, '')}/${WITHIN}`;
  if (existsSync(file)) return file;
  throw new UsageError(
    'charter-missing',
    `'${file}' doesn't exist, so that no charter came with the assembly; name a deployment file with --charter`,
  );
}
