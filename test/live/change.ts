import type { Row, StandIn } from './stand-in/account';

/** A call of the API that changes an account, and where it has to be found. */
export interface Change {
  readonly name: string;
  readonly make: (account: StandIn) => void;
  /** Begins a line: code, resource and property. */
  readonly found: RegExp;
}

export const GROUP_RULES = ['ec2 describe-security-group-rules', 'SecurityGroupRules'] as const;
export const ROLES = ['iam get-account-authorization-details', 'RoleDetailList'] as const;
export const POLICIES = ['iam get-account-authorization-details', 'Policies'] as const;
export const SERVICES = ['ecs describe-services', 'services'] as const;
export const TASKS = ['ecs describe-tasks', 'tasks'] as const;

/** A role as IAM lists it. */
export const role = (RoleName: string, statement: Row, more: Row = {}): Row => ({
  Path: '/',
  RoleName,
  Arn: `arn:aws:iam::111122223333:role/${RoleName}`,
  AssumeRolePolicyDocument: {
    Statement: [
      { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'sts:AssumeRole' },
    ],
  },
  InstanceProfileList: [],
  AttachedManagedPolicies: [],
  RolePolicyList: [{ PolicyName: 'own', PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } }],
  ...more,
});

/** Changes a policy that an answer holds as text. */
export function repolicy(row: Row, field: string, change: (document: { Statement: Row[] }) => void): void {
  const document = JSON.parse(String(row[field])) as { Statement: Row[] };
  change(document);
  row[field] = JSON.stringify(document);
}
