import { aws_iam as iam } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ROLE_PATH, type RolePart, roleName } from '../../config/names';
import { RED_LINES } from '../../config/red-lines';
import type { Deployment } from '../../config/schema';
import { servicePrincipal } from '../../config/service-principals';
import { hostsOf } from '../model/hosts';
import { record } from '../record-of';
import { anyOf, principalArn } from './arns';

export interface RolesProps {
  readonly deployment: Deployment;
  /** ARN of the permissions boundary of every role. */
  readonly boundaryArn: string;
}

/** Seconds of a person's session: what a role that is reached from another role may have at most. */
const SESSION = 3600;

/** The roles of a deployment, in order. */
export const rolesOf = ({ enclave }: Deployment): RolePart[] => [
  'proxy',
  ...RED_LINES.map((redLine) => `classifier-${redLine}` as const),
  'review',
  'task-execution',
  ...hostsOf(enclave),
  'flow-log',
  'reviewer',
  'researcher',
  'field-engineer',
  'courier',
  'verifier',
];

/** Every role of the enclave, without policies: those live with what they open. */
export class Roles extends Construct {
  /** ARNs by role; `safeguard` only where it is deployed. */
  readonly arns: Readonly<Partial<Record<RolePart, string>>>;

  constructor(scope: Construct, id: string, { deployment, boundaryArn }: RolesProps) {
    super(scope, id);
    this.arns = record(
      rolesOf(deployment),
      (part) =>
        new iam.CfnRole(this, part, {
          roleName: roleName(deployment.enclave, part),
          path: ROLE_PATH,
          description: `Cordon ${deployment.enclave.name}: ${part}`,
          maxSessionDuration: SESSION,
          permissionsBoundary: boundaryArn,
          assumeRolePolicyDocument: new iam.PolicyDocument({
            statements: [trust(deployment, part)],
            minimize: false,
          }),
        }).attrArn,
    );
  }
}

function trust(deployment: Deployment, part: RolePart): iam.PolicyStatement {
  const { people } = deployment.charter;
  switch (part) {
    case 'reviewer':
      return trustPeople(people.reviewers);
    case 'researcher':
      return trustPeople(people.researchers);
    case 'field-engineer':
      return trustPeople(people.fieldEngineers);
    case 'courier':
      return trustPeople(people.couriers);
    case 'verifier':
      return trustPeople(people.verifiers);
    case 'model':
    case 'safeguard':
      return trustService(deployment, 'sagemaker', anyOf(deployment.enclave, 'sagemaker'));
    case 'flow-log':
      return trustService(deployment, 'vpc-flow-logs', anyOf(deployment.enclave, 'ec2'));
    default:
      return trustService(deployment, 'ecs-tasks', anyOf(deployment.enclave, 'ecs'));
  }
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

/** A service, for this account's resources alone. Source: IAM user guide, "The confused deputy problem". */
const trustService = ({ enclave }: Deployment, service: string, source: string) =>
  new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(servicePrincipal(service))],
    actions: ['sts:AssumeRole'],
    conditions: {
      StringEquals: { 'aws:SourceAccount': enclave.account },
      ArnLike: { 'aws:SourceArn': source },
    },
  });
