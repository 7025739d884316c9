import { BOOTSTRAP_ROLES, type BootstrapRole, bootstrapRoleArn } from '../aws/bootstrap/roles';
import { isObject } from './same';

const NAME = /:role\/cdk-([a-z0-9]{1,10})-(deploy|cfn-exec|file-publishing)-role-/;

/**
 * ARNs of the roles by which enclaves are deployed: those of the bootstrap stack that the assembly's stacks name.
 * @param deployment how the stacks are deployed, as the manifest says
 */
export function bootstrapRoles(
  deployment: Readonly<Record<string, unknown>>,
  place: { readonly partition: string; readonly account: string; readonly region: string },
): readonly string[] {
  const named = Object.values(deployment).flatMap((stack) =>
    isObject(stack) ? [stack.assumeRoleArn, stack.cloudFormationExecutionRoleArn] : [],
  );
  const qualifiers = new Set(named.flatMap((arn) => NAME.exec(String(arn))?.[1] ?? []));
  return [...qualifiers].flatMap((qualifier) =>
    BOOTSTRAP_ROLES.map((role) => bootstrapRoleArn(role, { ...place, qualifier })),
  );
}

/** Which role of which bootstrap an ARN names. */
export function bootstrapRoleOf(
  arn: string,
): { readonly role: BootstrapRole; readonly qualifier: string } | undefined {
  const [, qualifier, kind] = NAME.exec(arn) ?? [];
  const role = BOOTSTRAP_ROLES.find((one) => one === kind);
  return role === undefined || qualifier === undefined ? undefined : { role, qualifier };
}
