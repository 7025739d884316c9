import './cdk-environment';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { type StackPart, stackName } from '../../lib/config/names';
import { buildEnclave, createApp } from '../../lib/stacks/enclave';
import { assemblyDirectory, type DeploymentName, deploymentOf } from './assemblies';

const cache = new Map<DeploymentName, ReadonlyMap<string, Template>>();

/** Synthesizes a deployment into a folder, by default a new one. */
export function synthesize(
  name: DeploymentName,
  outdir = mkdtempSync(join(tmpdir(), 'cordon-')),
  deployment = deploymentOf(name),
) {
  const app = createApp(outdir);
  buildEnclave(app, deployment);
  return app.synth();
}

/** The templates of a deployment, by stack name, in order. */
export function templatesOf(name: DeploymentName): ReadonlyMap<string, Template> {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const templates = new Map(
    new CloudAssembly(assemblyDirectory(name)).stacks.map((stack) => [
      stack.stackName,
      Template.fromJSON(stack.template),
    ]),
  );
  cache.set(name, templates);
  return templates;
}

/** The template of one stack of a deployment. */
export function templateOf(name: DeploymentName, part: StackPart): Template {
  const stack = stackName(deploymentOf(name).enclave, part);
  const template = templatesOf(name).get(stack);
  if (template === undefined) throw new Error(`'${stack}' is not a stack of '${name}'`);
  return template;
}
