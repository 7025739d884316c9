import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import type { Deployment } from '../config/schema';
import type { GivenEvidence } from '../contract/evidence';
import type { Acknowledgement } from './acknowledgement';
import { AssemblyPlugin } from './assembly-plugin';
import { CordonChecks } from './cordon-checks';
import { REGISTER } from './register';
import { registered } from './registered';
import type { GateSummary } from './violations';

/** The gates of an app, and after synthesis what each of them looked at. */
export interface Gates {
  summaries(): readonly GateSummary[];
  /** The acknowledgements that apply to the deployment. */
  readonly register: readonly Acknowledgement[];
}

/** Puts every gate on an app. Synthesis fails on any finding of any of them. */
export function addGates(app: App, { charter, enclave }: Deployment, evidence?: GivenEvidence): Gates {
  const register = REGISTER.filter(({ when }) => when?.(enclave, charter) ?? true);
  const gates = [
    new CordonChecks({ charter }),
    registered(new AwsSolutionsChecks(), register, enclave),
    registered(new NIST80053R5Checks(), register, enclave),
    new AssemblyPlugin({ charter, ...(evidence && { evidence }) }),
  ];
  Validations.of(app).addPlugins(...gates);
  return { register, summaries: () => gates.flatMap((gate) => gate.summary() ?? []) };
}
