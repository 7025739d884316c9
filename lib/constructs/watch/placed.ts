import { Aws, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { servicePrincipal } from '../../config/service-principals';
import { WATCH_PATH, watchName } from '../../config/watch/names';
import type { Watching } from '../../config/watch/watching';

/** An ARN of the verifier's account and region. */
export const here = ({ watch }: Watching, service: string, resource: string) =>
  `arn:${Aws.PARTITION}:${service}:${watch.region}:${watch.account}:${resource}`;

/** An ARN of its IAM, which has no region. */
export const inIam = ({ watch }: Watching, resource: string) =>
  `arn:${Aws.PARTITION}:iam::${watch.account}:${resource}`;

/** Name of a role or another thing of the watch: `cordon-watch-NAME`, and what it is for. */
export const named = ({ deployment }: Watching, part?: string) =>
  `${watchName(deployment.enclave)}${part === undefined ? '' : `-${part}`}`;

export const allow = (actions: string[], resources: string[], conditions = {}) =>
  new iam.PolicyStatement({ actions, resources, conditions });

export interface WatchRoleProps {
  readonly watching: Watching;
  /** @default the role that the task runs as */
  readonly part?: string;
  /** Who takes it, and the kind of resource for which it does. */
  readonly service: string;
  readonly source: string;
}

/** A role that one service takes for one kind of thing of this account, without policies. */
export const watchRoleOf = (
  scope: Construct,
  id: string,
  { watching, part, service, source }: WatchRoleProps,
): iam.CfnRole =>
  new iam.CfnRole(scope, id, {
    roleName: named(watching, part),
    path: WATCH_PATH,
    assumeRolePolicyDocument: new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          principals: [new iam.ServicePrincipal(servicePrincipal(service))],
          actions: ['sts:AssumeRole'],
          conditions: {
            StringEquals: { 'aws:SourceAccount': watching.watch.account },
            ArnLike: { 'aws:SourceArn': source },
          },
        }),
      ],
      minimize: false,
    }),
  });

/** All that a role may do. */
export const watchPolicyOf = (
  scope: Construct,
  id: string,
  role: iam.CfnRole,
  statements: readonly iam.PolicyStatement[],
): iam.CfnPolicy =>
  new iam.CfnPolicy(scope, id, {
    policyName: id,
    roles: [role.ref],
    policyDocument: new iam.PolicyDocument({ statements: [...statements], minimize: false }),
  });
