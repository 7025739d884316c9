import './v8-flags';
import type { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { loadDeployment } from '../lib/config/load';
import { DeploymentError } from '../lib/config/problem';
import { toldOf } from '../lib/config/regions/availability';
import type { Watching } from '../lib/config/watch/watching';
import { addGates } from '../lib/nag/gates';
import { overview } from '../lib/nag/overview';
import { assemblyFaults } from '../lib/nag/watch-checks';
import { addWatchGates } from '../lib/nag/watch-gates';
import { ContextError, deploymentFile, watchFile } from '../lib/stacks/context';
import { buildEnclave, createApp } from '../lib/stacks/enclave';
import { clearOutput, evidenceIn, isKept, keepDeployment, keepEvidence } from '../lib/stacks/output';
import { loadWatch, WatchError } from '../lib/stacks/watch-file';
import { WatchStack } from '../lib/stacks/watch-stack';

/** Name of the error with which CDK ends a synth that a gate refuses. Seen with aws-cdk-lib 2.276. */
const GATES_REFUSED = 'ValidationFailed';

/**
 * Synthesizes the deployment that `-c deployment=NAME-OR-PATH` names, through every gate, and keeps its file beside the
 * templates; or what watches one, by `-c watch=FILE`. What was looked at goes to stderr, since a template may go to stdout.
 */
function main(): void {
  const app = createApp();
  const watch = watchFile(app);
  if (watch === undefined) synthesizeEnclave(app);
  else synthesizeWatch(app, watch);
}

function synthesizeEnclave(app: App): void {
  const file = deploymentFile(app);
  const { deployment } = loadDeployment(file);
  const folder: unknown = app.node.tryGetContext('evidence');
  const evidence = typeof folder === 'string' ? evidenceIn(folder) : [];
  clearOutput(app.outdir, file);
  keepEvidence(app.outdir, evidence);
  buildEnclave(app, deployment);
  const gates = addGates(app, deployment, { files: evidence, at: Date.now() });
  const assembly = app.synth();
  keepDeployment(assembly.directory, file);
  console.error(overview(sizes(assembly), gates));
  for (const line of toldOf(deployment.enclave.region, deployment.charter)) console.error(line);
}

/** Synthesizes, for the verifier's account, what watches the deployment that a watch file names. */
function synthesizeWatch(app: App, file: string): void {
  const watching = loadWatch(file);
  if (isKept(app.outdir))
    throw new WatchError(`'${app.outdir}' has an enclave's assembly; write beside it, with -o cdk.watch.out`);
  new WatchStack(app, watching);
  addWatchGates(app, watching);
  const assembly = app.synth();
  const faults = [...assemblyFaults(assembly.stacksRecursively, watching)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.error(watchOverview(watching, sizes(assembly)));
}

/** What a person sees after it: what is watched how, or that nothing is. */
function watchOverview({ watch, deployment }: Watching, [stack]: ReturnType<typeof sizes>): string {
  const { name } = deployment.enclave;
  const where = `account ${watch.account} in ${watch.region}: ${stack?.resources} resources`;
  if (watch.image === undefined)
    return (
      `${stack?.name} does not watch ${name} from ${where}, the role, the key and the bucket; nothing runs and no alarm rings, ` +
      'and to deploy it deletes a schedule and alarms that were deployed before; name an image in place of unwatched: true'
    );
  return `${stack?.name} watches ${name} from ${where}, a run every ${watch.everyHours} hours`;
}

const sizes = ({ stacks }: CloudAssembly) =>
  stacks.map(({ stackName, template }) => ({
    name: stackName,
    resources: Object.keys(template.Resources).length,
  }));

const isInput = (error: unknown): error is ContextError | WatchError =>
  error instanceof ContextError || error instanceof WatchError;

try {
  main();
} catch (error) {
  if (error instanceof DeploymentError || isInput(error)) process.exitCode = 2;
  // The gates have printed what they found; where in CDK they were called from helps nobody.
  else if (error instanceof Error && error.name === GATES_REFUSED) process.exitCode = 1;
  else throw error;
  if (error instanceof DeploymentError) console.error(error.lines.join('\n'));
  else console.error(isInput(error) ? `${error.message} [${error.code}]` : error.message);
}
