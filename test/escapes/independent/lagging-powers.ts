import { may, unbound } from '../steps';
import { defect, filled, type Independent } from './case';
import { endpoint, state, unbar, unlock } from './edits';
import { type Power, WIDENED } from './powers';
import { UNBOUND } from './powers-unbound';

// Kind 7: lists of powers that lag. The boundary lets each: it is either widened for the action, or taken off the role.

/** Powers over keys, each of which the policy of a key gives besides. */
const ON_KEYS: readonly Power[] = [
  [
    'a courier may make grants on the key of weights',
    'courier',
    ['kms:CreateGrant'],
    ['sealed-data', 'sealed-model'],
  ],
  [
    'a field engineer may schedule the key of the ledger to be deleted',
    'field-engineer',
    ['kms:ScheduleKeyDeletion', 'kms:DisableKey'],
    ['tamper-evident', 'no-off-switch', 'operable'],
  ],
  [
    'a researcher may have the key of payloads replicated',
    'researcher',
    ['kms:ReplicateKey', 'kms:UpdatePrimaryRegion'],
    ['sealed-data', 'one-boundary'],
  ],
  [
    'a field engineer may point the alias of the signing key elsewhere',
    'field-engineer',
    ['kms:UpdateAlias', 'kms:DeleteAlias'],
    ['tamper-evident', 'no-off-switch'],
  ],
];
const KEYS = ['weights', 'ledger', 'payloads', 'ledger checkpoints'];

const anyKey = filled('arn:{partition}:kms:{region}:{account}:key/*');
const group = (name: string) =>
  filled(`arn:{partition}:logs:{region}:{account}:log-group:/cordon/{name}/${name}:*`);

export const LAGGING_POWERS: readonly Independent[] = [
  ...WIDENED.map(([says, part, actions, claim]) =>
    defect(says, claim, may(part, actions), unbar(...actions)),
  ),
  ...UNBOUND.map(([says, part, actions, claim]) => defect(says, claim, may(part, actions), unbound(part))),
  ...ON_KEYS.map(([says, part, actions, claim], index) =>
    defect(
      says,
      claim,
      may(part, actions),
      unbar(...actions),
      unlock(KEYS[index] ?? 'ledger', part, actions),
    ),
  ),
  // Key policies give root these, and so whomever IAM gives them.
  defect(
    'a field engineer may revoke the grants by which the table of reviews lives',
    ['humans-decide', 'operable', 'no-off-switch'],
    may('field-engineer', 'kms:RevokeGrant', anyKey),
    unbar('kms:RevokeGrant'),
  ),
  defect(
    'a reviewer may write the policies of keys',
    ['sealed-data', 'tamper-evident', 'no-off-switch'],
    may('reviewer', 'kms:PutKeyPolicy', anyKey),
    unbar('kms:PutKeyPolicy'),
  ),
  // What the boundary allows to every role as it stands.
  defect(
    'a field engineer may write the metrics that alarms read',
    ['tamper-evident', 'no-off-switch', 'defence-in-depth'],
    may('field-engineer', 'cloudwatch:PutMetricData'),
  ),
  defect(
    'a reviewer may write into the log of DNS queries',
    ['tamper-evident', 'no-off-switch'],
    may('reviewer', ['logs:CreateLogStream', 'logs:PutLogEvents'], group('dns')),
  ),
  defect(
    "the proxy may write into the log of packets, and into the classifiers'",
    ['tamper-evident', 'no-off-switch'],
    may('proxy', 'logs:PutLogEvents', group('*')),
    state(endpoint('logs'), { Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }),
  ),
  defect(
    'a researcher may place interfaces in the enclave and lend them to an account',
    ['no-egress', 'one-door', 'no-off-switch'],
    may('researcher', ['ec2:CreateNetworkInterface', 'ec2:CreateNetworkInterfacePermission']),
  ),
  defect(
    'a reviewer may push images',
    ['sealed-model', 'no-off-switch'],
    may(
      'reviewer',
      ['ecr:InitiateLayerUpload', 'ecr:UploadLayerPart', 'ecr:CompleteLayerUpload', 'ecr:PutImage'],
      filled('arn:{partition}:ecr:{region}:{account}:repository/cordon-{name}/*'),
    ),
  ),
];
