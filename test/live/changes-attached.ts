import type { Change } from './change';
import { type Row, rowsIn, type StandIn } from './stand-in/account';

/** An entry of a list that an enclave's account leaves empty. */
const listed =
  (command: string, list: string, row: Row | ((account: StandIn) => Row)) => (account: StandIn) =>
    account.list(command, list).push(typeof row === 'function' ? row(account) : row);

const vpc = (account: StandIn) => account.find('AWS::EC2::VPC').id;

const granted =
  (key: string, grant: Row): Change['make'] =>
  (account) =>
    account
      .list(`kms list-grants --key-id ${account.find('AWS::KMS::Key', key).id}`, 'Grants')
      .push({ GrantId: 'g', Operations: ['Decrypt'], ...grant });

const letsIn =
  (statement: Row): Change['make'] =>
  (account) =>
    account.list('logs describe-resource-policies', 'resourcePolicies').push({
      policyName: 'in',
      policyDocument: JSON.stringify({ Statement: [{ Effect: 'Allow', ...statement }] }),
    });

/** What hangs on things of an enclave, is shared, or quietens what rings. */
export const ATTACHED_CHANGES: readonly Change[] = [
  {
    name: 'the VPC is in a service network of VPC Lattice',
    make: listed('vpc-lattice list-service-network-vpc-associations', 'items', { id: 'snva-1' }),
    found: /^live-stray NetworkVpc\w+: no template made the service network of VPC Lattice 'snva-1'/m,
  },
  {
    name: 'a resource gateway of VPC Lattice stands in the VPC',
    make: listed('vpc-lattice list-resource-gateways', 'items', (account) => ({
      id: 'rgw-1',
      vpcIdentifier: vpc(account),
    })),
    found: /^live-stray NetworkVpc\w+: no template made the resource gateway of VPC Lattice 'rgw-1'/m,
  },
  {
    name: 'the VPC has a profile of Route 53',
    make: listed('route53profiles list-profile-associations', 'ProfileAssociations', {
      ProfileId: 'rp-1',
      Status: 'COMPLETE',
    }),
    found: /^live-stray NetworkVpc\w+: no template made the profile of Route 53 'rp-1'/m,
  },
  {
    name: 'packets of an interface are copied',
    make: listed('ec2 describe-traffic-mirror-sessions', 'TrafficMirrorSessions', (account) => ({
      TrafficMirrorSessionId: 'tms-1',
      NetworkInterfaceId: account.list('ec2 describe-network-interfaces', 'NetworkInterfaces')[0]
        ?.NetworkInterfaceId,
    })),
    found: /^live-stray NetworkVpc\w+: no template made the copy of packets 'tms-1'/m,
  },
  {
    name: 'a security group is used in a second VPC',
    make: listed(
      'ec2 describe-security-group-vpc-associations',
      'SecurityGroupVpcAssociations',
      (account) => ({
        GroupId: account.find('AWS::EC2::SecurityGroup', 'Interfaces of model').id,
        VpcId: 'vpc-other',
        State: 'associated',
      }),
    ),
    found: /^live-stray NetworkVpc\w+: no template made the use of a security group in a second VPC/m,
  },
  {
    name: 'an endpoint leads to another region',
    make: (account) => {
      account.entry('ec2 describe-vpc-endpoints', 'VpcEndpoints', '.kms"').ServiceRegion = 'us-west-2';
    },
    found: /^live-differs NetworkEndpointskms\w+\/ServiceRegion:/m,
  },
  {
    name: 'a door is offered in another region',
    make: (account) => {
      account.entry(
        'ec2 describe-vpc-endpoint-service-configurations',
        'ServiceConfigurations',
        account.find('AWS::EC2::VPCEndpointService', 'Proxy').id,
      ).SupportedRegions = [
        { Region: 'us-east-1', ServiceState: 'Available' },
        { Region: 'us-west-2', ServiceState: 'Available' },
      ];
    },
    found: /^live-differs ProxyDoorService\w+\/SupportedRegions: .*\["us-west-2"\] in the account/m,
  },
  {
    name: 'a consumer is connected from another region',
    make: listed('ec2 describe-vpc-endpoint-connections', 'VpcEndpointConnections', (account) => {
      const { id } = account.find('AWS::EC2::VPCEndpointService', 'Proxy');
      const { AllowedPrincipals } = account.output(
        `ec2 describe-vpc-endpoint-service-permissions --service-id ${id}`,
      );
      const [, , , , owner] = String((AllowedPrincipals as Row[])[0]?.Principal).split(':');
      return {
        ServiceId: id,
        VpcEndpointOwner: owner,
        VpcEndpointState: 'available',
        VpcEndpointRegion: 'us-west-2',
      };
    }),
    found: /^live-stray ProxyDoorService\w+: no template made the connection from region us-west-2/m,
  },
  {
    name: 'names of the VPC are logged a second time',
    make: listed(
      'route53resolver list-resolver-query-log-config-associations',
      'ResolverQueryLogConfigAssociations',
      (account) => ({
        Id: 'rqlca-other',
        ResolverQueryLogConfigId: 'rqlc-other',
        ResourceId: vpc(account),
        Status: 'ACTIVE',
      }),
    ),
    found: /^live-stray NetworkVpc\w+: no template made the log of names 'rqlc-other'/m,
  },
  {
    name: 'DHCP options name a time server',
    make: (account) =>
      rowsIn(account.list('ec2 describe-dhcp-options', 'DhcpOptions')[0], 'DhcpConfigurations').push({
        Key: 'ntp-servers',
        Values: [{ Value: '192.0.2.1' }],
      }),
    found: /^live-stray NetworkVpc\w+: no template made DHCP options of the VPC that name the server 192/m,
  },
  {
    name: 'a subnet is shared with another account',
    make: listed('ram list-resources', 'resources', (account) => ({
      arn: `arn:aws:ec2:us-east-1:111122223333:subnet/${account.find('AWS::EC2::Subnet', 'model').id}`,
    })),
    found: /^live-stray \w+: no template made the share of arn:aws:ec2:us-east-1:111122223333:subnet/m,
  },
  {
    name: 'another account sees metrics and logs',
    make: listed('oam list-links', 'Items', { Arn: 'arn:aws:oam:us-east-1:111122223333:link/1' }),
    found: /^live-stray : no template made the link 'arn:aws:oam/m,
  },
  {
    name: 'the table is backed up',
    make: listed('backup list-protected-resources', 'Results', (account) => ({
      ResourceArn: `arn:aws:dynamodb:us-east-1:111122223333:table/${account.find('AWS::DynamoDB::Table').id}`,
      LastBackupVaultArn: 'arn:aws:backup:us-west-2:999999999999:backup-vault:x',
    })),
    found: /^live-stray \w*Review\w*: no template made the backup of .*us-west-2/m,
  },
  {
    name: 'a service that keeps nothing under it is granted a key',
    make: granted('ledger', { GranteePrincipal: 'dynamodb.us-east-1.amazonaws.com' }),
    found: /^live-stray Keysledger\w+: no template made the grant of \w+ to dynamodb/m,
  },
  {
    name: 'a service is granted to grant on',
    make: granted('reviews', {
      GranteePrincipal: 'dynamodb.us-east-1.amazonaws.com',
      Operations: ['Decrypt', 'CreateGrant'],
    }),
    found: /^live-stray Keysreviews\w+: no template made the grant of .*CreateGrant/m,
  },
  {
    name: "a service is granted a key for another's table",
    make: granted('reviews', {
      GranteePrincipal: 'dynamodb.us-east-1.amazonaws.com',
      Constraints: { EncryptionContextSubset: { 'aws:dynamodb:tableName': 'other' } },
    }),
    found: /^live-stray Keysreviews\w+: no template made the grant of/m,
  },
  {
    name: 'any service may write to logs',
    make: letsIn({ Principal: { Service: 'es.amazonaws.com' }, Action: 'logs:PutLogEvents', Resource: '*' }),
    found: /^live-stray : no template made the resource policy 'in' of logs/m,
  },
  {
    name: 'logs are delivered by another account',
    make: letsIn({
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: 'logs:PutLogEvents',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': '999999999999' } },
    }),
    found: /^live-stray : no template made the resource policy 'in' of logs/m,
  },
  {
    name: 'a log group has a policy of its own',
    make: (account) =>
      account.put(
        `logs describe-resource-policies --policy-scope RESOURCE --resource-arn arn:aws:logs:us-east-1:111122223333:log-group:${account.find('AWS::Logs::LogGroup', '/proxy').id}`,
        {
          resourcePolicies: [
            {
              policyName: 'own',
              policyDocument: JSON.stringify({
                Statement: [{ Effect: 'Allow', Principal: '*', Action: 'logs:PutLogEvents', Resource: '*' }],
              }),
            },
          ],
        },
      ),
    found: /^live-stray Proxy\w+: no template made the policy of the log group \S+\/proxy/m,
  },
  {
    name: 'what is logged makes another number',
    make: (account) => {
      account.entry('logs describe-log-groups', 'logGroups', '/proxy"').metricFilterCount = 1;
    },
    found: /^live-stray Proxy\w+: no template made a filter of \S+\/proxy/m,
  },
  {
    name: 'an alarm goes by one of the enclave',
    make: listed('cloudwatch describe-alarms', 'CompositeAlarms', (account) => ({
      AlarmName: 'all',
      AlarmRule: `ALARM("${account.find('AWS::CloudWatch::Alarm').id}")`,
    })),
    found: /^live-stray \w+: no template made the alarm 'all' that goes by/m,
  },
  {
    name: 'alarms are silenced',
    make: listed('cloudwatch list-alarm-mute-rules', 'AlarmMuteRuleSummaries', {
      AlarmMuteRuleArn: 'arn:aws:cloudwatch:us-east-1:111122223333:alarm-mute-rule:night',
    }),
    found: /^live-stray : no template made the rule 'arn:\S+night' that silences alarms/m,
  },
  {
    name: 'a stack tells somebody of what becomes of it',
    make: (account) => {
      const [stack] = account.list('cloudformation describe-stacks', 'Stacks');
      Object.assign(stack ?? {}, { NotificationARNs: ['arn:aws:sns:us-east-1:999999999999:x'] });
    },
    found: /^stack-tells : stack cordon-commercial-\w+ tells arn:aws:sns/m,
  },
  {
    name: 'a classifier has the name of another',
    make(account) {
      const [one, other] = ['weapons', 'surveillance'].map((name) =>
        account.find('AWS::ServiceDiscovery::Service', name),
      );
      const of = (id: string | undefined) =>
        account.list(`servicediscovery list-instances --service-id ${id}`, 'Instances');
      of(one?.id).push(...of(other?.id));
    },
    found: /^live-stray \w+: no template made the address 10\.64\.2\.\d+ under the name of/m,
  },
  {
    name: 'the door leads to another port of the proxy',
    make(account) {
      const { id } = account.find('AWS::ElasticLoadBalancingV2::TargetGroup', 'Proxy');
      const [first] = account.list(
        `elbv2 describe-target-health --target-group-arn ${id}`,
        'TargetHealthDescriptions',
      );
      Object.assign((first?.Target as Row | undefined) ?? {}, { Port: 9000 });
    },
    found: /^live-stray Proxy\w+: no template made the target 10\.64\.2\.\d+, port 9000/m,
  },
  {
    name: 'how many of a service run is bounded anew',
    make: (account) =>
      account
        .list('application-autoscaling describe-scalable-targets --service-namespace ecs', 'ScalableTargets')
        .push({
          ResourceId: 'service/cordon-commercial/cordon-commercial-proxy',
          ScalableDimension: 'ecs:service:Other',
          ServiceNamespace: 'ecs',
        }),
    found: /^live-stray : no template made the bounds between which service\/cordon-commercial/m,
  },
];
