import { isObject } from './same';

const KINDS = ['deploy', 'cfn-exec', 'lookup', 'file-publishing', 'image-publishing'];
const NAME = /:role\/cdk-([a-z0-9]{1,10})-(?:deploy|cfn-exec)-role-/;

/**
 * ARNs of the roles by which CDK deploys: those of the bootstrap stack that the assembly's stacks name.
 * @param deployment how the stacks are deployed, as the manifest says
 */
export function bootstrapRoles(
  deployment: Readonly<Record<string, unknown>>,
  {
    partition,
    account,
    region,
  }: { readonly partition: string; readonly account: string; readonly region: string },
): readonly string[] {
  const named = Object.values(deployment).flatMap((stack) =>
    isObject(stack) ? [stack.assumeRoleArn, stack.cloudFormationExecutionRoleArn] : [],
  );
  const qualifiers = new Set(named.flatMap((arn) => NAME.exec(String(arn))?.[1] ?? []));
  return [...qualifiers].flatMap((qualifier) =>
    KINDS.map(
      (kind) => `arn:${partition}:iam::${account}:role/cdk-${qualifier}-${kind}-role-${account}-${region}`,
    ),
  );
}
