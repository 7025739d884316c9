import { servicePrincipal } from '../config/service-principals';
import { WATCH_PATH, watchName } from '../config/watch/names';
import type { Watching } from '../config/watch/watching';
import { type Json, keyOf, type Resource } from './watch-template';

// What several resources that watch an enclave have alike, as `watch-wanted.ts` says them.

export const KEY = `\${AWS::KMS::Key.Arn}`;
export const BUCKET = 'AWS::S3::Bucket';

/** ARNs of the verifier's account. */
export function arnsOf({ watch, deployment }: Watching) {
  const iam = (resource: string) => `arn:\${AWS::Partition}:iam::${watch.account}:${resource}`;
  return {
    iam,
    here: (service: string, resource: string) =>
      `arn:\${AWS::Partition}:${service}:${watch.region}:${watch.account}:${resource}`,
    role: (part: string) => iam(`role${WATCH_PATH}${watchName(deployment.enclave)}${part}`),
  };
}

/** A role that one service takes, for things of this account alone. */
export const role = (
  { watch, deployment }: Watching,
  part: string,
  service: string,
  source: string,
): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    Path: WATCH_PATH,
    RoleName: `${watchName(deployment.enclave)}${part}`,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: servicePrincipal(service) },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': watch.account },
            ArnLike: { 'aws:SourceArn': source },
          },
        },
      ],
    },
  },
});

const roleKey = (watching: Watching, part: string) => keyOf(role(watching, part, '', ''));

/** What refers to the ARN of a role. */
export const roleArn = (watching: Watching, part: string) => `\${${roleKey(watching, part)}.Arn}`;

/** All that one role may do. */
export const policy = (
  watching: Watching,
  part: string,
  name: string,
  statements: readonly Json[],
): Resource => ({
  Type: 'AWS::IAM::Policy',
  Properties: {
    PolicyName: name,
    Roles: [`\${${roleKey(watching, part)}}`],
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
  },
});
