import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDeployment } from '../lib/config/load';
import { DeploymentError } from '../lib/config/problem';
import { buildEnclave, createApp } from '../lib/stacks/enclave';

const DEFAULT_DEPLOYMENT = 'config/commercial.yaml';

/** Synthesizes the deployment that `-c deployment=PATH` names, and keeps its file beside the templates. */
function main(): void {
  const app = createApp();
  const file: unknown = app.node.tryGetContext('deployment') ?? DEFAULT_DEPLOYMENT;
  const { deployment } = loadDeployment(String(file));
  buildEnclave(app, deployment);
  // GATES: addGates(app, deployment) from lib/nag goes here, once, before synth.
  const assembly = app.synth();
  copyFileSync(String(file), join(assembly.directory, 'deployment.yaml'));
}

try {
  main();
} catch (error) {
  if (!(error instanceof DeploymentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
