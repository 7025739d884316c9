import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { loadDeployment } from '../../lib/config/load';
import type { Deployment } from '../../lib/config/schema';
import { madeOnce } from './made-once';

export const DEPLOYMENTS = ['commercial', 'govcloud', 'iso', 'isob'] as const;
export type DeploymentName = (typeof DEPLOYMENTS)[number];

export const deploymentOf = (name: DeploymentName): Deployment =>
  loadDeployment(`config/${name}.yaml`).deployment;

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
