import {
  BUCKET_PARTS,
  type BucketPart,
  bucketName,
  DOORED_KINDS,
  LEDGER_KEY_KINDS,
  logGroupName,
  ROLE_PATH,
  type StackPart,
  signingAlias,
} from '../../../config/names';
import type { Deployment } from '../../../config/schema';
import { type Check, missing, rows, text } from '../../check';
import { asked, type Question } from '../../question';
import { owns, STACKS } from '../../stacks';

const BUCKETS = asked('s3:ListAllMyBuckets', 's3api', 'list-buckets');
const ALIASES = asked('kms:ListAliases', 'kms', 'list-aliases');
const ROLES = asked('iam:ListRoles', 'iam', 'list-roles', '--path-prefix', ROLE_PATH);
const logGroups = ({ enclave }: Deployment): Question =>
  asked(
    'logs:DescribeLogGroups',
    'logs',
    'describe-log-groups',
    '--log-group-name-prefix',
    logGroupName(enclave, ''),
  );

const HOME: Readonly<Record<BucketPart, StackPart>> = {
  weights: 'supply',
  policies: 'supply',
  ledger: 'evidence',
  payloads: 'evidence',
  trail: 'evidence',
};

export const leftovers: Check = {
  id: 'leftovers',
  asks: 'Nothing that an earlier try left has a name that a stack is about to use.',
  because: 'Names are fixed, and what holds records is kept when its stack fails: creating it again fails.',
  questions: (deployment) => [STACKS, BUCKETS, ALIASES, ROLES, logGroups(deployment)],
  *look(scene) {
    const { enclave } = scene.deployment;
    const buckets = rows(scene.ask(BUCKETS), 'Buckets').map((bucket) => text(bucket, 'Name'));
    for (const part of BUCKET_PARTS) {
      const name = bucketName(enclave, part);
      if (buckets.includes(name) && !owns(scene, HOME[part]))
        yield missing(
          `bucket ${name} is there, and its stack is not`,
          `aws s3api delete-bucket --bucket ${name}`,
        );
    }
    const aliases = rows(scene.ask(ALIASES), 'Aliases').map((alias) => text(alias, 'AliasName'));
    for (const alias of DOORED_KINDS.flatMap((signer) =>
      LEDGER_KEY_KINDS.map((kind) => signingAlias(enclave, signer, kind)),
    ))
      if (aliases.includes(alias) && !owns(scene, 'evidence'))
        yield missing(
          `key alias ${alias} is there, and its stack is not`,
          `aws kms delete-alias --alias-name ${alias}`,
        );
    const own = `cordon-${enclave.name}-`;
    const roles = rows(scene.ask(ROLES), 'Roles').map((role) => text(role, 'RoleName'));
    const left = roles.find((name) => name.startsWith(own));
    if (left !== undefined && !owns(scene, 'account'))
      yield missing(`role ${left} is there, and its stack is not`, `aws iam delete-role --role-name ${left}`);
    const groups = rows(scene.ask(logGroups(scene.deployment)), 'logGroups');
    const [group] = groups.map((one) => text(one, 'logGroupName'));
    if (group !== undefined && !owns(scene, 'boundary'))
      yield missing(
        `log group ${group} is there, and its stack is not`,
        `aws logs delete-log-group --log-group-name ${group}`,
      );
  },
};
