import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  type AwsServiceRole,
  CLASSIFIER_ROLES,
  type RolePart,
  roleName,
  type ServiceRole,
} from '../../config/names';
import { isPersonRole, PEOPLE_KEYS, PERSON_ROLES } from '../../config/person-roles';
import type { Deployment } from '../../config/schema';
import { hostedUses } from '../model/model-uses';
import { recordOf } from '../record-of';
import { principalArn } from './arns';
import { enclaveRole, trustService } from './enclave-role';

export interface RolesProps {
  readonly deployment: Deployment;
  /** ARN of the permissions boundary of every role. */
  readonly boundaryArn: string;
}

/** The roles of a deployment, in order. */
export const rolesOf = ({ enclave }: Deployment): RolePart[] => [
  'proxy',
  ...CLASSIFIER_ROLES,
  'review',
  'task-execution',
  ...hostedUses(enclave),
  'flow-log',
  ...PERSON_ROLES,
];

/** Every role of the enclave, without policies: those live with what they open. */
export class Roles extends Construct {
  /** ARNs by role; `safeguard` only where it is deployed. */
  readonly arns: Readonly<Partial<Record<RolePart, string>>>;

  constructor(scope: Construct, id: string, { deployment, boundaryArn }: RolesProps) {
    super(scope, id);
    this.arns = recordOf(
      rolesOf(deployment),
      (part) =>
        enclaveRole(this, part, {
          enclave: deployment.enclave,
          part,
          name: roleName(deployment.enclave, part),
          boundaryArn,
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
  if (isPersonRole(part)) return trustPeople(deployment.charter.people[PEOPLE_KEYS[part]]);
  // Our services' tasks take their roles as they take the role that starts them.
  const { service, source } = TRUSTED[isAwsServiceRole(part) ? part : 'task-execution'];
  return trustService(deployment.enclave, service, source);
}

/**
 * People, who come from roles that they hold elsewhere, under a name of their own: it stays through every role that
 * they go on to, nobody can change it, and the trail records it. A second factor can't be asked for here, as a role
 * that is reached from another role never has `aws:MultiFactorAuthPresent`: whoever gives people the roles that the
 * charter names asks for it. Source: IAM user guide, "Monitor and control actions taken with assumed roles".
 */
const trustPeople = (arns: readonly string[]) =>
  new iam.PolicyStatement({
    principals: arns.map((arn) => new iam.ArnPrincipal(principalArn(arn))),
    actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    conditions: { Null: { 'sts:SourceIdentity': 'false' } },
  });
