import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type Named, type RolePart, roleName } from '../../config/names';

export interface RolePolicyProps {
  readonly enclave: Named;
  readonly role: RolePart;
  readonly statements: readonly iam.PolicyStatement[];
}

/**
 * What one role may do, as a policy in the stack that owns what it opens. The role is named, not referred to: adding
 * to it from here would make its stack depend on this one.
 */
export class RolePolicy extends Construct {
  constructor(scope: Construct, id: string, { enclave, role, statements }: RolePolicyProps) {
    super(scope, id);
    new iam.CfnPolicy(this, 'Policy', {
      // Two policies of one role with one name would be one policy, so the name is the construct's path.
      policyName: this.node.path.replaceAll('/', '-'),
      roles: [roleName(enclave, role)],
      policyDocument: new iam.PolicyDocument({ statements: [...statements], minimize: false }),
    });
  }
}
