import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';
import type { Deployment } from '../../lib/config/schema';

export const DEPLOYMENTS = ['commercial', 'govcloud', 'iso', 'isob'] as const;
export type DeploymentName = (typeof DEPLOYMENTS)[number];

export const deploymentOf = (name: DeploymentName): Deployment =>
  loadDeployment(`config/${name}.yaml`).deployment;

const CACHE = '.cache/assemblies';

/**
 * The assembly directory of a deployment, with its deployment file, as this tree's sources synthesize it. Test files
 * share it: it is made once for each state of the sources. Nobody may write into it; copy it first.
 */
export function assemblyDirectory(name: DeploymentName): string {
  const state = join(CACHE, stateOfSources());
  const directory = join(state, name);
  if (!existsSync(directory)) make(name, state, directory);
  return directory;
}

function make(name: DeploymentName, state: string, directory: string): void {
  for (const old of existsSync(CACHE) ? readdirSync(CACHE) : [])
    if (join(CACHE, old) !== state) rmSync(join(CACHE, old), { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const making = mkdtempSync(join(state, `${name}-`));
  // CDK takes a second to load, and most runs find the assembly made.
  const { synthesize } = require('./synth') as typeof import('./synth');
  synthesize(name, making);
  cpSync(`config/${name}.yaml`, join(making, 'deployment.yaml'));
  try {
    renameSync(making, directory);
  } catch {
    // Another test file was faster; both made the same bytes.
    rmSync(making, { recursive: true });
  }
}

let state: string | undefined;

/** A digest of all that synthesis depends on. */
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
