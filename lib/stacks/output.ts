import { copyFileSync, existsSync, lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The deployment file, as it is kept beside the templates. */
const KEPT_AS = 'deployment.yaml';

/** What a synthesis of ours writes. Anything else in the folder is somebody's, and stays. */
const OURS =
  /^(cordon-[a-z0-9-]+\.(template|assets|metadata)\.json|(manifest|tree|validation-report)\.json|cdk\.out|deployment\.yaml)$/;

/**
 * Takes out of an output folder what an earlier synthesis left there, perhaps of another deployment: CDK leaves it, and
 * the gates refuse templates that no stack uses. The deployment file that is about to be used stays.
 */
export function clearOutput(folder: string, deployment: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (OURS.test(name) && lstatSync(path).isFile() && !isSame(path, deployment)) rmSync(path);
  }
}

/** Keeps the deployment file beside the templates that were made of it. */
export function keepDeployment(folder: string, deployment: string): void {
  const kept = join(folder, KEPT_AS);
  if (!isSame(kept, deployment)) copyFileSync(deployment, kept);
}

const isSame = (path: string, other: string) =>
  existsSync(path) && existsSync(other) && realpathSync(path) === realpathSync(other);
