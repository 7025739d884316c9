import { boundaryPolicyName, ROLE_PATH, watcherBoundaryName } from '../config/names';
import type { Deployment } from '../config/schema';
import {
  charactersOf,
  documentOf,
  type NamedPolicy,
  type PolicyStatement,
  serviceOf,
  sorted,
} from './document';
import { allActions, covers, groupsOf, holdersOf, looks, otherActions } from './holders';
import { SCP } from './limits';
import { cdkRoleName, rolesOf } from './roles';

/**
 * Service control policies of an enclave's account. Four kinds, each of which holds by itself: nobody does anything but
 * what an enclave is made, run and looked at with; only CloudFormation's role changes anything; what is kept is touched by
 * the parts whose work it is; and nobody does what no enclave needs. They bind administrators, and the deploying role too;
 * they bind no service-linked role, and nothing in the management account.
 * Source: AWS Organizations user guide, "SCP syntax" (full IAM language, 2025-09).
 */
export const serviceControlPolicies = (deployment: Deployment): readonly NamedPolicy[] =>
  packed([
    ...nothingElse(),
    onlyCloudFormation(deployment),
    ...eachByItsPart(deployment),
    ...never(deployment),
  ]).map((statements, index) => ({
    name: `enclave-${index + 1}`,
    says: sorted(statements.map(({ Sid }) => Sid ?? 'EachByItsPart')).join(', '),
    document: documentOf(...statements),
  }));

const EVERYTHING = '*';

/**
 * Denies every action that isn't listed. A list too long for one policy is cut by service: each policy lists the actions
 * of its own services, and leaves those of the others to the others.
 */
function nothingElse(): PolicyStatement[] {
  const globs = looks();
  const listed = sorted([
    ...globs,
    ...allActions().filter((action) => !globs.some((glob) => covers(glob, action))),
  ]);
  const services = sorted(listed.map(serviceOf));
  const denying = (own: readonly string[], Sid: string): PolicyStatement => ({
    Sid,
    Effect: 'Deny',
    NotAction: [
      ...listed.filter((action) => own.includes(serviceOf(action))),
      ...services.filter((service) => !own.includes(service)).map((service) => `${service}:*`),
    ],
    Resource: EVERYTHING,
  });
  const fits = (own: readonly string[]) =>
    charactersOf(documentOf(denying(own, 'NothingElse'))) <= SCP.characters;
  const chunks = services.reduce<string[][]>((all, service) => {
    const last = all.at(-1);
    if (last && fits([...last, service])) last.push(service);
    else all.push([service]);
    return all;
  }, []);
  return chunks.map((own, index) =>
    denying(own, chunks.length > 1 ? `NothingElse${index + 1}` : 'NothingElse'),
  );
}

const onlyCloudFormation = (deployment: Deployment): PolicyStatement => ({
  Sid: 'OnlyCloudFormation',
  Effect: 'Deny',
  NotAction: otherActions(deployment),
  Resource: EVERYTHING,
  Condition: { StringNotLike: { 'aws:PrincipalArn': rolesOf(deployment).cdk('cfn-exec') } },
});

const eachByItsPart = (deployment: Deployment): PolicyStatement[] =>
  groupsOf(holdersOf(deployment)).map(({ arns, actions }) => ({
    Effect: 'Deny',
    Action: actions,
    Resource: EVERYTHING,
    Condition: { StringNotLike: { 'aws:PrincipalArn': arns } },
  }));

/** Into few policies: the longest statements first, each into the first policy that has room. */
function packed(statements: readonly PolicyStatement[]): PolicyStatement[][] {
  const bySize = [...statements].sort((one, other) => charactersOf(other) - charactersOf(one));
  return bySize.reduce<PolicyStatement[][]>((policies, statement) => {
    const room = policies.find((policy) => charactersOf(documentOf(...policy, statement)) <= SCP.characters);
    if (room) room.push(statement);
    else policies.push([statement]);
    return policies;
  }, []);
}

/** Services that have one endpoint for all regions, or none of the region that they act in. */
const REGIONLESS = ['iam:*', 'organizations:*', 'route53:*', 'sts:*'];

function never(deployment: Deployment): PolicyStatement[] {
  const { charter, enclave } = deployment;
  const iam = (resource: string) => `arn:${charter.partition}:iam::${enclave.account}:${resource}`;
  const boundary = iam(`policy${ROLE_PATH}${boundaryPolicyName(enclave)}`);
  const boundaries =
    charter.people.watchers === undefined
      ? boundary
      : [boundary, iam(`policy${ROLE_PATH}${watcherBoundaryName(enclave)}`)];
  const ownRoles = iam(`role${ROLE_PATH}*`);
  const deny = (Sid: string, rest: Omit<PolicyStatement, 'Sid' | 'Effect'>): PolicyStatement => ({
    Sid,
    Effect: 'Deny',
    ...rest,
  });
  return [
    deny('Root', {
      Action: EVERYTHING,
      Resource: EVERYTHING,
      Condition: { StringLike: { 'aws:PrincipalArn': '*:root' } },
    }),
    deny('OtherRegions', {
      NotAction: REGIONLESS,
      Resource: EVERYTHING,
      Condition: { StringNotEquals: { 'aws:RequestedRegion': charter.regions } },
    }),
    deny('RolesOutsideTheBoundary', {
      Action: ['iam:CreateRole', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy'],
      Resource: EVERYTHING,
      Condition: { StringNotEquals: { 'iam:PermissionsBoundary': boundaries } },
    }),
    deny('OtherRoles', {
      Action: [
        ...['iam:CreateRole', 'iam:DeleteRole', 'iam:DeleteRolePolicy', 'iam:PutRole*'],
        ...['iam:TagRole', 'iam:UntagRole', 'iam:UpdateAssumeRolePolicy', 'iam:UpdateRole*'],
      ],
      NotResource: [ownRoles],
    }),
    deny('OtherRolesPassed', {
      Action: ['iam:PassRole'],
      NotResource: [
        ownRoles,
        iam('role/aws-service-role/*'),
        iam(`role/${cdkRoleName(enclave, 'cfn-exec')}`),
      ],
    }),
    deny('RolesElsewhere', { Action: ['sts:AssumeRole'], NotResource: [iam('role/*')] }),
    deny('OtherPolicies', {
      Action: ['iam:CreatePolicy*', 'iam:DeletePolicy*'],
      NotResource: [boundary],
    }),
    deny('ModelsThatReachOut', {
      Action: ['sagemaker:CreateModel'],
      Resource: EVERYTHING,
      Condition: { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } },
    }),
    deny('ModelsOutsideTheVpc', {
      Action: ['sagemaker:CreateModel'],
      Resource: EVERYTHING,
      Condition: { Null: { 'sagemaker:VpcSubnets': 'true' } },
    }),
    deny('GrantsToOthersThanServices', {
      Action: ['kms:CreateGrant'],
      Resource: EVERYTHING,
      Condition: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } },
    }),
    deny('KeysThatLockOutTheirKeepers', {
      Action: ['kms:CreateKey', 'kms:PutKeyPolicy'],
      Resource: EVERYTHING,
      Condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': 'true' } },
    }),
  ];
}
