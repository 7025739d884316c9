import type { Construct } from 'constructs';
import { AccountLocks } from '../constructs/identity/account-locks';
import { PermissionsBoundary, WatcherBoundary } from '../constructs/identity/permissions-boundary';
import { Roles } from '../constructs/identity/roles';
import { EnclaveStack, type EnclaveStackProps } from './enclave-stack';

/** What one account can hold by itself: every role with its permissions boundary, and the account's own locks. */
export class AccountStack extends EnclaveStack {
  readonly roles: Roles;
  /** ARN of the permissions boundary of every role but the watcher's. */
  readonly boundaryArn: string;

  constructor(scope: Construct, { deployment }: EnclaveStackProps) {
    super(scope, 'account', { deployment });
    const boundary = new PermissionsBoundary(this, 'Boundary', { deployment });
    this.boundaryArn = boundary.arn;
    const watcherBoundaryArn =
      deployment.charter.people.watchers && new WatcherBoundary(this, 'WatcherBoundary', { deployment }).arn;
    this.roles = new Roles(this, 'Roles', { deployment, boundaryArn: this.boundaryArn, watcherBoundaryArn });
    new AccountLocks(this, 'Locks', { deployment });
  }
}
