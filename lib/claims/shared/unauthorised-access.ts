import { READING_OBJECTS } from '../../aws/actions';
import type { Fault } from '../../contract/fault';
import { step } from '../../contract/step';
import type { AccessGraph } from '../../engines/iam/access-graph';
import { foreignService, outsider } from '../../engines/iam/actors';
import { type Decision, decide, type Target } from '../../engines/iam/decide';
import { type Glob, parseAction } from '../../engines/iam/globs/glob';
import { indexPolicy, relevant } from '../../engines/iam/policy-index';
import { accountNamed, type Principal, reachOf } from '../../engines/iam/principal';
import { ABSENT, is, type KeyRanges } from '../../engines/iam/request-contexts';
import { NO, YES } from '../../engines/iam/truth';
import { actionOf, decisionSteps } from '../../engines/iam/witness';
import type { Resource } from '../../template/assembly';
import { keysOf } from '../../template/values/pointer';
import { placeOf } from '../../template/values/worst-case';

// Read 2026-11-23 from the Service Authorization Reference. Globs, so that an action that AWS adds tomorrow counts as
// soon as a policy's wildcard would cover it.

/** Actions that add or replace objects of a bucket. */
export const WRITING_OBJECTS = [
  's3:PutObject',
  's3:Replicate*',
  's3:RestoreObject',
  's3:InitiateReplication',
];

/**
 * Requests that make an object whether or not one is there. `If-None-Match: *` lets a write make a new key alone.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export const OVERWRITING: Pick<GuardedAccess, 'actions' | 'keys'> = {
  actions: ['s3:PutObject'],
  keys: new Map([
    ['s3:if-none-match', ABSENT],
    ['s3:objectcreationoperation', is('true')],
  ]),
};

/** Actions that read objects. */
export const READING = READING_OBJECTS;

/** Actions that take objects away, shorten their lock, or change what holds for their bucket. */
export const UNDOING_OBJECTS = [
  's3:Bypass*',
  's3:Create*',
  's3:Delete*',
  's3:PutBucket*',
  's3:PutEncryption*',
  's3:PutIntelligent*',
  's3:PutInventory*',
  's3:PutLifecycle*',
  's3:PutObjectAcl',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  's3:PutReplication*',
];

/** Actions that make signatures. */
export const SIGNING = ['kms:Sign', 'kms:GenerateMac'];

/** Actions that end a key, or let others use it. */
export const UNDOING_KEYS = [
  'kms:CreateGrant',
  'kms:DeleteImportedKeyMaterial',
  'kms:Disable*',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:Replicate*',
  'kms:ScheduleKeyDeletion',
  'kms:UpdateAlias',
  'kms:UpdatePrimaryRegion',
];

/** Actions on anything at all that would undo what the claims rest on. No part of an enclave needs one. */
export const SWITCHING_OFF = [
  'application-autoscaling:Delete*',
  'application-autoscaling:Deregister*',
  'application-autoscaling:Put*',
  'application-autoscaling:Register*',
  'cloudformation:Create*',
  'cloudformation:Delete*',
  'cloudformation:Execute*',
  'cloudformation:Set*',
  'cloudformation:Update*',
  'cloudtrail:Delete*',
  'cloudtrail:Put*',
  'cloudtrail:Stop*',
  'cloudtrail:Update*',
  'cloudwatch:Delete*',
  'cloudwatch:Disable*',
  'cloudwatch:PutMetricAlarm',
  'cloudwatch:SetAlarmState',
  'dynamodb:CreateTable',
  'dynamodb:DeleteTable',
  'dynamodb:UpdateTable*',
  'ec2:Accept*',
  'ec2:Associate*',
  'ec2:Attach*',
  'ec2:Authorize*',
  'ec2:CreateRoute*',
  'ec2:CreateVpc*',
  'ec2:Delete*Acl*',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteVpc*',
  'ec2:DisassociateRouteTable',
  'ec2:Modify*',
  'ec2:Replace*',
  'ec2:RevokeSecurityGroup*',
  'ecr:BatchDelete*',
  'ecr:Delete*',
  'ecr:PutImageTagMutability',
  'ecr:PutLifecycle*',
  'ecr:PutRegistry*',
  'ecr:PutReplication*',
  'ecs:Create*',
  'ecs:Delete*',
  'ecs:Deregister*',
  'ecs:Execute*',
  'ecs:Put*',
  'ecs:Register*',
  'ecs:Run*',
  'ecs:Start*',
  'ecs:Stop*',
  'ecs:Update*',
  'elasticloadbalancing:Create*',
  'elasticloadbalancing:Delete*',
  'elasticloadbalancing:Modify*',
  'elasticloadbalancing:Register*',
  'elasticloadbalancing:Set*',
  'iam:Add*',
  'iam:Attach*',
  'iam:Create*',
  'iam:Delete*',
  'iam:Detach*',
  'iam:Put*',
  'iam:Set*',
  'iam:Update*',
  'logs:Delete*',
  'logs:PutRetentionPolicy',
  'organizations:*',
  'route53:Change*',
  'route53resolver:Associate*',
  'route53resolver:Create*',
  'route53resolver:Delete*',
  'route53resolver:Disassociate*',
  'route53resolver:Update*',
  'sagemaker:Create*',
  'sagemaker:Delete*',
  'sagemaker:Put*',
  'sagemaker:Update*',
  'secretsmanager:Delete*',
  'secretsmanager:PutResourcePolicy',
  'secretsmanager:Rotate*',
  'secretsmanager:Update*',
  'servicediscovery:Create*',
  'servicediscovery:Delete*',
  'servicediscovery:Deregister*',
  'servicediscovery:Register*',
  'servicediscovery:Update*',
];

/** Actions with which couriers, and nobody else, carry images and secrets in. */
export const CARRYING = ['ecr:PutImage', 'secretsmanager:PutSecretValue'];

export interface GuardedAccess {
  readonly actions: readonly string[];
  readonly target: Target;
  /** What it is done to, where that is one resource of the assembly. */
  readonly resource?: Resource | undefined;
  /** Keys that are known of the requests in question. */
  readonly keys?: KeyRanges;
  /** What holds a policy that should deny it. */
  readonly denying?: readonly Resource[];
  /** Ids of the principals whose part it is. */
  readonly but?: ReadonlySet<string>;
  /** What it would do: goes on with "it". */
  readonly says: string;
}

const REMEDY = 'Take the statement away, or name only what this principal needs.';

/**
 * Who of the assembly's roles, of other accounts, and of services that act for other accounts, may do what only the
 * principals in `but` should.
 */
export function unauthorisedAccess(power: GuardedAccess, graph: AccessGraph): Fault[] {
  const actions = power.actions.map(parseAction);
  const roles = graph.actors.roles.filter(({ principal }) => !power.but?.has(principal.id));
  const askers = [
    ...roles.map(({ principal, resource }) => ({ principal, at: resource })),
    ...strangers(power.target, graph)
      .filter((principal) => opens(power.target, actions, principal))
      .map((principal) => ({ principal, at: power.resource })),
  ];
  const { keys = new Map() } = power;
  const undenied = withoutDenies(power.target);
  return askers.flatMap(({ principal, at }) => {
    // Without its denies the thing's policy allows more, and asks fewer conditions: most questions end here.
    if (decide({ principal, actions, target: undenied, keys }).answer === NO) return [];
    const decision = decide({ principal, actions, target: power.target, keys });
    return decision.answer === NO || at === undefined ? [] : [abuse(power, principal, at, decision)];
  });
}

const withoutDenies = (target: Target): Target => ({
  ...target,
  policy: target.policy && indexPolicy(target.policy.statements.filter(({ effect }) => effect === 'Allow')),
});

/** Whether a thing's own policy may allow a principal any of it: without that, nobody from elsewhere may. */
const opens = ({ policy, names }: Target, actions: readonly Glob[], principal: Principal) =>
  relevant(policy, actions, names).some(
    ({ effect, principals }) =>
      effect === 'Allow' && Object.values(reachOf(principals ?? [], principal)).some((truth) => truth > NO),
  );

/** Anyone of another account, and whomever else the thing's own policy names. Principals of the charter's accounts that the assembly doesn't make are its administrators. */
function strangers({ policy }: Target, { actors, world }: AccessGraph): Principal[] {
  const inside = world.charter.accounts;
  const named = (policy?.statements ?? []).flatMap(({ principals = [] }) => principals);
  const foreign = named.filter(
    ({ kind, text }) =>
      kind === 'aws' &&
      !actors.byArn.has(text) &&
      !inside.includes(accountNamed(text) ?? text.split(':')[4] ?? ''),
  );
  const services = named.filter(({ kind }) => kind === 'service');
  return [...new Set(['', ...foreign.map(({ text }) => text)])]
    .map((id) => outsider(id, inside))
    .concat([...new Set(services.map(({ text }) => text))].map((id) => foreignService(id, inside)));
}

function abuse(
  { says, resource, denying = [] }: GuardedAccess,
  principal: Principal,
  at: Resource,
  decision: Decision,
): Fault {
  const [statement] = decision.by;
  const who = principal.id || 'anyone of another account';
  return {
    at: placeOf(statement ?? at),
    logicalId: keysOf(statement?.pointer ?? '')[1] ?? at.logicalId,
    message: `${who} may do ${actionOf(decision)}; it ${says}`,
    remedy: REMEDY,
    witness: [
      step('principal', who, at, 'may ask for it'),
      ...denying.map((one) => step('rule', one.logicalId, one, "doesn't deny it")),
      ...decisionSteps(decision, resource, 'is what it is done to'),
    ],
  };
}

/** Whether a principal can surely do something, in some request. */
export const can = (principal: Principal, action: string, target: Target): boolean =>
  decide({ principal, actions: [parseAction(action)], target }).answer === YES;
