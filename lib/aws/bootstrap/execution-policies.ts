import { ASSUMING, CARRYING, INVOKING, INVOKING_ELSEWHERE, READING_OBJECTS, SIGNING } from '../actions';
import { HANDLED_TYPES, permissionsOf } from '../handlers/permissions';
import { matches, uncalledOf } from '../handlers/uncalled';
import { AREAS, type Area, type Place, type PolicyName } from './areas';

/** Characters that a managed policy may have, white space left out. Source: IAM user guide, "IAM and AWS STS quotas". */
export const POLICY_LIMIT = 6144;

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** What CloudFormation calls while it makes, reads, changes and deletes what an enclave is made of; sorted, each once. */
export function needed(types: readonly string[] = HANDLED_TYPES): readonly string[] {
  if (types !== HANDLED_TYPES) return neededFor(types);
  neededForAll ??= neededFor(types);
  return neededForAll;
}

let neededForAll: readonly string[] | undefined;

const neededFor = (types: readonly string[]): readonly string[] =>
  [
    ...new Set(
      types.flatMap((type) => permissionsOf(type).filter((action) => uncalledOf(type, action) === undefined)),
    ),
  ].sort();

/** The same again, if someone else should give the role more. */
const NEVER: Statement = {
  Sid: 'NeverTheModelOrThePeople',
  Effect: 'Deny',
  Action: [
    ...INVOKING,
    ...INVOKING_ELSEWHERE.filter((glob) => !INVOKING.some((each) => each === glob)),
    ...ASSUMING,
    ...READING_OBJECTS,
    ...SIGNING,
    ...CARRYING,
    'ecs:ExecuteCommand',
    'ecs:RunTask',
    'ecs:StartTask',
    'iam:*AccessKey*',
    'iam:*LoginProfile',
    'iam:*Provider*',
    'iam:*User*',
    'iam:AttachRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'secretsmanager:*GetSecretValue',
  ].sort(),
  Resource: ['*'],
};

/**
 * The managed policies that the role has with which CloudFormation deploys an enclave: what its types' handlers need, each
 * action by its name and where it may be used. Together they are the role's; each is within IAM's size.
 */
export function executionPolicies(place: Place): Readonly<Record<PolicyName, PolicyDocument>> {
  const anywhere = (action: string) => AREAS.region.some((area) => isOf(area, action));
  const placed = needed().filter((action) => !anywhere(action));
  const policy = (areas: readonly Area[], ...more: readonly Statement[]): PolicyDocument => ({
    Version: '2012-10-17',
    Statement: [...areas.flatMap((area) => statementOf(area, placed, place)), ...more],
  });
  return {
    identity: policy(AREAS.identity, NEVER),
    data: policy(AREAS.data),
    running: policy(AREAS.running),
    network: policy(AREAS.network),
    region: {
      Version: '2012-10-17',
      Statement: AREAS.region.flatMap((area) => statementOf(area, needed(), place)),
    },
  };
}

const isOf = (area: Area, action: string) => area.actions.some((glob) => matches(glob, action));

function statementOf(area: Area, needs: readonly string[], place: Place): readonly Statement[] {
  const condition = area.condition?.(place);
  const Action = needs.filter((action) => isOf(area, action));
  if (Action.length === 0) return [];
  return [
    {
      Sid: area.sid,
      Effect: 'Allow',
      Action,
      Resource: area.resources(place),
      ...(condition && { Condition: condition }),
    },
  ];
}

/** Characters of a policy as IAM counts them. */
export const sizeOf = (policy: PolicyDocument): number => JSON.stringify(policy).length;
