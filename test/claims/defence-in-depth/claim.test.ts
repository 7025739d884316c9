import { defenceInDepth } from '../../../lib/claims/defence-in-depth/claim';
import { beside } from '../enclaves';
import { gone, like, one, proofCases, role, set, unset } from '../proof-cases';

const bucket = (name: string) => one('AWS::S3::BucketPolicy', new RegExp(`^${name}Bucket`));
const boundary = one('AWS::IAM::ManagedPolicy', /./);
const secretPolicy = one('AWS::SecretsManager::ResourcePolicy', /tlsproxy/);
const researcher = one('AWS::IAM::Policy', /^Peopleobserveresearcher/);
const runtime = one('AWS::EC2::VPCEndpoint', /^NetworkEndpointssagemakerruntime/);
const kms = one('AWS::EC2::VPCEndpoint', /^NetworkEndpointskms/);
const { SubnetIds: subnets } = like(kms).Properties as { SubnetIds: unknown[] };
const lag = one('AWS::CloudWatch::Alarm', /^AlarmsLedgerLag/);
const refusals = one('AWS::CloudWatch::Alarm', /^AlarmsRefusalsweapons/);
const queries = one('AWS::CloudWatch::Alarm', /DeniedEgressQueries/);
const filter = one('AWS::Logs::MetricFilter', /DeniedQueries/);
const board = one('AWS::CloudWatch::Dashboard', /./);
const entry = one('AWS::EC2::NetworkAclEntry', /NetworkAclsendpointsin1/);
const table = one('AWS::DynamoDB::Table', /./);

/** Path of a policy's statement by its id. */
function statement(of: typeof boundary, sid: string, path = 'PolicyDocument'): string {
  const { Statement } = (like(of).Properties as Record<string, { Statement: { Sid?: string }[] }>)[path] ?? {
    Statement: [],
  };
  const index = Statement.findIndex((each) => each.Sid === sid);
  if (index < 0) throw new Error(`no ${sid} in ${of.logicalId}`);
  return `${path}/Statement/${index}`;
}

const dropped = (name: string, sid: string) => () => [unset(bucket(name), statement(bucket(name), sid))];
const ARN = 'arn:aws:s3:::cordon-commercial-ledger-111122223333-us-east-1';

proofCases(defenceInDepth, {
  breaks: [
    ...(
      [
        ['Weights', 'PlainText'],
        ['Weights', 'OtherReaders'],
        ['Weights', 'Overwriting'],
        ['Policies', 'OtherWriters'],
        ['Policies', 'Destruction'],
        ['Ledger', 'ShortLocks'],
        ['Ledger', 'OtherAdministrators'],
        ['Payloads', 'OtherKeys'],
        ['Payloads', 'OtherEncryption'],
        ['Payloads', 'OtherAccounts'],
        ['Trail', 'WeakLocks'],
        ['Trail', 'OldTls'],
      ] as const
    ).map(
      ([name, sid]) => [`${name} without ${sid}`, new RegExp(`^${name}Bucket`), dropped(name, sid)] as const,
    ),
    [
      'a Deny of deletion that names the bucket alone',
      /^LedgerBucket/,
      () => [set(bucket('Ledger'), `${statement(bucket('Ledger'), 'Destruction')}/Resource`, ARN)],
    ],
    [
      'a Deny that a tag lifts',
      /^LedgerBucket/,
      () => [
        set(bucket('Ledger'), `${statement(bucket('Ledger'), 'Destruction')}/Condition`, {
          StringNotEquals: { 'aws:PrincipalTag/cleanup': 'yes' },
        }),
      ],
    ],
    ['a secret without a policy', /tlsproxy/, () => [gone(secretPolicy)]],
    [
      'a researcher whom nothing refuses to invoke',
      /^Rolesresearcher/,
      () => [unset(researcher, statement(researcher, 'NoInvocation'))],
    ],
    [
      'an endpoint that routers may use',
      /^NetworkEndpointssagemakerruntime/,
      () => [
        set(runtime, 'PolicyDocument/Statement', [
          { Effect: 'Allow', Principal: '*', Action: 'sagemaker:InvokeEndpoint', Resource: '*' },
        ]),
      ],
    ],
    ['a boundary that refuses nothing', /^Boundary/, () => [unset(boundary, statement(boundary, 'Never'))]],
    [
      'a boundary that lets all of S3 be',
      /./,
      () => [set(boundary, 'PolicyDocument/Statement/0/Action/-', 's3:*')],
    ],
    [
      'a role without a boundary',
      /^Rolesreview[0-9A-F]{8}/,
      () => [unset(role('review'), 'PermissionsBoundary')],
    ],
    [
      'an ACL that takes from anywhere',
      /^NetworkAclsendpointsin1/,
      () => [set(entry, 'CidrBlock', '0.0.0.0/0')],
    ],
    ['an alarm that waits for a billion', /^AlarmsLedgerLag/, () => [set(lag, 'Threshold', 1e9)]],
    [
      'an alarm that rings when all is well',
      /^AlarmsLedgerLag/,
      () => [set(lag, 'ComparisonOperator', 'LessThanThreshold')],
    ],
    ['an alarm that waits for a day', /^AlarmsLedgerLag/, () => [set(lag, 'EvaluationPeriods', 1440)]],
    ['an alarm on another red line', /Refusalsweapons/, () => [set(refusals, 'Dimensions/1/Value', 'none')]],
    ['nobody told of blocked queries', /./, () => [gone(queries)]],
    [
      'a filter that nothing matches',
      /DeniedQueries/,
      () => [set(filter, 'FilterPattern', '{ $.action = "DENY" }')],
    ],
    [
      'a filter in the log of packets',
      /DeniedQueries/,
      () => [set(filter, 'LogGroupName', '/cordon/commercial/flow')],
    ],
    [
      'a model that is rolled back by an alarm which never rings',
      /^ModelEndpoint/,
      () => {
        const alarm = one('AWS::CloudWatch::Alarm', /^ModelFailures/);
        const endpoint = one('AWS::SageMaker::Endpoint', /^ModelEndpoint/);
        const { Properties } = like(alarm) as { Properties: object };
        return [
          beside(alarm, 'Quiet', {
            Type: 'AWS::CloudWatch::Alarm',
            Properties: { ...Properties, AlarmName: 'quiet', Threshold: 1e9 },
          }),
          set(endpoint, 'DeploymentConfig/AutoRollbackConfiguration/Alarms', [
            { AlarmName: { Ref: 'Quiet' } },
          ]),
        ];
      },
    ],
    [
      'a group that lets out to one which lets nothing in',
      /^NetworkGroupsclassifier/,
      () => {
        const group = one('AWS::EC2::SecurityGroup', /^NetworkGroupsclassifier[0-9A-F]{8}/);
        return [
          set(group, 'SecurityGroupEgress/-', {
            DestinationSecurityGroupId: { 'Fn::GetAtt': [group.logicalId, 'GroupId'] },
            IpProtocol: 'tcp',
            FromPort: 8443,
            ToPort: 8443,
          }),
        ];
      },
    ],
    [
      'a classifier that may call the gateway of DynamoDB',
      /^NetworkGroupsclassifier/,
      () => {
        const group = one('AWS::EC2::SecurityGroup', /^NetworkGroupsclassifier[0-9A-F]{8}/);
        const proxy = one('AWS::EC2::SecurityGroup', /^NetworkGroupsproxy[0-9A-F]{8}/);
        const { SecurityGroupEgress } = like(proxy).Properties as {
          SecurityGroupEgress: { Description: string }[];
        };
        const rule = SecurityGroupEgress.find(({ Description }) => Description === 'To dynamodb');
        return [set(group, 'SecurityGroupEgress/-', rule)];
      },
    ],
    ['an endpoint in one zone', /^NetworkEndpointskms/, () => [set(kms, 'SubnetIds', subnets.slice(0, 1))]],
    [
      "a network ACL of one tier at another's subnet",
      /^NetworkAcls/,
      () => [
        set(one('AWS::EC2::SubnetNetworkAclAssociation', /^NetworkAclsendpoints2/), 'NetworkAclId', {
          'Fn::GetAtt': [one('AWS::EC2::NetworkAcl', /^NetworkAclsingress/).logicalId, 'Id'],
        }),
      ],
    ],
    [
      'a classifier whom nothing refuses to forward by a router',
      /^Rolesclassifier/,
      () => {
        const policy = one('AWS::IAM::Policy', /^Safeguardinvokesafeguardclassifierautonomous/);
        return [unset(policy, statement(policy, 'NoRouter'))];
      },
    ],
    [
      'a grant that only the boundary takes back',
      /^Peopleobserveresearcher/,
      () => [
        set(researcher, 'PolicyDocument/Statement/-', {
          Effect: 'Allow',
          Action: 'kms:CreateGrant',
          Resource: '*',
        }),
      ],
    ],
    [
      'a filter more that counts what is refused',
      /DeniedQueries/,
      () => [beside(filter, 'Twice', like(filter))],
    ],
    [
      'an alarm that rings where nothing is refused',
      /Refusalsweapons/,
      () => [set(refusals, 'Threshold', 0)],
    ],
    [
      'an alarm that rings where nothing was counted',
      /Refusalsweapons/,
      () => [set(refusals, 'TreatMissingData', 'breaching')],
    ],
    [
      "a dashboard of another enclave's refusals",
      /^Dashboard/,
      () => [
        set(
          board,
          'DashboardBody',
          String((like(board).Properties as { DashboardBody: string }).DashboardBody).replaceAll(
            '"autonomous-weapons"',
            '"none"',
          ),
        ),
      ],
    ],
    ['a dashboard of nothing', /^Dashboard/, () => [set(board, 'DashboardBody', '{"widgets":[]}')]],
    ['snapshots that may be shared', /./, () => [gone(one('AWS::EC2::SnapshotBlockPublicAccess', /./))]],
    ['no analyzer', /./, () => [gone(one('AWS::AccessAnalyzer::Analyzer', /./))]],
    ['a table that a call deletes', /^Reviews/, () => [unset(table, 'DeletionProtectionEnabled')]],
    [
      'a balancer that a call deletes',
      /^ProxyDoorBalancer/,
      () => [
        set(one('AWS::ElasticLoadBalancingV2::LoadBalancer', /^ProxyDoor/), 'LoadBalancerAttributes', []),
      ],
    ],
  ],
  misses: [
    ['an alarm that rings earlier', () => [set(refusals, 'Threshold', 5)]],
    ['an alarm more', () => [beside(lag, 'More', like(lag, { AlarmName: 'more', Threshold: 1 }))]],
    [
      'a lock of twenty years',
      () => [
        set(bucket('Ledger'), `${statement(bucket('Ledger'), 'ShortLocks')}/Condition`, {
          NumericLessThan: { 's3:object-lock-remaining-retention-days': '7300' },
        }),
      ],
    ],
    [
      'TLS 1.3 alone',
      () => [
        set(bucket('Payloads'), `${statement(bucket('Payloads'), 'OldTls')}/Condition`, {
          NumericLessThan: { 's3:TlsVersion': '1.3' },
        }),
      ],
    ],
    [
      'a boundary that refuses more',
      () => [set(boundary, `${statement(boundary, 'Never')}/Action/-`, 'bedrock:InvokeModel')],
    ],
    ['an endpoint in two zones of three', () => [set(kms, 'SubnetIds', subnets.slice(0, 2))]],
    ['a narrower ACL', () => [set(entry, 'PortRange', { From: 443, To: 443 })]],
  ],
  guards: 70,
});
