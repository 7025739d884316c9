import { aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type Named, prefix, ROLE_PATH } from '../../config/names';
import { servicePrincipal } from '../../config/service-principals';
import { anyOf } from './arns';

export interface EnclaveRoleProps {
  readonly enclave: Named;
  /** What it is for, in a word. */
  readonly part: string;
  /** @default - `cordon-NAME-PART` */
  readonly name?: string;
  /** ARN of the permissions boundary of every role. */
  readonly boundaryArn: string;
  /** Who may take it: a service, for this account's resources of its own kind; or the charter's people. */
  readonly trust: iam.PolicyStatement;
}

/** Seconds of a person's session: what a role that is reached from another role may have at most. */
const SESSION = 3600;

/** A role of the enclave, without policies: those live with what they open. */
export const enclaveRole = (
  scope: Construct,
  id: string,
  { enclave, part, name = `${prefix(enclave)}-${part}`, boundaryArn, trust }: EnclaveRoleProps,
): iam.CfnRole =>
  new iam.CfnRole(scope, id, {
    roleName: name,
    path: ROLE_PATH,
    description: `Cordon ${enclave.name}: ${part}`,
    maxSessionDuration: SESSION,
    permissionsBoundary: boundaryArn,
    assumeRolePolicyDocument: new iam.PolicyDocument({ statements: [trust], minimize: false }),
  });

/**
 * A service, for this account's resources of a kind alone. Source: IAM user guide, "The confused deputy problem".
 * @param kind the part of their ARNs that names a service, such as `ecs`
 */
export const trustService = (enclave: Named, service: string, kind: string): iam.PolicyStatement =>
  new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal(servicePrincipal(service))],
    actions: ['sts:AssumeRole'],
    conditions: {
      StringEquals: { 'aws:SourceAccount': enclave.account },
      ArnLike: { 'aws:SourceArn': anyOf(enclave, kind) },
    },
  });
