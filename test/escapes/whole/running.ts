import { ENDPOINT, SERVICE, TASK } from '../escape';
import { POLICY, PROXY } from '../independent/edits';
import { set, setVariable, type Whole, whole, within } from '../steps';

const FIREWALL = ['AWS::Route53Resolver::FirewallRuleGroup'] as const;
const DATE = { DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } };

/** Defects after which something can't run or be recorded, in ways that take two resources to see. */
export const RUNNING: readonly Whole[] = [
  // A step for each policy that the request meets, now that keys and boundary name what they let pass.
  within(
    9,
    whole(
      'the proxy may invoke until a day',
      set([POLICY, 'invokemodelproxy'], 'Properties/PolicyDocument/Statement/0/Condition/DateLessThan', {
        ...DATE.DateLessThan,
      }),
    ),
  ),
  whole(
    "buckets' names are redirected to what the firewall blocks, or may",
    set(FIREWALL, 'Properties/FirewallRules/0/FirewallDomainRedirectionAction', 'INSPECT_REDIRECTION_DOMAIN'),
  ),
  whole(
    'the endpoint of secrets lets nobody read one',
    set([ENDPOINT, 'NetworkEndpointssecretsmanager'], 'Properties/PolicyDocument/Statement', [
      { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' },
    ]),
  ),
  whole(
    'the proxy keeps its ledger where nobody makes a bucket',
    setVariable(PROXY, 'CORDON_LEDGER', () => 's3://cordon-elsewhere/'),
  ),
  whole(
    'tasks of the proxy start before their log is there',
    set([SERVICE, 'ProxyFargateService'], 'DependsOn', []),
  ),
  whole(
    'the proxy logs to a group that nobody makes',
    set(
      [TASK, PROXY],
      'Properties/ContainerDefinitions/0/LogConfiguration/Options/awslogs-group',
      '/cordon/elsewhere',
    ),
  ),
  whole(
    'the door asks for health where nobody listens',
    set(
      ['AWS::ElasticLoadBalancingV2::TargetGroup', 'ProxyDoorTargets'],
      'Properties/HealthCheckPort',
      '443',
    ),
  ),
  whole(
    'an alarm for the ledger watches another service',
    set(['AWS::CloudWatch::Alarm', 'AlarmsLedgerLag'], 'Properties/Dimensions/0/Value', 'classifier'),
  ),
];

/** Second walls that fall while the first ones stand. */
export const WALLS_FALLEN: readonly Whole[] = [
  whole(
    "the ledger's policy says nothing but that TLS is used",
    set(['AWS::S3::BucketPolicy', 'LedgerBucketPolicy'], 'Properties/PolicyDocument/Statement', [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  ),
  whole(
    'what no role may ever do is refused in no boundary',
    set(['AWS::IAM::ManagedPolicy'], 'Properties/PolicyDocument/Statement', [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
    ]),
  ),
  whole(
    'the dashboard shows nothing',
    set(['AWS::CloudWatch::Dashboard'], 'Properties/DashboardBody', '{"widgets":[]}'),
  ),
  whole(
    'refusals ring at a million',
    set(['AWS::CloudWatch::Alarm', 'AlarmsRefusalsweapons'], 'Properties/Threshold', 1_000_000),
  ),
  whole(
    'nobody is told when the proxy has no tasks',
    set(['AWS::CloudWatch::Alarm', 'ProxyFargateTooFew'], 'Properties/TreatMissingData', 'notBreaching'),
  ),
  whole(
    'packets that are refused are looked for in the log of queries',
    set(
      ['AWS::Logs::MetricFilter', 'DeniedPackets'],
      'Properties/LogGroupName',
      (draft) => `/cordon/${draft.good.deployment.enclave.name}/dns`,
    ),
  ),
  whole('a cluster counts no tasks', set(['AWS::ECS::Cluster'], 'Properties/ClusterSettings', [])),
];
