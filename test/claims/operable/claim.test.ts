import { operable } from '../../../lib/claims/operable/claim';
import { beside, edit } from '../enclaves';
import { environmentValue, gone, like, one, proofCases, set, unset } from '../proof-cases';

const proxyTask = one('AWS::ECS::TaskDefinition', /^ProxyFargate/);
const secretPolicy = one('AWS::SecretsManager::ResourcePolicy', /tlsproxy/);
const trailPolicy = one('AWS::S3::BucketPolicy', /^TrailBucket/);
const trailKey = one('AWS::KMS::Key', /^Keystrail/);
const logsKey = one('AWS::KMS::Key', /^Keyslogs/);
const ledgerPolicy = one('AWS::S3::BucketPolicy', /^LedgerBucket/);
const signing = one('AWS::KMS::Key', /^SigningKey/);
const invoke = one('AWS::IAM::Policy', /invokemodelproxy/);
const flowRole = one('AWS::IAM::Role', /^Rolesflowlog/);
const s3 = one('AWS::EC2::VPCEndpoint', /^NetworkEndpointss3/);
const kms = one('AWS::EC2::VPCEndpoint', /^NetworkEndpointskms/);
const firewall = one('AWS::Route53Resolver::FirewallRuleGroup', /./);
const zone = one('AWS::ServiceDiscovery::PrivateDnsNamespace', /./);
const proxyService = one('AWS::ECS::Service', /^ProxyFargate/);
const alarm = one('AWS::CloudWatch::Alarm', /^AlarmsLedgerLag/);
const ledgerBucket = one('AWS::S3::Bucket', /^LedgerBucket/);
const modelEndpoint = one('AWS::SageMaker::Endpoint', /^ModelEndpoint/);
const boundary = one('AWS::IAM::ManagedPolicy', /./);
const proxyBalancer = one('AWS::ElasticLoadBalancingV2::LoadBalancer', /^Proxy/);

/** Path of a policy's statement by its id, or by a text in it. */
function statementOf(of: Parameters<typeof like>[0], path: string, text: string): string {
  const properties = like(of).Properties as Record<string, { Statement: { Sid?: string }[] }>;
  const statements = properties[path]?.Statement ?? [];
  const index = statements.findIndex(({ Sid }) => Sid === text);
  const found = index < 0 ? statements.findIndex((each) => JSON.stringify(each).includes(text)) : index;
  if (found < 0) throw new Error(`no ${text} in ${of.logicalId}`);
  return `${path}/Statement/${found}`;
}
const bucketStatement = (of: typeof trailPolicy, text: string) => statementOf(of, 'PolicyDocument', text);
const keyStatement = (of: typeof trailKey, text: string) => statementOf(of, 'KeyPolicy', text);

proofCases(operable, {
  breaks: [
    ['no grant to invoke', /^Rolesproxy/, () => [gone(invoke)]],
    [
      'a grant with a date, which is unknown',
      /^Rolesproxy/,
      () => [
        set(invoke, 'PolicyDocument/Statement/0/Condition/DateLessThan', {
          'aws:CurrentTime': '2026-01-01T00:00:00Z',
        }),
      ],
    ],
    [
      'a store that nothing makes',
      /^ProxyFargateTask/,
      () => [set(proxyTask, environmentValue(proxyTask, 'CORDON_PAYLOADS'), 's3://elsewhere/')],
    ],
    [
      'a task definition that AWS would not take',
      /^ProxyFargateTask/,
      () => [set(proxyTask, environmentValue(proxyTask, 'CORDON_CALLERS'), 'a'.repeat(65_536))],
    ],
    [
      'a secret whose policy refuses its service',
      /tlsproxy/,
      () => [
        set(secretPolicy, 'ResourcePolicy/Statement/0/Condition/ArnNotEquals', {
          'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/cordon-commercial-proxy',
        }),
      ],
    ],
    [
      'a boundary without S3',
      /^Boundary/,
      () => [unset(boundary, bucketStatement(boundary, 's3:AbortMultipartUpload'))],
    ],
    ['an endpoint that is missing', /Vpc/, () => [gone(kms)]],
    [
      'an endpoint whose policy lets no ledger be written',
      /^NetworkEndpointss3/,
      () => [set(s3, `${bucketStatement(s3, '-ledger-')}/Action`, 's3:GetObject')],
    ],
    [
      'a ledger for requests from elsewhere',
      /^LedgerBucket/,
      () => [
        set(ledgerPolicy, 'PolicyDocument/Statement/-', {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0' } },
        }),
      ],
    ],
    [
      'a trail that may not ask',
      /^TrailBucket/,
      () => [unset(trailPolicy, bucketStatement(trailPolicy, 'TrailAsks'))],
    ],
    [
      'a trail whose writes are refused',
      /^TrailBucket/,
      () => [unset(trailPolicy, `${bucketStatement(trailPolicy, 'OtherWriters')}/Condition`)],
    ],
    [
      "a trail's key that may not be looked at",
      /^Keystrail/,
      () => [unset(trailKey, keyStatement(trailKey, 'TrailDescribes'))],
    ],
    ["a logs' key for nobody", /^Keyslogs/, () => [unset(logsKey, keyStatement(logsKey, 'Logs'))]],
    [
      'a role that flow logs of another region take',
      /^Rolesflowlog/,
      () => [
        set(
          flowRole,
          'AssumeRolePolicyDocument/Statement/0/Condition/ArnLike/aws:SourceArn',
          'arn:aws:ec2:eu-west-3:111122223333:vpc-flow-log/*',
        ),
      ],
    ],
    ['an alias that nobody may make', /^SigningKey/, () => [unset(signing, keyStatement(signing, 'Name'))]],
    ['a key that nobody may keep', /^Keyslogs/, () => [unset(logsKey, keyStatement(logsKey, 'Administer'))]],
    ['an alarm on a metric that nobody sends', /^AlarmsLedgerLag/, () => [set(alarm, 'MetricName', 'Lag')]],
    [
      "an alarm on another enclave's metric",
      /^AlarmsLedgerLag/,
      () => [set(alarm, 'Namespace', 'Cordon/other')],
    ],
    [
      'an alarm on a dimension that is not sent',
      /^AlarmsLedgerLag/,
      () => [set(alarm, 'Dimensions', [{ Name: 'Service', Value: 'classifier' }])],
    ],
    ['no way to a gateway', /^NetworkEndpointss3|^Network/, () => [set(s3, 'RouteTableIds', [])]],
    [
      'groups that let nothing in',
      /^NetworkGroups/,
      () => [gone(one('AWS::EC2::SecurityGroupIngress', /secretsmanagerfromreview/))],
    ],
    [
      'no replies from S3',
      /^Network/,
      () => [gone(one('AWS::EC2::NetworkAclEntry', /NetworkAclsservicesin4/))],
    ],
    ['no host names in the VPC', /Vpc/, () => [unset(one('AWS::EC2::VPC', /./), 'EnableDnsHostnames')]],
    ['a name that leads past its endpoint', /^NetworkEndpointskms/, () => [unset(kms, 'PrivateDnsEnabled')]],
    [
      'names of buckets that are redirected, and inspected',
      /^NetworkDnsRules/,
      () => [unset(firewall, 'FirewallRules/0/FirewallDomainRedirectionAction')],
    ],
    ['a block that comes first', /^NetworkDnsRules/, () => [set(firewall, 'FirewallRules/1/Priority', 50)]],
    [
      'a zone that is more specific',
      /^More/,
      () => [beside(zone, 'More', like(zone, { Name: 'autonomous-weapons.commercial.cordon.internal' }))],
    ],
    [
      'a door that sends elsewhere',
      /^ProxyDoorTargets/,
      () => [set(one('AWS::ElasticLoadBalancingV2::TargetGroup', /^ProxyDoor/), 'HealthCheckPort', '9443')],
    ],
    [
      'tasks that may be neither stopped nor added',
      /^ProxyFargateService/,
      () => [set(proxyService, 'DeploymentConfiguration/MaximumPercent', 100)],
    ],
    ['a cluster that nobody makes', /^ProxyFargateService/, () => [set(proxyService, 'Cluster', 'other')]],
    [
      'tasks that start before their log',
      /^ProxyFargateService/,
      () => [edit(proxyService, 'replace', 'DependsOn', [])],
    ],
    [
      'a log that nobody makes',
      /^ProxyFargateTask/,
      () => [set(proxyTask, 'ContainerDefinitions/0/LogConfiguration/Options/awslogs-group', '/other')],
    ],
    [
      'health that is asked elsewhere',
      /^ProxyFargateTask/,
      () => [
        set(proxyTask, 'ContainerDefinitions/0/HealthCheck/Command', ['CMD', 'node', '-e', 'port:9443']),
      ],
    ],
    [
      'no layers of images',
      /^NetworkEndpointss3/,
      () => [unset(s3, bucketStatement(s3, 'starport-layer-bucket'))],
    ],
    [
      'a first deployment that could not be tried again',
      /^LedgerBucket/,
      () => [edit(ledgerBucket, 'replace', 'DeletionPolicy', 'Retain')],
    ],
    [
      'an update that falls back to the least capacity',
      /^ModelEndpoint/,
      () => [unset(modelEndpoint, 'RetainAllVariantProperties')],
    ],
  ],
  misses: [
    ['a bigger deployment', () => [set(proxyService, 'DeploymentConfiguration/MaximumPercent', 300)]],
    [
      'invocations over TLS alone',
      () => [set(invoke, 'PolicyDocument/Statement/0/Condition/Bool', { 'aws:SecureTransport': 'true' })],
    ],
    [
      'a ledger for requests through its endpoint alone',
      () => [
        set(ledgerPolicy, 'PolicyDocument/Statement/-', {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:DeleteBucketPolicy',
          Resource: '*',
        }),
      ],
    ],
    [
      'attributes of names that are not known, which the closed world refuses',
      () => {
        const unknown = { Key: { 'Fn::ImportValue': 'a-name' }, Value: 'true' };
        return [unknown, unknown].map((each) => set(proxyBalancer, 'LoadBalancerAttributes/-', each));
      },
    ],
    [
      'a grant more',
      () => [
        set(invoke, 'PolicyDocument/Statement/-', {
          Effect: 'Allow',
          Action: 'ecs:DescribeTasks',
          Resource: '*',
        }),
      ],
    ],
  ],
  guards: 60,
});
