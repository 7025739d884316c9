import { needed } from '../aws/bootstrap/execution-policies';
import { PERMISSIONS } from '../claims/shared/permissions/table';
import type { Deployment } from '../config/schema';
import { sorted } from './document';
import { rolesOf } from './roles';

// The closed world of an account: every action that anyone in it needs, and who. What stands here for nobody is denied
// to all; what stands here for some is denied to the rest.

/** Lists that depend on nothing are made when they are first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Globs of actions that show how things are set up, and nothing that is kept in them. Whoever is let into the account may
 * look: administrators, `cordon preflight`, the verifier's role.
 */
const LOOKS = [
  'backup:List*',
  'cloudformation:Describe*',
  'cloudformation:Get*',
  'cloudformation:List*',
  'cloudtrail:Get*',
  'cloudwatch:Get*',
  'dynamodb:GetResourcePolicy',
  'ec2:GetSnapshotBlock*',
  'ecr:GetAuthorizationToken',
  'ecr:GetLifecyclePolicy',
  'ecr:GetRe*',
  'iam:Get*',
  'iam:List*',
  'kms:GetKey*',
  'kms:GetPublicKey',
  'oam:List*',
  'organizations:Describe*',
  'organizations:List*',
  'ram:List*',
  'route53profiles:List*',
  'route53resolver:Get*',
  's3:GetBucket*',
  's3:GetEncryptionConfiguration',
  's3:GetInventory*',
  's3:GetLifecycle*',
  's3:GetReplication*',
  's3:ListAccessPoints',
  's3:ListAllMyBuckets',
  'secretsmanager:GetResourcePolicy',
  'servicequotas:Get*',
  'servicequotas:List*',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'sts:GetCallerIdentity',
  'vpc-lattice:List*',
];

/** Of every service that an enclave uses besides. What lists objects is no look: their names are kept. */
const LOOKING = /^((?!s3:)[a-z0-9-]+:(Describe|List)).*/;

/** Looks that anyone in the account may have, as globs of actions. */
export const looks = once((): readonly string[] =>
  sorted([
    ...LOOKS,
    ...allActions()
      .filter((action) => LOOKING.test(action))
      .map((action) => action.replace(LOOKING, '$1*')),
  ]),
);

/** Whether a glob with at most one asterisk, at its end, takes an action in. */
export const covers = (glob: string, action: string): boolean =>
  glob.endsWith('*') ? action.startsWith(glob.slice(0, -1)) : glob === action;

const isLook = (action: string) => looks().some((glob) => covers(glob, action));

/** What anyone may do who is trusted: become a role. Whom a role trusts is the role's own policy, which has a claim. */
const BECOMING = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'];

/** What the roles of CDK's bootstrap do. Source: docs/bootstrap/template.yaml. */
const DEPLOYING = [
  'cloudformation:ContinueUpdateRollback',
  'cloudformation:CreateChangeSet',
  'cloudformation:CreateStack',
  'cloudformation:DeleteChangeSet',
  'cloudformation:DeleteStack',
  'cloudformation:ExecuteChangeSet',
  'cloudformation:RollbackStack',
  'cloudformation:UpdateStack',
  'cloudformation:UpdateTerminationProtection',
  'iam:PassRole',
];
const READING_TEMPLATES = ['kms:Decrypt', 'kms:DescribeKey', 's3:GetObject', 's3:ListBucket'];
const PUBLISHING = [
  ...READING_TEMPLATES,
  'kms:Encrypt',
  'kms:GenerateDataKey',
  's3:AbortMultipartUpload',
  's3:PutObject',
];

/** Every action that an enclave's account needs, each by its name. */
export const allActions = once((): readonly string[] =>
  sorted([
    ...needed(),
    ...Object.values(PERMISSIONS).flatMap((rows) => rows.flatMap(({ actions }) => actions)),
    ...BECOMING,
    ...DEPLOYING,
    ...PUBLISHING,
  ]),
);

/** What others than CloudFormation's own role do. */
export const otherActions = (deployment: Deployment): readonly string[] =>
  sorted([...looks(), ...BECOMING, ...holdersOf(deployment).keys()]);

/** Who may use an action that shows or changes what is kept: patterns of ARNs, in order. */
export function holdersOf(deployment: Deployment): ReadonlyMap<string, readonly string[]> {
  const roles = rolesOf(deployment);
  const holders = new Map<string, string[]>();
  const hold = (actions: readonly string[], ...arns: readonly string[]) => {
    for (const action of actions.filter((each) => !isLook(each)))
      holders.set(action, [...(holders.get(action) ?? []), ...arns]);
  };
  for (const part of Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[])
    hold(sorted(PERMISSIONS[part].flatMap(({ actions }) => actions)), roles.of(part));
  hold([...DEPLOYING, ...READING_TEMPLATES], roles.cdk('deploy'));
  hold(READING_TEMPLATES.slice(0, 1), roles.cdk('lookup'));
  hold(PUBLISHING, roles.cdk('file-publishing'));
  const deployed = new Set(needed());
  hold(
    [...holders.keys()].filter((action) => deployed.has(action)),
    roles.cdk('cfn-exec'),
  );
  return new Map(Array.from(holders, ([action, arns]) => [action, sorted(arns)]));
}

/** Actions that the same principals hold, together: one statement each. */
export interface Group {
  readonly arns: readonly string[];
  readonly actions: readonly string[];
}

export function groupsOf(
  holders: Iterable<readonly [action: string, arns: readonly string[]]>,
): readonly Group[] {
  const groups = new Map<string, { readonly arns: readonly string[]; readonly actions: string[] }>();
  for (const [action, arns] of holders) {
    const key = arns.join(' ');
    const group = groups.get(key) ?? { arns, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ arns, actions }) => ({ arns, actions: sorted(actions) }));
}
