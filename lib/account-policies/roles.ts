import { prefix, ROLE_PATH, type RolePart, roleName } from '../config/names';
import type { Deployment } from '../config/schema';

type Part = RolePart | 'classifier';

/**
 * Patterns of the ARNs of an account's principals. They leave out partition and account, since a service control policy
 * asks about principals of its own account alone, and each of its characters counts. A role's path holds no colon.
 */
export interface Roles {
  /** Roles of a part of the enclave. */
  readonly of: (part: Part) => string;
  /** CDK's own, of the deployment's qualifier. */
  readonly cdk: (kind: CdkRole) => string;
}

export type CdkRole = 'cfn-exec' | 'deploy' | 'file-publishing' | 'lookup';

export const rolesOf = ({ enclave }: Deployment): Roles => ({
  of: (part) =>
    `*:role${ROLE_PATH}${part === 'classifier' ? `${prefix(enclave)}-classifier-*` : roleName(enclave, part)}`,
  cdk: (kind) => `*:role/${cdkRoleName(enclave, kind)}`,
});

export const cdkRoleName = (
  { account, region, bootstrapQualifier }: Deployment['enclave'],
  kind: CdkRole,
): string => `cdk-${bootstrapQualifier}-${kind}-role-${account}-${region}`;
