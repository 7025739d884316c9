import type { Construct } from 'constructs';
import { AccountLocks } from '../constructs/identity/account-locks';
import { PermissionsBoundary } from '../constructs/identity/permissions-boundary';
import { Roles } from '../constructs/identity/roles';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

/** What one account can hold by itself: every role with its permissions boundary, and the account's own locks. */
export class AccountStack extends EnclaveStack {
  readonly roles: Roles;
  /** ARN of the permissions boundary of every role. */
  readonly boundaryArn: string;

  constructor(scope: Construct, { deployment }: EnclaveStackProps) {
    super(scope, 'account', { deployment });
    const boundary = new PermissionsBoundary(this, 'Boundary', { deployment });
    this.boundaryArn = boundary.arn;
    this.roles = new Roles(this, 'Roles', { deployment, boundaryArn: this.boundaryArn });
    new AccountLocks(this, 'Locks', { deployment });
  }
}
