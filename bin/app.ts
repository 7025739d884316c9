import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { loadDeployment } from '../lib/config/load';
import { DeploymentError } from '../lib/config/problem';
import { buildEnclave } from '../lib/stacks/enclave';

const DEFAULT_DEPLOYMENT = 'config/commercial.yaml';

/** Synthesizes the deployment that `-c deployment=PATH` names, and keeps its file beside the templates. */
function main(): void {
  // CDK's validator holds no data for closed partitions and answers as if they were us-east-1; Cordon's own gates run.
  const app = new App({ builtinCloudFormationValidation: false });
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
