import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';
import type { Deployment } from '../config/schema';
import { AssemblyPlugin } from './assembly-plugin';
import { CordonChecks } from './cordon-checks';
import { type Acknowledgement, REGISTER } from './register';
import { registered } from './registered';
import type { GateSummary } from './violations';

/** The gates of an app, and after synthesis what each of them looked at. */
export interface Gates {
  summaries(): readonly GateSummary[];
  /** The acknowledgements that apply to the deployment. */
  readonly register: readonly Acknowledgement[];
}

/** Puts every gate on an app. Synthesis fails on any finding of any of them. */
export function addGates(app: App, { charter, enclave }: Deployment): Gates {
  const register = REGISTER.filter(({ safeguardOnly }) => !safeguardOnly || enclave.safeguard !== undefined);
  const gates = [
    new CordonChecks({ charter }),
    registered(new AwsSolutionsChecks(), register),
    registered(new NIST80053R5Checks(), register),
    new AssemblyPlugin({ charter }),
  ];
  Validations.of(app).addPlugins(...gates);
  return { register, summaries: () => gates.flatMap((gate) => gate.summary() ?? []) };
}
