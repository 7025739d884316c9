import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { boundaryPolicyName, ROLE_PATH } from '../config/names';
import { Roles } from '../constructs/roles';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

/** What one account can hold by itself: every role with its permissions boundary, and the account's own locks. */
export class AccountStack extends EnclaveStack {
  readonly roles: Roles;

  constructor(scope: Construct, { deployment }: EnclaveStackProps) {
    super(scope, 'account', { deployment });
    const boundary = new iam.CfnManagedPolicy(this, 'Boundary', {
      managedPolicyName: boundaryPolicyName(deployment.enclave),
      path: ROLE_PATH,
      policyDocument: new iam.PolicyDocument({
        statements: [new iam.PolicyStatement({ actions: ['sts:GetCallerIdentity'], resources: ['*'] })],
      }),
    });
    this.roles = new Roles(this, 'Roles', { deployment, boundary });
  }
}
