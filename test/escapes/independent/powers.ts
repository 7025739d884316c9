import type { RolePart } from '../../../lib/config/names';
import type { Expected } from './case';

/** A power that a role gets, and the claims that may fall for it. */
export type Power = readonly [
  says: string,
  part: RolePart,
  actions: readonly string[],
  claim: readonly Expected[],
];

/** Powers for which the boundary is widened. */
export const WIDENED: readonly Power[] = [
  [
    'a field engineer may change the groups of an interface',
    'field-engineer',
    ['ec2:ModifyNetworkInterfaceAttribute', 'ec2:AttachNetworkInterface'],
    ['no-egress', 'no-off-switch', 'one-door', 'no-bypass'],
  ],
  [
    'a field engineer may rewrite the policy of an endpoint of the VPC',
    'field-engineer',
    ['ec2:ModifyVpcEndpoint'],
    ['no-egress', 'no-off-switch', 'no-bypass', 'sealed-data'],
  ],
  [
    'a reviewer may let others into the doors',
    'reviewer',
    ['ec2:ModifyVpcEndpointServicePermissions', 'ec2:AcceptVpcEndpointConnections'],
    ['one-door', 'no-off-switch'],
  ],
  [
    'a field engineer may mirror traffic',
    'field-engineer',
    ['ec2:CreateTrafficMirrorSession', 'ec2:CreateTrafficMirrorTarget'],
    ['no-egress', 'sealed-data', 'no-off-switch'],
  ],
  [
    'a field engineer may delete the flow log',
    'field-engineer',
    ['ec2:DeleteFlowLogs'],
    ['tamper-evident', 'no-off-switch'],
  ],
  [
    'a field engineer may open the firewall of names',
    'field-engineer',
    ['route53resolver:UpdateFirewallDomains', 'route53resolver:UpdateFirewallRule'],
    ['no-egress', 'no-off-switch'],
  ],
  [
    'a field engineer may write records of the private zone',
    'field-engineer',
    ['route53:ChangeResourceRecordSets'],
    ['all-red-lines', 'no-off-switch', 'no-bypass'],
  ],
  [
    'a courier may shorten what logs keep, and take their key away',
    'courier',
    ['logs:PutRetentionPolicy', 'logs:DisassociateKmsKey'],
    ['tamper-evident', 'no-off-switch', 'sealed-data'],
  ],
  [
    'a field engineer may export logs to a bucket, and watch them live',
    'field-engineer',
    ['logs:CreateExportTask', 'logs:StartLiveTail'],
    ['sealed-data', 'no-off-switch'],
  ],
  [
    'a researcher may record fewer events',
    'researcher',
    ['cloudtrail:PutEventSelectors', 'cloudtrail:UpdateTrail'],
    ['tamper-evident', 'no-off-switch'],
  ],
  ['a reviewer may insert decisions by PartiQL', 'reviewer', ['dynamodb:PartiQLInsert'], ['humans-decide']],
  [
    'a researcher may restore the table of reviews under a name of their own',
    'researcher',
    ['dynamodb:CreateBackup', 'dynamodb:RestoreTableFromBackup'],
    ['sealed-data', 'humans-decide'],
  ],
  [
    'a field engineer may bring an older certificate back',
    'field-engineer',
    ['secretsmanager:UpdateSecretVersionStage', 'secretsmanager:UpdateSecret'],
    ['sealed-data', 'no-off-switch', 'all-red-lines'],
  ],
  [
    'a courier may have secrets replicated to other regions',
    'courier',
    ['secretsmanager:ReplicateSecretToRegions'],
    ['sealed-data', 'one-boundary'],
  ],
  [
    'a field engineer may put targets of their own behind the door',
    'field-engineer',
    ['elasticloadbalancing:RegisterTargets'],
    ['one-door', 'no-off-switch', 'no-bypass'],
  ],
];
