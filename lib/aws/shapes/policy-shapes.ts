import { servicePrincipal } from '../service-principal';
import { ACTIONS, WITHOUT_RESOURCE } from './admitted-actions';
import { conditions } from './condition-shapes';
import { ownArn, roleArn } from './own-names';
import {
  either,
  exactly,
  type Keys,
  list,
  matching,
  object,
  of,
  oneOrMore,
  prose,
  type Shape,
  scalar,
} from './shape';

// What a policy document may say. Which principal reaches what by it is for the access graph to find out; here
// everything must be of a form that the graph models exactly.

const SERVICES = [
  'cloudtrail',
  'cloudwatch',
  'delivery.logs',
  'ecs-tasks',
  'logs',
  'sagemaker',
  'vpc-flow-logs',
];

const allowed = scalar('an action that an enclave allows', (action) => ACTIONS.has(action));
const withoutResource = exactly(...WITHOUT_RESOURCE);
const denied = matching(/^[a-z0-9-]+:[\w*]+$|^\*$/, 'an action');

const everyone = oneOrMore(exactly('*'));
const anything = oneOrMore(exactly('*'));
const accountRoot = scalar("the root of one of the charter's accounts", (text, { charter }) =>
  charter.accounts.some((account) => text === `arn:${charter.partition}:iam::${account}:root`),
);
const named = either(
  object({ 'AWS!': oneOrMore(either(accountRoot, roleArn)) }),
  object({ 'Service!': oneOrMore(exactly(...SERVICES.map(servicePrincipal))) }),
);

/** A statement that allows, by one of these forms, or denies. */
function statements(allows: readonly Keys[], denies: Keys): Shape {
  const common = { Sid: prose, Condition: conditions };
  const [first, ...rest] = allows.map((keys) => object({ ...common, 'Effect!': exactly('Allow'), ...keys }));
  const allow = first === undefined ? undefined : either(first, ...rest);
  const deny = object({ ...common, 'Effect!': exactly('Deny'), 'Action!': oneOrMore(denied), ...denies });
  return {
    says: 'a statement that allows listed actions, or denies',
    faults: (value, world) => {
      const effect = value.kind === 'mapping' ? value.entries.get('Effect') : undefined;
      const isDenial = effect?.kind === 'known' && effect.value === 'Deny';
      return (isDenial || allow === undefined ? deny : allow).faults(value, world);
    },
  };
}

const document = (allows: readonly Keys[], denies: Keys): Shape =>
  object({ 'Version!': exactly('2012-10-17'), 'Statement!': list(statements(allows, denies), 1, 200) });

const exact = { 'Action!': oneOrMore(allowed), 'Resource!': oneOrMore(ownArn) };
const general = { 'Action!': oneOrMore(withoutResource), 'Resource!': oneOrMore(anything) };
const denial = { 'Resource!': oneOrMore(either(anything, ownArn)) };

/** The most that roles may do: a permissions boundary, which grants nothing. */
export const boundaryPolicy = document(
  [{ 'Action!': oneOrMore(allowed), 'Resource!': oneOrMore(either(anything, ownArn)) }],
  denial,
);

/** What a role may do. */
export const identityPolicy = document([exact, general], denial);

/** Who may become a role. */
export const trustPolicy = document(
  [{ 'Action!': oneOrMore(exactly('sts:AssumeRole', 'sts:SetSourceIdentity')), 'Principal!': named }],
  {
    'Principal!': everyone,
  },
);

/** What a VPC endpoint lets through: everyone, as far as gateway endpoints can say, narrowed by a condition. */
export const endpointPolicy = document(
  [
    { ...exact, 'Principal!': everyone },
    { ...general, 'Principal!': everyone },
  ],
  { ...denial, 'Principal!': everyone },
);

/** Who may use a thing that is the policy's own: a key, a secret. */
export const ownPolicy = document(
  [{ 'Action!': oneOrMore(allowed), 'Resource!': oneOrMore(anything), 'Principal!': named }],
  { 'Resource!': oneOrMore(anything), 'Principal!': everyone },
);

const buckets = either(
  of('AWS::S3::Bucket', 'Arn'),
  matching(/^arn:[a-z-]+:s3:::[^*?]+\/([^*?]+\/)?\*?$/, 'objects of a bucket'),
);

/** Who may use a bucket and its objects. */
export const bucketPolicy = document(
  [{ 'Action!': oneOrMore(allowed), 'Resource!': oneOrMore(buckets), 'Principal!': named }],
  { 'Resource!': oneOrMore(buckets), 'Principal!': everyone },
);
