import { App } from 'aws-cdk-lib';
import type { StackPart } from '../config/names';
import type { Deployment } from '../config/schema';
import { AccountStack } from './account-stack';
import { BoundaryStack } from './boundary-stack';
import type { EnclaveStack } from './enclave-stack';
import { EvidenceStack } from './evidence-stack';
import { ModelStack } from './model-stack';
import { OversightStack } from './oversight-stack';
import { SafetyStack } from './safety-stack';
import { SupplyStack } from './supply-stack';

/**
 * An app whose assembly depends on the deployment alone: stack traces would put this machine's paths into it. CDK's
 * own validator has no data for closed partitions and answers as if they were us-east-1; Cordon's gates run instead.
 */
export const createApp = (outdir?: string): App =>
  new App({
    // Left on, it writes an empty assembly when the process ends before there was a deployment to build.
    autoSynth: false,
    builtinCloudFormationValidation: false,
    stackTraces: false,
    postCliContext: { 'aws:cdk:disable-creation-stack-traces': true },
    ...(outdir !== undefined && { outdir }),
  });

/** The stacks of a deployment by part, in the order in which they are deployed. */
export interface EnclaveStacks extends Readonly<Record<StackPart, EnclaveStack>> {
  readonly account: AccountStack;
  readonly boundary: BoundaryStack;
  readonly supply: SupplyStack;
  readonly evidence: EvidenceStack;
  readonly model: ModelStack;
  readonly safety: SafetyStack;
  readonly oversight: OversightStack;
}

/** The stacks of a deployment, each after those that it is deployed after. */
export function buildStacks(app: App, deployment: Deployment): EnclaveStacks {
  const account = new AccountStack(app, { deployment });
  const boundary = new BoundaryStack(app, { deployment });
  const { keys, network } = boundary;
  const supply = new SupplyStack(app, { deployment, keys });
  const evidence = new EvidenceStack(app, { deployment, keys });
  const model = new ModelStack(app, { deployment, network, keys });
  const safety = new SafetyStack(app, { deployment, network, keys, supply, evidence });
  const oversight = new OversightStack(app, { deployment, network, keys, supply, evidence });
  const stacks = { account, boundary, supply, evidence, model, safety, oversight };
  putInOrder(Object.values(stacks));
  return stacks;
}

/** The stacks of a deployment, in the order in which they are deployed. */
export const buildEnclave = (app: App, deployment: Deployment): readonly EnclaveStack[] =>
  Object.values(buildStacks(app, deployment));

/** Policies name roles, buckets and endpoints that have fixed names, so CDK can't see who needs whom. */
function putInOrder(stacks: readonly EnclaveStack[]): void {
  for (const [index, stack] of stacks.entries()) {
    const before = stacks[index - 1];
    if (before !== undefined) stack.addStackDependency(before, 'is deployed before');
  }
}
