import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';
import type { Deployment } from '../../lib/config/schema';
import { madeOnce } from './made-once';

export const DEPLOYMENTS = ['commercial', 'govcloud', 'iso', 'isob'] as const;
export type DeploymentName = (typeof DEPLOYMENTS)[number];

const deployments = new Map<DeploymentName, Deployment>();

/** A deployment of config, read once in a process: whoever needs another makes a copy. */
export function deploymentOf(name: DeploymentName): Deployment {
  const known = deployments.get(name);
  if (known) return known;
  const deployment = frozen(loadDeployment(`config/${name}.yaml`).deployment);
  deployments.set(name, deployment);
  return deployment;
}

/** The same value, in which nothing can be changed. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/**
 * The assembly directory of a deployment, with its deployment file, as this tree's sources synthesize it. Nobody may write
 * into it; copy it first.
 */
export function assemblyDirectory(name: DeploymentName): string {
  return madeOnce('assemblies', name, (directory) => {
    // CDK takes a second to load, and most runs find the assembly made.
    const { synthesize } = require('./synth') as typeof import('./synth');
    synthesize(name, directory);
    cpSync(`config/${name}.yaml`, join(directory, 'deployment.yaml'));
  });
}
