import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  type AwsServiceRole,
  CLASSIFIER_ROLES,
  type RolePart,
  roleName,
  type ServiceRole,
  watcherExternalId,
} from '../../config/names';
import { isPersonRole, PERSON_ROLES, type PersonRole, peopleOf } from '../../config/person-roles';
import type { Deployment } from '../../config/schema';
import { hostedUses } from '../model/model-uses';
import { recordOf } from '../record-of';
import { principalArn } from './arns';
import { enclaveRole, trustService } from './enclave-role';

export interface RolesProps {
  readonly deployment: Deployment;
  /** ARN of the permissions boundary of every role but the watcher's. */
  readonly boundaryArn: string;
  /** That of the watcher's; undefined where nobody watches. */
  readonly watcherBoundaryArn: string | undefined;
}

/** The roles of a deployment, in order. */
export const rolesOf = (deployment: Deployment): RolePart[] => [
  'proxy',
  ...CLASSIFIER_ROLES,
  'review',
  'task-execution',
  ...hostedUses(deployment.enclave),
  'flow-log',
  ...takenRoles(deployment),
];

/** The roles of people of whom the charter has any. */
export const takenRoles = ({ charter }: Deployment): PersonRole[] =>
  PERSON_ROLES.filter((role) => peopleOf(charter, role).length > 0);

/** Every role of the enclave, without policies: those live with what they open. */
export class Roles extends Construct {
  /** ARNs by role; `safeguard` only where it is deployed. */
  readonly arns: Readonly<Partial<Record<RolePart, string>>>;

  constructor(scope: Construct, id: string, { deployment, boundaryArn, watcherBoundaryArn }: RolesProps) {
    super(scope, id);
    this.arns = recordOf(
      rolesOf(deployment),
      (part) =>
        enclaveRole(this, part, {
          enclave: deployment.enclave,
          part,
          name: roleName(deployment.enclave, part),
          boundaryArn: (part === 'watcher' && watcherBoundaryArn) || boundaryArn,
          trust: trust(deployment, part),
        }).attrArn,
    );
  }
}

/** The AWS service that takes each role which isn't one of our services', and the kind of resource it does so for. */
const TRUSTED: Readonly<Record<AwsServiceRole, { readonly service: string; readonly source: string }>> = {
  model: { service: 'sagemaker', source: 'sagemaker' },
  safeguard: { service: 'sagemaker', source: 'sagemaker' },
  'task-execution': { service: 'ecs-tasks', source: 'ecs' },
  'flow-log': { service: 'vpc-flow-logs', source: 'ec2' },
};

const isAwsServiceRole = (part: AwsServiceRole | ServiceRole): part is AwsServiceRole =>
  Object.hasOwn(TRUSTED, part);

function trust(deployment: Deployment, part: RolePart): iam.PolicyStatement {
  if (isPersonRole(part)) {
    const conditions = part === 'watcher' ? { 'sts:ExternalId': watcherExternalId(deployment.enclave) } : {};
    return trustPeople(peopleOf(deployment.charter, part), conditions);
  }
  // Our services' tasks take their roles as they take the role that starts them.
  const { service, source } = TRUSTED[isAwsServiceRole(part) ? part : 'task-execution'];
  return trustService(deployment.enclave, service, source);
}

/**
 * People, who come from roles that they hold elsewhere, under a name of their own: it stays through every role that
 * they go on to, nobody can change it, and the trail records it. A second factor can't be asked for here, as a role
 * that is reached from another role never has `aws:MultiFactorAuthPresent`: whoever gives people the roles that the
 * charter names asks for it.
 * @param said condition keys that have to have these values besides. Source: IAM user guide, "Monitor and control actions taken with assumed roles".
 */
const trustPeople = (arns: readonly string[], said: Readonly<Record<string, string>>) =>
  new iam.PolicyStatement({
    principals: arns.map((arn) => new iam.ArnPrincipal(principalArn(arn))),
    actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    conditions: {
      Null: { 'sts:SourceIdentity': 'false' },
      ...(Object.keys(said).length > 0 && { StringEquals: said }),
    },
  });
