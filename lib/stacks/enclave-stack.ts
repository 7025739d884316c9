import { DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { prefix } from '../config/names';
import type { Deployment } from '../config/schema';

/** Properties that all stacks of an enclave have. */
export interface EnclaveStackProps {
  readonly deployment: Deployment;
}

/**
 * One stack of an enclave: protected from deletion, in the deployment's account, region and zones, and without the
 * parameter and rule by which CDK checks its bootstrap (the CLI checks it from the manifest all the same).
 */
export class EnclaveStack extends Stack {
  private readonly zones: string[];

  /** @param part what the stack's name ends in */
  constructor(scope: Construct, part: string, { deployment }: EnclaveStackProps) {
    const { enclave } = deployment;
    const name = `${prefix(enclave)}-${part}`;
    super(scope, name, {
      stackName: name,
      env: { account: enclave.account, region: enclave.region },
      terminationProtection: true,
      analyticsReporting: false,
      // CloudFormation tags what it can; written into templates, tags break types that some partitions don't tag.
      tags: { 'cordon:enclave': enclave.name },
      // The cast is for exactOptionalPropertyTypes, which CDK's own types don't hold.
      synthesizer: new DefaultStackSynthesizer({
        qualifier: enclave.bootstrapQualifier,
        generateBootstrapVersionRule: false,
      }) as IStackSynthesizer,
    });
    // Whatever the app asks for: what a weak reference (Fn::GetStackOutput) names may go while it is needed, and the verifier refuses it.
    this.node.setContext('@aws-cdk/core:defaultCrossStackReferences', 'strong');
    this.zones = enclave.availabilityZones;
  }

  /** The deployment's zones. CDK would look them up with credentials. */
  override get availabilityZones(): string[] {
    return [...this.zones];
  }
}
