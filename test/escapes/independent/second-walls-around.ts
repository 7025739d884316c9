import { set, setRole } from '../steps';
import { defect, type Independent } from './case';
import { ALARM, alter, change, gone, key, restate, type Statement } from './edits';

// Kind 11: second walls that no claim is about.

const WALL = 'defence-in-depth';
const ENTRY = 'AWS::EC2::NetworkAclEntry';

const condition =
  (by: (known: Record<string, Record<string, unknown>>) => object) =>
  (statement: Statement): Statement => ({
    ...statement,
    Condition: by(statement.Condition as Record<string, Record<string, unknown>>),
  });
const never = (statement: Statement, by: (actions: string[]) => string[]) => ({
  ...statement,
  Action: by(statement.Action as string[]),
});

export const SECOND_WALLS_AROUND: readonly Independent[] = [
  defect(
    'the subnets of endpoints take packets from anywhere',
    [WALL, 'no-egress'],
    set([ENTRY, 'NetworkAclsendpointsin1'], 'Properties/CidrBlock', '0.0.0.0/0'),
  ),
  defect(
    'the subnets of load balancers let packets out to anywhere',
    [WALL, 'no-egress'],
    set([ENTRY, 'NetworkAclsingressout2'], 'Properties/CidrBlock', '0.0.0.0/0'),
  ),
  defect(
    'the subnets of the model take every protocol and port',
    [WALL, 'no-egress'],
    set([ENTRY, 'NetworkAclsmodelin2'], 'Properties/Protocol', -1),
    set([ENTRY, 'NetworkAclsmodelin2'], 'Properties/PortRange', undefined),
  ),
  defect(
    'a subnet of the model has the default network ACL',
    [WALL, 'no-egress'],
    gone(['AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclsmodel1']),
  ),
  defect(
    'root may do everything with the key of payloads',
    [WALL, 'sealed-data'],
    alter(key('payloads'), 'Administer', { Action: 'kms:*' }),
  ),
  defect(
    'root may have the key of the ledger deleted',
    [WALL, 'tamper-evident'],
    restate(key('ledger'), 'Administer', (each) =>
      never(each, (actions) => [...actions, 'kms:ScheduleKeyDeletion', 'kms:DisableKey']),
    ),
  ),
  defect(
    'the review service decrypts payloads without S3 in between',
    [WALL, 'sealed-data'],
    restate(key('payloads'), 'Read', (statement) => ({ ...statement, Condition: undefined })),
  ),
  defect(
    'grants on the key of weights need no AWS resource',
    [WALL, 'sealed-data'],
    restate(
      key('weights'),
      'Grants',
      condition(({ StringEquals }) => ({ StringEquals })),
    ),
  ),
  defect(
    'any account may have ECS take the role of the proxy',
    [WALL, 'no-bypass', 'one-boundary'],
    setRole('proxy', 'Properties/AssumeRolePolicyDocument/Statement/0/Condition', undefined),
  ),
  defect(
    'an alarm for faults of a classifier waits for a day of them',
    WALL,
    set([ALARM, 'AlarmsFaultsweapons'], 'Properties/EvaluationPeriods', 1440),
    set([ALARM, 'AlarmsFaultsweapons'], 'Properties/DatapointsToAlarm', 1440),
  ),
  defect(
    'an alarm for refusals looks at a metric that nobody sends',
    WALL,
    set([ALARM, 'AlarmsRefusalsweapons'], 'Properties/MetricName', 'Refusal'),
  ),
  defect(
    'an alarm rings when the ledger keeps up',
    WALL,
    set([ALARM, 'AlarmsLedgerLag'], 'Properties/ComparisonOperator', 'LessThanThreshold'),
  ),
  defect(
    'an alarm for denied packets waits for a billion',
    WALL,
    set([ALARM, 'DeniedEgressPackets'], 'Properties/Threshold', 1e9),
  ),
  defect('nobody is told of blocked queries', WALL, gone([ALARM, 'DeniedEgressQueries'])),
  defect(
    'blocked queries are counted by a pattern that none matches',
    WALL,
    set(['AWS::Logs::MetricFilter', 'DeniedQueries'], 'Properties/FilterPattern', '{ $.action = "DENY" }'),
  ),
  defect(
    'tasks are not counted, so that no alarm for too few can ring',
    WALL,
    set(['AWS::ECS::Cluster'], 'Properties/ClusterSettings/0/Value', 'disabled'),
  ),
  defect(
    'the dashboard shows the model alone',
    WALL,
    change(['AWS::CloudWatch::Dashboard'], 'Properties/DashboardBody', () => '{"widgets":[]}'),
  ),
];
